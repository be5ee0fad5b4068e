package org.jieming.place;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Villagers' and residents' committees (村民委员会组织法 Art. 2, 城市居民委员会组织法 Art. 2), by which lists of other bureaus call villages and
 * communities: 渡口村委会 is an organ of 渡口村, and no name of it. The words are those of {@code generic-parts/organs.csv},
 * or of a table of the place that stands in for it.
 */
public final class Committees {
    private static final String COMMUNITY = "社区";

    /** The longest first. */
    private final List<Organ> organs;

    private Committees(List<Organ> organs) {
        this.organs = organs;
    }

    /** By the words of these tables. */
    public static Committees of(PlaceTables tables) {
        return new Committees(tables.rows("generic-parts/organs.csv").stream()
                .map(row -> new Organ(row.get("organ"), row.get("unit")))
                .sorted(Comparator.comparingInt((Organ organ) -> organ.word().length())
                        .reversed())
                .toList());
    }

    private record Organ(String word, String unit) {}

    /**
     * The names that the unit of a committee may have in a register, the likeliest first: that of the village or community, then other ways
     * to write its committee. Empty for what is called by no committee. O(organs).
     */
    public List<String> units(String name) {
        for (Organ organ : organs) {
            if (name.length() > organ.word().length() && name.endsWith(organ.word())) {
                String stem = name.substring(0, name.length() - organ.word().length());
                Set<String> units =
                        new LinkedHashSet<>(written(stem, endOf(stem).orElse(organ.unit())));
                units.remove(name);
                return List.copyOf(units);
            }
        }
        return List.of();
    }

    private Optional<String> endOf(String stem) {
        return organs.stream()
                .map(Organ::unit)
                .filter(unit -> stem.length() > unit.length() && stem.endsWith(unit))
                .findFirst();
    }

    private List<String> written(String stem, String unit) {
        String core = stem.endsWith(unit) ? stem.substring(0, stem.length() - unit.length()) : stem;
        Stream<String> committees = organs.stream()
                .filter(organ -> organ.unit().equals(unit))
                .flatMap(organ -> Stream.of(core + organ.word(), core + unit + organ.word()));
        return Stream.of(Stream.of(core + unit), committees, bare(stem, unit))
                .flatMap(names -> names)
                .toList();
    }

    /** Communities of cities are called after a street or an estate alone as well: 桂花街居委会 is that of 桂花街. */
    private static Stream<String> bare(String stem, String unit) {
        return unit.equals(COMMUNITY) && !stem.endsWith(unit) && stem.length() > 1 ? Stream.of(stem) : Stream.empty();
    }
}

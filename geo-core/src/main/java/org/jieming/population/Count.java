package org.jieming.population;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.register.ItemVersion;

/**
 * What one source counts in a county.
 *
 * @param source the source
 * @param cells its cells there
 * @param people how many of the band they count
 * @param leftOut townships, and villages where it counts by village, of which none of the cells says anything
 * @param missing how many of the smallest units known these are
 */
record Count(CellSource source, List<Located> cells, long people, List<DivisionCode> leftOut, int missing) {
    /**
     * A count of less than half as many people as another finds in the same county is a piece of one (a product decision: residents
     * and registered people of a county differ by less almost everywhere, two years never by as much).
     */
    private static final int PIECE = 2;

    /**
     * What is read of a cell, once.
     *
     * @param cell the cell
     * @param unit the smallest unit known to hold it
     * @param county the county of that
     * @param source the count it is of
     * @param people how many of the band live there; empty where it does not say
     */
    record Located(ItemVersion cell, DivisionCode unit, DivisionCode county, CellSource source, OptionalLong people) {}

    /** All counts of a county, by source. O(cells × levels). */
    static List<Count> of(List<Located> cells, Parts parts) {
        List<Count> counts = new ArrayList<>();
        bySource(cells).forEach((source, its) -> counts.add(of(source, its, parts)));
        return counts;
    }

    /** Cells by their source, the best first. O(cells). */
    static SortedMap<CellSource, List<Located>> bySource(List<Located> cells) {
        Map<CellSource, List<Located>> alike = new LinkedHashMap<>();
        CellSource before = null;
        List<Located> same = List.of();
        for (Located each : cells) {
            if (each.source != before) {
                same = alike.computeIfAbsent(each.source, none -> new ArrayList<>());
                before = each.source;
            }
            same.add(each);
        }
        SortedMap<CellSource, List<Located>> sorted = new TreeMap<>(CellSource.BEST);
        alike.forEach((source, its) ->
                sorted.computeIfAbsent(source, none -> new ArrayList<>()).addAll(its));
        return sorted;
    }

    private static Count of(CellSource source, List<Located> cells, Parts parts) {
        long people = people(cells);
        List<DivisionCode> leftOut = leftOut(source, cells, parts);
        return new Count(
                source,
                cells,
                people,
                leftOut,
                leftOut.stream().mapToInt(parts::weight).sum());
    }

    /** How many people cells count. */
    static long people(List<Located> cells) {
        long people = 0;
        for (Located each : cells) {
            people += each.people.orElse(0);
        }
        return people;
    }

    /**
     * The one that is taken: none that is a piece; of the others one that leaves fewest units out; of such the best (rule E-11). One
     * finer or newer cell takes the place of nobody but those it counts.
     */
    static Optional<Count> best(List<Count> counts) {
        long most = counts.stream().mapToLong(Count::people).max().orElse(0);
        return counts.stream()
                .filter(count -> PIECE * count.people >= most)
                .min(Comparator.comparingInt(Count::missing).thenComparing(Count::source, CellSource.BEST));
    }

    /** A cell of a whole county counts all of it; of a smaller one that names the county alone nobody knows which of its towns it counts. */
    private static List<DivisionCode> leftOut(CellSource source, List<Located> cells, Parts parts) {
        Set<DivisionCode> told = new HashSet<>();
        Set<DivisionCode> within = new HashSet<>();
        for (Located each : cells) {
            if (told.add(each.unit)) {
                each.unit.at(DivisionLevel.TOWNSHIP).ifPresent(within::add);
            }
        }
        List<DivisionCode> leftOut = new ArrayList<>();
        if (source.holdsCounties() && told.stream().anyMatch(unit -> unit.contains(parts.county()))) {
            return leftOut;
        }
        parts.villages().forEach((township, villages) -> {
            if (!within.contains(township)) {
                leftOut.add(township);
            } else if (source.isByVillage() && !told.contains(township)) {
                villages.stream().filter(village -> !told.contains(village)).forEach(leftOut::add);
            }
        });
        return leftOut;
    }
}

package org.jieming.gap;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jspecify.annotations.Nullable;

/**
 * The rolls (名册) of facilities, cemeteries or estates of some kinds, which counties keep or do not: without one nobody can tell "there
 * is none" from "none is recorded" (rule E-07), and what one county keeps says nothing of the next, nor what it keeps of one kind of
 * facility of another. A county keeps one of a kind where one of it is recorded that is or was open by the day
 * ({@link org.jieming.register.Opening#isOnRecord}), or where all there are of the kind are declared to be recorded; cemeteries of all
 * kinds, which are licensed alike, are one roll. Where several kinds may serve, a roll of each is needed to know that none does. A city
 * without counties is its own county, and so is a unit of whose counties the register knows none. A town or village is judged by its
 * county, whoever asks: a unit is told the same of itself as anything larger is told of it. A county that the register does not hold
 * ({@link Unregistered}) is one all the same: its neighbours' rolls say nothing of it.
 */
public final class Rolls {
    private final RollCounties counties;
    private final SortedMap<DivisionCode, List<String>> silent;
    private final Set<DivisionCode> silentCounties;
    private boolean @Nullable [] silentUnits;

    private Rolls(RollCounties counties, SortedMap<DivisionCode, List<String>> silent) {
        this.counties = counties;
        this.silent = silent;
        this.silentCounties = new HashSet<>(silent.keySet());
    }

    /** The counties of an area, or the one that it is a part of, none of which is known to keep a roll of any of some kinds. */
    static Rolls none(RollCounties counties, List<String> kinds) {
        SortedMap<DivisionCode, List<String>> silent = new TreeMap<>();
        counties.all().forEach(county -> silent.put(county, List.copyOf(kinds)));
        return new Rolls(counties, silent);
    }

    /** What makes a roll of some kinds: each kind of facility by itself, those of cemeteries together. */
    public static List<List<String>> of(List<String> kinds) {
        return kinds.get(0).startsWith("F")
                ? List.of(kinds)
                : kinds.stream().map(List::of).toList();
    }

    /** With what is on record of a roll: the smallest units known to hold it. O(n levels). */
    public Rolls with(List<String> roll, Stream<DivisionCode> places) {
        Set<DivisionCode> found = new HashSet<>();
        places.forEach(place -> counties.of(place).ifPresent(found::add));
        return kept(roll, found::contains);
    }

    /** The same of some rolls, but for those that an area declares of itself or of the counties around it. */
    public static Rolls undeclared(
            RollCounties counties, List<List<String>> rolls, Declared declared, DivisionCode area) {
        Predicate<DivisionCode> isHere = county -> area.contains(county) || county.contains(area);
        Rolls left = none(counties, rolls.stream().flatMap(List::stream).toList());
        for (List<String> roll : rolls) {
            left = declared.here().containsAll(roll) ? left.kept(roll, isHere) : left;
            left = declared.around().containsAll(roll) ? left.kept(roll, isHere.negate()) : left;
        }
        return left;
    }

    private Rolls kept(List<String> roll, Predicate<DivisionCode> by) {
        SortedMap<DivisionCode, List<String>> left = new TreeMap<>();
        silent.forEach((county, kinds) -> {
            List<String> lacking = kinds.stream()
                    .filter(kind -> !by.test(county) || !roll.contains(kind))
                    .toList();
            if (!lacking.isEmpty()) {
                left.put(county, lacking);
            }
        });
        return new Rolls(counties, left);
    }

    /** Whether something known to lie in a unit would be the first of its kind on a roll. */
    public boolean isFirst(DivisionCode place, String kind) {
        return counties.of(place)
                .map(this::lacking)
                .filter(kinds -> kinds.contains(kind))
                .isPresent();
    }

    /** The counties of the area that the register does not hold. */
    public Unregistered unregistered() {
        return counties.unregistered();
    }

    /** The counties without a roll of one of the kinds, in order of code. */
    public List<DivisionCode> silent() {
        return List.copyOf(silent.keySet());
    }

    /** Of which kinds a county keeps none, in the order they were asked for. */
    public List<String> lacking(DivisionCode county) {
        return silent.getOrDefault(county, List.of());
    }

    /** Whether a unit lies in a county without a roll, or may: it is known no better than something that holds one. */
    public boolean isSilent(DivisionCode unit) {
        return !silent.isEmpty()
                && counties.of(unit).map(silentCounties::contains).orElseGet(() -> silent.keySet().stream()
                        .anyMatch(unit::contains));
    }

    /**
     * The same of every unit of an area, which is always the one of these rolls, reckoned once: what lies in a county or in a part of one
     * is told what that is told. O(units).
     */
    boolean[] silentIn(Units units) {
        if (silentUnits == null) {
            boolean[] dark = new boolean[units.size()];
            for (int unit = 0; unit < dark.length && !isWhole(); unit++) {
                int above = units.above(unit);
                boolean isInCounty =
                        above != Units.OUTSIDE && !units.level(above).isAbove(DivisionLevel.COUNTY);
                dark[unit] = isInCounty ? dark[above] : isSilent(units.code(unit));
            }
            silentUnits = dark;
        }
        return silentUnits;
    }

    /** Whether every county keeps one of every kind. */
    public boolean isWhole() {
        return silent.isEmpty();
    }
}

package org.jieming.gap;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.population.Population;

/**
 * The rolls (名册) of facilities, cemeteries or estates of some kinds, which counties keep or do not: without one nobody can tell "there
 * is none" from "none is recorded" (rule E-07), and what one county keeps says nothing of the next. A county keeps one where one of the
 * kinds is recorded that is or was open by the day ({@link org.jieming.register.Opening#isOnRecord}), or where all there are of a kind
 * are declared to be recorded. A city without counties is its own county, and so is a unit of whose counties the register knows none. A
 * town or village is judged by its county, whoever asks: a unit is told the same of itself as anything larger is told of it.
 */
public final class Rolls {
    private final SortedSet<DivisionCode> counties;
    private final SortedSet<DivisionCode> silent;

    private Rolls(SortedSet<DivisionCode> counties, SortedSet<DivisionCode> silent) {
        this.counties = counties;
        this.silent = silent;
    }

    /** The counties of an area, or the one that it is a part of, none of which is known to keep a roll. O(n log n). */
    public static Rolls none(Collection<DivisionCode> units) {
        SortedSet<DivisionCode> counties = new TreeSet<>();
        units.stream()
                .filter(unit -> !unit.level().isAbove(DivisionLevel.COUNTY))
                .map(Population::home)
                .forEach(counties::add);
        units.stream()
                .filter(unit -> unit.level().isAbove(DivisionLevel.COUNTY))
                .sorted(Comparator.comparing(DivisionCode::level).reversed())
                .forEachOrdered(unit -> {
                    if (counties.tailSet(unit).stream().limit(1).noneMatch(unit::contains)) {
                        counties.add(unit);
                    }
                });
        return new Rolls(counties, new TreeSet<>(counties));
    }

    /** With what is on record: the smallest units known to hold it. O(n levels). */
    public Rolls with(Stream<DivisionCode> places) {
        SortedSet<DivisionCode> left = new TreeSet<>(silent);
        places.forEach(place -> county(place).ifPresent(left::remove));
        return new Rolls(counties, left);
    }

    /** With all there are declared to be recorded. */
    public Rolls declared() {
        return new Rolls(counties, new TreeSet<>());
    }

    private Optional<DivisionCode> county(DivisionCode unit) {
        Optional<DivisionCode> at = Optional.of(unit);
        while (at.isPresent() && !counties.contains(at.get())) {
            at = at.get().parent();
        }
        return at;
    }

    /** Whether something known to lie in a unit would be the first on a roll. */
    public boolean isFirst(DivisionCode place) {
        return county(place).filter(silent::contains).isPresent();
    }

    /** The counties without a roll, in order of code. */
    public List<DivisionCode> silent() {
        return List.copyOf(silent);
    }

    /** Whether a unit lies in a county without a roll, or may: it is known no better than something that holds one. */
    public boolean isSilent(DivisionCode unit) {
        return !silent.isEmpty()
                && county(unit).map(silent::contains).orElseGet(() -> silent.stream()
                        .anyMatch(unit::contains));
    }

    /** Whether every county keeps one. */
    public boolean isWhole() {
        return silent.isEmpty();
    }
}

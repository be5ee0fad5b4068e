package org.jieming.gap;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.population.Population;

/** The counties that keep {@link Rolls}, or do not, and which of them judges a unit, looked up once for each. Thread-safe. */
public final class RollCounties {
    private final SortedSet<DivisionCode> all;
    private final Unregistered unregistered;
    private final Map<DivisionCode, Optional<DivisionCode>> known = new ConcurrentHashMap<>();

    private RollCounties(SortedSet<DivisionCode> all, Unregistered unregistered) {
        this.all = all;
        this.unregistered = unregistered;
    }

    /**
     * Those of an area, or the one that it is a part of. O(n log n).
     *
     * @param units the divisions of the area
     * @param unregistered its counties that are none of these
     */
    public static RollCounties of(Collection<DivisionCode> units, Unregistered unregistered) {
        SortedSet<DivisionCode> counties = new TreeSet<>(unregistered.counties());
        DivisionCode last = null;
        for (DivisionCode unit : units) {
            // units follow each other county by county
            boolean isSame = last != null && last.level() == DivisionLevel.COUNTY && last.contains(unit);
            if (!isSame && !unit.level().isAbove(DivisionLevel.COUNTY)) {
                last = Population.home(unit);
                counties.add(last);
            }
        }
        units.stream()
                .filter(unit -> unit.level().isAbove(DivisionLevel.COUNTY))
                .sorted(Comparator.comparing(DivisionCode::level).reversed())
                .forEachOrdered(unit -> {
                    if (counties.tailSet(unit).stream().limit(1).noneMatch(unit::contains)) {
                        counties.add(unit);
                    }
                });
        return new RollCounties(counties, unregistered);
    }

    /** All of them, in order of code. */
    SortedSet<DivisionCode> all() {
        return all;
    }

    Unregistered unregistered() {
        return unregistered;
    }

    /** The one that a unit is or lies in. */
    Optional<DivisionCode> of(DivisionCode unit) {
        Optional<DivisionCode> found = known.get(unit);
        return found == null ? known.computeIfAbsent(unit, this::look) : found;
    }

    private Optional<DivisionCode> look(DivisionCode unit) {
        Optional<DivisionCode> at = Optional.of(unit);
        while (at.isPresent() && !all.contains(at.get())) {
            at = at.get().parent();
        }
        return at;
    }
}

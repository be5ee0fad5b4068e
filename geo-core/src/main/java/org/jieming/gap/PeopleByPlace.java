package org.jieming.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.reach.Positions;
import org.jieming.reach.Somewhere;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * People by where they live and by the unit that they live in, so that who is near an area is found without asking everybody. Made once
 * somebody asks, and not for a few questions, which cost less than it. For one thread.
 */
final class PeopleByPlace {
    /** An index of people costs as much as so many looks at all of them. */
    private static final int FEW = 8;

    private final Positions demand;
    private final IntFunction<DivisionCode> unit;
    private final boolean isIndexed;
    private final HPRtree places = new HPRtree();
    private final NavigableMap<String, List<Integer>> units = new TreeMap<>();

    /**
     * Gets ready.
     *
     * @param unit the smallest unit known to hold somebody
     * @param questions how many will be asked
     */
    PeopleByPlace(Positions demand, IntFunction<DivisionCode> unit, int questions) {
        this.demand = demand;
        this.unit = unit;
        this.isIndexed = questions > FEW;
    }

    /** Whoever may be within some metres of an area: all who are, and others. O(log n + found), once O(n log n). */
    void eachNear(Somewhere area, double metres, IntConsumer told) {
        if (!isIndexed) {
            known().forEach(told);
            return;
        }
        if (places.size() == 0) {
            known().forEach(cell -> places.insert(
                    new Envelope(
                            demand.longitude(cell),
                            demand.longitude(cell),
                            demand.latitude(cell),
                            demand.latitude(cell)),
                    cell));
        }
        places.query(area.within(metres), cell -> told.accept((Integer) cell));
    }

    private IntStream known() {
        return everybody().filter(cell -> !Double.isNaN(demand.longitude(cell)));
    }

    private IntStream everybody() {
        return IntStream.range(0, demand.size());
    }

    /** Whoever lives in a unit for certain. O(log n + found), once O(n log n). */
    void eachIn(DivisionCode asked, IntConsumer told) {
        if (!isIndexed) {
            everybody().filter(cell -> asked.contains(unit.apply(cell))).forEach(told);
            return;
        }
        String begin = asked.digits().substring(0, asked.level().digits());
        byUnit().subMap(begin, true, begin + Character.MAX_VALUE, false)
                .values()
                .forEach(cells -> cells.forEach(told::accept));
    }

    /** Of whom no smaller unit is known than one that holds it. O(log n + found), once O(n log n). */
    void eachAround(DivisionCode asked, IntConsumer told) {
        if (!isIndexed) {
            everybody().filter(cell -> unit.apply(cell).contains(asked)).forEach(told);
            return;
        }
        Stream.of(DivisionLevel.values())
                .map(level -> asked.digits().substring(0, level.digits()))
                .map(begin -> begin + "0".repeat(asked.digits().length() - begin.length()))
                .distinct()
                .flatMap(code -> byUnit().getOrDefault(code, List.of()).stream())
                .forEach(told::accept);
    }

    private NavigableMap<String, List<Integer>> byUnit() {
        if (units.isEmpty()) {
            everybody().forEach(cell -> units.computeIfAbsent(unit.apply(cell).digits(), none -> new ArrayList<>())
                    .add(cell));
        }
        return units;
    }
}

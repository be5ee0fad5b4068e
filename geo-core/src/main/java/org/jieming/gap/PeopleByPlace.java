package org.jieming.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.reach.Positions;
import org.jieming.reach.Somewhere;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/** People by where they live and by the unit that they live in, so that who is near an area is found without asking everybody. For one thread. */
final class PeopleByPlace {
    private final HPRtree places = new HPRtree();
    private final NavigableMap<String, List<Integer>> units = new TreeMap<>();

    /** By place alone; who has none is nowhere. O(n log n). */
    PeopleByPlace(Positions demand) {
        for (int cell = 0; cell < demand.size(); cell++) {
            double longitude = demand.longitude(cell);
            double latitude = demand.latitude(cell);
            if (!Double.isNaN(longitude)) {
                places.insert(new Envelope(longitude, longitude, latitude, latitude), cell);
            }
        }
        places.build();
    }

    /** By the smallest unit known to hold each, too. */
    PeopleByPlace(Positions demand, IntFunction<DivisionCode> unit) {
        this(demand);
        for (int cell = 0; cell < demand.size(); cell++) {
            units.computeIfAbsent(unit.apply(cell).digits(), none -> new ArrayList<>())
                    .add(cell);
        }
    }

    /** Whoever may be within some metres of an area: all who are, and some a little farther off. O(log n + found). */
    void eachNear(Somewhere area, double metres, IntConsumer told) {
        places.query(area.within(metres), cell -> told.accept((Integer) cell));
    }

    /** Whoever lives in a unit for certain. O(log n + found). */
    void eachIn(DivisionCode unit, IntConsumer told) {
        String begin = unit.digits().substring(0, unit.level().digits());
        units.subMap(begin, true, begin + Character.MAX_VALUE, false)
                .values()
                .forEach(cells -> cells.forEach(told::accept));
    }

    /** Of whom no smaller unit is known than one that holds it. O(log n + found). */
    void eachAround(DivisionCode unit, IntConsumer told) {
        Stream.of(DivisionLevel.values())
                .map(level -> unit.digits().substring(0, level.digits()))
                .map(begin -> begin + "0".repeat(unit.digits().length() - begin.length()))
                .distinct()
                .flatMap(code -> units.getOrDefault(code, List.of()).stream())
                .forEach(told::accept);
    }
}

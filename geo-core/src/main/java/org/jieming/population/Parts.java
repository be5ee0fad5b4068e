package org.jieming.population;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;

/**
 * The parts of a county that a register knows, in any of which somebody may live.
 *
 * @param county the county, or the city that has none
 * @param villages the villages of each of its townships
 */
record Parts(DivisionCode county, NavigableMap<DivisionCode, List<DivisionCode>> villages) {

    /** The county that a unit is or lies in; the city where it has none; the unit itself where it is larger. */
    static DivisionCode countyOf(DivisionCode unit) {
        return unit.at(DivisionLevel.COUNTY)
                .or(() -> unit.at(DivisionLevel.PREFECTURE))
                .orElse(unit);
    }

    /** The counties among divisions, and cities with townships of their own, in order of code. O(n log n). */
    static Map<DivisionCode, Parts> of(Collection<DivisionCode> divisions) {
        Map<DivisionCode, Parts> counties = new TreeMap<>();
        Parts last = null;
        for (DivisionCode code : divisions) {
            if (!code.level().isAbove(DivisionLevel.COUNTY)) {
                // divisions follow each other county by county
                boolean isSame =
                        last != null && last.county.level() == DivisionLevel.COUNTY && last.county.contains(code);
                last = isSame ? last : counties.computeIfAbsent(countyOf(code), Parts::undivided);
                last.add(code);
            }
        }
        return counties;
    }

    static Parts undivided(DivisionCode county) {
        return new Parts(county, new TreeMap<>());
    }

    private void add(DivisionCode code) {
        DivisionCode before = villages.floorKey(code);
        boolean isSame = before != null && before.contains(code);
        DivisionCode township =
                isSame ? before : code.at(DivisionLevel.TOWNSHIP).orElse(null);
        if (township != null) {
            List<DivisionCode> its = villages.computeIfAbsent(township, none -> new ArrayList<>());
            if (code.level() == DivisionLevel.VILLAGE) {
                its.add(code);
            }
        }
    }

    /** All of it: its townships, or itself where none is known. */
    List<DivisionCode> all() {
        return villages.isEmpty() ? List.of(county) : List.copyOf(villages.keySet());
    }

    /** How many of the smallest units known a part is, or has. */
    int weight(DivisionCode part) {
        return Math.max(1, villages.getOrDefault(part, List.of()).size());
    }
}

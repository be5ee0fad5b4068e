package org.jieming.population;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;

/**
 * Units in which people live of whom no figure is known, once for each gap, so kept that whether one concerns a unit is asked without
 * looking at the others.
 *
 * @param blank the units of cells that do not say how many of the band live there
 * @param uncounted units of which no cell says anything
 * @param digits the codes of both
 */
record Gaps(List<DivisionCode> blank, List<DivisionCode> uncounted, NavigableSet<String> digits) {

    /** O(gaps log gaps). */
    static Gaps of(List<DivisionCode> blank, List<DivisionCode> uncounted) {
        return new Gaps(
                List.copyOf(blank),
                List.copyOf(uncounted),
                Stream.concat(blank.stream(), uncounted.stream())
                        .map(DivisionCode::digits)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    List<DivisionCode> all() {
        return Stream.concat(blank.stream(), uncounted.stream()).toList();
    }

    /** Whether one is a unit, lies in it or holds it. O(levels × log gaps). */
    boolean concern(DivisionCode unit) {
        String own = unit.digits();
        int kept = unit.level().digits();
        String first = digits.ceiling(own);
        return first != null && first.startsWith(own.substring(0, kept))
                || Stream.of(DivisionLevel.values())
                        .map(DivisionLevel::digits)
                        .filter(above -> above < kept)
                        .anyMatch(above -> digits.contains(own.substring(0, above) + "0".repeat(own.length() - above)));
    }
}

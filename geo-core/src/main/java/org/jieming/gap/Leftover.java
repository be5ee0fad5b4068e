package org.jieming.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jieming.division.DivisionCode;

/**
 * What is known of a unit and of none of the units on record in it, where counties of it are not registered ({@link Unregistered}): with
 * a row of their own beside those of the units the sums are those of the whole.
 *
 * @param above the unit that holds the counties
 * @param counties their codes, in order
 */
public record Leftover(int above, List<DivisionCode> counties) {
    /** Those of an area, in order of the units that hold them. */
    static List<Leftover> of(Units units) {
        Map<Integer, List<DivisionCode>> counties = new TreeMap<>();
        units.unregistered().counties().forEach(county -> counties.computeIfAbsent(
                        units.holding(county), none -> new ArrayList<>())
                .add(county));
        return counties.entrySet().stream()
                .map(each -> new Leftover(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }

    /** What it is called: the codes of the counties. */
    public String name() {
        return counties.stream().map(DivisionCode::shortForm).collect(Collectors.joining("、"));
    }
}

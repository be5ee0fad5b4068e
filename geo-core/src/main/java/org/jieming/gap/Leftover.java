package org.jieming.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.register.ItemType;

/**
 * What is known of a unit above counties and of none of the counties on record in it: what bears its own code, as a welfare home of the
 * city, or what lies in counties of it that are not registered ({@link Unregistered}). With rows of their own beside those of the units
 * the sums are those of the whole.
 *
 * @param above the unit
 * @param counties the codes of its counties that are not registered, in order; none where this is what is of the unit alone
 */
public record Leftover(int above, List<DivisionCode> counties) {
    /** Those that an area may have, in order of the units above. O(items) where counties are not registered, else O(units). */
    static List<Leftover> of(Holdings holdings) {
        Units units = holdings.units();
        Map<Integer, List<DivisionCode>> counties = new TreeMap<>();
        IntStream.range(0, units.size())
                .filter(unit -> units.code(unit).level().isAbove(DivisionLevel.COUNTY))
                .filter(unit -> units.in(unit).stream()
                        .anyMatch(below ->
                                !DivisionLevel.COUNTY.isAbove(units.code(below).level())))
                .forEach(unit -> counties.put(unit, new ArrayList<>()));
        units.unregistered().counties().forEach(county -> counties.computeIfAbsent(
                        units.holding(county), none -> new ArrayList<>())
                .add(county));
        return counties.entrySet().stream()
                .flatMap(each -> both(holdings, each.getKey(), each.getValue()))
                .toList();
    }

    /** That of the counties, and that of the unit alone; where all counties are on record, whether there is any shows once it is judged. */
    private static Stream<Leftover> both(Holdings holdings, int above, List<DivisionCode> counties) {
        Leftover own = new Leftover(above, List.of());
        return counties.isEmpty()
                ? Stream.of(own)
                : Stream.concat(
                        Stream.of(new Leftover(above, List.copyOf(counties))),
                        hasOwn(holdings, holdings.units().code(above)) ? Stream.of(own) : Stream.empty());
    }

    private static boolean hasOwn(Holdings holdings, DivisionCode unit) {
        return Stream.of(ItemType.FACILITY, ItemType.CEMETERY, ItemType.POPULATION_CELL)
                .flatMap(type -> holdings.all(type).stream())
                .anyMatch(item -> item.values().text("division_code").equals(unit.digits())
                        && holdings.placeOf(item).filter(unit::equals).isPresent());
    }

    /** Whether nobody knows how much more there is. */
    boolean isOpen() {
        return !counties.isEmpty();
    }

    /** The codes of the counties; blank where all are on record. */
    public String code() {
        return counties.stream().map(DivisionCode::shortForm).collect(Collectors.joining("、"));
    }

    /**
     * What it is called: counties by their codes, what is of the unit alone by that.
     *
     * @param rest what the unit is called where it is known of nothing smaller
     */
    public String name(String rest) {
        return isOpen() ? code() : rest;
    }
}

package org.jieming.api.process.cemetery;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.api.process.Setting;
import org.jieming.api.process.UnitRows;
import org.jieming.division.DivisionCode;
import org.jieming.eldercare.Facilities;
import org.jieming.gap.ServiceList;
import org.jieming.register.ItemVersion;

/**
 * Whom a cemetery serves (D-18): its list; without one the row it lies in, which is told.
 *
 * @param isStated whether there is a list
 * @param listed the units, as listed
 * @param unread names on the list that no unit of the area bears alone
 * @param whole of the smallest units in which people are counted, those that it serves
 * @param part those of which it serves somebody, nobody knows whom: people counted by town where villages are listed
 */
record ServiceArea(
        boolean isStated,
        List<DivisionCode> listed,
        List<String> unread,
        Set<DivisionCode> whole,
        Set<DivisionCode> part) {
    /** That of a cemetery among the units in which people are counted. O(units of the list + their people). */
    static ServiceArea of(
            Setting setting,
            ItemVersion item,
            UnitRows rows,
            ServiceList.Names names,
            NavigableSet<DivisionCode> counted) {
        ServiceList list = ServiceList.of(item, names);
        List<DivisionCode> listed = !list.isStated()
                ? Facilities.unit(item).or(() -> setting.unitAt(item)).map(unit -> row(unit, rows)).stream()
                        .toList()
                : list.units();
        Set<DivisionCode> whole =
                listed.stream().flatMap(unit -> under(unit, counted)).collect(Collectors.toSet());
        Stream<DivisionCode> perhaps =
                list.unread().isEmpty() ? listed.stream().flatMap(ServiceArea::above) : counted.stream();
        Set<DivisionCode> part = perhaps.filter(unit -> counted.contains(unit) && !whole.contains(unit))
                .collect(Collectors.toSet());
        return new ServiceArea(list.isStated(), listed, list.unread(), whole, part);
    }

    private static DivisionCode row(DivisionCode unit, UnitRows rows) {
        DivisionCode row = rows.of(unit);
        return rows.isRest(row) ? unit : row;
    }

    /** Those of some units that lie in one, and it itself. */
    static Stream<DivisionCode> under(DivisionCode unit, NavigableSet<DivisionCode> units) {
        return units.tailSet(unit).stream().takeWhile(unit::contains);
    }

    private static Stream<DivisionCode> above(DivisionCode unit) {
        return Stream.iterate(unit.parent(), Optional::isPresent, each -> each.flatMap(DivisionCode::parent))
                .flatMap(Optional::stream);
    }

    boolean isNone() {
        return whole.isEmpty() && part.isEmpty();
    }
}

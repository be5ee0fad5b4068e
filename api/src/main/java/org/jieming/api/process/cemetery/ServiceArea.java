package org.jieming.api.process.cemetery;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.api.process.Setting;
import org.jieming.division.DivisionCode;
import org.jieming.gap.ListedNames;
import org.jieming.gap.ServiceList;
import org.jieming.register.ItemVersion;

/**
 * Whom a cemetery serves (D-18): its list; {@link WithoutList} else, which is told.
 *
 * @param isStated whether there is a list
 * @param listed the units, as listed
 * @param around without a list the unit some of whose other people it may serve
 * @param unread names on the list that no unit around it bears alone, and that may mean somebody of the area
 * @param renamed former names on the list, and the units that they were taken to mean
 * @param whole of the smallest units in which people are counted, those that it serves
 * @param part those of which it serves somebody, nobody knows whom: people counted by town where villages are listed
 */
record ServiceArea(
        boolean isStated,
        List<DivisionCode> listed,
        Optional<DivisionCode> around,
        List<String> unread,
        List<ServiceList.Renamed> renamed,
        Set<DivisionCode> whole,
        Set<DivisionCode> part) {
    /** That of a cemetery among the units in which people are counted. O(units of the list + their people); a name that nobody reads, O(people). */
    static ServiceArea of(Setting setting, ItemVersion item, ListedNames names, NavigableSet<DivisionCode> counted) {
        ServiceList list = ServiceList.of(item, () -> setting.place(item), names);
        if (list.isStated()) {
            List<String> unread = list.unread().stream()
                    .filter(each -> counted.stream().anyMatch(each::mayMean))
                    .map(ServiceList.Unread::name)
                    .toList();
            return of(
                    true,
                    list.units(),
                    Optional.empty(),
                    unread,
                    list.renamed(),
                    counted.stream().filter(list::mayMean),
                    counted);
        }
        WithoutList unlisted = WithoutList.of(item, setting);
        Optional<DivisionCode> around = unlisted.beyond();
        return of(
                false,
                unlisted.surely().stream().toList(),
                around,
                List.of(),
                List.of(),
                around.stream().flatMap(unit -> Stream.concat(under(unit, counted), above(unit))),
                counted);
    }

    private static ServiceArea of(
            boolean isStated,
            List<DivisionCode> units,
            Optional<DivisionCode> around,
            List<String> unread,
            List<ServiceList.Renamed> renamed,
            Stream<DivisionCode> perhaps,
            NavigableSet<DivisionCode> counted) {
        Set<DivisionCode> whole =
                units.stream().flatMap(unit -> under(unit, counted)).collect(Collectors.toSet());
        Set<DivisionCode> part = Stream.concat(units.stream().flatMap(ServiceArea::above), perhaps)
                .filter(unit -> counted.contains(unit) && !whole.contains(unit))
                .collect(Collectors.toSet());
        return new ServiceArea(isStated, units, around, unread, renamed, whole, part);
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

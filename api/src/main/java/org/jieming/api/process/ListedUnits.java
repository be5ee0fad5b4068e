package org.jieming.api.process;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.gap.ListedNames;
import org.jieming.gap.ServiceList;
import org.jieming.language.Writing;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;

/** The divisions whose names stand on lists of units served, wherever they lie: no others come into the evidence for what is read by them. */
public final class ListedUnits {
    private ListedUnits() {}

    /** The names of a day, and those that divisions bore before it, looked for once a list is read. O(items + versions of divisions). */
    public static ListedNames of(Ground ground, LocalDate day) {
        return new ListedNames(() -> divisions(ground, day), unit -> formerly(ground, day, unit));
    }

    private static Collection<ItemVersion> divisions(Ground ground, LocalDate day) {
        Set<String> listed = Stream.of(ItemType.FACILITY, ItemType.CEMETERY)
                .flatMap(type ->
                        ground.items(type, day, item -> !ServiceList.names(item).isEmpty()).stream())
                .flatMap(ServiceList::readings)
                .map(Writing::compared)
                .collect(Collectors.toSet());
        return listed.isEmpty()
                ? List.of()
                : ground.items(ItemType.DIVISION, day, unit -> Stream.concat(
                                Stream.of(unit.name()), formerly(ground, day, unit).stream())
                        .map(Writing::compared)
                        .anyMatch(listed::contains));
    }

    /** What a division was called on a day before, by its versions that the asker may see, and by its own words. */
    private static List<String> formerly(Ground ground, LocalDate day, ItemVersion unit) {
        return Stream.concat(
                        ListedNames.former(unit).stream(),
                        ground.snapshot().timeline(ItemType.DIVISION, unit.id()).versions().stream()
                                .filter(version -> version.valid().first() <= day.toEpochDay())
                                .filter(ground.sight()::sees)
                                .map(ItemVersion::name))
                .toList();
    }
}

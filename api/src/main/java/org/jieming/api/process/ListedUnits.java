package org.jieming.api.process;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.gap.ServiceList;
import org.jieming.language.Writing;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;

/** The divisions whose names stand on lists of units served, wherever they lie: no others come into the evidence for what is read by them. */
public final class ListedUnits {
    private ListedUnits() {}

    /** The names of a day, looked for once a list is read. O(items + divisions). */
    public static ServiceList.Names of(Ground ground, LocalDate day) {
        return new ServiceList.Names(() -> divisions(ground, day));
    }

    private static Collection<ItemVersion> divisions(Ground ground, LocalDate day) {
        Set<String> listed = Stream.of(ItemType.FACILITY, ItemType.CEMETERY)
                .flatMap(type ->
                        ground.items(type, day, item -> !ServiceList.names(item).isEmpty()).stream())
                .flatMap(item -> ServiceList.names(item).stream())
                .map(Writing::compared)
                .collect(Collectors.toSet());
        return listed.isEmpty()
                ? List.of()
                : ground.items(ItemType.DIVISION, day, unit -> listed.contains(Writing.compared(unit.name())));
    }
}

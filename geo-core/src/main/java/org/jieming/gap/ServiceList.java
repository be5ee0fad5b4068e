package org.jieming.gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.division.DivisionCode;
import org.jieming.language.Writing;
import org.jieming.register.ItemVersion;

/**
 * Whom a facility or cemetery serves by its list (domain D-18, E.3): the codes on it, else the names that the document gives, where one
 * unit alone bears each.
 *
 * @param units the units on the list
 * @param unread names that no unit of the area bears, or several: somebody is served, nobody knows who
 */
public record ServiceList(List<DivisionCode> units, List<String> unread) {
    private static final String CODES = "serves_codes";
    private static final String NAMES = "serves";

    /** The list of an item. O(its length). */
    public static ServiceList of(ItemVersion item, Names names) {
        List<DivisionCode> codes = item.values().codes(CODES);
        if (!codes.isEmpty() || !(item.values().get(NAMES).orElse(null) instanceof List<?> listed)) {
            return new ServiceList(codes, List.of());
        }
        List<DivisionCode> units = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (Object name : listed) {
            names.of(name.toString()).ifPresentOrElse(units::add, () -> unread.add(name.toString()));
        }
        return new ServiceList(List.copyOf(units), List.copyOf(unread));
    }

    /** Whether there is a list. */
    public boolean isStated() {
        return !units.isEmpty() || !unread.isEmpty();
    }

    /** The units of an area by the names that one alone bears. */
    public static final class Names {
        private final Map<String, Optional<DivisionCode>> codes = new HashMap<>();

        /** Those of some divisions in force on the same day. O(divisions). */
        public static Names of(Collection<ItemVersion> divisions) {
            Names names = new Names();
            for (ItemVersion division : divisions) {
                division.values()
                        .codes("code")
                        .forEach(code -> names.codes.merge(
                                Writing.compared(division.name()),
                                Optional.of(code),
                                (one, other) -> Optional.empty()));
            }
            return names;
        }

        Optional<DivisionCode> of(String name) {
            return codes.getOrDefault(Writing.compared(name), Optional.empty());
        }
    }
}

package org.jieming.gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jieming.division.DivisionCode;
import org.jieming.language.Writing;
import org.jieming.register.ItemVersion;
import org.jspecify.annotations.Nullable;

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

    /** The units of an area by the names that one alone bears; looked through once somebody asks by a name. */
    public static final class Names {
        private final Supplier<? extends Collection<ItemVersion>> divisions;
        private @Nullable Map<String, Optional<DivisionCode>> codes;

        /** Those of divisions in force on the same day. */
        public Names(Supplier<? extends Collection<ItemVersion>> divisions) {
            this.divisions = divisions;
        }

        /** O(1), O(divisions) the first time. */
        Optional<DivisionCode> of(String name) {
            Map<String, Optional<DivisionCode>> known = codes;
            if (known == null) {
                known = read(divisions.get());
                codes = known;
            }
            return known.getOrDefault(Writing.compared(name), Optional.empty());
        }

        private static Map<String, Optional<DivisionCode>> read(Collection<ItemVersion> divisions) {
            Map<String, Optional<DivisionCode>> codes = new HashMap<>();
            for (ItemVersion division : divisions) {
                division.values()
                        .codes("code")
                        .forEach(code -> codes.merge(
                                Writing.compared(division.name()),
                                Optional.of(code),
                                (one, other) -> Optional.empty()));
            }
            return codes;
        }
    }
}

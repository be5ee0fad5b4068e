package org.jieming.gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.language.Writing;
import org.jieming.population.Population;
import org.jieming.register.ItemVersion;
import org.jieming.register.Values;
import org.jspecify.annotations.Nullable;

/**
 * Whom a facility or cemetery serves by its list (domain D-18, E.3): the codes on it, and where the document gives more names than there
 * are codes those names, each read as the unit around the item that bears it.
 *
 * @param units the units on the list
 * @param unread names that no unit around the item bears, or several: somebody is served, nobody knows who
 */
public record ServiceList(List<DivisionCode> units, List<Unread> unread) {
    private static final String CODES = "serves_codes";
    private static final String NAMES = "serves";

    /**
     * A name of which nobody knows what unit it means.
     *
     * @param name as listed
     * @param among the units among which it is; none where nothing tells
     */
    public record Unread(String name, List<DivisionCode> among) {
        /** Whether a unit, or somebody in it, may be meant. */
        public boolean mayMean(DivisionCode unit) {
            return among.isEmpty() || among.stream().anyMatch(each -> each.contains(unit) || unit.contains(each));
        }
    }

    /**
     * The list of an item. Of one of which nobody knows the place the codes on the list tell around what the names lie; names without any
     * are nobody's for certain, and one that no unit bears lies in a county of those that the others may mean. O(its length).
     *
     * @param place the smallest unit known to hold the item
     */
    public static ServiceList of(ItemVersion item, Supplier<Optional<DivisionCode>> place, Names names) {
        List<DivisionCode> codes = item.values().codes(CODES);
        List<String> listed = names(item);
        if (listed.isEmpty()) {
            return new ServiceList(codes, List.of());
        }
        Optional<DivisionCode> own = place.get().or(() -> around(codes));
        List<DivisionCode> counties =
                own.map(unit -> List.of(Population.home(unit))).orElseGet(() -> counties(names, listed));
        List<DivisionCode> units = new ArrayList<>(codes);
        List<Unread> unread = new ArrayList<>();
        for (String name : listed) {
            List<DivisionCode> bearers = names.around(own, name);
            if (own.isEmpty() || bearers.size() != 1) {
                unread.add(new Unread(name, bearers.isEmpty() ? counties : bearers));
            } else if (!units.contains(bearers.get(0))) {
                units.add(bearers.get(0));
            }
        }
        return new ServiceList(List.copyOf(units), List.copyOf(unread));
    }

    /** The smallest unit that holds some; empty where there are none, or nothing but the country does. */
    private static Optional<DivisionCode> around(List<DivisionCode> codes) {
        return Stream.iterate(
                        codes.stream().findFirst(), Optional::isPresent, unit -> unit.flatMap(DivisionCode::parent))
                .flatMap(Optional::stream)
                .filter(unit -> codes.stream().allMatch(unit::contains))
                .findFirst();
    }

    /** The counties of all units that bear one of some names. */
    private static List<DivisionCode> counties(Names names, List<String> listed) {
        return listed.stream()
                .flatMap(name -> names.around(Optional.empty(), name).stream())
                .map(Population::home)
                .distinct()
                .toList();
    }

    /** The names by which an item is said to serve units; none where there is a code for each. */
    public static List<String> names(ItemVersion item) {
        return names(item.values());
    }

    /** The same of what an item is to say. */
    public static List<String> names(Values values) {
        return values.get(NAMES).orElse(null) instanceof List<?> listed
                        && listed.size() > values.codes(CODES).size()
                ? listed.stream().map(Object::toString).toList()
                : List.of();
    }

    /** Whether an item has a list, whoever can read it. */
    public static boolean isStated(ItemVersion item) {
        return !item.values().codes(CODES).isEmpty() || !names(item).isEmpty();
    }

    /** Whether there is a list. */
    public boolean isStated() {
        return !units.isEmpty() || !unread.isEmpty();
    }

    /** Whether a name on it may mean a unit, or somebody in it. */
    public boolean mayMean(DivisionCode unit) {
        return unread.stream().anyMatch(each -> each.mayMean(unit));
    }

    /** The divisions of the register by name; looked through once somebody asks by a name. */
    public static final class Names {
        private final Supplier<? extends Collection<ItemVersion>> divisions;
        private @Nullable Map<String, List<DivisionCode>> codes;

        /** Those of divisions in force on the same day, of the area asked about or not. */
        public Names(Supplier<? extends Collection<ItemVersion>> divisions) {
            this.divisions = divisions;
        }

        /**
         * The units that bear a name, of the smallest around a place that has any: its town, county, then prefecture; villages of one name
         * stand in many counties, and a list seldom means one of another prefecture. Expected O(units of the name), O(divisions) the
         * first time.
         */
        List<DivisionCode> around(Optional<DivisionCode> place, String name) {
            List<DivisionCode> bearers = codes().getOrDefault(Writing.compared(name), List.of());
            return place.isEmpty() || bearers.isEmpty()
                    ? bearers
                    : Stream.iterate(place, Optional::isPresent, unit -> unit.flatMap(DivisionCode::parent))
                            .flatMap(Optional::stream)
                            .filter(unit -> unit.level() != DivisionLevel.PROVINCE
                                    || place.get().equals(unit))
                            .map(unit -> bearers.stream().filter(unit::contains).toList())
                            .filter(some -> !some.isEmpty())
                            .findFirst()
                            .orElse(List.of());
        }

        private Map<String, List<DivisionCode>> codes() {
            Map<String, List<DivisionCode>> known = codes;
            if (known == null) {
                known = new HashMap<>();
                for (ItemVersion division : divisions.get()) {
                    List<DivisionCode> bearers =
                            known.computeIfAbsent(Writing.compared(division.name()), none -> new ArrayList<>(1));
                    bearers.addAll(division.values().codes("code"));
                }
                codes = known;
            }
            return known;
        }
    }
}

package org.jieming.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.population.Population;
import org.jieming.register.ItemVersion;
import org.jieming.register.Values;

/**
 * Whom a facility or cemetery serves by its list (domain D-18, E.3): the codes on it, and where the document gives more names than there
 * are codes those names, each read as the unit around the item that bears it, or bore it before where none does.
 *
 * @param units the units on the list
 * @param unread names that no unit around the item bears, or several: somebody is served, nobody knows who
 * @param renamed names that a unit bore before the day, by which it was read
 */
public record ServiceList(List<DivisionCode> units, List<Unread> unread, List<Renamed> renamed) {
    private static final String CODES = "serves_codes";
    private static final String NAMES = "serves";
    /** What parts names that a file has in one. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u3000、,,;;/]+");

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
     * A former name on a list.
     *
     * @param name as listed
     * @param unit the one unit around the item that bore it
     */
    public record Renamed(String name, DivisionCode unit) {}

    /**
     * The list of an item. Of one of which nobody knows the place the codes on the list tell around what the names lie; names without any
     * are nobody's for certain, and one that no unit bears lies in a county of those that the others may mean. O(its length).
     *
     * @param place the smallest unit known to hold the item
     */
    public static ServiceList of(ItemVersion item, Supplier<Optional<DivisionCode>> place, ListedNames names) {
        List<DivisionCode> codes = item.values().codes(CODES);
        List<String> listed = names(item);
        if (listed.isEmpty()) {
            return new ServiceList(codes, List.of(), List.of());
        }
        Optional<DivisionCode> own = place.get().or(() -> around(codes));
        Reading reading = new Reading(
                own, own.map(unit -> List.of(Population.home(unit))).orElseGet(() -> counties(names, listed)), names);
        listed.forEach(reading::entry);
        List<DivisionCode> units =
                Stream.concat(codes.stream(), reading.units.stream()).distinct().toList();
        return new ServiceList(units, List.copyOf(reading.unread), List.copyOf(reading.renamed));
    }

    /** The names of one list as they are read. */
    private static final class Reading {
        private final Optional<DivisionCode> own;
        private final List<DivisionCode> counties;
        private final ListedNames names;
        private final List<DivisionCode> units = new ArrayList<>();
        private final List<Unread> unread = new ArrayList<>();
        private final List<Renamed> renamed = new ArrayList<>();

        Reading(Optional<DivisionCode> own, List<DivisionCode> counties, ListedNames names) {
            this.own = own;
            this.counties = counties;
            this.names = names;
        }

        /** One entry, which is several names where each of its parts is one of a unit, and it itself is none. */
        void entry(String entry) {
            List<String> parts = parts(entry);
            boolean isDivided = parts.size() > 1
                    && !names.isAround(own, entry)
                    && parts.stream().allMatch(part -> names.isAround(own, part));
            if (isDivided && isPath(parts)) {
                path(parts);
            } else {
                (isDivided ? parts : List.of(entry)).forEach(this::name);
            }
        }

        private void name(String name) {
            List<DivisionCode> bearers = names.around(own, name);
            List<DivisionCode> former = bearers.isEmpty() ? names.formerlyAround(own, name) : List.of();
            if (own.isPresent() && bearers.size() == 1) {
                units.add(bearers.get(0));
            } else if (own.isPresent() && former.size() == 1) {
                units.add(former.get(0));
                renamed.add(new Renamed(name, former.get(0)));
            } else {
                List<DivisionCode> among = bearers.isEmpty() ? former : bearers;
                unread.add(new Unread(name, among.isEmpty() ? counties : among));
            }
        }

        /** Whether the last part names one unit in one of the part before, as a village behind its town. */
        private boolean isPath(List<String> parts) {
            return parts.size() == 2 && inner(parts).size() == 1;
        }

        private List<DivisionCode> inner(List<String> parts) {
            List<DivisionCode> outer = names.around(own, parts.get(0));
            return names.around(own.map(Population::home), parts.get(1)).stream()
                    .filter(unit -> outer.stream().anyMatch(above -> above.contains(unit) && !above.equals(unit)))
                    .toList();
        }

        /** The inner one is served, whether it stands behind the outer or beside it; of the rest of that nobody knows. */
        private void path(List<String> parts) {
            DivisionCode inner = inner(parts).get(0);
            if (own.isPresent()) {
                units.add(inner);
            }
            unread.add(new Unread(
                    parts.get(0) + " " + parts.get(1),
                    names.around(own, parts.get(0)).stream()
                            .filter(above -> above.contains(inner))
                            .toList()));
        }
    }

    private static List<String> parts(String entry) {
        return BETWEEN.splitAsStream(entry).filter(part -> !part.isEmpty()).toList();
    }

    /** What an item's list may name: each entry, and its parts. */
    public static Stream<String> readings(ItemVersion item) {
        return names(item).stream().flatMap(entry -> Stream.concat(Stream.of(entry), parts(entry).stream()));
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
    private static List<DivisionCode> counties(ListedNames names, List<String> listed) {
        return listed.stream()
                .flatMap(name -> Stream.concat(Stream.of(name), parts(name).stream()))
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
}

package org.jieming.gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.language.Writing;
import org.jieming.register.ItemVersion;

/** The divisions of the register by the names that they bear on a day, and by those that they bore before; looked through once somebody asks. */
public final class ListedNames {
    /** Dates behind a former name (A.12). */
    private static final Pattern DATES = Pattern.compile("[((][^))]*[))]$");

    private final Supplier<? extends Collection<ItemVersion>> divisions;
    private final Function<ItemVersion, List<String>> formerly;
    private final Map<String, List<DivisionCode>> now = new HashMap<>();
    private final Map<String, List<DivisionCode>> before = new HashMap<>();
    private boolean isRead;

    /** Those of divisions in force on the same day, of the area asked about or not. */
    public ListedNames(Supplier<? extends Collection<ItemVersion>> divisions) {
        this(divisions, ListedNames::former);
    }

    /**
     * The same where it is known what each was called on days before.
     *
     * @param formerly the names that a division bore and does not bear any more
     */
    public ListedNames(
            Supplier<? extends Collection<ItemVersion>> divisions, Function<ItemVersion, List<String>> formerly) {
        this.divisions = divisions;
        this.formerly = formerly;
    }

    /** The former names that a division states (曾用名, A.12), without their dates. */
    public static List<String> former(ItemVersion division) {
        return division.values().get("former_names").orElse(null) instanceof List<?> names
                ? names.stream()
                        .map(name -> DATES.matcher(name.toString()).replaceAll(""))
                        .toList()
                : List.of();
    }

    /**
     * The units that bear a name, of the smallest around a place that has any: its town, county, then prefecture; villages of one name
     * stand in many counties, and a list seldom means one of another prefecture. Expected O(units of the name), O(divisions) the
     * first time.
     */
    List<DivisionCode> around(Optional<DivisionCode> place, String name) {
        return around(place, read(now).getOrDefault(Writing.compared(name), List.of()));
    }

    /** Those that bore it before, and bear another now. */
    List<DivisionCode> formerlyAround(Optional<DivisionCode> place, String name) {
        return around(place, read(before).getOrDefault(Writing.compared(name), List.of()));
    }

    /** Whether a unit around a place bears a name, or bore it. */
    boolean isAround(Optional<DivisionCode> place, String name) {
        return !around(place, name).isEmpty() || !formerlyAround(place, name).isEmpty();
    }

    private static List<DivisionCode> around(Optional<DivisionCode> place, List<DivisionCode> bearers) {
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

    private Map<String, List<DivisionCode>> read(Map<String, List<DivisionCode>> wanted) {
        if (!isRead) {
            for (ItemVersion division : divisions.get()) {
                add(now, division.name(), division);
                formerly.apply(division).stream()
                        .filter(name -> !Writing.compared(name).equals(Writing.compared(division.name())))
                        .distinct()
                        .forEach(name -> add(before, name, division));
            }
            isRead = true;
        }
        return wanted;
    }

    private static void add(Map<String, List<DivisionCode>> to, String name, ItemVersion division) {
        List<DivisionCode> bearers = to.computeIfAbsent(Writing.compared(name), none -> new ArrayList<>(1));
        division.values().codes("code").stream()
                .filter(code -> !bearers.contains(code))
                .forEach(bearers::add);
    }
}

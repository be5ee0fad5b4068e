package org.jieming.gap;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jieming.cemetery.Cemeteries;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.eldercare.Facilities;
import org.jieming.population.Band;
import org.jieming.population.Population;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.standard.Having;

/**
 * What a register holds of an area on a day. Reads each collection once, when it is first asked for. Used by one thread.
 */
public final class Holdings {
    private final Units units;
    private final LocalDate day;
    private final Set<String> complete;
    private final Function<ItemType, List<ItemVersion>> source;
    private final Function<ItemVersion, Optional<DivisionCode>> place;
    private final Map<ItemType, List<ItemVersion>> items = new EnumMap<>(ItemType.class);
    private final Map<Band, People> people = new EnumMap<>(Band.class);
    private final Map<ItemId, Integer> unitOf = new HashMap<>();

    /**
     * What is held.
     *
     * @param complete zone kinds of which the bureau declares that all there are in the area are recorded
     * @param source gives all items of a type in force on the day, of the area or not
     * @param place finds the unit of an item by its position; asked only where its code does not say enough
     */
    public Holdings(
            Units units,
            LocalDate day,
            Set<String> complete,
            Function<ItemType, List<ItemVersion>> source,
            Function<ItemVersion, Optional<DivisionCode>> place) {
        this.units = units;
        this.day = day;
        this.complete = new HashSet<>(complete);
        this.source = source;
        this.place = place;
    }

    /** The units of the area. */
    public Units units() {
        return units;
    }

    /** The day. */
    public LocalDate day() {
        return day;
    }

    /** All items of a type, of the area or not. */
    List<ItemVersion> all(ItemType type) {
        return items.computeIfAbsent(type, source);
    }

    /** Items of a type in the area. */
    List<ItemVersion> inside(ItemType type) {
        return all(type).stream().filter(item -> unitOf(item) != Units.OUTSIDE).toList();
    }

    /** Facilities or cemeteries of some kinds, of the area or not, that serve on the day. */
    List<ItemVersion> serving(List<String> kinds) {
        return isCemetery(kinds)
                ? all(ItemType.CEMETERY).stream()
                        .filter(item -> kinds.contains(item.values().text("cemetery_type")))
                        .filter(item -> Cemeteries.serves(item, day))
                        .toList()
                : all(ItemType.FACILITY).stream()
                        .filter(item -> Facilities.serves(item, kinds, day))
                        .toList();
    }

    /** Those that serve and have what a clause asks for, as far as the register says. */
    List<ItemVersion> serving(List<String> kinds, Having having) {
        return serving(kinds).stream()
                .filter(item -> having.holds(item.values()).orElse(false))
                .toList();
    }

    /** Those in the area that serve, of which the register does not say whether they have it. */
    List<ItemVersion> undecided(List<String> kinds, Having having) {
        return having.isAny()
                ? List.of()
                : serving(kinds).stream()
                        .filter(item -> having.holds(item.values()).isEmpty())
                        .filter(item -> unitOf(item) != Units.OUTSIDE)
                        .toList();
    }

    /** Those of some kinds in the area that were to open by the day, of which the register does not say whether they did. */
    List<ItemVersion> unopened(List<String> kinds) {
        return all(typeOf(kinds)).stream()
                .filter(item -> isCemetery(kinds)
                        ? kinds.contains(item.values().text("cemetery_type")) && Cemeteries.mayServe(item, day)
                        : Facilities.mayServe(item, kinds, day))
                .filter(item -> unitOf(item) != Units.OUTSIDE)
                .toList();
    }

    /** Facilities that serve, or cemeteries that stand or are to stand, of some kinds in the area. */
    List<ItemVersion> standing(List<String> kinds) {
        List<ItemVersion> items = isCemetery(kinds)
                ? all(ItemType.CEMETERY).stream()
                        .filter(item -> kinds.contains(item.values().text("cemetery_type")))
                        .filter(item -> Cemeteries.stands(item, day))
                        .toList()
                : serving(kinds);
        return items.stream().filter(item -> unitOf(item) != Units.OUTSIDE).toList();
    }

    /** Which collection kinds belong to: their codes begin with F or with E. */
    public static ItemType typeOf(List<String> kinds) {
        return isCemetery(kinds) ? ItemType.CEMETERY : ItemType.FACILITY;
    }

    private static boolean isCemetery(List<String> kinds) {
        return kinds.get(0).startsWith("F");
    }

    /**
     * Whether the register holds anything of the area that could be of such kinds: without it nobody can tell "none" from
     * "not recorded". Facilities under {@code other} are not of the eldercare network and tell nothing of it.
     */
    boolean records(List<String> kinds) {
        ItemType type = typeOf(kinds);
        return inside(type).stream()
                .anyMatch(item -> type == ItemType.CEMETERY
                        || Facilities.kinds().contains(item.values().text("facility_type")));
    }

    /** Whether the bureau declares a zone kind completely recorded. */
    boolean isComplete(String zoneKind) {
        return complete.contains(zoneKind);
    }

    /** The smallest unit known to hold an item: by its code, and by its position where that tells a smaller one. */
    int unitOf(ItemVersion item) {
        return unitOf.computeIfAbsent(item.id(), none -> find(item));
    }

    private int find(ItemVersion item) {
        Optional<DivisionCode> code = item.values().get("division_code").map(text -> new DivisionCode((String) text));
        if (code.isPresent()
                && (!units.area().contains(code.get()) || code.get().level() == DivisionLevel.VILLAGE)) {
            return units.holding(code.get());
        }
        Optional<DivisionCode> found = place.apply(item)
                .filter(smaller -> code.map(stated -> stated.contains(smaller)).orElse(true));
        return found.or(() -> code).map(units::holding).orElse(Units.OUTSIDE);
    }

    /** The people of a band that were or would be counted. */
    public Population population(Band band) {
        return people(band).population();
    }

    /** The people of a band, cell by cell. */
    People people(Band band) {
        return people.computeIfAbsent(
                band,
                wanted -> People.of(
                        Population.of(all(ItemType.POPULATION_CELL), units.area(), wanted, place, any -> true), units));
    }
}

package org.jieming.gap;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jieming.cemetery.Cemeteries;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.language.Bilingual;
import org.jieming.population.Band;
import org.jieming.population.Population;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.jieming.standard.Having;
import org.jieming.standard.Where;
import org.locationtech.jts.geom.Geometry;

/**
 * What a register holds of an area on a day. Reads each collection once, when it is first asked for. Used by one thread. Whether
 * something is recorded at all is asked of the whole county even where the area is a part of it: a town is told the same of
 * itself as its county is told of it.
 */
public final class Holdings {
    /** Declared like a kind that is recorded completely: whatever lies in no division of the register is sea. */
    public static final String SEA = "sea";

    private final Units units;
    private final LocalDate day;
    private final Declared declared;
    private final Function<ItemType, List<ItemVersion>> source;
    private final Function<ItemVersion, Optional<DivisionCode>> place;
    private final Map<ItemType, List<ItemVersion>> items = new EnumMap<>(ItemType.class);
    private final Map<Band, People> people = new EnumMap<>(Band.class);
    private final Map<List<String>, List<ItemVersion>> serving = new HashMap<>();
    private final Map<List<String>, List<ItemVersion>> unopened = new HashMap<>();
    private final Map<ItemType, Openings> openings = new EnumMap<>(ItemType.class);
    private final KeptRolls rolls = new KeptRolls(this);
    private final DivisionCode home;
    private final ItemPlaces places;
    private final ListedNames names;

    /**
     * What is held.
     *
     * @param declared what is declared to be recorded completely
     * @param source gives all items of a type in force on the day, of the area or not
     * @param place finds the unit of an item by its position; asked only where its code does not say enough
     */
    public Holdings(
            Units units,
            LocalDate day,
            Declared declared,
            Function<ItemType, List<ItemVersion>> source,
            Function<ItemVersion, Optional<DivisionCode>> place) {
        this(units, day, declared, source, place, new ListedNames(() -> source.apply(ItemType.DIVISION)));
    }

    /**
     * The same where the source gives not all divisions.
     *
     * @param names those that lists of units served give by name
     */
    public Holdings(
            Units units,
            LocalDate day,
            Declared declared,
            Function<ItemType, List<ItemVersion>> source,
            Function<ItemVersion, Optional<DivisionCode>> place,
            ListedNames names) {
        this.units = units;
        this.day = day;
        this.declared = declared;
        this.source = source;
        this.place = place;
        this.home = Population.home(units.area());
        this.places = new ItemPlaces(units, home, place);
        this.names = names;
    }

    /** The units of the area. */
    public Units units() {
        return units;
    }

    /** The divisions that lists of units served give by name. */
    ListedNames names() {
        return names;
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

    /** Whether the area is no part of a county, but one or more. */
    boolean isWhole() {
        return home.equals(units.area());
    }

    /** Whether the county is known to have units of a level that are judged; of a part of it, whether or not these lie there. */
    boolean divides(DivisionLevel level, Where where) {
        return all(ItemType.DIVISION).stream()
                .filter(unit -> where.holds(unit.values()))
                .flatMap(unit -> code(unit).stream())
                .anyMatch(code -> code.level() == level && home.contains(code));
    }

    /** The county that holds the area, or the area where it is no part of one; empty when the register does not hold it. */
    Optional<ItemVersion> home() {
        return isWhole()
                ? Optional.of(units.item(0))
                : all(ItemType.DIVISION).stream()
                        .filter(unit -> unit.values().text("code").equals(home.digits()))
                        .findFirst();
    }

    /** Facilities or cemeteries of some kinds, of the area or not, that serve on the day. */
    List<ItemVersion> serving(List<String> kinds) {
        return serving.computeIfAbsent(kinds, this::lookForServing);
    }

    private List<ItemVersion> lookForServing(List<String> kinds) {
        return openings(kinds).of(kinds, Openings.Known::serves);
    }

    private Openings openings(List<String> kinds) {
        return openings.computeIfAbsent(typeOf(kinds), type -> Openings.of(type, all(type), day));
    }

    /** Those of some kinds, of the area or not, that are on record as something there is, or was. */
    List<ItemVersion> onRecord(List<String> kinds) {
        return openings(kinds).of(kinds, Openings.Known::isOnRecord);
    }

    /** Those that serve and have what a clause asks for, as far as the register says. */
    List<ItemVersion> serving(List<String> kinds, Having having) {
        return having.isAny()
                ? serving(kinds)
                : serving(kinds).stream()
                        .filter(item -> having.holds(item.values()).orElse(false))
                        .toList();
    }

    /** Those that serve, of the area or not, of which the register does not say whether they have it. */
    List<ItemVersion> undecided(List<String> kinds, Having having) {
        return having.isAny()
                ? List.of()
                : serving(kinds).stream()
                        .filter(item -> having.holds(item.values()).isEmpty())
                        .toList();
    }

    /** Those of some kinds that were to open by the day, of the area or not, of which the register does not say whether they did. */
    List<ItemVersion> unopened(List<String> kinds) {
        return unopened.computeIfAbsent(kinds, this::lookForUnopened);
    }

    private List<ItemVersion> lookForUnopened(List<String> kinds) {
        return openings(kinds).of(kinds, Openings.Known::mayServe);
    }

    /** Facilities that serve, or cemeteries that stand or are to stand, of some kinds in the area. */
    List<ItemVersion> standing(List<String> kinds) {
        return anywhere(kinds).filter(item -> unitOf(item) != Units.OUTSIDE).toList();
    }

    /** Whether any of these stands in the county that a condition does not leave out. */
    boolean standsAtHome(List<String> kinds, Where where) {
        return anywhere(kinds)
                .anyMatch(item -> isAtHome(item) && where.decides(item.values()).orElse(true));
    }

    /** Facilities that serve, or cemeteries that stand or are to stand, of some kinds, of the area or not. */
    Stream<ItemVersion> anywhere(List<String> kinds) {
        return isCemetery(kinds)
                ? all(ItemType.CEMETERY).stream()
                        .filter(item -> kinds.contains(item.values().text("cemetery_type")))
                        .filter(item -> Cemeteries.stands(item, day))
                : serving(kinds).stream();
    }

    /** Which collection kinds belong to: their codes begin with F or with E. */
    public static ItemType typeOf(List<String> kinds) {
        return isCemetery(kinds) ? ItemType.CEMETERY : ItemType.FACILITY;
    }

    static boolean isCemetery(List<String> kinds) {
        return kinds.get(0).startsWith("F");
    }

    /** Which counties keep rolls of what. */
    KeptRolls rolls() {
        return rolls;
    }

    /** The unit known to hold an item, of the area or not. */
    Optional<DivisionCode> placeOf(ItemVersion item) {
        return places.of(item).code();
    }

    /** What is declared to be recorded completely. */
    Declared declared() {
        return declared;
    }

    /** What a county is called, that of the area too. */
    String county(DivisionCode code) {
        int unit = units.holding(code);
        if (unit == Units.OUTSIDE) {
            return home().map(ItemVersion::name).orElse(code.shortForm());
        }
        return units.code(unit).equals(code) ? units.item(unit).name() : code.shortForm();
    }

    /** Whether the bureau declares a zone kind completely recorded, or the group that it is of. */
    boolean isComplete(String zoneKind) {
        return declared.here().stream().anyMatch(kind -> ZoneKinds.isOf(kind, zoneKind));
    }

    /** Seas, bays and straits that have an outline: places of class 11000 and below it (GB/T 18521-2001). */
    List<ItemVersion> seas() {
        return all(ItemType.PLACE).stream().filter(Holdings::isSea).toList();
    }

    /** Whether an item is sea that has an outline; of places no others are looked at. */
    public static boolean isSea(ItemVersion place) {
        return place.values().text("class_code").startsWith("11")
                && place.shape()
                        .filter(shape -> shape.geometry().getDimension() == 2)
                        .isPresent();
    }

    /** The smallest unit known to hold an item; {@link Units#OUTSIDE} when the area is not known to. */
    int unitOf(ItemVersion item) {
        return places.of(item).unit();
    }

    /** Where an item lies, for sums of units. */
    ItemPlaces.Place whereIs(ItemVersion item) {
        return places.of(item);
    }

    /** Whether an item is in the area, or may be: it is known only to lie in something that holds the area. */
    boolean mayBeInside(ItemVersion item) {
        return places.of(item).mayBeInside();
    }

    /** Whether an item lies in the county of the area. */
    boolean isAtHome(ItemVersion item) {
        return places.of(item).atHome();
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
                        Population.of(all(ItemType.POPULATION_CELL), units.area(), divisions(), wanted, place), units));
    }

    /** The units of the area in which nobody was counted, by name; empty where there are none. */
    Optional<Bilingual> uncounted(Population population) {
        return Missing.uncounted(population, this::county);
    }

    /** Units that are divided into units of a level of which the register knows none, by name; empty where there are none. */
    Optional<Bilingual> undivided(DivisionLevel level) {
        return Missing.undivided(
                level,
                units.undivided(level).stream()
                        .map(unit -> units.item(unit).name())
                        .toList());
    }

    /** The divisions of the county of the area. */
    private List<DivisionCode> divisions() {
        if (isWhole()) {
            return Stream.concat(units.codes().stream(), units.unregistered().counties().stream())
                    .toList();
        }
        return all(ItemType.DIVISION).stream()
                .flatMap(unit -> code(unit).stream())
                .filter(home::contains)
                .toList();
    }

    /** The outline of a division, of the area or not; empty where the register does not hold it. */
    Optional<Geometry> outline(DivisionCode code) {
        return drawn(code).map(Shape::geometry);
    }

    /** The same with its system of coordinates. */
    Optional<Shape> drawn(DivisionCode code) {
        return all(ItemType.DIVISION).stream()
                .filter(unit -> unit.values().text("code").equals(code.digits()))
                .flatMap(unit -> unit.shape().stream())
                .findFirst();
    }

    /** The outline of the smallest unit of the area that holds a code; empty where it is not drawn. */
    Optional<Shape> shape(DivisionCode code) {
        return Optional.of(units.holding(code))
                .filter(unit -> unit != Units.OUTSIDE)
                .flatMap(unit -> units.item(unit).shape());
    }

    /** That of the unit of the area that bears a code; empty where none does, or it is not drawn. */
    Optional<Shape> ownShape(DivisionCode code) {
        return Optional.of(units.holding(code))
                .filter(unit -> unit != Units.OUTSIDE && units.code(unit).equals(code))
                .flatMap(unit -> units.item(unit).shape());
    }

    static Optional<DivisionCode> code(ItemVersion unit) {
        return Optional.of(unit.values().text("code"))
                .filter(code -> !code.isEmpty())
                .map(DivisionCode::new);
    }
}

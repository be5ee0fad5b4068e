package org.jieming.api.process;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.division.SmallestUnit;
import org.jieming.eldercare.Facilities;
import org.jieming.gap.Declared;
import org.jieming.gap.Holdings;
import org.jieming.gap.Rolls;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.population.Band;
import org.jieming.population.Population;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.jieming.standard.Clause;
import org.locationtech.jts.geom.Geometry;

/**
 * Where and when a question is asked: an area, a day, and the divisions of the area in force on it.
 *
 * @param ground the state of the register
 * @param area the area
 * @param day the day
 * @param units the divisions of the area by canonical code, the area itself among them
 */
public record Setting(Ground ground, DivisionCode area, LocalDate day, Map<String, ItemVersion> units) {
    /** The area that is asked about. */
    public static final Input<DivisionCode> AREA = Input.of(
                    "area",
                    Bilingual.of("区域代码", "Area"),
                    Bilingual.of("行政区划代码,6、9 或 12 位", "Code of a division in 6, 9 or 12 digits"),
                    InputKind.division())
            .demanded();
    /** The day that is asked about. */
    public static final Input<LocalDate> DATE = Input.of(
            "date",
            Bilingual.of("日期", "Date"),
            Bilingual.of(
                    "按该日有效的区划、人口和设施计算;默认为今天",
                    "Divisions, people and facilities in force on that day; today unless given"),
            InputKind.day());

    /**
     * Reads {@link #AREA} and {@link #DATE}.
     *
     * @throws Malformed when no division in force on the day has that code
     */
    public static Setting of(Ground ground, Inputs inputs) {
        DivisionCode area = inputs.get(AREA);
        LocalDate day = inputs.find(DATE).orElse(ground.today());
        return at(ground, area, day)
                .orElseThrow(() -> new Malformed(
                        AREA.field(),
                        area.shortForm(),
                        Bilingual.of(
                                "登记簿在 " + day + " 没有这个代码的政区",
                                "the register holds no division of that code on " + day)));
    }

    private static Optional<Setting> at(Ground ground, DivisionCode area, LocalDate day) {
        Map<String, ItemVersion> units = new LinkedHashMap<>();
        ground.items(ItemType.DIVISION, day, unit -> isUnder(area, unit.values().text("code")))
                .forEach(unit -> units.put(unit.values().text("code"), unit));
        return units.containsKey(area.digits()) ? Optional.of(new Setting(ground, area, day, units)) : Optional.empty();
    }

    /** The same question about another day; empty when the register holds no such area on it. */
    public Optional<Setting> on(LocalDate other) {
        return other.equals(day) ? Optional.of(this) : at(ground, area, other);
    }

    /** Whether a code is that of an area or of something in it; blank is of none. */
    static boolean isUnder(DivisionCode area, String code) {
        return !code.isEmpty() && area.contains(new DivisionCode(code));
    }

    /** The people of the area in a band, in every county from the best source the register holds. */
    public Population people(Band band) {
        return new Residents(this).in(band);
    }

    /** Finds the area over which the people of a cell live ({@link Residents#areas}). */
    public Function<Population.Cell, Optional<Geometry>> areas(Population people, Set<ItemId> wide) {
        return new Residents(this).areas(people, wide);
    }

    /** The outline of a unit of the area; empty where it is not drawn. */
    public Optional<Shape> outline(DivisionCode unit) {
        return Optional.ofNullable(units.get(unit.digits())).flatMap(ItemVersion::shape);
    }

    /** The unit that holds an item by its position; empty without one. */
    public Optional<DivisionCode> unitAt(ItemVersion item) {
        if (item.shapeOrNull() == null) {
            return Optional.empty();
        }
        var inside = item.shapeOrNull().geometry().getInteriorPoint();
        return unitAt(inside.getX(), inside.getY());
    }

    /**
     * The unit that a name belongs to: the one that the item is or states to lie in, however far it extends, else the one that holds it
     * by its position; empty where neither tells.
     */
    public Optional<DivisionCode> unitOf(ItemVersion item) {
        return stated(item).or(() -> unitAt(item));
    }

    /** The smallest unit that holds a place in degrees; empty where none is drawn around it. */
    public Optional<DivisionCode> unitAt(double longitude, double latitude) {
        return ground.snapshot().territory(day).at(longitude, latitude).stream()
                .map(unit -> unit.values().text("code"))
                .filter(code -> !code.isEmpty())
                .findFirst()
                .map(DivisionCode::new);
    }

    /** The codes of the area's units of a level, in order of code. */
    public Collection<DivisionCode> at(DivisionLevel level) {
        List<DivisionCode> codes =
                units.keySet().stream().map(DivisionCode::new).toList();
        return codes.stream().filter(code -> code.level() == level).sorted().toList();
    }

    /** The units that have rows in a table of a level. */
    public UnitRows rows(DivisionLevel level) {
        return UnitRows.of(this, level);
    }

    /** The facilities of some kinds that serve on the day and whose place is known, of the area or not. */
    public List<ItemVersion> serving(List<String> kinds) {
        return serving(ground, day, kinds);
    }

    /** The same, wherever one asks. */
    public static List<ItemVersion> serving(Ground ground, LocalDate day, List<String> kinds) {
        return ground.items(ItemType.FACILITY, day, facility -> Facilities.serves(facility, kinds, day)).stream()
                .filter(facility -> Facilities.door(facility) != null)
                .toList();
    }

    /** Those whose place is known and of which nothing says whether they serve. */
    public List<ItemVersion> perhaps(List<String> kinds) {
        return ground.items(
                ItemType.FACILITY,
                day,
                facility -> Facilities.mayServe(facility, kinds, day) && Facilities.door(facility) != null);
    }

    /** Whether an item lies in the area: the smallest unit known to hold it does. */
    public boolean isInside(ItemVersion item) {
        Optional<DivisionCode> stated = stated(item);
        boolean mayBe = stated.map(code -> code.contains(area)).orElse(true);
        return stated.filter(area::contains).isPresent()
                || mayBe && place(item).filter(area::contains).isPresent();
    }

    /** The smallest unit known to hold an item ({@link SmallestUnit}); empty when neither its code nor its position tells one. */
    public Optional<DivisionCode> place(ItemVersion item) {
        return SmallestUnit.of(stated(item), () -> unitAt(item));
    }

    private static Optional<DivisionCode> stated(ItemVersion item) {
        return Optional.of(item.unitCode()).filter(code -> !code.isEmpty()).map(DivisionCode::new);
    }

    /** What a county is called, that of the area too. */
    public String county(DivisionCode code) {
        return new Counties(this).called(code);
    }

    /** The counties of the area that keep no roll of any of some kinds, as far as is declared ({@link Rolls#undeclared}). */
    public Rolls undeclared(List<String> kinds, Declared declared) {
        return new Counties(this).undeclared(kinds, declared);
    }

    /** What the register holds of the area that clauses ask about; of what is declared it holds everything. */
    public Holdings holdings(Declared declared, Collection<Clause> clauses) {
        return new Held(this, new Counties(this)).holdings(declared, clauses);
    }

    /** The level of a word that an input took. */
    public static DivisionLevel level(String word) {
        return Arrays.stream(DivisionLevel.values())
                .filter(level -> level.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    /** The same question about a unit of the area; empty when the register does not hold it. */
    public Optional<Setting> under(DivisionCode unit) {
        return units.containsKey(unit.digits()) ? Optional.of(new Setting(ground, unit, day, units)) : Optional.empty();
    }

    /** What a unit is called; its code when the register does not hold it. */
    public String name(DivisionCode code) {
        ItemVersion unit = units.get(code.digits());
        return unit == null ? code.shortForm() : unit.name();
    }
}

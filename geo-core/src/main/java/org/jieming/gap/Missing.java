package org.jieming.gap;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.language.Bilingual;
import org.jieming.population.Population;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;
import org.jieming.standard.Clause;

/** What the register does not hold and a judgement would need. */
public final class Missing {
    private static final int MOST_NAMED = 10;

    /** Why one facility cannot be judged of which nobody knows whether it serves. */
    static final Bilingual UNOPENED =
            Bilingual.of("没有启用日期或状态,不知是否在服务", "neither a day of opening nor a state: nobody knows whether it serves");

    private Missing() {}

    /** No item of a type at all in the area: nobody can tell "none" from "not recorded". */
    public static Bilingual layer(ItemType type) {
        Bilingual title = Descriptor.of(type).title();
        return Bilingual.of(
                "登记簿中本区域没有任何“" + title.zh() + "”数据", "the register holds no data of the area on: " + title.en());
    }

    /** The people of a band of whom nobody was counted: no cells at all, or none that gives a figure of the band. */
    public static Bilingual people(Population population) {
        return population.blank().isEmpty()
                ? layer(ItemType.POPULATION_CELL)
                : property(ItemType.POPULATION_CELL, population.band().property());
    }

    /**
     * Units in which nobody was counted, by name: somebody lives there, and nobody knows how many. Empty where there are none.
     *
     * @param name what a unit is called
     */
    public static Optional<Bilingual> uncounted(Population population, Function<DivisionCode, String> name) {
        List<DivisionCode> units = population.uncounted();
        if (units.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Bilingual.format(
                "%d 个政区没有人口单元(%s),其人口未计入",
                "%d units have no population cells (%s); their people were not counted",
                units.size(),
                named(units.stream().map(name).toList())));
    }

    /** Cells whose figures of two bands cannot both be true: they are counted as they are recorded. Empty where there are none. */
    public static Optional<Bilingual> contradicted(Population population) {
        List<Population.Cell> doubted = population.cells().stream()
                .filter(cell -> population.band().isContradicted(cell.item().values()))
                .toList();
        return doubted.isEmpty()
                ? Optional.empty()
                : Optional.of(Bilingual.format(
                        "%1$d 个人口单元中%3$s的人数与其他人群的矛盾(部分多于全部),照登记的数计入(%2$d 人):请核对",
                        "%1$d population cells count %4$s against their own other figures (a part larger than its whole); they are counted as"
                                + " recorded (%2$d people): check them",
                        doubted.stream().map(Population.Cell::item).distinct().count(),
                        doubted.stream().mapToLong(Population.Cell::people).sum(),
                        population.band().title().zh(),
                        population.band().title().en()));
    }

    /** Some by name, the rest by number. */
    static String named(List<String> names) {
        return names.size() <= MOST_NAMED
                ? String.join("、", names)
                : String.join("、", names.subList(0, MOST_NAMED)) + " … +" + (names.size() - MOST_NAMED);
    }

    /** Cells that do not say how many of the band live in them; empty where all do. */
    public static Optional<Bilingual> blank(Population population) {
        return population.blank().isEmpty()
                ? Optional.empty()
                : Optional.of(Bilingual.format(
                        "%d 个人口单元没有该人群的数字,未计入",
                        "%d population cells do not give the band and were not counted",
                        population.blank().size()));
    }

    /**
     * A property without value.
     *
     * @throws IllegalArgumentException when items of the type have no such property
     */
    public static Bilingual property(ItemType type, String property) {
        Bilingual title = Descriptor.of(type)
                .property(property)
                .orElseThrow(() -> new IllegalArgumentException(type + " has no property " + property))
                .title();
        return Bilingual.of("缺少" + title.zh(), "missing: " + title.en());
    }

    /** That a facility states a part larger than its whole: one of the two figures is wrong, and nobody knows which. */
    static Bilingual partOfMore(ItemVersion item, Clause clause) {
        Bilingual part = title(item, clause.property());
        Bilingual whole = title(item, clause.per());
        return Bilingual.of(
                item.name() + "的" + part.zh() + "多于" + whole.zh() + ",请核对;其占比无法判定",
                item.name() + " has more " + part.en() + " than " + whole.en() + ": check both; its share is unknown");
    }

    private static Bilingual title(ItemVersion item, String property) {
        return item.values()
                .descriptor()
                .property(property)
                .map(Property::title)
                .orElse(Bilingual.of(property, property));
    }

    /** No unit of a level in the area: nobody can tell how many there are. */
    static Bilingual units(DivisionLevel level) {
        return Bilingual.of(
                "登记簿中没有本区域的" + level.title().zh() + "政区(所限类型)",
                "the register holds no units of the area at "
                        + level.title().en().toLowerCase(Locale.ROOT) + " (of the types judged)");
    }

    /** Units of which the register does not know into which units of a level they are divided; empty where there are none. */
    static Optional<Bilingual> undivided(DivisionLevel level, List<String> names) {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Bilingual.of(
                        names.size() + " 个政区没有登记" + level.title().zh() + "政区(" + named(names) + "),不知有多少,未计入",
                        "of " + names.size() + " units the register holds no units at "
                                + level.title().en().toLowerCase(Locale.ROOT) + " (" + named(names)
                                + "); nobody knows how many there are, and they do not count"));
    }

    /** Facilities of which the unit is known and the place is not; empty where there are none. */
    public static Optional<Bilingual> unplaced(int facilities) {
        return facilities == 0
                ? Optional.empty()
                : Optional.of(Bilingual.format(
                        "%d 处此类设施没有位置,只知在哪个政区:在其中任何地点都够得到的人算已服务,只在某些地点才够得到、其他设施又够不到的人无法判定",
                        "%d facilities of the kinds have no place but a unit alone: whoever they reach from anywhere in it is"
                                + " served; whoever they reach from somewhere in it, and no other does, is unknown",
                        facilities));
    }

    /** Facilities of which nobody knows whether they serve; empty where there are none. */
    static Optional<Bilingual> unopened(int facilities) {
        return facilities == 0
                ? Optional.empty()
                : Optional.of(Bilingual.format(
                        "%d 处此类设施没有启用日期或状态,不知是否在服务,无法判定",
                        "%d facilities of the kind have neither a day of opening nor a state; whether they are to be judged is"
                                + " unknown",
                        facilities));
    }

    /** Facilities that may or may not have what a clause asks of those that serve. */
    static Bilingual condition(Clause clause, long facilities) {
        Bilingual property =
                property(Holdings.typeOf(clause.kinds()), clause.having().property());
        return Bilingual.of(
                facilities + " 处此类设施" + property.zh() + ",不知是否符合条件",
                facilities + " facilities of the kind may or may not count; " + property.en());
    }
}

package org.jieming.gap;

import java.util.Locale;
import org.jieming.division.DivisionLevel;
import org.jieming.language.Bilingual;
import org.jieming.population.Population;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.standard.Clause;

/** What the register does not hold and a judgement would need. */
public final class Missing {
    private Missing() {}

    /** No item of a type at all in the area: nobody can tell "none" from "not recorded". */
    public static Bilingual layer(ItemType type) {
        Bilingual title = Descriptor.of(type).title();
        return Bilingual.of(
                "登记簿中本区域没有任何“" + title.zh() + "”数据", "the register holds no data of the area on: " + title.en());
    }

    /** The people of a band of whom nobody was counted: no cells at all, or none that gives a figure of the band. */
    public static Bilingual people(Population population) {
        return population.unknown() == 0
                ? layer(ItemType.POPULATION_CELL)
                : property(ItemType.POPULATION_CELL, population.band().property());
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

    /** No unit of a level in the area: nobody can tell how many there are. */
    static Bilingual units(DivisionLevel level) {
        return Bilingual.of(
                "登记簿中没有本区域的" + level.title().zh() + "政区(所限类型)",
                "the register holds no units of the area at "
                        + level.title().en().toLowerCase(Locale.ROOT) + " (of the types judged)");
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

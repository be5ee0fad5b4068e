package org.jieming.api.process;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jieming.division.DivisionCode;
import org.jieming.gap.Declared;
import org.jieming.gap.Holdings;
import org.jieming.gap.Screening;
import org.jieming.gap.Units;
import org.jieming.population.Population;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.standard.Clause;

/**
 * What the register holds that clauses ask about.
 *
 * @param setting the area and the day
 * @param counties those of the area and around it
 */
record Held(Setting setting, Counties counties) {

    /** What the register holds of the area that clauses ask about; of what is declared it holds everything. */
    Holdings holdings(Declared declared, Collection<Clause> clauses) {
        Units tree = Units.of(setting.area(), setting.units().values(), counties.unregistered())
                .orElseThrow();
        Neighbours near = counties.around(Screening.around(clauses));
        return new Holdings(
                tree,
                setting.day(),
                declared,
                type -> held(type, near),
                setting::unitAt,
                ListedUnits.of(setting.ground(), setting.day()));
    }

    /**
     * Of divisions those of the county of the area, the counties near it, and those in which a facility without a place may stand that
     * is near enough to serve somebody here: no others say anything of it. Of places the seas alone.
     */
    private List<ItemVersion> held(ItemType type, Neighbours near) {
        if (type == ItemType.PLACE) {
            return setting.ground().items(type, setting.day(), Holdings::isSea);
        }
        if (type != ItemType.DIVISION) {
            return setting.ground().items(type, setting.day());
        }
        DivisionCode home = Population.home(setting.area());
        Set<String> outlines = Unlocated.outlines(setting);
        return counties.withNamedBeside(setting.ground()
                .items(
                        type,
                        setting.day(),
                        unit -> Setting.isUnder(home, unit.values().text("code"))
                                || outlines.contains(unit.values().text("code"))
                                || near.holds(unit)));
    }
}

package org.jieming.api.process;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;

/**
 * The units of an area that have rows in a table of a level. Among counties stand cities without any (东莞, 儋州): their people are of
 * none, and are not what is left of the whole.
 *
 * @param area the area
 * @param level the level
 * @param units the units, in order of code
 * @param names what they are called
 */
public record UnitRows(DivisionCode area, DivisionLevel level, SortedSet<DivisionCode> units, UnitNames names) {

    /** The rows of an area by units of a level. */
    public static UnitRows of(Setting setting, DivisionLevel level) {
        SortedSet<DivisionCode> units = new TreeSet<>(setting.at(level));
        if (level == DivisionLevel.COUNTY) {
            setting.at(DivisionLevel.PREFECTURE).stream()
                    .filter(city -> units.tailSet(city).stream().limit(1).noneMatch(city::contains))
                    .toList()
                    .forEach(units::add);
        }
        return new UnitRows(setting.area(), level, units, UnitNames.of(setting));
    }

    /** The row of whoever lives in a unit; the area where nobody knows which. */
    public DivisionCode of(DivisionCode unit) {
        return unit.at(level)
                .or(() -> Optional.of(level)
                        .filter(DivisionLevel.COUNTY::equals)
                        .flatMap(county -> unit.at(DivisionLevel.PREFECTURE))
                        .filter(units::contains))
                .orElse(area);
    }

    /** Whether a row is of those of the area of whom nobody knows in which unit they live. */
    public boolean isRest(DivisionCode row) {
        return row.equals(area) && !units.contains(row);
    }

    /** What a row is called; that of the rest is not called like the whole. */
    public String name(DivisionCode row) {
        return isRest(row) ? rest(names.of(row), level) : names.of(row);
    }

    /** What those of a unit are called of whom nobody knows in which unit of a level they live. */
    public static String rest(String unit, DivisionLevel level) {
        return unit + "(不知属于哪个" + level.title().zh() + "政区 unit not known)";
    }
}

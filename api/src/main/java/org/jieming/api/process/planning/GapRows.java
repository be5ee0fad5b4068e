package org.jieming.api.process.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jieming.api.process.Setting;
import org.jieming.api.process.UnitNames;
import org.jieming.api.process.UnitRows;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.gap.GapStatement;
import org.jieming.gap.Leftover;
import org.jieming.gap.Units;

/**
 * The rows that every clause of a gap statement has: the area, its units of the levels asked for, and behind counties those that are not
 * registered. A row is known by its number: that of the unit, or above them that of what is left over.
 *
 * @param statement the statement
 * @param names what units are called
 * @param shown the rows in order
 */
record GapRows(GapStatement statement, UnitNames names, List<Integer> shown) {
    GapRows {
        shown = List.copyOf(shown);
    }

    static GapRows of(Setting setting, List<String> levels, GapStatement statement) {
        Units units = statement.holdings().units();
        boolean hasCounties = levels.contains(DivisionLevel.COUNTY.word());
        Set<DivisionCode> cities =
                hasCounties ? setting.rows(DivisionLevel.COUNTY).units() : Set.of();
        List<Integer> shown = new ArrayList<>(List.of(0));
        for (int unit = 1; unit < units.size(); unit++) {
            if (levels.contains(units.code(unit).level().word()) || cities.contains(units.code(unit))) {
                shown.add(unit);
            }
        }
        for (int left = 0; hasCounties && left < statement.leftovers().size(); left++) {
            shown.add(units.size() + left);
        }
        return new GapRows(statement, UnitNames.of(setting), shown);
    }

    /** The units on record. */
    Units units() {
        return statement.holdings().units();
    }

    /** The codes of the units on record that have rows. */
    List<DivisionCode> registered() {
        return shown.stream().filter(this::isRegistered).map(units()::code).toList();
    }

    /** Whether a row is of a unit on record; else it is of counties that are not, or of none. */
    boolean isRegistered(int unit) {
        return unit < units().size();
    }

    /** The code of a row; of several counties that are not registered all of theirs, of what is of no county none. */
    String code(int unit) {
        return isRegistered(unit)
                ? units().code(unit).shortForm()
                : leftover(unit).code();
    }

    private Leftover leftover(int unit) {
        return statement.leftovers().get(unit - units().size());
    }

    /** What a row is called; counties that are not registered by their codes. */
    String name(int unit) {
        return isRegistered(unit)
                ? names.of(units().code(unit))
                : leftover(unit)
                        .name(UnitRows.rest(names.of(units().code(leftover(unit).above())), DivisionLevel.COUNTY));
    }

    /** The level of a row; counties that are not registered are counties. */
    DivisionLevel level(int unit) {
        return isRegistered(unit) ? units().code(unit).level() : DivisionLevel.COUNTY;
    }
}

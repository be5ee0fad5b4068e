package org.jieming.gap;

import java.util.stream.Stream;
import org.jieming.division.DivisionLevel;
import org.jieming.standard.Clause;

/** Judges "the area has so many units of a level", such as the 269 villages of a plan. */
final class UnitsNumber {
    private UnitsNumber() {}

    static Judgement judge(Holdings holdings, Clause clause) {
        Units units = holdings.units();
        DivisionLevel level = UnitsHave.level(clause.subject());
        PlaceSums number = new PlaceSums(units);
        units.at(level).stream()
                .filter(unit -> clause.where().holds(units.item(unit).values()))
                .forEach(unit -> number.add(unit, 1));
        PlaceSums undivided = new PlaceSums(units);
        Stream.concat(units.undivided(level).stream(), units.unregistered(level).stream())
                .forEach(unit -> undivided.add(unit, 1));
        return number.inside(0) == 0
                ? Judgement.blind(clause, units, Missing.units(level))
                : Judgement.of(
                        clause,
                        units,
                        unit -> new Figure(
                                number.inside(unit),
                                undivided.inside(unit) > 0 ? Double.POSITIVE_INFINITY : number.inside(unit),
                                number.inside(unit),
                                1),
                        unit -> Figure.counted(0, 1),
                        Stream.concat(holdings.undivided(level).stream(), units.unregistered().told().stream())
                                .toList());
    }
}

package org.jieming.gap;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jieming.standard.Clause;

/** Sums of things judged one by one. */
final class Subjects {
    private Subjects() {}

    static Tally tally(List<Subject> subjects, Clause clause, Holdings holdings, Rolls rolls) {
        return tally(subjects, clause, holdings, rolls, subject -> 1);
    }

    /**
     * The same of things that keep a ratio.
     *
     * @param rolls which counties keep a roll of such things: how many there are in others nobody knows
     * @param below what stands below the line of each: it lacks so many times what it lacks of the ratio
     */
    static Tally tally(
            List<Subject> subjects, Clause clause, Holdings holdings, Rolls rolls, ToDoubleFunction<Subject> below) {
        Units units = holdings.units();
        Tally sums = new Tally(units.size());
        for (Subject subject : subjects) {
            Tally tally = sums.of(holdings.whereIs(subject.item()).unregistered());
            switch (subject.outcome()) {
                case SATISFIED -> tally.satisfied(subject.unit(), 1);
                case SHORT ->
                    tally.fallsShort(
                            subject.unit(),
                            1,
                            clause.sense().misses(subject.have(), subject.need()) * below.applyAsDouble(subject));
                case NOTED -> tally.noted(subject.unit(), 1);
                case UNKNOWN -> tally.unknown(subject.unit(), 1);
                case NOTHING -> {}
            }
        }
        rolls.silent().forEach(county -> sums.blank(Math.max(0, units.holding(county))));
        boolean[] silent = rolls.silentIn(units);
        return sums.rolledUp(units).darkened(unit -> silent[unit]);
    }
}

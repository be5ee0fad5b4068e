package org.jieming.gap;

import java.util.List;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.standard.Basis;
import org.jieming.standard.Clause;

/**
 * How one clause is kept in an area.
 *
 * @param clause the clause
 * @param tally sums by unit
 * @param subjects the things judged one by one; people are summed only
 * @param figure the figure of the area, for clauses that ask for one
 * @param inputsMissing what the register would have to hold for a full answer
 * @param served people served by sites on either side of the border, where distances were measured
 */
public record Judgement(
        Clause clause,
        Tally tally,
        List<Subject> subjects,
        Optional<Figure> figure,
        List<Bilingual> inputsMissing,
        Optional<Served> served) {

    /**
     * Who serves.
     *
     * @param fromInside people whom sites in the area serve
     * @param acrossOnly people whom only sites outside serve, whether or not the clause was judged with those
     */
    public record Served(long fromInside, long acrossOnly) {}

    static Judgement of(Clause clause, Tally tally, List<Subject> subjects, List<Bilingual> missing) {
        return new Judgement(clause, tally, List.copyOf(subjects), Optional.empty(), missing, Optional.empty());
    }

    /** Nothing can be told, because the register does not hold what is needed. */
    static Judgement blind(Clause clause, Units units, Bilingual missing) {
        return of(clause, new Tally(units.size()), List.of(), List.of(missing));
    }

    /** How the clause is kept in a unit; in the area for unit 0. */
    public Compliance outcome(int unit) {
        if (clause.form().basis() == Basis.AREA) {
            return figure.map(known -> known.against(clause.sense(), clause.value()))
                    .orElse(Compliance.UNKNOWN);
        }
        boolean blind = tally.total(0) == 0 && !inputsMissing.isEmpty();
        return blind ? Compliance.UNKNOWN : tally.outcome(unit, clause.share());
    }

    /** How much is missing in a unit, in the unit of the clause; 0 when it is not certain that anything is. */
    public double missing(int unit) {
        if (outcome(unit) != Compliance.SHORT) {
            return 0;
        }
        return figure.map(known -> clause.sense()
                        .misses(clause.sense().wantsMore() ? known.most() : known.least(), clause.value()))
                .orElse(tally.missing(unit));
    }
}

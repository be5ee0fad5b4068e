package org.jieming.gap;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieming.language.Bilingual;
import org.jieming.standard.Basis;
import org.jieming.standard.Clause;
import org.jieming.standard.Form;

/**
 * How one clause is kept in an area.
 *
 * @param clause the clause
 * @param tally sums by unit
 * @param subjects the things judged one by one; people are summed only
 * @param figures the figure of every unit, that of the area first, for clauses that ask for one; else empty
 * @param strangers of every unit, that of what lies in counties that are not registered and that it alone holds; empty as figures are
 * @param inputsMissing what the register would have to hold for a full answer
 * @param served people served by sites on either side of the border, where distances were measured
 */
public record Judgement(
        Clause clause,
        Tally tally,
        List<Subject> subjects,
        List<Figure> figures,
        List<Figure> strangers,
        List<Bilingual> inputsMissing,
        Optional<Served> served) {

    private static final Set<Form> NUMBERS = EnumSet.of(Form.TOTAL, Form.UNITS_NUMBER);

    /**
     * Who serves.
     *
     * @param fromInside people whom sites in the area serve
     * @param acrossOnly people whom only sites outside serve, whether or not the clause was judged with those
     * @param near who is short and lives near a county that keeps no roll
     */
    public record Served(long fromInside, long acrossOnly, Beside.Near near) {}

    static Judgement of(Clause clause, Tally tally, List<Subject> subjects, List<Bilingual> missing) {
        return new Judgement(clause, tally, List.copyOf(subjects), List.of(), List.of(), missing, Optional.empty());
    }

    static Judgement of(
            Clause clause,
            Units units,
            IntFunction<Figure> figure,
            IntFunction<Figure> strangers,
            List<Bilingual> missing) {
        return new Judgement(
                clause,
                new Tally(units.size()),
                List.of(),
                IntStream.range(0, units.size()).mapToObj(figure).toList(),
                IntStream.range(0, units.size()).mapToObj(strangers).toList(),
                List.copyOf(missing),
                Optional.empty());
    }

    /** Nothing can be told, because the register does not hold what is needed. */
    static Judgement blind(Clause clause, Units units, Bilingual missing) {
        return of(clause, new Tally(units.size()), List.of(), List.of(missing));
    }

    /** The same, with what the register would have to hold besides. */
    Judgement with(Optional<Bilingual> missing) {
        return missing.map(also -> new Judgement(
                        clause,
                        tally,
                        subjects,
                        figures,
                        strangers,
                        Stream.concat(inputsMissing.stream(), Stream.of(also)).toList(),
                        served))
                .orElse(this);
    }

    /** Whether it says something of a unit that it says of none of the units in it. */
    boolean leaves(int above, Units units) {
        return figures.isEmpty()
                ? tally.leaves(above, units)
                : clause.form() != Form.UNITS_NUMBER && figures.get(above).isMoreThan(parts(above, units));
    }

    /** Those of the units in one, and of what lies in counties of it that are not registered. */
    private List<Figure> parts(int above, Units units) {
        return Stream.concat(units.in(above).stream().map(figures::get), Stream.of(strangers.get(above)))
                .toList();
    }

    private Figure figure(Leftover left, Units units) {
        boolean isRate = clause.form().rate() > 0;
        return left.isOpen()
                ? strangers.get(left.above()).atLeast(isRate)
                : figures.get(left.above()).without(parts(left.above(), units), isRate);
    }

    /** The same, with what is left over behind the units. */
    Judgement with(List<Leftover> leftovers, Units units) {
        return leftovers.isEmpty()
                ? this
                : new Judgement(
                        clause,
                        tally.with(leftovers, units),
                        subjects,
                        figures.isEmpty()
                                ? figures
                                : Stream.concat(
                                                figures.stream(),
                                                leftovers.stream().map(left -> figure(left, units)))
                                        .toList(),
                        strangers,
                        inputsMissing,
                        served);
    }

    /** The figure of a unit, for clauses that ask for one, where anything of it can be told. */
    public Optional<Figure> figure(int unit) {
        return figures.isEmpty() ? Optional.empty() : Optional.of(figures.get(unit));
    }

    /**
     * How the clause is kept in a unit; in the area for unit 0. What the area is to have in all is asked of no unit in it. A share of
     * what there is none of, and everybody says so, is nothing to judge; where something is missing it is unknown.
     */
    public Compliance outcome(int unit) {
        if (clause.form().basis() == Basis.AREA) {
            return figure(unit)
                    .map(known -> unit > 0 && NUMBERS.contains(clause.form())
                                    || known.isOfNothing() && (unit > 0 || inputsMissing.isEmpty())
                            ? Compliance.NOTHING
                            : known.against(clause.sense(), clause.value()))
                    .orElse(Compliance.UNKNOWN);
        }
        boolean blind = tally.total(0) == 0 && !inputsMissing.isEmpty();
        return blind ? Compliance.UNKNOWN : tally.outcome(unit, clause.share());
    }

    /** How much is missing in a unit at the least, in the unit of the clause; 0 when it is not certain that anything is. */
    public double missing(int unit) {
        if (outcome(unit) != Compliance.SHORT) {
            return 0;
        }
        return figure(unit)
                .map(known -> clause.sense()
                        .misses(clause.sense().wantsMore() ? known.most() : known.least(), clause.value()))
                .orElse(tally.missing(unit, clause.share()));
    }

    /**
     * How many of the things themselves are missing in a unit, at the least and rounded up, where the norm is a rate: 4 beds for
     * 1,600 people who have 37.5 per 1,000 and should have 40. Empty where the norm is no rate that wants more, or where it is
     * not certain that anything is missing.
     */
    public OptionalLong thingsMissing(int unit) {
        int rate = clause.form().rate();
        return rate == 0 || !clause.sense().wantsMore() || outcome(unit) != Compliance.SHORT
                ? OptionalLong.empty()
                : figure(unit)
                        .map(known -> OptionalLong.of(known.lacks(clause.value(), rate)))
                        .orElseThrow();
    }
}

package org.jieming.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.jieming.standard.Clause;
import org.jieming.standard.Form;
import org.jieming.standard.Instrument;
import org.jieming.walk.Yardstick;

/**
 * How the clauses asked for are kept in an area on a day.
 *
 * @param holdings what the register holds
 * @param measuring how distances are measured
 * @param judgements one for each clause, in the order asked; what is left over stands behind the units
 * @param leftovers what is known of no unit on record; each has the number that comes after the last unit, and so on
 */
public record GapStatement(
        Holdings holdings, Measuring measuring, List<Judgement> judgements, List<Leftover> leftovers) {

    /**
     * How distances are measured.
     *
     * @param yardstick in straight lines or along roads
     * @param speed metres a second on foot, for bounds in minutes
     * @param acrossBorders whether facilities outside the area serve people inside
     */
    public record Measuring(Yardstick yardstick, double speed, boolean acrossBorders) {}

    /**
     * Judges every clause. Linear in what the register holds of the area and, for distances, O(m log n) in cells and sites.
     *
     * @param progress told before every clause, with its place
     */
    public static GapStatement of(
            Holdings holdings, List<Clause> clauses, Measuring measuring, ObjIntConsumer<Clause> progress) {
        return of(holdings, clauses, measuring, progress, Optional.empty());
    }

    /**
     * The same, and where clauses keep cemeteries away from zones, how these keep the {@link OwnDistances} of zones of other kinds: as a
     * screen of sites does.
     *
     * @param house the document of which that rule is told
     */
    public static GapStatement withOwnDistances(
            Holdings holdings,
            List<Clause> clauses,
            Measuring measuring,
            ObjIntConsumer<Clause> progress,
            Instrument house) {
        return of(holdings, clauses, measuring, progress, Optional.of(house));
    }

    private static GapStatement of(
            Holdings holdings,
            List<Clause> clauses,
            Measuring measuring,
            ObjIntConsumer<Clause> progress,
            Optional<Instrument> house) {
        List<Judgement> judgements = new ArrayList<>();
        PeopleWithin distances = new PeopleWithin(holdings, measuring);
        for (Clause clause : clauses) {
            progress.accept(clause, judgements.size());
            judgements.add(placed(holdings, judge(holdings, distances, clause)));
        }
        house.flatMap(document -> own(holdings, clauses, document)).ifPresent(judgements::add);
        Units units = holdings.units();
        List<Leftover> leftovers = Leftover.of(holdings).stream()
                .filter(left -> left.isOpen()
                        || judgements.stream().anyMatch(judgement -> judgement.leaves(left.above(), units)))
                .toList();
        return new GapStatement(
                holdings,
                measuring,
                judgements.stream()
                        .map(judgement -> judgement.with(leftovers, units))
                        .toList(),
                leftovers);
    }

    private static Optional<Judgement> own(Holdings holdings, List<Clause> clauses, Instrument house) {
        return clauses.stream().noneMatch(clause -> clause.form() == Form.AWAY_FROM)
                ? Optional.empty()
                : OwnDistances.beside(clauses, holdings, house)
                        .filter(own -> !own.clause().kinds().isEmpty())
                        .map(own -> placed(holdings, AwayFrom.judge(holdings, own)));
    }

    /** With what counts nowhere. */
    private static Judgement placed(Holdings holdings, Judgement judgement) {
        return judgement.with(Nowhere.of(holdings, judgement.clause()).told());
    }

    private static Judgement judge(Holdings holdings, PeopleWithin distances, Clause clause) {
        return switch (clause.form()) {
            case UNITS_HAVE -> UnitsHave.judge(holdings, clause);
            case PEOPLE_WITHIN -> distances.judge(clause);
            case ESTATES_PROVIDE -> EstatesProvide.judge(holdings, clause);
            case ITEMS_KEEP -> ItemsKeep.judge(holdings, clause);
            case AWAY_FROM -> AwayFrom.judge(holdings, clause);
            case SHARE_OF -> AreaShare.judge(holdings, clause);
            case PER_THOUSAND -> AreaFigures.perThousand(holdings, clause);
            case TOTAL -> AreaFigures.total(holdings, clause);
            case UNITS_NUMBER -> UnitsNumber.judge(holdings, clause);
        };
    }
}

package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jieming.api.process.Told;
import org.jieming.gap.Compliance;
import org.jieming.gap.Figure;
import org.jieming.gap.Judgement;
import org.jieming.gap.Tally;
import org.jieming.standard.Basis;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a clause in a unit: how much was judged and how it came out, what is missing, and of a rate what stands above and
 * below its line.
 */
final class GapFigures {
    private GapFigures() {}

    static void tell(ObjectNode json, Judgement judgement, int unit) {
        if (judgement.clause().form().basis() != Basis.AREA) {
            Tally tally = judgement.tally();
            json.put("total", counted(tally, unit, tally.total(unit)));
            json.put("satisfied", counted(tally, unit, tally.satisfied(unit)));
            json.put("short", counted(tally, unit, tally.shorts(unit)));
            json.put("unknown", counted(tally, unit, tally.unknown(unit)));
            json.put("noted", counted(tally, unit, tally.noted(unit)));
            Told.number(json, "share", share(tally, unit));
        }
        json.put("missing", missing(judgement, unit));
        judgement.thingsMissing(unit).ifPresent(things -> json.put("missing_count", things));
        judgement.figure(unit).ifPresent(figure -> figure(json.putObject("figure"), figure));
    }

    /** A count of what was judged in a unit; null where there is something and none of it is counted. */
    static @Nullable Long counted(Tally tally, int unit, long count) {
        return tally.isPartial(unit) && tally.total(unit) == 0 ? null : (Long) count;
    }

    /** The share that has what the norm asks; not a number where some are not counted, or of some nobody knows. */
    static double share(Tally tally, int unit) {
        boolean isKnown = tally.unknown(unit) == 0 && !tally.isPartial(unit);
        return isKnown ? tally.satisfied(unit) / (double) tally.total(unit) : Double.NaN;
    }

    /** What is missing in a unit; null where nobody can tell whether anything is. */
    static @Nullable Double missing(Judgement judgement, int unit) {
        return judgement.outcome(unit) == Compliance.UNKNOWN ? null : (Double) judgement.missing(unit);
    }

    private static void figure(ObjectNode json, Figure figure) {
        Told.number(json, "at_least", figure.least());
        Told.number(json, "at_most", figure.most());
        json.put("exact", figure.isExact());
        json.put("numerator", figure.numerator());
        json.put("denominator", figure.denominator());
    }
}

package org.jieming.api.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jieming.gap.Compliance;
import org.jieming.gap.Figure;
import org.jieming.gap.Judgement;
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
            long total = judgement.tally().total(unit);
            json.put("total", total);
            json.put("satisfied", judgement.tally().satisfied(unit));
            json.put("short", judgement.tally().shorts(unit));
            json.put("unknown", judgement.tally().unknown(unit));
            json.put("noted", judgement.tally().noted(unit));
            boolean known = judgement.tally().unknown(unit) < total;
            Told.number(json, "share", known ? judgement.tally().satisfied(unit) / (double) total : Double.NaN);
        }
        json.put("missing", missing(judgement, unit));
        judgement.thingsMissing(unit).ifPresent(things -> json.put("missing_count", things));
        judgement.figure(unit).ifPresent(figure -> figure(json.putObject("figure"), figure));
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

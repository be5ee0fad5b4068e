package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jieming.api.process.Told;
import org.jieming.gap.Compliance;
import org.jieming.gap.Judgement;
import org.jieming.language.Bilingual;
import org.jieming.standard.Basis;
import org.jieming.standard.Promise;
import org.jieming.standard.Standards;

/** Targets of plans as rows: what was promised, in whose words, and how it stands. */
record TargetRows(Standards standards) {

    void row(ObjectNode json, Targets.Reached target) {
        Promise promise = target.promise();
        json.put("indicator", promise.indicator());
        Told.text(json, "indicator", standards.indicator(promise.indicator()));
        json.put("area", promise.area().shortForm()).put("place", promise.place());
        json.put("role", promise.role());
        json.put("sense", promise.sense().word()).put("value", promise.value()).put("unit", promise.unit());
        json.put("year", promise.year());
        json.put("document", standards.title(promise.document())).put("position", promise.position());
        json.put("phrase", promise.phrase()).put("note", promise.note());
        if (promise.isTarget()) {
            Told.outcome(
                    json,
                    target.judgement().map(judgement -> judgement.outcome(0)).orElse(Compliance.UNKNOWN));
            if (target.before() > 0) {
                json.put("beyond", target.before());
            }
        } else {
            json.put("recorded_on", target.day().toString());
        }
        String shown = promise.isTarget() ? "reached" : "recorded";
        target.judgement()
                .ifPresentOrElse(
                        judgement -> figures(json, shown, judgement, target.before()), () -> notMeasured(json, target));
    }

    private static void figures(ObjectNode json, String shown, Judgement judgement, double before) {
        Told.basis(json, judgement.clause().form().basis().word(), Denominator.of(judgement.clause()));
        if (judgement.clause().form().basis() == Basis.AREA) {
            judgement.figure(0).ifPresent(figure -> {
                Told.number(json, shown, before > 0 ? Math.max(0, figure.least() - before) : figure.least());
                json.put(shown + "_exact", figure.isExact());
            });
        } else {
            Told.number(json, shown + "_share", GapFigures.share(judgement.tally(), 0));
            json.put("short", judgement.tally().shorts(0))
                    .put("unknown", judgement.tally().unknown(0));
        }
        ArrayNode missing = json.putArray("missing_inputs");
        judgement.inputsMissing().forEach(text -> Told.text(missing.addObject(), "input", text));
    }

    private void notMeasured(ObjectNode json, Targets.Reached target) {
        Promise promise = target.promise();
        Bilingual reason = standards.target(promise).isPresent()
                ? Bilingual.of(
                        "登记簿在 " + target.day() + " 没有这个政区", "the register does not hold the unit on " + target.day())
                : standards
                        .unmeasured(promise.indicator())
                        .orElse(Bilingual.of("登记簿不含这项统计", "the register holds no such statistics"));
        Told.text(json.putArray("missing_inputs").addObject(), "input", reason);
    }
}

package org.jieming.api.process;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
        if (promise.role().equals("target")) {
            target.judgement().ifPresentOrElse(judgement -> reached(json, judgement), () -> notMeasured(json));
        }
    }

    private static void reached(ObjectNode json, Judgement judgement) {
        Told.outcome(json, judgement.outcome(0));
        Told.basis(
                json,
                judgement.clause().form().basis().word(),
                judgement.clause().form().basis().title());
        if (judgement.clause().form().basis() == Basis.AREA) {
            judgement.figure().ifPresent(figure -> {
                Told.number(json, "reached", figure.least());
                json.put("reached_exact", figure.isExact());
            });
        } else {
            Told.number(
                    json,
                    "reached_share",
                    judgement.tally().satisfied(0) / (double) judgement.tally().total(0));
            json.put("short", judgement.tally().shorts(0))
                    .put("unknown", judgement.tally().unknown(0));
        }
        ArrayNode missing = json.putArray("missing_inputs");
        judgement.inputsMissing().forEach(text -> Told.text(missing.addObject(), "input", text));
    }

    private static void notMeasured(ObjectNode json) {
        Told.outcome(json, Compliance.UNKNOWN);
        Told.text(
                json.putArray("missing_inputs").addObject(),
                "input",
                Bilingual.of("登记簿不含这项统计,或没有该政区", "the register holds no such statistics, or not the unit"));
    }
}

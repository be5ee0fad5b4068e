package org.jieming.api.process;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jieming.api.http.Json;
import org.jieming.gap.Compliance;
import org.jieming.gap.Judgement;
import org.jieming.gap.Subject;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.jieming.standard.Basis;

/** A gap statement as a map: units with their outcome for every clause, and the places that are short or unknown. */
final class GapMap {
    private final GapReport report;
    private final ArrayNode features;
    private final ObjectNode map;

    GapMap(GapReport report) {
        this.report = report;
        this.map = Json.object().put("type", "FeatureCollection");
        this.features = map.putArray("features");
    }

    ObjectNode features() {
        report.shown().forEach(this::unit);
        report.judgements().forEach(judgement -> judgement.subjects().stream()
                .filter(subject -> judgement.clause().form().basis() != Basis.UNITS)
                .filter(subject -> subject.outcome() != Compliance.SATISFIED)
                .forEach(subject -> subject(judgement, subject)));
        return map;
    }

    private void unit(int unit) {
        ItemVersion item = report.units().item(unit);
        ObjectNode properties = feature(item, false);
        properties.put("feature", "unit");
        properties.put("code", report.units().code(unit).shortForm());
        properties.put("level", report.units().code(unit).level().word());
        int shorts = 0;
        int unknown = 0;
        for (Judgement judgement : report.judgements()) {
            if (judgement.clause().form().basis() != Basis.AREA) {
                Compliance outcome = judgement.outcome(unit);
                properties.put(judgement.clause().id(), outcome.word());
                shorts += outcome == Compliance.SHORT ? 1 : 0;
                unknown += outcome == Compliance.UNKNOWN ? 1 : 0;
            }
        }
        properties.put("clauses_short", shorts).put("clauses_unknown", unknown);
    }

    private void subject(Judgement judgement, Subject subject) {
        ObjectNode properties = feature(subject.item(), true);
        properties.put("feature", "subject");
        properties.put("collection", subject.item().type().collection());
        properties.put("clause", judgement.clause().id());
        properties.put("outcome", subject.outcome().word());
        Told.number(properties, "have", subject.have());
        Told.number(properties, "need", subject.need());
    }

    private ObjectNode feature(ItemVersion item, boolean asPoint) {
        ObjectNode feature = features.addObject().put("type", "Feature");
        feature.put("id", item.id().toString());
        Shape shape = report.setting().ground().sight().shape(item);
        if (shape == null) {
            feature.putNull("geometry");
        } else {
            feature.set("geometry", GeoJsonTree.of(asPoint ? shape.geometry().getInteriorPoint() : shape.geometry()));
        }
        return feature.putObject("properties").put("name", item.name());
    }
}

package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jieming.api.process.Cited;
import org.jieming.api.process.Features;
import org.jieming.api.process.Terms;
import org.jieming.api.process.Told;
import org.jieming.gap.Compliance;
import org.jieming.gap.Judgement;
import org.jieming.gap.Subject;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.jieming.standard.Basis;
import org.jieming.standard.Clause;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A gap statement as a map: units with their outcome for every clause, and the places that are short or unknown. Terms of a
 * clause stand at its places and, since a unit answers to many clauses, in the member {@code clauses} of the collection; a unit
 * names clause, place in the law, basis, figures, kinds, distance, method and people counted of each ({@code judged}).
 */
final class GapMap {
    private final GapReport report;
    private final ObjectNode document;
    private final Features features = new Features();
    /** What makes the figures of each clause; the day and the revision stand at the unit. */
    private final List<Terms> figures;

    GapMap(GapReport report, ObjectNode document) {
        this.report = report;
        this.document = document;
        this.figures = StreamSupport.stream(document.path("clauses").spliterator(), false)
                .map(clause -> Terms.ofFigures(document, clause))
                .toList();
    }

    ObjectNode features() {
        Terms state = Terms.ofState(document);
        report.rows().shown().stream().filter(report.rows()::isRegistered).forEach(unit -> state.tell(unit(unit)));
        ArrayNode clauses = features.collection().putArray("clauses");
        for (int at = 0; at < report.judgements().size(); at++) {
            Judgement judgement = report.judgements().get(at);
            Terms terms = Terms.ofClause(document, document.path("clauses").path(at));
            String basis = judgement.clause().form().basis().word();
            terms.tell(
                    clauses.addObject().put("clause", judgement.clause().id()).put("basis", basis));
            judgement.subjects().stream()
                    .filter(subject -> judgement.clause().form().basis() != Basis.UNITS)
                    .filter(subject -> subject.outcome() != Compliance.SATISFIED)
                    .forEach(subject -> terms.tell(subject(judgement, subject).put("basis", basis)));
        }
        return features.collection();
    }

    private ObjectNode unit(int unit) {
        ItemVersion item = report.rows().units().item(unit);
        ObjectNode properties = feature(item, false);
        properties.put("feature", "unit");
        properties.put("code", report.rows().units().code(unit).shortForm());
        properties.put("level", report.rows().units().code(unit).level().word());
        ArrayNode judged = properties.putArray("judged");
        int shorts = 0;
        int unknown = 0;
        for (int at = 0; at < figures.size(); at++) {
            Judgement judgement = report.judgements().get(at);
            Compliance outcome = judgement.outcome(unit);
            properties.put(judgement.clause().id(), outcome.word());
            if (outcome != Compliance.NOTHING) {
                ObjectNode told = judged.addObject();
                inShort(told, judgement, unit);
                figures.get(at).tell(told);
                land(told, report.land(judgement, unit));
            }
            shorts += outcome == Compliance.SHORT ? 1 : 0;
            unknown += outcome == Compliance.UNKNOWN ? 1 : 0;
        }
        return properties.put("clauses_short", shorts).put("clauses_unknown", unknown);
    }

    private static void inShort(ObjectNode json, Judgement judgement, int unit) {
        Clause clause = judgement.clause();
        json.put("clause", clause.id()).put("instrument", Cited.of(clause).zh());
        json.put("basis", clause.form().basis().word())
                .put("share_of", Denominator.of(clause).en());
        json.put("outcome", judgement.outcome(unit).word()).put("missing", GapFigures.missing(judgement, unit));
        json.put("missing_unit", Counted.of(clause).norm().en());
        judgement.thingsMissing(unit).ifPresent(things -> json.put("missing_count", things)
                .put("missing_count_unit", Counted.of(clause).things().en()));
        judgement.figure(unit).filter(figure -> clause.form().rate() > 0).ifPresent(figure -> json.put(
                        "numerator", figure.numerator())
                .put("denominator", figure.denominator()));
    }

    private static void land(ObjectNode json, ReachedLand.@Nullable Land land) {
        if (land != null) {
            ReachedLand.tell(json, land);
        }
    }

    private ObjectNode subject(Judgement judgement, Subject subject) {
        ObjectNode properties = feature(subject.item(), true);
        properties.put("feature", "subject");
        properties.put("collection", subject.item().type().collection());
        properties.put("clause", judgement.clause().id());
        properties.put("instrument", Cited.of(judgement.clause()).zh());
        properties.put("outcome", subject.outcome().word());
        Told.number(properties, "have", subject.have());
        Told.number(properties, "need", subject.need());
        return properties;
    }

    private ObjectNode feature(ItemVersion item, boolean asPoint) {
        Shape shape = report.setting().ground().sight().shape(item);
        Geometry drawn = shape == null ? null : asPoint ? shape.geometry().getInteriorPoint() : shape.geometry();
        return features.add(item.id().toString(), drawn)
                .put("name", report.rows().names().of(item));
    }
}

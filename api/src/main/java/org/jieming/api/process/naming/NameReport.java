package org.jieming.api.process.naming;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jieming.api.http.Json;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Sheet;
import org.jieming.api.process.Sheet.Column;
import org.jieming.api.process.Told;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.naming.Conflict;
import org.jieming.naming.NameFinding;
import org.jieming.naming.NameVerdict;
import org.jieming.naming.ProposedName;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/** The verdict on a name as document, map of the names against it, and table of findings. */
final class NameReport {
    private final Ground ground;
    private final Inputs inputs;
    private final ProposedName name;
    private final NameVerdict verdict;

    NameReport(Ground ground, Inputs inputs, ProposedName name, NameVerdict verdict) {
        this.ground = ground;
        this.inputs = inputs;
        this.name = name;
        this.verdict = verdict;
    }

    ObjectNode document() {
        ObjectNode document = Json.object();
        document.put("process", "name-check");
        document.set("inputs", inputs.told());
        document.put("revision", ground.snapshot().number().value());
        document.put("date", name.day().toString());
        document.put("name", name.name());
        document.put("kind", name.kind().name());
        document.put("passes", verdict.verdict().passes());
        SpelledJson.write(document.putObject("romanization"), verdict.romanized());
        verdict.scope().ifPresent(scope -> {
            ObjectNode json = document.putObject("scope");
            Told.text(json, "title", scope.title());
            json.put("approximated", scope.approximated());
            json.put("includes_hidden", NameCheckProcess.tellsHidden(ground, name));
        });
        ArrayNode findings = document.putArray("findings");
        verdict.findings().forEach(found -> finding(findings.addObject(), found));
        return document;
    }

    private void finding(ObjectNode json, NameFinding found) {
        Finding finding = found.finding();
        json.put("rule", finding.rule());
        json.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        Told.text(json, "sentence", finding.sentence());
        Citation citation = finding.citation();
        ObjectNode cited = json.putObject("citation");
        cited.put("instrument", citation.instrument());
        cited.put("edition", citation.edition());
        cited.put("article", citation.article());
        ArrayNode conflicts = json.putArray("conflicts");
        found.conflicts().forEach(conflict -> conflict(conflicts.addObject(), conflict));
    }

    private void conflict(ObjectNode json, Conflict conflict) {
        ItemVersion item = conflict.item();
        json.put("id", item.id().toString());
        json.put("type", item.type().id());
        json.put("name", item.name());
        json.put("division_code", item.unitCode());
        json.put("likeness", conflict.likeness().word());
        Told.text(json, "likeness", conflict.likeness().title());
        json.put("distance_m", conflict.distance().map(NameReport::rounded).orElse(null));
        Shape shape = ground.sight().shape(item);
        if (shape != null && !shape.envelope().isNull()) {
            Point inside = shape.geometry().getInteriorPoint();
            json.putArray("position").add(inside.getX()).add(inside.getY());
        }
    }

    private static Double rounded(Metres distance) {
        return Math.rint(distance.value() * 10) / 10;
    }

    /** The names against it and the proposed place, as points. */
    ObjectNode map() {
        ObjectNode collection = Json.object();
        collection.put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        name.place().ifPresent(place -> {
            ObjectNode properties = feature(features, place);
            properties.put("name", name.name());
            properties.put("role", "proposed");
        });
        for (NameFinding found : verdict.findings()) {
            for (Conflict conflict : found.conflicts()) {
                Shape shape = ground.sight().shape(conflict.item());
                if (shape != null && !shape.envelope().isNull()) {
                    ObjectNode properties = feature(features, shape);
                    properties.put("role", "conflict");
                    properties.put("rule", found.finding().rule());
                    properties.put("severity", found.finding().severity().name().toLowerCase(Locale.ROOT));
                    conflict(properties, conflict);
                }
            }
        }
        return collection;
    }

    private static ObjectNode feature(ArrayNode features, Shape shape) {
        Point inside = shape.geometry().getInteriorPoint();
        ObjectNode feature = features.addObject();
        feature.put("type", "Feature");
        ObjectNode geometry = feature.putObject("geometry");
        geometry.put("type", "Point");
        geometry.putArray("coordinates").add(inside.getX()).add(inside.getY());
        return feature.putObject("properties");
    }

    /** One row a finding and name against it. */
    Sheet table() {
        List<Column> columns = List.of(
                Column.text("规则", "Rule"),
                Column.text("等级", "Severity"),
                Column.text("说明", "Sentence (zh)"),
                Column.text("说明(英文)", "Sentence (en)"),
                Column.text("依据", "Citation"),
                Column.text("冲突地名", "Name against it"),
                Column.text("所在政区代码", "Division code"),
                Column.text("相似方式", "Likeness"),
                Column.decimal("距离(米)", "Distance, m"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (NameFinding found : verdict.findings()) {
            if (found.conflicts().isEmpty()) {
                rows.add(row(found, null));
            }
            found.conflicts().forEach(conflict -> rows.add(row(found, conflict)));
        }
        return new Sheet(Bilingual.of("命名规则检查", "Name check"), columns, rows);
    }

    private static List<@Nullable Object> row(NameFinding found, @Nullable Conflict conflict) {
        Finding finding = found.finding();
        List<@Nullable Object> row = new ArrayList<>(List.of(
                finding.rule(),
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.sentence().zh(),
                finding.sentence().en(),
                finding.citation().instrument() + finding.citation().article()));
        row.add(conflict == null ? null : conflict.item().name());
        row.add(conflict == null ? null : conflict.item().values().text("division_code"));
        row.add(conflict == null ? null : conflict.likeness().word());
        row.add(
                conflict == null
                        ? null
                        : conflict.distance().map(NameReport::rounded).orElse(null));
        return row;
    }
}

package org.jieming.api.process.boundary;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jieming.api.http.Json;
import org.jieming.api.process.GeoJsonTree;
import org.jieming.api.process.Sheet;
import org.jieming.api.process.Sheet.Column;
import org.jieming.api.process.Told;
import org.jieming.boundary.BorderFinding;
import org.jieming.boundary.RepairPlan;
import org.jieming.boundary.RepairPlan.Side;
import org.jieming.boundary.RepairPlan.Step;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** A proposed repair as a document, a map of pieces and outlines, and a table of what each unit gains and loses. */
final class RepairReport {
    private final RepairProposal proposal;
    private final RepairPlan plan;

    RepairReport(RepairProposal proposal) {
        this.proposal = proposal;
        this.plan = proposal.plan();
    }

    ObjectNode document() {
        ObjectNode document = Told.head("mosaic-repair", proposal.setting(), proposal.inputs());
        document.put("repair", proposal.fingerprint());
        document.put("markers_hidden", proposal.hidden());
        document.put("lines", proposal.borders().lines().size());
        proposal.borders().tellSketches(document);
        steps(document.putArray("given"), plan.given(), 0);
        steps(document.putArray("open"), plan.open(), plan.given().size());
        ArrayNode sides = document.putArray("sides");
        plan.sides().forEach(side -> tell(sides.addObject(), side));
        ArrayNode remaining = document.putArray("remaining");
        for (BorderFinding finding : remaining()) {
            ObjectNode json = remaining.addObject();
            json.put("rule", finding.finding().rule()).put("kind", finding.kind());
            Told.text(json, "sentence", finding.finding().sentence());
        }
        return document;
    }

    private List<BorderFinding> remaining() {
        return plan.remaining().stream().filter(proposal.borders()::concerns).toList();
    }

    private static void steps(ArrayNode array, List<Step> steps, int before) {
        for (Step step : steps) {
            tell(array.addObject(), step, before + array.size());
        }
    }

    private static void tell(ObjectNode json, Step step, int number) {
        Coordinate place = step.where().geometry().getInteriorPoint().getCoordinate();
        json.put("number", number).put("kind", step.kind()).put("ground", step.ground());
        json.put("longitude", place.x).put("latitude", place.y);
        json.put("area_m2", Math.rint(step.area().value()));
        json.put("width_m", Math.rint(step.width().value() * 100) / 100);
        ArrayNode from = json.putArray("from");
        step.from().forEach(unit -> named(from.addObject(), unit));
        ArrayNode near = json.putArray("near");
        step.near().forEach(unit -> named(near.addObject(), unit));
        step.to().ifPresent(unit -> named(json.putObject("to"), unit));
        Told.text(json, "sentence", step.sentence());
    }

    private static void named(ObjectNode json, ItemVersion unit) {
        json.put("id", unit.id().toString())
                .put("collection", unit.type().collection())
                .put("name", unit.name())
                .put("code", unit.values().text("code"));
    }

    private static void tell(ObjectNode json, Side side) {
        named(json, side.unit());
        json.put("before_m2", Math.rint(side.before()));
        json.put("gain_m2", Math.rint(side.gain()) + 0.0);
        json.put("vertices", side.vertices());
    }

    ObjectNode map() {
        ObjectNode map = Json.object().put("type", "FeatureCollection");
        ArrayNode features = map.putArray("features");
        for (Side side : plan.sides()) {
            outline(features, "before", side, side.unit().shape().orElseThrow());
            outline(features, "after", side, side.after());
        }
        int number = 0;
        for (Step step : plan.given()) {
            piece(features, "given", step, ++number);
        }
        for (Step step : plan.open()) {
            piece(features, "open", step, ++number);
        }
        return map;
    }

    private static void outline(ArrayNode features, String part, Side side, Shape shape) {
        ObjectNode properties = feature(features, shape).put("part", part);
        tell(properties, side);
    }

    private static void piece(ArrayNode features, String part, Step step, int number) {
        ObjectNode properties = feature(features, step.where()).put("part", part);
        tell(properties, step, number);
    }

    private static ObjectNode feature(ArrayNode features, Shape shape) {
        ObjectNode feature = features.addObject().put("type", "Feature");
        feature.set("geometry", GeoJsonTree.of(shape.geometry()));
        return feature.putObject("properties");
    }

    Sheet table() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Side side : plan.sides()) {
            rows.add(Arrays.asList(
                    side.unit().values().text("code"),
                    side.unit().name(),
                    side.before(),
                    Math.rint(side.gain()) + 0.0,
                    side.vertices()));
        }
        return new Sheet(
                Bilingual.of("界线拼合修复方案", "Repair of the mosaic"),
                List.of(
                        Column.text("代码", "Code"),
                        Column.text("单位", "Unit"),
                        Column.decimal("现面积(平方米)", "Area now (m²)"),
                        Column.decimal("增减(平方米)", "Gain (m²)"),
                        Column.integer("顶点增减", "More vertices")),
                rows);
    }
}

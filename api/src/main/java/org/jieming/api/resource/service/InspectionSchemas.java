package org.jieming.api.resource.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jieming.api.resource.SchemaShapes;
import org.jieming.incident.IncidentStep;
import org.jieming.inspection.LineEnd;
import org.jieming.inspection.MarkerState;
import org.jieming.inspection.Paper;
import org.jieming.inspection.Step;
import org.jieming.inspection.Team;

/** The schemas of joint inspections in the API document. */
final class InspectionSchemas {
    private InspectionSchemas() {}

    static void describe(ObjectNode schemas) {
        for (String document : List.of(
                "inspection",
                "workPackage",
                "comparison",
                "inspectionReport",
                "inspectionPhoto",
                "inspectionTrack",
                "packageReceipt",
                "officeCheck",
                "card",
                "inspectionCalendar")) {
            SchemaShapes.object(schemas.putObject(document));
        }
        SchemaShapes.reference(
                SchemaShapes.array(SchemaShapes.object(schemas.putObject("inspections"), "inspections"), "inspections"),
                "inspection");
        SchemaShapes.reference(
                SchemaShapes.array(
                        SchemaShapes.object(schemas.putObject("observations"), "observations"), "observations"),
                "observation");
        SchemaShapes.array(SchemaShapes.object(schemas.putObject("segments"), "segments"), "segments")
                .put("type", "object");
        SchemaShapes.array(SchemaShapes.object(schemas.putObject("tracks"), "type", "features"), "features")
                .put("type", "object");
        StatementSchemas.describe(schemas);
        texts(SchemaShapes.object(schemas.putObject("photoNote"), "reason"), "reason", "statement");
        texts(
                SchemaShapes.object(schemas.putObject("officeNote"), "source", "text"),
                "source",
                "taken_on",
                "from",
                "to",
                "text");
        incidents(schemas);
        plan(schemas.putObject("newInspection"));
        step(schemas.putObject("handlingStep"));
        texts(SchemaShapes.object(schemas.putObject("inspectionMinutes"), "text"), "text");
        ObjectNode signature = SchemaShapes.object(schemas.putObject("inspectionSignature"), "paper", "fingerprint");
        texts(signature, "fingerprint", "unfinished");
        choice(
                signature,
                "paper",
                List.of(Paper.values()).stream().map(Paper::word).toList());
    }

    private static void incidents(ObjectNode schemas) {
        SchemaShapes.object(schemas.putObject("incident"));
        texts(SchemaShapes.object(schemas.putObject("incidentReceipt"), "id", "stage"), "id", "stage");
        SchemaShapes.reference(
                SchemaShapes.array(
                        SchemaShapes.object(schemas.putObject("incidents"), "incidents", "figures"), "incidents"),
                "incident");
        ObjectNode report = schemas.putObject("newIncident");
        texts(
                SchemaShapes.object(report, "marker_no", "state", "text"),
                "id",
                "marker_no",
                "text",
                "reporter",
                "photo");
        choice(
                report,
                "state",
                MarkerState.list().entries().keySet().stream()
                        .filter(code -> !MarkerState.INTACT.code().equals(code))
                        .toList());
        fix(report.withObjectProperty("properties").putObject("fix"));
        ObjectNode step = schemas.putObject("incidentStep");
        texts(SchemaShapes.object(step, "kind", "text"), "text", "done_on");
        choice(
                step,
                "kind",
                List.of(IncidentStep.Kind.values()).stream()
                        .map(IncidentStep.Kind::word)
                        .toList());
        step.withObjectProperty("properties")
                .putObject("founded")
                .put("type", "boolean")
                .put("nullable", true);
        SchemaShapes.array(step, "present").put("type", "string");
    }

    private static void plan(ObjectNode schema) {
        texts(SchemaShapes.object(schema, "year", "lead", "from", "to", "members"), "line_code", "lead_reason", "text");
        ObjectNode members = schema.withObjectProperty("properties");
        members.putObject("year").put("type", "integer").put("minimum", 1996).put("maximum", 2200);
        members.putObject("special").put("type", "boolean").put("default", false);
        choice(schema, "lead", List.of(Team.values()).stream().map(Team::word).toList());
        for (String day : List.of("from", "to")) {
            members.putObject(day).put("type", "string").put("format", "date");
        }
        SchemaShapes.array(schema, "markers").put("type", "string").put("format", "uuid");
        SchemaShapes.choice(
                SchemaShapes.array(schema, "ends"),
                List.of(LineEnd.values()).stream().map(LineEnd::word).toList());
        ObjectNode teams = members.putObject("members").put("type", "object");
        for (Team team : Team.values()) {
            SchemaShapes.array(teams, team.word()).put("type", "string");
        }
    }

    static void fix(ObjectNode schema) {
        SchemaShapes.object(schema, "longitude", "latitude", "accuracy_m", "datum")
                .put("nullable", true);
        ObjectNode members = schema.withObjectProperty("properties");
        for (String number : List.of("longitude", "latitude", "accuracy_m")) {
            members.putObject(number).put("type", "number");
        }
        texts(schema, "device");
        members.putObject("age_s").put("type", "integer").put("minimum", 0);
        choice(schema, "datum", List.of("CGCS2000", "WGS84"));
    }

    private static void step(ObjectNode schema) {
        texts(SchemaShapes.object(schema, "marker", "kind"), "marker", "text", "step", "deadline", "done_on");
        choice(
                schema,
                "responsible",
                List.of(Team.values()).stream().map(Team::word).toList());
        choice(
                schema,
                "kind",
                List.of(Step.Kind.values()).stream().map(Step.Kind::word).toList());
        SchemaShapes.array(schema, "present").put("type", "string");
    }

    static void texts(ObjectNode schema, String... members) {
        for (String member : members) {
            schema.withObjectProperty("properties").putObject(member).put("type", "string");
        }
    }

    static void choice(ObjectNode schema, String member, List<String> values) {
        SchemaShapes.choice(schema.withObjectProperty("properties").putObject(member), values);
    }
}

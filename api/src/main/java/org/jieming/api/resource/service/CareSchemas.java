package org.jieming.api.resource.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jieming.api.resource.SchemaShapes;
import org.jieming.care.Dispute;

/** The schemas of the care of lines in the API document. */
final class CareSchemas {
    private CareSchemas() {}

    static void describe(ObjectNode schemas) {
        SchemaShapes.object(
                schemas.putObject("lineCare"), "line_code", "patrols", "disputes", "assessments", "left_off");
        SchemaShapes.array(SchemaShapes.object(schemas.putObject("careOfLines"), "year", "lines"), "lines")
                .put("type", "object");
        ObjectNode inspectors = SchemaShapes.object(schemas.putObject("inspectorsOfLine"), "a", "b");
        SchemaShapes.array(inspectors, "a").put("type", "string");
        SchemaShapes.array(inspectors, "b").put("type", "string");
        SchemaShapes.array(SchemaShapes.object(schemas.putObject("linePaper"), "title", "subject", "rows"), "rows")
                .put("type", "object");
        ObjectNode patrol = schemas.putObject("patrol");
        members(SchemaShapes.object(patrol, "day", "length_m"), "string", "text");
        day(patrol);
        members(patrol, "number", "length_m");
        SchemaShapes.array(patrol, "persons").put("type", "string");
        ObjectNode dispute = schemas.putObject("dispute");
        members(SchemaShapes.object(dispute, "day", "text"), "string", "text");
        day(dispute);
        members(dispute, "boolean", "grave");
        ObjectNode step = schemas.putObject("disputeStep");
        members(SchemaShapes.object(step, "kind", "text"), "string", "text");
        SchemaShapes.choice(
                step.withObjectProperty("properties").putObject("kind"),
                List.of(Dispute.Kind.values()).stream().map(Dispute.Kind::word).toList());
        ObjectNode assessment = schemas.putObject("assessment");
        members(SchemaShapes.object(assessment, "year", "marks"), "integer", "year");
        ObjectNode mark = assessment
                .withObjectProperty("properties")
                .putObject("marks")
                .put("type", "object")
                .putObject("additionalProperties");
        members(SchemaShapes.object(mark, "score"), "integer", "score");
        members(mark, "string", "evidence");
    }

    private static void members(ObjectNode schema, String type, String... names) {
        for (String name : names) {
            schema.withObjectProperty("properties").putObject(name).put("type", type);
        }
    }

    private static void day(ObjectNode schema) {
        schema.withObjectProperty("properties")
                .putObject("day")
                .put("type", "string")
                .put("format", "date");
    }
}

package org.jieming.api.resource.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jieming.api.resource.SchemaShapes;

/** The schemas of jobs, imports, scenarios and of what is told of one item over time. */
final class WorkSchemas {
    private WorkSchemas() {}

    static void describe(ObjectNode schemas) {
        SchemaShapes.object(schemas.putObject("job"), "jobID", "type", "status", "created", "links");
        SchemaShapes.reference(
                SchemaShapes.array(SchemaShapes.object(schemas.putObject("jobs"), "jobs", "links"), "jobs"), "job");
        SchemaShapes.object(schemas.putObject("import"), "id", "status", "type", "file", "links");
        SchemaShapes.reference(
                SchemaShapes.array(SchemaShapes.object(schemas.putObject("imports"), "imports", "links"), "imports"),
                "import");
        SchemaShapes.object(schemas.putObject("importRows"));
        SchemaShapes.object(schemas.putObject("importProfile"), "type", "columns");
        SchemaShapes.reference(
                SchemaShapes.array(SchemaShapes.object(schemas.putObject("importProfiles"), "profiles"), "profiles"),
                "importProfile");
        SchemaShapes.object(schemas.putObject("scenario"), "inputs");
        SchemaShapes.reference(
                SchemaShapes.array(SchemaShapes.object(schemas.putObject("scenarios"), "scenarios"), "scenarios"),
                "scenario");
        SchemaShapes.object(schemas.putObject("adoption"), "id", "scenario", "stage", "changes", "history");
        SchemaShapes.reference(
                SchemaShapes.array(SchemaShapes.object(schemas.putObject("adoptions"), "adoptions"), "adoptions"),
                "adoption");
        ObjectNode decision =
                SchemaShapes.object(schemas.putObject("adoptionStep"), "step").putObject("properties");
        SchemaShapes.choice(decision.putObject("step"), List.of("approve", "reject", "withdraw"));
        decision.putObject("note").put("type", "string").put("maxLength", 2_000);
        SchemaShapes.reference(decision.putObject("act"), "act");
        SchemaShapes.array(SchemaShapes.object(schemas.putObject("namesakes"), "namesakes"), "namesakes")
                .put("type", "object");
        SchemaShapes.object(schemas.putObject("namesakesNote"));
        SchemaShapes.object(
                schemas.putObject("identity"), "id", "uri", "collection", "name", "status", "names", "successors");
        SchemaShapes.object(schemas.putObject("nameIdentity"), "name", "uri", "standard", "uses", "place");
        SchemaShapes.object(schemas.putObject("linkedPlaces"), "type", "@context", "features");
        AdjustmentSchemas.describe(schemas);
        schemas.putObject("upload").put("type", "string").put("format", "binary");
        ObjectNode mapping =
                SchemaShapes.object(schemas.putObject("importMapping")).putObject("properties");
        mapping.putObject("columns")
                .put("type", "object")
                .putObject("additionalProperties")
                .put("type", "string");
        for (String member : List.of("type", "with", "crs", "profile", "encoding", "layer", "valid_from")) {
            mapping.putObject(member).put("type", "string").put("nullable", true);
        }
        mapping.putObject("header_row").put("type", "integer").put("nullable", true);
        ObjectNode order = SchemaShapes.object(schemas.putObject("importOrder")).putObject("properties");
        order.putObject("reason").put("type", "string").put("maxLength", 2_000);
        SchemaShapes.reference(order.putObject("act"), "act");
        order.putObject("leave_out_rejected").put("type", "boolean").put("default", false);
        ObjectNode back =
                SchemaShapes.object(schemas.putObject("importTakeBack")).putObject("properties");
        back.putObject("reason").put("type", "string").put("maxLength", 2_000);
        SchemaShapes.reference(back.putObject("act"), "act");
        back.putObject("untouched_only").put("type", "boolean").put("default", false);
        SchemaShapes.object(schemas.putObject("importTakenBack"), "takes_back", "counts", "items");
    }
}

package org.jieming.api.resource.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jieming.api.resource.SchemaShapes;

/** The schemas of changes that take the document of whoever approves them, in the API document. */
final class AdjustmentSchemas {
    private AdjustmentSchemas() {}

    static void describe(ObjectNode schemas) {
        SchemaShapes.array(SchemaShapes.object(schemas.putObject("divisionChanges"), "events"), "events")
                .put("type", "object");
        ObjectNode change =
                SchemaShapes.object(schemas.putObject("divisionChange"), "kind", "effective", "before", "after");
        SchemaShapes.array(change, "before").put("type", "string").put("format", "uuid");
        SchemaShapes.array(change, "after").put("type", "object");
        ObjectNode members = change.withObjectProperty("properties");
        members.putObject("kind").put("type", "string");
        members.putObject("effective").put("type", "string").put("format", "date");
        members.putObject("codes")
                .put("type", "object")
                .putObject("additionalProperties")
                .put("type", "string");
        members.putObject("revision").put("type", "integer").put("format", "int64");
        grounds(members);
        ObjectNode repair = SchemaShapes.object(schemas.putObject("repairOrder"), "inputs", "repair", "act")
                .putObject("properties");
        repair.putObject("inputs").put("type", "object");
        repair.putObject("repair").put("type", "string").put("maxLength", 64);
        grounds(repair);
    }

    private static void grounds(ObjectNode members) {
        members.putObject("reason").put("type", "string").put("maxLength", 2_000);
        SchemaShapes.reference(members.putObject("act"), "act");
    }
}

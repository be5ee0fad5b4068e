package org.jieming.api.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The shapes that schemas are made of: objects, lists, references and choices. */
public final class SchemaShapes {
    private SchemaShapes() {}

    /** Makes a schema one of objects, in which some members are never missing. */
    public static ObjectNode object(ObjectNode schema, String... required) {
        schema.put("type", "object");
        if (required.length > 0) {
            ArrayNode names = schema.putArray("required");
            List.of(required).forEach(names::add);
        }
        return schema;
    }

    /** Adds a member that is a list; answers the schema of what it lists. */
    public static ObjectNode array(ObjectNode object, String member) {
        return object.withObjectProperty("properties")
                .putObject(member)
                .put("type", "array")
                .putObject("items");
    }

    /** Makes a schema the one of a name. */
    public static void reference(ObjectNode schema, String name) {
        schema.put("$ref", "#/components/schemas/" + name);
    }

    /** Makes a schema one of texts of which there are these alone. */
    public static void choice(ObjectNode schema, Iterable<String> values) {
        ArrayNode choices = schema.put("type", "string").putArray("enum");
        values.forEach(choices::add);
    }
}

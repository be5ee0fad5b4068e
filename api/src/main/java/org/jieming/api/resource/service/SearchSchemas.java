package org.jieming.api.resource.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jieming.api.resource.SchemaShapes;
import org.jieming.api.resource.search.HitDocument;
import org.jieming.api.resource.search.SearchParameters;

/** The schemas of what is found by its name, and of the reconciliation service. */
final class SearchSchemas {
    private SearchSchemas() {}

    static void describe(ObjectNode schemas) {
        ObjectNode hit =
                SchemaShapes.object(schemas.putObject("hit"), "id", "collection", "name", "kind", "divisions", "links");
        ObjectNode members = hit.putObject("properties");
        for (String member :
                List.of("id", "collection", "name", "kind", "code", "pinyin", "status", "found", "foundIn", "note")) {
            members.putObject(member).put("type", "string");
        }
        SchemaShapes.choice(members.putObject("match"), SearchParameters.MATCHES);
        SchemaShapes.choice(members.putObject("nameKind"), HitDocument.NAME_KINDS);
        for (String member : List.of("position", "bbox", "matched")) {
            members.putObject(member).put("type", "array").putObject("items");
        }
        members.putObject("divisions").put("type", "array").putObject("items").put("type", "string");
        members.putObject("distance_m").put("type", "number");
        members.putObject("ended").put("type", "string").put("format", "date");
        SchemaShapes.reference(members.putObject("links").put("type", "array").putObject("items"), "link");
        SchemaShapes.reference(
                SchemaShapes.array(SchemaShapes.object(schemas.putObject("hits"), "numberReturned", "hits"), "hits"),
                "hit");
        ObjectNode reverse = SchemaShapes.object(schemas.putObject("reverse"), "point", "divisions", "nearest");
        for (String member : List.of("divisions", "nearest")) {
            SchemaShapes.reference(SchemaShapes.array(reverse, member), "hit");
        }
        SchemaShapes.array(SchemaShapes.object(schemas.putObject("suggestions"), "result"), "result")
                .put("type", "object");
        SchemaShapes.object(schemas.putObject("reconcile"))
                .putObject("properties")
                .putObject("queries")
                .put("type", "string");
    }
}

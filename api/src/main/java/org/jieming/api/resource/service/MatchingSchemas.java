package org.jieming.api.resource.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.jieming.api.matching.Decision;
import org.jieming.api.matching.Meaning;

/** The schemas of matched tables in the API document. */
final class MatchingSchemas {
    private MatchingSchemas() {}

    static void describe(ObjectNode schemas) {
        object(schemas, "matchings", "matchings");
        object(schemas, "matching", "id", "file", "area", "rows", "passes", "columns", "meanings", "counts");
        object(schemas, "matchingRows", "matching", "matched", "rows");
        object(schemas, "matchingRow", "row", "number", "etag", "state", "cells", "candidates");
        ObjectNode columns = object(schemas, "matchingColumns", "name");
        for (Meaning meaning : Meaning.values()) {
            columns.putObject(meaning.word()).put("type", "string");
        }
        ObjectNode decision = object(schemas, "matchingDecision", "decision");
        ArrayNode words = decision.putObject("decision").put("type", "string").putArray("enum");
        Arrays.stream(Decision.values()).map(Decision::word).forEach(words::add);
        decision.putObject("item").put("type", "string").put("format", "uuid");
        decision.putObject("note").put("type", "string").put("maxLength", 500);
    }

    private static ObjectNode object(ObjectNode schemas, String name, String... required) {
        ObjectNode schema = schemas.putObject(name).put("type", "object");
        ArrayNode names = schema.putArray("required");
        List.of(required).forEach(names::add);
        return schema.putObject("properties");
    }
}

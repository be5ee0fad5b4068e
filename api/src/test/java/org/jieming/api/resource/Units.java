package org.jieming.api.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** The rows of units in what a process made, or in a clause of it. */
final class Units {
    private Units() {}

    /** The row of a code as the answer writes it; there must be one. */
    static JsonNode of(JsonNode told, String code) {
        return where(told, "code", code);
    }

    /** The first row of a name; there must be one. */
    static JsonNode named(JsonNode told, String name) {
        return where(told, "name", name);
    }

    private static JsonNode where(JsonNode told, String member, String text) {
        return StreamSupport.stream(told.get("units").spliterator(), false)
                .filter(unit -> unit.get(member).asText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No unit with " + member + " " + text + " in " + told));
    }
}

package org.jieming.api.http;

import java.util.Map;
import org.jieming.language.Bilingual;

/**
 * A parameter as the API document states it and as the server checks it.
 *
 * @param name its name on the wire
 * @param in where it stands
 * @param description what it does, with its unit, default and limits
 * @param schema its JSON Schema as plain values, as OpenAPI 3.0 takes it
 * @param example a value that works on every register
 */
public record Parameter(String name, In in, Bilingual description, Map<String, Object> schema, String example) {

    /** Where a parameter stands. */
    public enum In {
        PATH,
        QUERY,
        HEADER
    }

    public Parameter {
        schema = Map.copyOf(schema);
    }

    /** A query parameter. */
    public static Parameter query(String name, Bilingual description, Map<String, Object> schema, String example) {
        return new Parameter(name, In.QUERY, description, schema, example);
    }

    /** A request header. */
    public static Parameter header(String name, Bilingual description, Map<String, Object> schema, String example) {
        return new Parameter(name, In.HEADER, description, schema, example);
    }
}

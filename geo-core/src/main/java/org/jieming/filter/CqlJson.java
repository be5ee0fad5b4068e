package org.jieming.filter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/** CQL2 JSON (OGC 21-065r2, annex C): {@code {"op":">","args":[{"property":"population"},5000]}}. */
public final class CqlJson {
    /** Two levels of JSON for each level of the expression, and room for the coordinates of a collection of polygons. */
    private static final int MAX_NESTING = 2 * Literals.MAX_DEPTH + 10;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING)
                            .maxNumberLength(Literals.MAX_DIGITS)
                            .maxDocumentLength(Literals.MAX_LENGTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private CqlJson() {}

    /**
     * Reads a filter. Linear in its length.
     *
     * @throws Malformed for field {@code filter}, naming the path to what cannot be read; also beyond 1,000,000 characters, 100
     *     levels of nesting or numbers of 100 digits
     */
    public static Condition parse(String json) {
        if (json.length() > Literals.MAX_LENGTH) {
            throw new Malformed("filter", json, Literals.tooLong());
        }
        try {
            return parse(MAPPER.readTree(json));
        } catch (JsonProcessingException unreadable) {
            throw new Malformed("filter", json, unreadable(unreadable));
        }
    }

    private static Bilingual unreadable(JsonProcessingException cause) {
        var place = cause.getLocation();
        int line = place == null ? 1 : place.getLineNr();
        int column = place == null ? 1 : place.getColumnNr();
        return Bilingual.format(
                "不是可读的 JSON（第 %1$d 行第 %2$d 列），或嵌套过深、数字过长。",
                "This is not readable JSON (line %1$d, column %2$d), or it nests too deeply or holds too long a number.",
                line,
                column);
    }

    /**
     * Reads a filter that stands within a larger JSON document.
     *
     * @throws Malformed as {@link #parse(String)}
     */
    public static Condition parse(JsonNode json) {
        return new JsonParser().parse(json);
    }

    /** Writes an expression so that {@link #parse(JsonNode)} gives an equal one. */
    public static JsonNode write(Expression expression) {
        return JsonWriter.write(expression);
    }
}

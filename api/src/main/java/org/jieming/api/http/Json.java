package org.jieming.api.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/** Small JSON documents as trees: written in UTF-8, read with limits. Pages of items never pass through here. */
public final class Json {
    /** How deep a body may nest: a collection of polygons needs 8. */
    public static final int DEEPEST = 64;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** An empty object to fill. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** Plain values, maps and lists as a tree. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** A tree as UTF-8. */
    public static byte[] bytes(JsonNode tree) {
        try {
            return MAPPER.writeValueAsBytes(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree always writes", impossible);
        }
    }

    /**
     * Reads one object.
     *
     * @param field what the sender calls it, for the complaint
     * @throws Malformed when it is not JSON in UTF-8, names a member twice, nests deeper than {@value #DEEPEST} or is no object
     */
    public static ObjectNode read(byte[] utf8, String field) {
        try {
            if (MAPPER.readTree(utf8) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException unreadable) {
            throw new Malformed(field, "", remedy(unreadable));
        } catch (IOException impossible) {
            throw new IllegalStateException("Reading from memory", impossible);
        }
        throw new Malformed(field, "", Bilingual.of("应为一个 JSON 对象", "a JSON object is expected"));
    }

    private static Bilingual remedy(JsonProcessingException unreadable) {
        var place = unreadable.getLocation();
        return Bilingual.format(
                "不是可读的 JSON(第 %d 行第 %d 列):须为 UTF-8,成员不重名,嵌套不超过 %d 层",
                "not readable JSON (line %d, column %d): UTF-8 without repeated members, at most %d levels deep",
                place == null ? 1 : place.getLineNr(),
                place == null ? 1 : place.getColumnNr(),
                DEEPEST);
    }
}

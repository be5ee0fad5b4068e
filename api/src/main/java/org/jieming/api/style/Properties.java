package org.jieming.api.style;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Predicate;
import org.jieming.api.style.DrawingRule.Kind;

/** The part of MapLibre's style properties that every form of the styles can say. */
final class Properties {
    /** What a constant of a property looks like. */
    enum Type {
        COLOUR(value -> value.asText().matches("#[0-9a-f]{6}")),
        NUMBER(JsonNode::isNumber),
        FLAG(JsonNode::isBoolean),
        WORD(JsonNode::isTextual),
        NAMES(value -> value.isArray() && !value.isEmpty() && value.get(0).isTextual()),
        NUMBERS(value -> value.isArray() && !value.isEmpty() && value.get(0).isNumber()),
        LABEL(value -> value.isArray());

        private final Predicate<JsonNode> fits;

        Type(Predicate<JsonNode> fits) {
            this.fits = fits;
        }

        void check(String where, JsonNode value) {
            if (!fits.test(value)) {
                throw new Unsupported(where, "not a " + name().toLowerCase(java.util.Locale.ROOT) + ": " + value);
            }
        }
    }

    private static final Map<Kind, Map<String, Type>> PAINT = Map.of(
            Kind.BACKGROUND, Map.of("background-color", Type.COLOUR),
            Kind.FILL,
                    Map.of(
                            "fill-color", Type.COLOUR,
                            "fill-opacity", Type.NUMBER,
                            "fill-antialias", Type.FLAG,
                            "fill-pattern", Type.WORD),
            Kind.LINE,
                    Map.of(
                            "line-color", Type.COLOUR,
                            "line-opacity", Type.NUMBER,
                            "line-width", Type.NUMBER,
                            "line-dasharray", Type.NUMBERS),
            Kind.CIRCLE,
                    Map.of(
                            "circle-radius", Type.NUMBER,
                            "circle-color", Type.COLOUR,
                            "circle-opacity", Type.NUMBER,
                            "circle-stroke-color", Type.COLOUR,
                            "circle-stroke-width", Type.NUMBER),
            Kind.SYMBOL,
                    Map.of("text-color", Type.COLOUR, "text-halo-color", Type.COLOUR, "text-halo-width", Type.NUMBER));

    private static final Map<Kind, Map<String, Type>> LAYOUT = Map.of(
            Kind.LINE, Map.of("line-cap", Type.WORD, "line-join", Type.WORD),
            Kind.SYMBOL,
                    Map.of(
                            "text-field", Type.LABEL,
                            "text-font", Type.NAMES,
                            "text-size", Type.NUMBER,
                            "text-offset", Type.NUMBERS,
                            "text-letter-spacing", Type.NUMBER,
                            "text-optional", Type.FLAG,
                            "symbol-placement", Type.WORD,
                            "icon-image", Type.WORD,
                            "icon-size", Type.NUMBER,
                            "icon-allow-overlap", Type.FLAG));

    private Properties() {}

    /** The type of a property in {@code paint} or {@code layout} of a layer. */
    static Type type(String where, Kind kind, String section, String name) {
        Type type = (section.equals("paint") ? PAINT : LAYOUT)
                .getOrDefault(kind, Map.of())
                .get(name);
        if (type == null) {
            throw new Unsupported(where, section + " property " + name);
        }
        return type;
    }
}

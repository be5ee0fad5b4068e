package org.jieming.api.style;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jieming.api.style.DrawingRule.Kind;
import org.jieming.language.Bilingual;

/** Reads the style files that travel with the program and refuses what not every form of them can say. */
final class StyleReader {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> KEYS = Set.of(
            "id", "type", "source", "source-layer", "metadata", "minzoom", "maxzoom", "filter", "layout", "paint");
    private static final String LEGEND = "jieming:legend";
    private static final String BENEATH = "jieming:beneath";

    private StyleReader() {}

    static ObjectNode json(String id) {
        String path = "/org/jieming/styles/" + id + ".json";
        try (InputStream file = StyleReader.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("The style styles/" + id + ".json is missing from the program");
            }
            return (ObjectNode) MAPPER.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The style styles/" + id + ".json cannot be read", unreadable);
        }
    }

    /**
     * Reads the style of a layer.
     *
     * @param firstOrder the place of its first rule among all rules of the map
     * @throws Unsupported when the style leaves the common language
     */
    static LayerStyle read(String id, ObjectNode json, int firstOrder) {
        List<DrawingRule> rules = new ArrayList<>();
        List<LegendItem> legend = new ArrayList<>();
        for (JsonNode layer : json.path("layers")) {
            rules.addAll(rules(id, layer, firstOrder + rules.size()));
            legend.addAll(legend(id, layer));
        }
        return new LayerStyle(id, title(json.path("metadata").path("jieming:title")), json, rules, legend);
    }

    private static List<DrawingRule> rules(String file, JsonNode layer, int firstOrder) {
        String where = "styles/" + file + ".json " + layer.path("id").asText();
        layer.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw new Unsupported(where, "key " + key);
            }
        });
        Kind kind = kind(where, layer.path("type").asText());
        Condition condition =
                layer.has("filter") ? new ConditionReader(where).read(layer.get("filter")) : Condition.ALWAYS;
        int min = layer.path("minzoom").asInt(0);
        int max = layer.path("maxzoom").asInt(DrawingRule.NO_END);
        List<DrawingRule> rules = new ArrayList<>();
        for (Variants.Variant each : variants(where, kind, layer).between(min, max, condition)) {
            rules.add(new DrawingRule(
                    layer.path("id").asText(),
                    layer.path("source-layer").asText(),
                    kind,
                    firstOrder + rules.size(),
                    each.fromZoom(),
                    each.toZoom(),
                    each.condition(),
                    each.look()));
        }
        return rules;
    }

    private static Variants variants(String where, Kind kind, JsonNode layer) {
        Variants variants = new Variants(where);
        for (String section : List.of("layout", "paint")) {
            layer.path(section)
                    .properties()
                    .forEach(property -> variants.add(
                            property.getKey(),
                            Properties.type(where, kind, section, property.getKey()),
                            property.getValue()));
        }
        return variants;
    }

    private static Kind kind(String where, String type) {
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(type)) {
                return kind;
            }
        }
        throw new Unsupported(where, "type " + type);
    }

    private static List<LegendItem> legend(String file, JsonNode layer) {
        JsonNode metadata = layer.path("metadata");
        if (!metadata.has(LEGEND)) {
            return List.of();
        }
        List<String> sample = new ArrayList<>();
        metadata.path(BENEATH).forEach(each -> sample.add(each.asText()));
        sample.add(layer.path("id").asText());
        return List.of(new LegendItem(file, title(metadata.get(LEGEND)), sample));
    }

    private static Bilingual title(JsonNode title) {
        return Bilingual.of(title.path("zh").asText(), title.path("en").asText());
    }
}

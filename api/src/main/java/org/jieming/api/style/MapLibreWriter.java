package org.jieming.api.style;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jieming.layer.Layer;
import org.jieming.layer.LayerCatalogue;

/** Puts the style files of several layers together and the addresses in. */
final class MapLibreWriter {
    private static final String SOURCE = "jieming";

    private final ObjectNode root;
    private final StyleAddresses addresses;

    MapLibreWriter(ObjectNode root, StyleAddresses addresses) {
        this.root = root;
        this.addresses = addresses;
    }

    ObjectNode write(List<LayerStyle> styles, LayerCatalogue catalogue) {
        ObjectNode style = root.deepCopy();
        ObjectNode sources = style.putObject("sources");
        ArrayNode layers = (ArrayNode) style.get("layers");
        for (LayerStyle each : styles) {
            Layer layer = catalogue.layer(each.id()).orElseThrow();
            String source = addresses.hasTilesOfEachLayer() ? layer.id() : SOURCE;
            describe(sources.withObject("/" + source), layer);
            for (JsonNode drawn : each.definition().path("layers")) {
                ObjectNode copy = drawn.deepCopy();
                layers.add(copy.put("source", source));
            }
        }
        return style;
    }

    private void describe(ObjectNode source, Layer layer) {
        source.put("type", "vector");
        source.putArray("tiles").add(addresses.tilesOf(layer.id()));
        source.put("minzoom", Math.min(source.path("minzoom").asInt(layer.minZoom()), layer.minZoom()));
        source.put("maxzoom", Math.max(source.path("maxzoom").asInt(layer.maxZoom()), layer.maxZoom()));
    }
}

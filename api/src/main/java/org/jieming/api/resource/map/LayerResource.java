package org.jieming.api.resource.map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Request;
import org.jieming.api.map.MapTiles;
import org.jieming.language.Bilingual;
import org.jieming.layer.Layer;
import org.jieming.layer.LayerCatalogue;

/** The layers of the map that are for whoever asks, and the groups of the layer tree. */
final class LayerResource {
    private final MapTiles map;

    LayerResource(MapTiles map) {
        this.map = map;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                Verb.GET,
                "/layers",
                "getLayers",
                Bilingual.of(
                        "地图图层,自下而上,以及图层树的分组", "The layers of the map, bottom first, and the groups of the layer tree"),
                this::layers));
    }

    private void layers(Request request) {
        ObjectNode document = Json.object();
        ArrayNode groups = document.putArray("groups");
        LayerCatalogue.shipped()
                .groups()
                .forEach(group -> titled(request, groups.addObject().put("id", group.id()), group.title()));
        ArrayNode layers = document.putArray("layers");
        MapParameters.hers(request, map).forEach(layer -> layer(request, layers.addObject(), layer));
        MapParameters.cacheControl(request);
        Answers.json(request, document);
    }

    private static void layer(Request request, ObjectNode json, Layer layer) {
        titled(request, json.put("id", layer.id()), layer.title());
        json.put("group", layer.group());
        json.put("itemType", layer.itemType().id());
        json.put("collection", layer.itemType().collection());
        json.put("geometry", layer.geometry().name().toLowerCase(Locale.ROOT));
        json.put("minZoom", layer.minZoom()).put("maxZoom", layer.maxZoom());
        json.put("visible", layer.visible());
        layer.label().ifPresent(label -> json.put("label", label));
        ArrayNode attributes = json.putArray("attributes");
        layer.tileAttributes().forEach(attributes::add);
    }

    /** The title in the language of the request, and both. */
    private static void titled(Request request, ObjectNode json, Bilingual title) {
        json.put("title", request.language().of(title));
        json.putObject("titles").put("zh", title.zh()).put("en", title.en());
    }
}

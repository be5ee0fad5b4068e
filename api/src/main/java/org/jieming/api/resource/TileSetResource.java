package org.jieming.api.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Collectors;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Links;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.map.MapTiles;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.layer.Layer;
import org.jieming.register.Descriptor;
import org.jieming.register.GeometryKind;
import org.jieming.tile.TileMatrixSet;

/** Which tiles there are: the tile sets of OGC API – Tiles, their matrix sets (OGC 17-083r4), and TileJSON 3.0. */
final class TileSetResource {
    private static final Bilingual TITLE = Bilingual.of("界名地图", "Jieming map");
    private static final String TILING_SCHEME = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";

    private final MapTiles map;

    TileSetResource(MapTiles map) {
        this.map = map;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                Verb.GET, "/tiles", "getTileSets", Bilingual.of("全部瓦片集", "All tile sets"), this::tileSets));
        menu.add(Operation.of(
                        Verb.GET,
                        "/tiles/{tileMatrixSetId}",
                        "getTileSet",
                        Bilingual.of(
                                "一个瓦片集:图层、级别和瓦片地址;TileJSON 只用于 WebMercatorQuad",
                                "One tile set: layers, zooms and addresses; TileJSON for WebMercatorQuad only"),
                        this::tileSet)
                .taking(MapParameters.layers(map), MapParameters.DATETIME)
                .offering("", Media.JSON, Media.TILEJSON)
                .failing(ProblemType.NO_SUCH));
        menu.add(Operation.of(
                Verb.GET,
                "/tileMatrixSets",
                "getTileMatrixSets",
                Bilingual.of("全部瓦片矩阵集", "All tile matrix sets"),
                this::matrixSets));
        menu.add(Operation.of(
                        Verb.GET,
                        "/tileMatrixSets/{tileMatrixSetId}",
                        "getTileMatrixSet",
                        Bilingual.of("一个瓦片矩阵集的定义", "The definition of one tile matrix set"),
                        this::matrixSet)
                .failing(ProblemType.NO_SUCH));
    }

    private void tileSets(Request request) {
        ObjectNode document = Json.object();
        self(request, document.putArray("links"));
        ArrayNode sets = document.putArray("tilesets");
        for (TileMatrixSet set : TileMatrixSet.values()) {
            ObjectNode each = head(request, sets.addObject(), set);
            ArrayNode links = each.putArray("links");
            Links.add(links, "self", request.links().to("/tiles/" + set.id()), Media.JSON.type(), set.id());
            scheme(request, links, set);
        }
        answer(request, document);
    }

    private void tileSet(Request request) {
        TileMatrixSet set = MapParameters.set(request);
        MapParameters.day(request);
        answer(request, request.media() == Media.TILEJSON ? tileJson(request, set) : metadata(request, set));
    }

    private ObjectNode metadata(Request request, TileMatrixSet set) {
        ObjectNode document = head(request, Json.object(), set);
        ArrayNode links = document.putArray("links");
        self(request, links);
        scheme(request, links, set);
        Links.add(
                links,
                "item",
                template(request, set, "{tileMatrix}/{tileRow}/{tileCol}"),
                Media.MVT.type(),
                request.language().of(Bilingual.of("瓦片", "Tiles")));
        ((ObjectNode) links.get(links.size() - 1)).put("templated", true);
        ArrayNode layers = document.putArray("layers");
        MapParameters.layers(request, map).forEach(layer -> layer(request, layers.addObject(), layer));
        return document;
    }

    private static ObjectNode head(Request request, ObjectNode json, TileMatrixSet set) {
        json.put("title", request.language().of(TITLE) + " (" + set.id() + ")");
        json.put("dataType", "vector");
        json.put("crs", set.crs().uri());
        json.put(
                "tileMatrixSetURI",
                set.uri().isEmpty() ? request.links().to("/tileMatrixSets/" + set.id()) : set.uri());
        return json;
    }

    private static void layer(Request request, ObjectNode json, Layer layer) {
        json.put("id", layer.id()).put("title", request.language().of(layer.title()));
        json.put("dataType", "vector");
        json.put(
                "geometryDimension",
                layer.geometry() == GeometryKind.POINT ? 0 : layer.geometry() == GeometryKind.LINE ? 1 : 2);
        json.put("minTileMatrix", Integer.toString(layer.minZoom()));
        json.put("maxTileMatrix", Integer.toString(MapTiles.deepestZoom()));
        ObjectNode properties =
                json.putObject("propertiesSchema").put("type", "object").putObject("properties");
        layer.tileAttributes().forEach(name -> properties.putObject(name).put("title", title(request, layer, name)));
    }

    private static String title(Request request, Layer layer, String name) {
        return Descriptor.of(layer.itemType())
                .property(name)
                .map(property -> request.language().of(property.title()))
                .orElse(name);
    }

    private ObjectNode tileJson(Request request, TileMatrixSet set) {
        if (set != TileMatrixSet.WEB_MERCATOR_QUAD) {
            throw new Malformed(
                    "f",
                    Media.TILEJSON.shortName(),
                    Bilingual.of("TileJSON 只用于 WebMercatorQuad", "TileJSON is for WebMercatorQuad only"));
        }
        ObjectNode document = Json.object();
        document.put("tilejson", "3.0.0").put("name", request.language().of(TITLE));
        document.putArray("tiles").add(template(request, set, "{z}/{y}/{x}"));
        document.put("minzoom", 0).put("maxzoom", MapTiles.deepestZoom());
        ArrayNode layers = document.putArray("vector_layers");
        for (Layer layer : MapParameters.layers(request, map)) {
            ObjectNode json = layers.addObject().put("id", layer.id());
            json.put("description", request.language().of(layer.title()));
            json.put("minzoom", layer.minZoom()).put("maxzoom", MapTiles.deepestZoom());
            ObjectNode fields = json.putObject("fields");
            layer.tileAttributes().forEach(name -> fields.put(name, title(request, layer, name)));
        }
        return document;
    }

    /** The template of the addresses of tiles; its braces stay as they are. */
    private static String template(Request request, TileMatrixSet set, String variables) {
        Map<String, String> passed = MapParameters.passedOn(request);
        String query = passed.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().replace("+", "%2B"))
                .collect(Collectors.joining("&"));
        return request.links().to("/tiles/" + set.id() + "/" + variables) + (query.isEmpty() ? "" : "?" + query);
    }

    private void matrixSets(Request request) {
        ObjectNode document = Json.object();
        self(request, document.putArray("links"));
        ArrayNode sets = document.putArray("tileMatrixSets");
        for (TileMatrixSet set : TileMatrixSet.values()) {
            ObjectNode each = sets.addObject().put("id", set.id()).put("title", set.id());
            if (!set.uri().isEmpty()) {
                each.put("uri", set.uri());
            }
            Links.add(
                    each.putArray("links"),
                    "self",
                    request.links().to("/tileMatrixSets/" + set.id()),
                    Media.JSON.type(),
                    set.id());
        }
        answer(request, document);
    }

    private void matrixSet(Request request) {
        answer(request, MatrixSetDocument.of(MapParameters.set(request)));
    }

    private static void scheme(Request request, ArrayNode links, TileMatrixSet set) {
        Links.add(links, TILING_SCHEME, request.links().to("/tileMatrixSets/" + set.id()), Media.JSON.type(), set.id());
    }

    private static void self(Request request, ArrayNode links) {
        Links.add(
                links,
                "self",
                request.here(),
                Media.JSON.type(),
                request.language().of(Bilingual.of("本文档", "This document")));
    }

    private static void answer(Request request, ObjectNode document) {
        MapParameters.cacheControl(request);
        Answers.json(request, document);
    }
}

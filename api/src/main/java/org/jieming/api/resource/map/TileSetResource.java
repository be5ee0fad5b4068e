package org.jieming.api.resource.map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.jieming.api.resource.Readings;
import org.jieming.api.resource.Self;
import org.jieming.api.resource.item.CollectionStates;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;
import org.jieming.register.Snapshot;
import org.jieming.tile.TileMatrixSet;
import org.locationtech.jts.geom.Envelope;

/** Which tiles there are: the tile sets of OGC API – Tiles, their matrix sets (OGC 17-083r4), and TileJSON 3.0. */
final class TileSetResource {
    static final Bilingual TITLE = Bilingual.of("界名地图", "Jieming map");
    private static final String TILING_SCHEME = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";

    private final MapTiles map;
    private final Readings readings;
    private final CollectionStates states;

    TileSetResource(MapTiles map, Readings readings, CollectionStates states) {
        this.map = map;
        this.readings = readings;
        this.states = states;
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
        Self.link(request, document.putArray("links"));
        ArrayNode sets = document.putArray("tilesets");
        for (TileMatrixSet set : TileMatrixSet.values()) {
            ObjectNode each = head(request, sets.addObject(), set);
            ArrayNode links = each.putArray("links");
            Links.add(links, "self", request.links().to("/tiles/" + set.id()), Media.JSON.type(), set.id());
            scheme(request, links, set);
        }
        answer(request, document);
    }

    private void tileSet(Request request) throws InterruptedException {
        TileMatrixSet set = MapParameters.set(request);
        MapParameters.day(request);
        TileSetDocument document = new TileSetDocument(request, set, MapParameters.layers(request, map), box(request));
        answer(request, request.media() == Media.TILEJSON ? document.tileJson() : document.metadata());
    }

    /** Where everything public of the register is, of whatever day: an empty box when nothing has a place. */
    private Envelope box(Request request) throws InterruptedException {
        Snapshot now = readings.now(request).snapshot();
        Envelope box = new Envelope();
        for (ItemType type : ItemType.values()) {
            box.expandToInclude(states.of(type, now).extent().box());
        }
        return box;
    }

    /** What every account of a tile set begins with. */
    static ObjectNode head(Request request, ObjectNode json, TileMatrixSet set) {
        json.put("title", request.language().of(TITLE) + " (" + set.id() + ")");
        json.put("dataType", "vector");
        json.put("crs", set.crs().uri());
        json.put(
                "tileMatrixSetURI",
                set.uri().isEmpty() ? request.links().to("/tileMatrixSets/" + set.id()) : set.uri());
        return json;
    }

    private void matrixSets(Request request) {
        ObjectNode document = Json.object();
        Self.link(request, document.putArray("links"));
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

    /** Links to the definition of a matrix set. */
    static void scheme(Request request, ArrayNode links, TileMatrixSet set) {
        Links.add(links, TILING_SCHEME, request.links().to("/tileMatrixSets/" + set.id()), Media.JSON.type(), set.id());
    }

    private static void answer(Request request, ObjectNode document) {
        MapParameters.cacheControl(request);
        Answers.json(request, document);
    }
}

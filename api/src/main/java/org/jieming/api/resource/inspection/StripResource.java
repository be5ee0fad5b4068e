package org.jieming.api.resource.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jieming.api.exchange.TileBook;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.map.MapTiles;
import org.jieming.api.map.TileQuestion;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Turn;
import org.jieming.api.resource.View;
import org.jieming.api.resource.map.MapParameters;
import org.jieming.api.resource.map.TileSetDocument;
import org.jieming.language.Bilingual;
import org.jieming.layer.Layer;
import org.jieming.tile.TileCoord;
import org.jieming.tile.TileMatrixSet;
import org.locationtech.jts.geom.Envelope;

/** The map of the strip along a line as one file, to lie below the forms of the work package in QGIS and QField (C-42). */
final class StripResource {
    private static final TileMatrixSet SET = TileMatrixSet.WEB_MERCATOR_QUAD;

    private final Inspections inspections;
    private final MapTiles map;
    /** A strip is up to some thousand tiles: one at a time. */
    private final Turn turn = new Turn();

    StripResource(Inspections inspections, MapTiles map) {
        this.inspections = inspections;
        this.map = map;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        InspectionResource.ROUND + "/tiles",
                        "getStripTiles",
                        Bilingual.of(
                                "沿线底图:矢量瓦片 9 至 16 级,一个 MBTiles 文件(QGIS、QField)",
                                "The map along the line: vector tiles of zooms 9 to 16 as one MBTiles file for QGIS and QField"),
                        this::strip)
                .taking(MapParameters.layers(map))
                .offering("upload", Media.MBTILES)
                .failing(ProblemType.NO_SUCH, ProblemType.TOOK_TOO_LONG));
    }

    private void strip(Request request) throws InterruptedException {
        OpenRound open = inspections.open(request);
        List<Layer> layers = MapParameters.layers(request, map);
        byte[] file = turn.during(request.settings().limits().longestQuestion(), () -> written(request, open, layers));
        Answers.header(request, "Cache-Control", "no-store");
        Answers.header(request, "Content-Disposition", "attachment; filename=\"inspection-" + open.id() + ".mbtiles\"");
        Answers.bytes(request, Media.MBTILES, file);
    }

    private byte[] written(Request request, OpenRound open, List<Layer> layers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TileBook book = new TileBook(about(request, open, layers))) {
            for (String path : open.facts().tiles()) {
                TileCoord coord = TileCoord.parseOgc(SET, path);
                book.add(coord.z(), coord.x(), coord.y(), tile(request, coord, layers));
            }
            book.finish(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while writing tiles", stopped);
        }
        return out.toByteArray();
    }

    private byte[] tile(Request request, TileCoord coord, List<Layer> layers) throws InterruptedException {
        Reading reading = inspections.reading(request);
        View view = View.of(request, reading.snapshot(), reading.today());
        return map.tile(new TileQuestion(reading.snapshot(), reading.today(), view.onlooker(), SET, coord, layers))
                .gzip();
    }

    private static Map<String, String> about(Request request, OpenRound open, List<Layer> layers) {
        Envelope box = open.facts()
                .line()
                .shape()
                .map(shape -> shape.envelope().copy())
                .orElseGet(Envelope::new);
        ObjectNode told = new TileSetDocument(request, SET, layers, box).tileJson();
        ObjectNode json = Json.object();
        json.set("vector_layers", told.get("vector_layers"));
        StringBuilder bounds = new StringBuilder();
        for (JsonNode each : told.path("bounds")) {
            bounds.append(bounds.isEmpty() ? "" : ",").append(each.asText());
        }
        return Map.of(
                "name", open.file().round().lineName(),
                "minzoom", "9",
                "maxzoom", "16",
                "bounds", bounds.toString(),
                "json", json.toString());
    }
}

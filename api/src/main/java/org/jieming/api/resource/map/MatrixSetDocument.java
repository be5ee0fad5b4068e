package org.jieming.api.resource.map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jieming.api.http.Json;
import org.jieming.tile.TileCoord;
import org.jieming.tile.TileMatrixSet;
import org.locationtech.jts.geom.Envelope;

/** The definition of a tile matrix set in the JSON of OGC 17-083r4, for tiles of 256 pixels. */
final class MatrixSetDocument {
    private static final int PIXELS = 256;

    private MatrixSetDocument() {}

    static ObjectNode of(TileMatrixSet set) {
        ObjectNode document = Json.object();
        document.put("id", set.id()).put("title", set.id());
        if (!set.uri().isEmpty()) {
            document.put("uri", set.uri());
        }
        document.put("crs", set.crs().uri());
        ArrayNode axes = document.putArray("orderedAxes");
        if (set.crs().isGeographic()) {
            axes.add("Lat").add("Lon");
        } else {
            axes.add("X").add("Y");
        }
        ArrayNode matrices = document.putArray("tileMatrices");
        for (int zoom = 0; zoom <= TileMatrixSet.MAX_ZOOM; zoom++) {
            matrix(matrices.addObject(), set, zoom);
        }
        return document;
    }

    private static void matrix(ObjectNode json, TileMatrixSet set, int zoom) {
        json.put("id", Integer.toString(zoom));
        json.put("scaleDenominator", set.scaleDenominator(zoom));
        json.put("cellSize", set.cellSize(zoom));
        json.put("cornerOfOrigin", "topLeft");
        Envelope first = set.boundsInCrs(new TileCoord(zoom, 0, 0));
        ArrayNode origin = json.putArray("pointOfOrigin");
        if (set.crs().isGeographic()) {
            origin.add(first.getMaxY()).add(first.getMinX());
        } else {
            origin.add(first.getMinX()).add(first.getMaxY());
        }
        json.put("tileWidth", PIXELS).put("tileHeight", PIXELS);
        json.put("matrixWidth", set.columns(zoom)).put("matrixHeight", set.rows(zoom));
    }
}

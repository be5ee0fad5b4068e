package org.jieming.api.inspection;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jieming.measure.Metres;
import org.jieming.shape.Geodesy;
import org.jieming.tile.TileMatrixSet;
import org.jieming.tile.TileRange;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The tiles along a line that a telephone takes along (C-42), as far to its sides as maps of the line reach ({@link StripWidth}). Each
 * stretch of a line is cut into pieces of 200 m at most, so that a long straight one takes a strip and no square. O(length).
 */
final class StripTiles {
    private static final TileMatrixSet SET = TileMatrixSet.WEB_MERCATOR_QUAD;
    private static final int FIRST_ZOOM = 9;
    private static final int LAST_ZOOM = 16;
    /** The finest zoom that shows the whole strip. */
    static final int STRIP_ZOOM = 14;

    private static final double PIECE_METRES = 200;
    private static final double METRES_A_DEGREE = 110_500;
    /** A line of 50 km of a county takes about 500. */
    private static final int MOST = 3_000;

    private StripTiles() {}

    /** The tiles as {@code zoom/row/column}, the coarse ones first; of a very long line without the finest. */
    static Set<String> along(Coordinate[] line, StripWidth width) {
        Set<String> tiles = new LinkedHashSet<>();
        for (int zoom = FIRST_ZOOM; zoom <= LAST_ZOOM && tiles.size() < MOST; zoom++) {
            for (int i = 1; i < line.length; i++) {
                stretch(tiles, line[i - 1], line[i], zoom, width.at(zoom));
            }
        }
        return tiles;
    }

    private static void stretch(Set<String> tiles, Coordinate from, Coordinate to, int zoom, Metres aside) {
        Metres length = Geodesy.distance(from.x, from.y, to.x, to.y);
        int pieces = (int) Math.ceil(length.value() / PIECE_METRES);
        for (int i = 0; i < pieces; i++) {
            Envelope box = new Envelope(between(from, to, (double) i / pieces), between(from, to, (i + 1.0) / pieces));
            double north = aside.value() / METRES_A_DEGREE;
            box.expandBy(north / Math.cos(Math.toRadians(from.y)), north);
            add(tiles, SET.touching(box, zoom));
        }
    }

    private static Coordinate between(Coordinate from, Coordinate to, double share) {
        return new Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y));
    }

    private static void add(Set<String> tiles, TileRange range) {
        for (int y = range.minY(); y <= range.maxY(); y++) {
            for (int x = range.minX(); x <= range.maxX(); x++) {
                tiles.add(range.z() + "/" + y + "/" + x);
            }
        }
    }
}

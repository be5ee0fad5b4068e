package org.jieming.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jieming.crs.Crs;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Coordinate;

/** Made-up mosaics for tests: a lattice of cells near 118 E, 31 N whose corners and borders are shaken, without crossing. */
final class Mosaics {
    static final double WEST = 118;
    static final double SOUTH = 31;
    private static final int WAVES = 24;

    private Mosaics() {}

    /** A lattice of size by size cells that is so many degrees wide; neighbours share every vertex. */
    static List<TileShape> wavy(Random random, int size, double width) {
        double cell = width / size;
        var corners = new Coordinate[size + 1][size + 1];
        for (int i = 0; i <= size; i++) {
            for (int j = 0; j <= size; j++) {
                corners[i][j] = new Coordinate(
                        WEST + (i + 0.3 * (random.nextDouble() - 0.5)) * cell,
                        SOUTH + (j + 0.3 * (random.nextDouble() - 0.5)) * cell);
            }
        }
        var across = new Coordinate[size][size + 1][];
        var along = new Coordinate[size + 1][size][];
        for (int i = 0; i <= size; i++) {
            for (int j = 0; j <= size; j++) {
                if (i < size) {
                    across[i][j] = wave(corners[i][j], corners[i + 1][j], random);
                }
                if (j < size) {
                    along[i][j] = wave(corners[i][j], corners[i][j + 1], random);
                }
            }
        }
        var shapes = new ArrayList<TileShape>();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                shapes.add(cell(i * size + j, across[i][j], along[i + 1][j], across[i][j + 1], along[i][j]));
            }
        }
        return shapes;
    }

    private static TileShape cell(
            int feature, Coordinate[] south, Coordinate[] east, Coordinate[] north, Coordinate[] west) {
        var ring = new ArrayList<Coordinate>();
        append(ring, south, false);
        append(ring, east, false);
        append(ring, north, true);
        append(ring, west, true);
        ring.add(ring.get(0).copy());
        var polygon = Decoded.GEOMETRIES.createPolygon(ring.toArray(new Coordinate[0]));
        return new TileShape(feature, Shape.of(polygon, Crs.CGCS2000));
    }

    private static void append(List<Coordinate> ring, Coordinate[] side, boolean backwards) {
        for (int i = 0; i + 1 < side.length; i++) {
            ring.add(side[backwards ? side.length - 1 - i : i].copy());
        }
    }

    /** A border that swings by up to a tenth of its length, less towards its ends, so that borders of one corner do not cross. */
    private static Coordinate[] wave(Coordinate from, Coordinate to, Random random) {
        var wave = new Coordinate[WAVES + 1];
        for (int i = 0; i <= WAVES; i++) {
            double t = i / (double) WAVES;
            double swing = 0.2 * Math.min(t, 1 - t) * (random.nextDouble() - 0.5);
            wave[i] = new Coordinate(
                    from.x + t * (to.x - from.x) - swing * (to.y - from.y),
                    from.y + t * (to.y - from.y) + swing * (to.x - from.x));
        }
        return wave;
    }

    /** A tile that shows some place of the lattice's first degree. */
    static TileCoord tileNear(Random random, TileMatrixSet set, int zoom) {
        int x = set.x(WEST + 0.3 * random.nextDouble());
        int y = set.y(SOUTH + 0.3 * random.nextDouble());
        return new TileCoord(zoom, x >> 30 - zoom, y >> 30 - zoom);
    }
}

package org.jieming.mosaic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** A sound mosaic to spoil: a grid of units some 900 m wide at 105° E, 35° N, with winding borders that neighbours share. */
final class WindingGrid {
    static final int SIDE = 8;
    private static final double STEP = 0.01;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final Random random;
    private final Map<String, Coordinate> nodes = new HashMap<>();
    private final Map<String, List<Coordinate>> bends = new HashMap<>();
    private final List<List<Coordinate>> rings = new ArrayList<>();

    WindingGrid(long seed) {
        random = new Random(seed);
        for (int unit = 0; unit < SIDE * SIDE; unit++) {
            rings.add(ring(unit / SIDE, unit % SIDE));
        }
    }

    static int unit(int row, int column) {
        return row * SIDE + column;
    }

    /** The corners of a unit, turning left, first not repeated; may be changed. */
    List<Coordinate> ring(int unit) {
        return rings.get(unit);
    }

    Polygon polygon(int unit) {
        List<Coordinate> closed = new ArrayList<>(rings.get(unit));
        closed.add(closed.get(0).copy());
        return GEOMETRIES.createPolygon(closed.toArray(Coordinate[]::new));
    }

    /** The three vertices between the corners on the border of a unit with the one to its east, from south to north. */
    List<Coordinate> eastern(int row, int column) {
        return between(row, column + 1, row + 1, column + 1);
    }

    private List<Coordinate> ring(int row, int column) {
        List<Coordinate> ring = new ArrayList<>();
        side(ring, row, column, row, column + 1);
        side(ring, row, column + 1, row + 1, column + 1);
        side(ring, row + 1, column + 1, row + 1, column);
        side(ring, row + 1, column, row, column);
        return ring;
    }

    private void side(List<Coordinate> into, int fromRow, int fromColumn, int toRow, int toColumn) {
        into.add(node(fromRow, fromColumn).copy());
        boolean rising = fromRow + fromColumn < toRow + toColumn;
        List<Coordinate> bent =
                rising ? between(fromRow, fromColumn, toRow, toColumn) : between(toRow, toColumn, fromRow, fromColumn);
        for (int i = 0; i < bent.size(); i++) {
            into.add(bent.get(rising ? i : bent.size() - 1 - i).copy());
        }
    }

    private List<Coordinate> between(int fromRow, int fromColumn, int toRow, int toColumn) {
        return bends.computeIfAbsent(fromRow + "/" + fromColumn + "-" + toRow + "/" + toColumn, none -> {
            Coordinate from = node(fromRow, fromColumn);
            Coordinate to = node(toRow, toColumn);
            List<Coordinate> bent = new ArrayList<>();
            for (int quarter = 1; quarter < 4; quarter++) {
                bent.add(shifted(
                        from.x + (to.x - from.x) * quarter / 4, from.y + (to.y - from.y) * quarter / 4, STEP / 20));
            }
            return bent;
        });
    }

    private Coordinate node(int row, int column) {
        return nodes.computeIfAbsent(
                row + "/" + column, none -> shifted(105 + column * STEP, 35 + row * STEP, STEP / 8));
    }

    /** As the register keeps shapes: 8 decimals of a degree. */
    static Coordinate rounded(double x, double y) {
        return new Coordinate(Math.rint(x * 1e8) / 1e8, Math.rint(y * 1e8) / 1e8);
    }

    private Coordinate shifted(double x, double y, double most) {
        return rounded(x + most * (2 * random.nextDouble() - 1), y + most * (2 * random.nextDouble() - 1));
    }
}

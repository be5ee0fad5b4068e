package org.jieming.mosaic;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The segments left when every one that two units run through in opposite directions is struck out, which in a sound
 * mosaic leaves the outer border. Vertices are compared bit by bit. Expected O(n) in the number of vertices; about 60
 * bytes a vertex in two tables with open addressing.
 */
final class UnsharedSegments {
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final int mask;
    private final int[] vertices;
    private final double[] xs;
    private final double[] ys;
    private final long[] segments;
    private final int[] weights;
    private final int[] owners;
    private int known;

    private UnsharedSegments(int points) {
        int slots = Integer.highestOneBit(Math.max(8, points + points / 2)) << 1;
        mask = slots - 1;
        vertices = new int[slots];
        xs = new double[points + 1];
        ys = new double[points + 1];
        segments = new long[slots];
        weights = new int[slots];
        owners = new int[slots];
    }

    static List<Piece> of(List<? extends Geometry> units) {
        UnsharedSegments table = new UnsharedSegments(
                units.stream().mapToInt(Geometry::getNumPoints).sum());
        for (int unit = 0; unit < units.size(); unit++) {
            table.add(units.get(unit), unit);
        }
        return table.left();
    }

    private void add(Geometry parts, int unit) {
        for (int i = 0; i < parts.getNumGeometries(); i++) {
            if (parts.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                add(polygon.getExteriorRing(), true, unit);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    add(polygon.getInteriorRingN(hole), false, unit);
                }
            }
        }
    }

    private void add(LinearRing ring, boolean shell, int unit) {
        CoordinateSequence points = ring.getCoordinateSequence();
        int left = Orientation.isCCW(points) == shell ? 1 : -1;
        int before = vertex(points.getX(0), points.getY(0));
        for (int i = 1; i < points.size(); i++) {
            int here = vertex(points.getX(i), points.getY(i));
            if (here > before) {
                add((long) before << 32 | here, left, unit);
            } else if (here < before) {
                add((long) here << 32 | before, -left, unit);
            }
            before = here;
        }
    }

    /** The number of a vertex, from 1. */
    private int vertex(double givenX, double givenY) {
        // + 0.0 makes one zero of two
        double x = givenX + 0.0;
        double y = givenY + 0.0;
        int slot = slot(Double.doubleToRawLongBits(x) * 31 + Double.doubleToRawLongBits(y));
        while (vertices[slot] != 0) {
            int vertex = vertices[slot];
            if (xs[vertex] == x && ys[vertex] == y) {
                return vertex;
            }
            slot = slot + 1 & mask;
        }
        vertices[slot] = ++known;
        xs[known] = x;
        ys[known] = y;
        return known;
    }

    private void add(long segment, int left, int unit) {
        int slot = slot(segment);
        while (segments[slot] != 0 && segments[slot] != segment) {
            slot = slot + 1 & mask;
        }
        segments[slot] = segment;
        weights[slot] += left;
        owners[slot] = unit;
    }

    private int slot(long bits) {
        long mixed = bits * MIX;
        return (int) (mixed ^ mixed >>> 32) & mask;
    }

    private List<Piece> left() {
        List<Piece> left = new ArrayList<>();
        for (int slot = 0; slot < segments.length; slot++) {
            if (weights[slot] != 0) {
                Coordinate low = corner((int) (segments[slot] >>> 32));
                Coordinate high = corner((int) segments[slot]);
                boolean rising = weights[slot] > 0;
                left.add(new Piece(rising ? low : high, rising ? high : low, Math.abs(weights[slot]), owners[slot]));
            }
        }
        return left;
    }

    private Coordinate corner(int vertex) {
        return new Coordinate(xs[vertex], ys[vertex]);
    }
}

package org.jieming.mosaic;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The segments left when every one that two units run through in opposite directions is struck out, which in a sound
 * mosaic leaves the outer border. Vertices are compared bit by bit. Expected O(n) in the number of vertices: nearly all is struck run
 * by run ({@link SharedRuns}), the rest one by one in a table with open addressing.
 */
final class UnsharedSegments {
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final int mask;
    private final Vertices vertices;
    private final long[] segments;
    private final int[] weights;
    private final int[] owners;

    private UnsharedSegments(int left) {
        int slots = Integer.highestOneBit(Math.max(8, left + left / 2)) << 1;
        mask = slots - 1;
        vertices = new Vertices(2 * left);
        segments = new long[slots];
        weights = new int[slots];
        owners = new int[slots];
    }

    static List<Piece> of(List<? extends Geometry> units) {
        FlatRings rings = FlatRings.of(units);
        SharedRuns.strike(rings);
        UnsharedSegments table = new UnsharedSegments(rings.left());
        int[] unit = {0};
        rings.eachLeft(next -> unit[0] = next, segment -> table.add(rings, segment, unit[0]));
        return table.left();
    }

    private void add(FlatRings rings, int segment, int unit) {
        int from = vertices.number(rings.x(segment), rings.y(segment));
        int to = vertices.number(rings.x(segment + 1), rings.y(segment + 1));
        if (to > from) {
            add((long) from << 32 | to, 1, unit);
        } else if (to < from) {
            add((long) to << 32 | from, -1, unit);
        }
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
                Coordinate low = vertices.place((int) (segments[slot] >>> 32));
                Coordinate high = vertices.place((int) segments[slot]);
                boolean rising = weights[slot] > 0;
                left.add(new Piece(rising ? low : high, rising ? high : low, Math.abs(weights[slot]), owners[slot]));
            }
        }
        return left;
    }
}

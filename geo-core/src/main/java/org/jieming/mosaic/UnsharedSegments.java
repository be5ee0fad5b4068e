package org.jieming.mosaic;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The segments left when every one that two units run through in opposite directions is struck out, which in a sound
 * mosaic leaves the outer border. Vertices are compared bit by bit. Expected O(n) in the number of vertices: nearly all is struck run
 * by run ({@link SharedRuns}), the rest one by one in a table.
 */
final class UnsharedSegments {
    private final Vertices vertices;
    private final Segments segments;
    private final int[] weights;
    private final int[] owners;

    private UnsharedSegments(int left) {
        vertices = new Vertices(2 * left);
        segments = new Segments(left);
        weights = new int[left + 1];
        owners = new int[left + 1];
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
        if (from != to) {
            int number = segments.number(Math.min(from, to), Math.max(from, to));
            weights[number] += from < to ? 1 : -1;
            owners[number] = unit;
        }
    }

    private List<Piece> left() {
        List<Piece> left = new ArrayList<>();
        for (int number = 1; number <= segments.count(); number++) {
            if (weights[number] != 0) {
                Coordinate low = vertices.place(segments.from(number));
                Coordinate high = vertices.place(segments.to(number));
                boolean rising = weights[number] > 0;
                left.add(
                        new Piece(rising ? low : high, rising ? high : low, Math.abs(weights[number]), owners[number]));
            }
        }
        return left;
    }
}

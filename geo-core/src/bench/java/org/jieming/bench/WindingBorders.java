package org.jieming.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;

/**
 * Makes the straight borders of Voronoi cells wind, so that cells stay a mosaic. Each border is drawn once, for both sides; it stays
 * within the two triangles that it makes with the seats on both sides, so that no two cross.
 */
final class WindingBorders {
    /** The most a midpoint is moved sideways to either side, as a share of the length; halved while the border leaves its triangles. */
    private static final double SWING = 0.15;

    private static final double STRAIGHT = 0.005;

    private final double piece;
    private final Map<LineSegment, List<Coordinate>> drawn = new HashMap<>();

    /** Bends borders until their pieces are so long, in degrees. */
    WindingBorders(double piece) {
        this.piece = piece;
    }

    /** The outline of a cell, bent. */
    Coordinate[] around(Coordinate seat, Coordinate[] cell) {
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 1; i < cell.length; i++) {
            LineSegment edge = new LineSegment(cell[i - 1], cell[i]);
            boolean isForward = edge.p0.compareTo(edge.p1) < 0;
            edge.normalize();
            List<Coordinate> between = drawn.computeIfAbsent(edge, fresh -> between(fresh, seat));
            ring.add(cell[i - 1]);
            for (int at = 0; at < between.size(); at++) {
                ring.add(between.get(isForward ? at : between.size() - 1 - at));
            }
        }
        ring.add(cell[0]);
        return ring.toArray(Coordinate[]::new);
    }

    private List<Coordinate> between(LineSegment edge, Coordinate seat) {
        // a border of Voronoi cells lies midway between their seats
        Coordinate across = edge.reflect(seat);
        for (double swing = SWING; swing > STRAIGHT; swing /= 2) {
            List<Coordinate> points = new ArrayList<>();
            bend(edge.p0, edge.p1, swing, points);
            if (points.stream().allMatch(point -> holds(edge, seat, point) || holds(edge, across, point))) {
                return points;
            }
        }
        return List.of();
    }

    private static boolean holds(LineSegment edge, Coordinate seat, Coordinate point) {
        int side = Orientation.index(edge.p0, edge.p1, seat);
        return Orientation.index(edge.p0, edge.p1, point) != -side
                && Orientation.index(edge.p1, seat, point) == side
                && Orientation.index(seat, edge.p0, point) == side;
    }

    private void bend(Coordinate from, Coordinate to, double swing, List<Coordinate> into) {
        if (from.distance(to) < piece) {
            return;
        }
        double sideways = swing * (2 * new Random(Double.hashCode(from.x + 3 * from.y + 7 * to.x)).nextDouble() - 1);
        Coordinate middle = new Coordinate(
                (from.x + to.x) / 2 - sideways * (to.y - from.y), (from.y + to.y) / 2 + sideways * (to.x - from.x));
        bend(from, middle, swing, into);
        into.add(middle);
        bend(middle, to, swing, into);
    }
}

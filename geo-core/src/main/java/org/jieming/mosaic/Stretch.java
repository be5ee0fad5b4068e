package org.jieming.mosaic;

import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** What lies of a line between two nodes, with who may lie on either side of it. */
final class Stretch {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final int line;
    private final Coordinate[] points;
    private final Way along;
    private final Way against;
    private Set<Integer> left;
    private Set<Integer> right;

    /** A stretch of the line of that number, in degrees, from one node to another. */
    Stretch(int line, Coordinate[] points, int from, int to, Set<Integer> left, Set<Integer> right) {
        this.line = line;
        this.points = points;
        this.left = left;
        this.right = right;
        this.along = new Way(this, true, from, to);
        this.against = new Way(this, false, to, from);
    }

    int line() {
        return line;
    }

    Coordinate[] points() {
        return points;
    }

    Way along() {
        return along;
    }

    Way against() {
        return against;
    }

    Set<Integer> side(boolean isLeft) {
        return isLeft ? left : right;
    }

    LineString drawn() {
        return GEOMETRIES.createLineString(points);
    }

    /** Whether it is one segment, the only form in which two lines can have a stretch in common. */
    boolean isSegment() {
        return points.length == 2;
    }

    /** Takes over what another line says that runs through the same two nodes. */
    void join(Stretch other) {
        boolean isSame = other.along.from() == along.from();
        left = common(left, other.side(isSame));
        right = common(right, other.side(!isSame));
    }

    private static Set<Integer> common(Set<Integer> ours, Set<Integer> theirs) {
        Set<Integer> both = new TreeSet<>(ours);
        both.retainAll(theirs);
        return both.isEmpty() ? ours : both;
    }
}

package org.jieming.reach;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The edges of an area, its inside to the left of each. */
final class Outline {
    private final double[] edges;
    private int size;

    private Outline(int vertices) {
        edges = new double[4 * vertices];
    }

    static Outline of(Geometry area) {
        Outline outline = new Outline(area.getNumPoints());
        outline.add(area);
        return outline;
    }

    private void add(Geometry area) {
        if (area instanceof Polygon polygon && !polygon.isEmpty()) {
            ring(polygon.getExteriorRing(), true);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                ring(polygon.getInteriorRingN(i), false);
            }
        }
        for (int i = 0; area instanceof GeometryCollection && i < area.getNumGeometries(); i++) {
            add(area.getGeometryN(i));
        }
    }

    private void ring(LinearRing ring, boolean shell) {
        CoordinateSequence points = ring.getCoordinateSequence();
        boolean forward = Orientation.isCCW(points) == shell;
        for (int i = 1; i < points.size(); i++) {
            int from = forward ? i - 1 : i;
            int to = forward ? i : i - 1;
            edges[4 * size] = points.getX(from);
            edges[4 * size + 1] = points.getY(from);
            edges[4 * size + 2] = points.getX(to);
            edges[4 * size + 3] = points.getY(to);
            size++;
        }
    }

    int size() {
        return size;
    }

    double fromX(int edge) {
        return edges[4 * edge];
    }

    double fromY(int edge) {
        return edges[4 * edge + 1];
    }

    double toX(int edge) {
        return edges[4 * edge + 2];
    }

    double toY(int edge) {
        return edges[4 * edge + 3];
    }

    /** Whether a point is inside: even-odd rule, O(edges). */
    boolean holds(double x, double y) {
        boolean inside = false;
        for (int edge = 0; edge < 4 * size; edge += 4) {
            double y1 = edges[edge + 1];
            double y2 = edges[edge + 3];
            if (y1 > y != y2 > y && x < (edges[edge + 2] - edges[edge]) * (y - y1) / (y2 - y1) + edges[edge]) {
                inside = !inside;
            }
        }
        return inside;
    }
}

package org.jieming.shape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;

/**
 * Where exactly the rings of a geometry fail, because the validity test of JTS names only the first place and its kind loosely.
 * Asked only after a geometry was found invalid. O(n log n) plus the crossings found.
 */
final class RingFaults {
    private RingFaults() {}

    /** The tips at which an outline turns straight back upon itself, in the order of the rings. */
    static List<Coordinate> spikes(Geometry geometry) {
        List<Coordinate> tips = new ArrayList<>();
        for (Coordinate[] ring : rings(geometry)) {
            for (int i = 1; i < ring.length; i++) {
                Coordinate next = ring[i == ring.length - 1 ? 1 : i + 1];
                if (turnsBack(ring[i - 1], ring[i], next)) {
                    tips.add(ring[i]);
                }
            }
        }
        return tips;
    }

    private static boolean turnsBack(Coordinate before, Coordinate tip, Coordinate after) {
        double dot = (before.x - tip.x) * (after.x - tip.x) + (before.y - tip.y) * (after.y - tip.y);
        return dot > 0 && Orientation.index(before, tip, after) == Orientation.COLLINEAR;
    }

    /** The first point of every ring that repeats an earlier one, whatever its direction and starting point. */
    static List<Coordinate> repeatedRings(Geometry geometry) {
        Set<Geometry> seen = new HashSet<>();
        List<Coordinate> repeated = new ArrayList<>();
        for (Coordinate[] ring : rings(geometry)) {
            if (!seen.add(Redraw.FACTORY.createPolygon(ring).norm())) {
                repeated.add(ring[0]);
            }
        }
        return repeated;
    }

    /** Distinct points where two edges cross inside both, at most {@code limit}. */
    static Set<Coordinate> crossings(Geometry geometry, int limit) {
        List<SegmentString> outlines = new ArrayList<>();
        for (Coordinate[] ring : rings(geometry)) {
            outlines.add(new BasicSegmentString(ring, null));
        }
        Crossings crossings = new Crossings(limit);
        new MCIndexNoder(crossings).computeNodes(outlines);
        return crossings.found;
    }

    @SuppressWarnings("unchecked")
    private static List<Coordinate[]> rings(Geometry geometry) {
        List<Coordinate[]> rings = new ArrayList<>();
        for (Polygon polygon : (List<Polygon>) PolygonExtracter.getPolygons(geometry)) {
            for (Geometry ring : (List<Geometry>) LinearComponentExtracter.getLines(polygon)) {
                rings.add(ring.getCoordinates());
            }
        }
        return rings;
    }

    /** Collects proper crossings until there are enough. */
    private static final class Crossings implements SegmentIntersector {
        private final LineIntersector edges = new RobustLineIntersector();
        private final Set<Coordinate> found = new LinkedHashSet<>();
        private final int limit;

        Crossings(int limit) {
            this.limit = limit;
        }

        @Override
        public void processIntersections(SegmentString a, int i, SegmentString b, int j) {
            if (isDone() || a == b && i == j) {
                return;
            }
            edges.computeIntersection(
                    a.getCoordinate(i), a.getCoordinate(i + 1), b.getCoordinate(j), b.getCoordinate(j + 1));
            if (edges.isProper()) {
                found.add(edges.getIntersection(0).copy());
            }
        }

        @Override
        public boolean isDone() {
            return found.size() >= limit;
        }
    }
}

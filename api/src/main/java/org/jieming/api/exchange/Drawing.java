package org.jieming.api.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.locationtech.jts.index.strtree.STRtree;

/** Builds geometries out of bare coordinates and refuses those that are none; nothing is closed, turned or cleaned here. */
final class Drawing {
    static final GeometryFactory FACTORY = new GeometryFactory();

    private Drawing() {}

    /** Coordinates in the order x, y, x, y …, growing as they are read. */
    static final class Path {
        private double[] xy = new double[16];
        private int length;

        void add(double x, double y) {
            if (length == xy.length) {
                xy = Arrays.copyOf(xy, xy.length * 2);
            }
            xy[length++] = x;
            xy[length++] = y;
        }

        int size() {
            return length / 2;
        }

        private CoordinateArraySequence sequence() throws BrokenGeometry {
            Coordinate[] points = new Coordinate[size()];
            for (int i = 0; i < points.length; i++) {
                double x = xy[2 * i];
                double y = xy[2 * i + 1];
                if (!Double.isFinite(x) || !Double.isFinite(y)) {
                    throw new BrokenGeometry("坐标不是有限数", "A coordinate is not a finite number");
                }
                points[i] = new CoordinateXY(x, y);
            }
            return new CoordinateArraySequence(points, 2);
        }
    }

    static Point point(Path path) throws BrokenGeometry {
        return FACTORY.createPoint(path.sequence());
    }

    static MultiPoint points(Path path) throws BrokenGeometry {
        return FACTORY.createMultiPoint(path.sequence());
    }

    static LineString line(Path path) throws BrokenGeometry {
        if (path.size() == 1) {
            throw new BrokenGeometry("线只有一个点", "A line has only one point");
        }
        return FACTORY.createLineString(path.sequence());
    }

    static LinearRing ring(Path path) throws BrokenGeometry {
        CoordinateArraySequence points = path.sequence();
        int last = points.size() - 1;
        if (last >= 0 && !points.getCoordinate(0).equals2D(points.getCoordinate(last))) {
            throw new BrokenGeometry(
                    "多边形的环没有闭合（首末点不同）", "A ring of a polygon is not closed: its first and last point differ");
        }
        if (last >= 0 && last < 3) {
            throw new BrokenGeometry("多边形的环少于四个点", "A ring of a polygon has fewer than four points");
        }
        return FACTORY.createLinearRing(points);
    }

    /** A polygon of rings, the first of which is its shell. */
    static Polygon polygon(List<Path> rings) throws BrokenGeometry {
        if (rings.isEmpty()) {
            return FACTORY.createPolygon();
        }
        LinearRing[] holes = new LinearRing[rings.size() - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring(rings.get(i + 1));
        }
        return FACTORY.createPolygon(ring(rings.get(0)), holes);
    }

    /** One geometry, or the multi-geometry of several of one kind. */
    static Geometry gathered(List<? extends Geometry> parts) {
        return parts.size() == 1 ? parts.get(0) : FACTORY.buildGeometry(parts);
    }

    /**
     * Polygons of rings whose direction tells shells (clockwise) from holes, as the shapefile description wants it. A hole that
     * no shell contains becomes a polygon of its own. O(rings log rings) for rings apart from each other.
     */
    static Geometry byDirection(List<LinearRing> rings) {
        List<LinearRing> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (LinearRing ring : rings) {
            (Orientation.isCCW(ring.getCoordinateSequence()) ? holes : shells).add(ring);
        }
        if (shells.isEmpty()) {
            return gathered(holes.stream().map(FACTORY::createPolygon).toList());
        }
        if (shells.size() == 1 && rings.size() == 1) {
            return FACTORY.createPolygon(shells.get(0));
        }
        return withHoles(shells, holes);
    }

    private static Geometry withHoles(List<LinearRing> shells, List<LinearRing> holes) {
        STRtree tree = new STRtree();
        List<Shell> all = shells.stream().map(Shell::new).toList();
        all.forEach(shell -> tree.insert(shell.ring.getEnvelopeInternal(), shell));
        List<Polygon> stray = new ArrayList<>();
        for (LinearRing hole : holes) {
            Shell around = around(tree, hole);
            if (around == null) {
                stray.add(FACTORY.createPolygon(hole));
            } else {
                around.holes.add(hole);
            }
        }
        List<Polygon> polygons = new ArrayList<>();
        all.forEach(shell -> polygons.add(FACTORY.createPolygon(shell.ring, shell.holes.toArray(LinearRing[]::new))));
        polygons.addAll(stray);
        return gathered(polygons);
    }

    private static @Nullable Shell around(STRtree tree, LinearRing hole) {
        Shell smallest = null;
        for (Object each : tree.query(hole.getEnvelopeInternal())) {
            Shell shell = (Shell) each;
            boolean smaller = smallest == null || shell.size() < smallest.size();
            if (smaller && shell.contains(hole)) {
                smallest = shell;
            }
        }
        return smallest;
    }

    private static final class Shell {
        private final LinearRing ring;
        private final IndexedPointInAreaLocator locator;
        private final List<LinearRing> holes = new ArrayList<>();

        Shell(LinearRing ring) {
            this.ring = ring;
            this.locator = new IndexedPointInAreaLocator(ring);
        }

        double size() {
            return ring.getEnvelopeInternal().getArea();
        }

        /** Decided by the first point that is not on the shell itself. */
        boolean contains(LinearRing hole) {
            if (!ring.getEnvelopeInternal().contains(hole.getEnvelopeInternal())) {
                return false;
            }
            for (int i = 0; i < hole.getNumPoints(); i++) {
                int where = locator.locate(hole.getCoordinateN(i));
                if (where != Location.BOUNDARY) {
                    return where == Location.INTERIOR;
                }
            }
            return true;
        }
    }
}

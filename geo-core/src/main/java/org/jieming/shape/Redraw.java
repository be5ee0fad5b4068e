package org.jieming.shape;

import java.util.function.UnaryOperator;
import org.jieming.crs.Crs;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/**
 * Draws a geometry anew in packed plane coordinates, passing each coordinate array through a step of its own kind.
 * Heights, SRID and user data are left behind. Linear in the number of vertices; stateless and thread-safe.
 *
 * @param paths what happens to the coordinates of points and lines, {@code x y x y …}
 * @param shells what happens to the outer ring of a polygon
 * @param holes what happens to its inner rings
 */
record Redraw(UnaryOperator<double[]> paths, UnaryOperator<double[]> shells, UnaryOperator<double[]> holes)
        implements UnaryOperator<Geometry> {
    private static final double DEGREE_STEPS = 1e8;
    private static final double METRE_STEPS = 1e3;

    /** The one factory of all geometries made here: packed doubles, floating precision, SRID 0. */
    static final GeometryFactory FACTORY =
            new GeometryFactory(new PrecisionModel(), 0, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    /** Packs and changes nothing. */
    static final Redraw PACKING = each(xy -> xy);

    /** Turns shells counter-clockwise and holes clockwise. */
    static final Redraw ORIENTING = new Redraw(xy -> xy, xy -> turned(xy, true), xy -> turned(xy, false));

    /** Rounds to the steps of rule F-06: 8 decimals of a degree, 3 of a metre. */
    static Redraw rounding(Crs crs) {
        double steps = crs.isGeographic() ? DEGREE_STEPS : METRE_STEPS;
        return each(xy -> rounded(xy, steps));
    }

    /** Passes every coordinate array through the same step, which may work in place. */
    static Redraw each(UnaryOperator<double[]> step) {
        return new Redraw(step, step, step);
    }

    static Point point(double x, double y) {
        return FACTORY.createPoint(sequence(new double[] {x, y}));
    }

    static CoordinateSequence sequence(double[] xy) {
        return new PackedCoordinateSequence.Double(xy, 2, 0);
    }

    @Override
    public Geometry apply(Geometry geometry) {
        if (geometry instanceof Point point) {
            return FACTORY.createPoint(through(paths, point.getCoordinateSequence()));
        }
        // a ring by itself becomes the closed line it is, since well-known binary has no other word for it
        if (geometry instanceof LineString line) {
            return FACTORY.createLineString(through(paths, line.getCoordinateSequence()));
        }
        if (geometry instanceof Polygon polygon) {
            return polygon(polygon);
        }
        return collection((GeometryCollection) geometry);
    }

    private Polygon polygon(Polygon polygon) {
        LinearRing[] inner = new LinearRing[polygon.getNumInteriorRing()];
        for (int i = 0; i < inner.length; i++) {
            inner[i] = ring(holes, polygon.getInteriorRingN(i));
        }
        return FACTORY.createPolygon(ring(shells, polygon.getExteriorRing()), inner);
    }

    private static LinearRing ring(UnaryOperator<double[]> step, LinearRing ring) {
        return FACTORY.createLinearRing(through(step, ring.getCoordinateSequence()));
    }

    private Geometry collection(GeometryCollection collection) {
        if (collection instanceof MultiPoint) {
            return FACTORY.createMultiPoint(parts(collection, new Point[collection.getNumGeometries()]));
        }
        if (collection instanceof MultiLineString) {
            return FACTORY.createMultiLineString(parts(collection, new LineString[collection.getNumGeometries()]));
        }
        if (collection instanceof MultiPolygon) {
            return FACTORY.createMultiPolygon(parts(collection, new Polygon[collection.getNumGeometries()]));
        }
        return FACTORY.createGeometryCollection(parts(collection, new Geometry[collection.getNumGeometries()]));
    }

    @SuppressWarnings("unchecked")
    private <G extends Geometry> G[] parts(GeometryCollection collection, G[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = (G) apply(collection.getGeometryN(i));
        }
        return into;
    }

    private static CoordinateSequence through(UnaryOperator<double[]> step, CoordinateSequence from) {
        double[] xy = new double[2 * from.size()];
        for (int i = 0; i < from.size(); i++) {
            xy[2 * i] = from.getX(i) + 0.0;
            xy[2 * i + 1] = from.getY(i) + 0.0;
        }
        return sequence(step.apply(xy));
    }

    private static double[] rounded(double[] xy, double steps) {
        for (int i = 0; i < xy.length; i++) {
            xy[i] = Math.rint(xy[i] * steps) / steps + 0.0;
        }
        return xy;
    }

    private static double[] turned(double[] ring, boolean counterClockwise) {
        if (ring.length < 8 || Orientation.isCCW(sequence(ring)) == counterClockwise) {
            return ring;
        }
        double[] back = new double[ring.length];
        for (int i = 0; i < ring.length; i += 2) {
            back[i] = ring[ring.length - 2 - i];
            back[i + 1] = ring[ring.length - 1 - i];
        }
        return back;
    }
}

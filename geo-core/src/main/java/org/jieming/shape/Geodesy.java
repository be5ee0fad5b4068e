package org.jieming.shape;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import org.jieming.crs.Crs;
import org.jieming.crs.Projection;
import org.jieming.measure.Metres;
import org.jieming.measure.SquareMetres;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.distance.DistanceOp;

/**
 * Measures on the CGCS2000 ellipsoid (a = 6,378,137 m, 1/f = 298.257222101) along geodesics, after Karney,
 * "Algorithms for geodesics", J. Geodesy 87 (2013): exact to nanometres, so what is printed needs no projection; areas are those of {@link RingArea}.
 * Shapes in plane systems are measured through their degrees. Stateless and thread-safe.
 */
public final class Geodesy {
    private static final Geodesic CGCS2000 = new Geodesic(6_378_137, 1 / 298.257222101);

    private Geodesy() {}

    /** The shortest way on the ellipsoid between two points in degrees. */
    public static Metres distance(double longitude1, double latitude1, double longitude2, double latitude2) {
        return new Metres(metres(longitude1, latitude1, longitude2, latitude2));
    }

    /** In which direction the shortest way on the ellipsoid from one point in degrees to another begins: 0 to 360° from true north. */
    public static double azimuth(double longitude1, double latitude1, double longitude2, double latitude2) {
        double degrees = CGCS2000.Inverse(latitude1, longitude1, latitude2, longitude2, GeodesicMask.AZIMUTH).azi1;
        return (degrees + 360) % 360;
    }

    static Metres distance(Shape one, Shape other) {
        Shape from = one.in(Crs.CGCS2000);
        Shape to = other.in(Crs.CGCS2000);
        Envelope both = from.envelope();
        both.expandToInclude(to.envelope());
        if (from.envelope().isNull() || to.envelope().isNull()) {
            throw new IllegalArgumentException("An empty shape has no distance");
        }
        Crs zone = Crs.gaussKruegerFor(both.centre().x);
        double[] ends = new double[4];
        Coordinate[] nearest =
                DistanceOp.nearestPoints(from.in(zone).geometry(), to.in(zone).geometry());
        for (int i = 0; i < 2; i++) {
            ends[2 * i] = nearest[i].x;
            ends[2 * i + 1] = nearest[i].y;
        }
        Projection.between(zone, Crs.CGCS2000).transform(ends);
        return distance(ends[0], ends[1], ends[2], ends[3]);
    }

    static SquareMetres area(Shape shape) {
        return new SquareMetres(area(degrees(shape)));
    }

    static Metres length(Shape shape) {
        return new Metres(length(degrees(shape)));
    }

    private static Geometry degrees(Shape shape) {
        return shape.in(Crs.CGCS2000).geometry();
    }

    private static double area(Geometry geometry) {
        if (geometry instanceof Polygon polygon) {
            double area = RingArea.of(polygon.getExteriorRing().getCoordinateSequence());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                area -= RingArea.of(polygon.getInteriorRingN(i).getCoordinateSequence());
            }
            // an invalid polygon may have more hole than shell; validity says so, the measure stays a measure
            return Math.max(0, area);
        }
        double sum = 0;
        for (int i = 0; geometry instanceof GeometryCollection && i < geometry.getNumGeometries(); i++) {
            sum += area(geometry.getGeometryN(i));
        }
        return sum;
    }

    private static double length(Geometry geometry) {
        if (geometry instanceof LineString line) {
            return length(line.getCoordinateSequence());
        }
        if (geometry instanceof Polygon polygon) {
            double sum = length(polygon.getExteriorRing());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                sum += length(polygon.getInteriorRingN(i));
            }
            return sum;
        }
        double sum = 0;
        for (int i = 0; geometry instanceof GeometryCollection && i < geometry.getNumGeometries(); i++) {
            sum += length(geometry.getGeometryN(i));
        }
        return sum;
    }

    private static double length(CoordinateSequence line) {
        double sum = 0;
        for (int i = 1; i < line.size(); i++) {
            sum += metres(line.getX(i - 1), line.getY(i - 1), line.getX(i), line.getY(i));
        }
        return sum;
    }

    private static double metres(double longitude1, double latitude1, double longitude2, double latitude2) {
        return CGCS2000.Inverse(latitude1, longitude1, latitude2, longitude2, GeodesicMask.DISTANCE).s12;
    }
}

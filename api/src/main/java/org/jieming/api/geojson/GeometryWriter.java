package org.jieming.api.geojson;

import java.nio.charset.StandardCharsets;
import org.jieming.crs.Crs;
import org.jieming.crs.Projection;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * Writes shapes of EPSG:4490 as GeoJSON geometry in a system asked for, in that system's axis order: latitude or northing
 * first where the authority says so, longitude first for CRS84. Keeps scratch space: one per request.
 */
public final class GeometryWriter {
    private static final byte[] POINT = "{\"type\":\"Point\",\"coordinates\":".getBytes(StandardCharsets.US_ASCII);

    private final Projection projection;
    private final boolean northingFirst;
    private final boolean inDegrees;
    private final double[] spot = new double[2];

    /** A writer into a system; coordinates are rounded to 8 decimals of a degree or 3 of a metre. */
    public GeometryWriter(Crs crs) {
        this.projection = Projection.between(Crs.CGCS2000, crs);
        this.northingFirst = crs.northingFirst();
        this.inDegrees = crs.isGeographic();
    }

    /** Writes a geometry object, or null where there is no shape. */
    public void write(JsonBytes out, @Nullable Shape shape) {
        if (shape == null) {
            out.raw("null");
        } else {
            geometry(out, shape.geometry());
        }
    }

    private void geometry(JsonBytes out, Geometry geometry) {
        if (geometry instanceof Point point) {
            out.raw(POINT);
            point(out, point);
            out.raw('}');
        } else if (geometry instanceof GeometryCollection collection && isMixed(collection)) {
            out.raw("{\"type\":\"GeometryCollection\",\"geometries\":[");
            for (int i = 0; i < collection.getNumGeometries(); i++) {
                comma(out, i);
                geometry(out, collection.getGeometryN(i));
            }
            out.raw("]}");
        } else {
            out.raw("{\"type\":\"").raw(type(geometry)).raw("\",\"coordinates\":");
            coordinates(out, geometry);
            out.raw('}');
        }
    }

    private static boolean isMixed(GeometryCollection collection) {
        return !(collection instanceof MultiPoint
                || collection instanceof MultiLineString
                || collection instanceof MultiPolygon);
    }

    private static String type(Geometry geometry) {
        String type = geometry.getGeometryType();
        return type.equals("LinearRing") ? "LineString" : type;
    }

    private void coordinates(JsonBytes out, Geometry geometry) {
        if (geometry instanceof Point point) {
            point(out, point);
        } else if (geometry instanceof LineString line) {
            sequence(out, line.getCoordinateSequence());
        } else if (geometry instanceof Polygon polygon) {
            polygon(out, polygon);
        } else {
            out.raw('[');
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                comma(out, i);
                coordinates(out, geometry.getGeometryN(i));
                out.flow();
            }
            out.raw(']');
        }
    }

    private void point(JsonBytes out, Point point) {
        if (point.isEmpty()) {
            out.raw("[]");
            return;
        }
        CoordinateSequence place = point.getCoordinateSequence();
        spot[0] = place.getX(0);
        spot[1] = place.getY(0);
        projection.transform(spot);
        position(out, spot, 0);
    }

    private void polygon(JsonBytes out, Polygon polygon) {
        out.raw('[');
        if (!polygon.isEmpty()) {
            sequence(out, polygon.getExteriorRing().getCoordinateSequence());
        }
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            out.raw(',');
            sequence(out, polygon.getInteriorRingN(i).getCoordinateSequence());
        }
        out.raw(']');
    }

    private void sequence(JsonBytes out, CoordinateSequence points) {
        double[] xy = plane(points);
        out.raw('[');
        for (int i = 0; i < points.size(); i++) {
            comma(out, i);
            position(out, xy, 2 * i);
        }
        out.raw(']');
        out.flow();
    }

    /** The coordinates in the system asked for: the stored array itself when nothing is to be computed. */
    private double[] plane(CoordinateSequence points) {
        if (projection.isIdentity()
                && points instanceof PackedCoordinateSequence.Double packed
                && packed.getDimension() == 2) {
            return packed.getRawCoordinates();
        }
        double[] xy = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            xy[2 * i] = points.getX(i);
            xy[2 * i + 1] = points.getY(i);
        }
        projection.transform(xy);
        return xy;
    }

    private void position(JsonBytes out, double[] xy, int at) {
        int first = northingFirst ? at + 1 : at;
        int second = northingFirst ? at : at + 1;
        if (inDegrees) {
            out.raw('[').degrees(xy[first]).raw(',').degrees(xy[second]).raw(']');
        } else {
            out.raw('[').metres(xy[first]).raw(',').metres(xy[second]).raw(']');
        }
    }

    private static void comma(JsonBytes out, int index) {
        if (index > 0) {
            out.raw(',');
        }
    }
}

package org.jieming.shape;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes two-dimensional little-endian well-known binary (OGC 06-103r4, clause 8).
 * The same geometry always gives the same bytes, because the journal hashes them. Linear; one allocation.
 */
final class WkbWriter {
    private static final byte LITTLE = 1;
    private static final int HEAD = 5;
    private static final int COUNT = 4;
    private static final int PAIR = 16;

    private WkbWriter() {}

    static byte[] point(double x, double y) {
        return begin(HEAD + PAIR)
                .put(LITTLE)
                .putInt(Wkb.POINT)
                .putDouble(x)
                .putDouble(y)
                .array();
    }

    static byte[] write(Geometry geometry) {
        ByteBuffer out = begin(size(geometry));
        put(out, geometry);
        return out.array();
    }

    private static ByteBuffer begin(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int size(Geometry geometry) {
        if (geometry instanceof Point) {
            return HEAD + PAIR;
        }
        if (geometry instanceof LineString line) {
            return HEAD + COUNT + PAIR * line.getNumPoints();
        }
        if (geometry instanceof Polygon polygon) {
            int rings = polygon.isEmpty() ? 0 : 1 + polygon.getNumInteriorRing();
            return HEAD + COUNT + COUNT * rings + PAIR * polygon.getNumPoints();
        }
        int size = HEAD + COUNT;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            size = Math.addExact(size, size(geometry.getGeometryN(i)));
        }
        return size;
    }

    private static void put(ByteBuffer out, Geometry geometry) {
        out.put(LITTLE).putInt(kind(geometry));
        if (geometry instanceof Point point) {
            putPoint(out, point);
        } else if (geometry instanceof LineString line) {
            putSequence(out, line.getCoordinateSequence());
        } else if (geometry instanceof Polygon polygon) {
            putPolygon(out, polygon);
        } else {
            out.putInt(geometry.getNumGeometries());
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                put(out, geometry.getGeometryN(i));
            }
        }
    }

    private static int kind(Geometry geometry) {
        if (geometry instanceof Point) {
            return Wkb.POINT;
        }
        if (geometry instanceof LineString) {
            return Wkb.LINE;
        }
        if (geometry instanceof Polygon) {
            return Wkb.POLYGON;
        }
        if (geometry instanceof MultiPoint) {
            return Wkb.MULTI_POINT;
        }
        if (geometry instanceof MultiLineString) {
            return Wkb.MULTI_LINE;
        }
        return geometry instanceof MultiPolygon ? Wkb.MULTI_POLYGON : Wkb.COLLECTION;
    }

    private static void putPoint(ByteBuffer out, Point point) {
        // an empty point has no count to say so: both coordinates are NaN (OGC 12-128r19, GeoPackage)
        out.putDouble(point.isEmpty() ? Double.NaN : point.getX() + 0.0);
        out.putDouble(point.isEmpty() ? Double.NaN : point.getY() + 0.0);
    }

    private static void putPolygon(ByteBuffer out, Polygon polygon) {
        if (polygon.isEmpty()) {
            out.putInt(0);
            return;
        }
        out.putInt(1 + polygon.getNumInteriorRing());
        putSequence(out, polygon.getExteriorRing().getCoordinateSequence());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            putSequence(out, polygon.getInteriorRingN(i).getCoordinateSequence());
        }
    }

    private static void putSequence(ByteBuffer out, CoordinateSequence line) {
        out.putInt(line.size());
        for (int i = 0; i < line.size(); i++) {
            out.putDouble(line.getX(i) + 0.0).putDouble(line.getY(i) + 0.0);
        }
    }
}

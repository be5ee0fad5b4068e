package org.jieming.shape;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import org.jieming.crs.Crs;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Reads well-known binary (OGC 06-103r4 and PostGIS EWKB) into packed plane geometries; heights and measures are skipped.
 * Written here and not left to JTS because that reader closes open rings and pads short lines in silence.
 * Linear; a count that the remaining bytes cannot hold is refused before anything is allocated. One instance per read.
 */
final class WkbReader {
    private static final int EWKB_Z = 0x80000000;
    private static final int EWKB_M = 0x40000000;
    private static final int EWKB_SRID = 0x20000000;
    private static final int DEEPEST = 8;
    private static final int SMALLEST_PART = 9;

    private final ByteBuffer in;
    private final Crs crs;

    private WkbReader(ByteBuffer in, Crs crs) {
        this.in = in;
        this.crs = crs;
    }

    /** Reads one geometry that fills the rest of the buffer, or throws {@link Malformed}. */
    static Geometry read(ByteBuffer wkb, Crs crs) {
        WkbReader reader = new WkbReader(wkb.slice(), crs);
        try {
            Geometry geometry = reader.geometry(0);
            if (reader.in.hasRemaining()) {
                throw reader.malformed("几何之后还有多余的字节", "the bytes go on after the geometry ends");
            }
            return geometry;
        } catch (BufferUnderflowException short_) {
            throw reader.malformed("字节不完整,请重新导出", "the bytes are cut short; export them again");
        }
    }

    private Geometry geometry(int depth) {
        if (depth > DEEPEST) {
            throw malformed("几何集合嵌套过深(最多 8 层)", "collections may be nested at most 8 deep");
        }
        byte order = in.get();
        if (order != 0 && order != 1) {
            throw malformed("字节序标志应为 0 或 1", "the byte order mark must be 0 or 1");
        }
        in.order(order == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int type = in.getInt();
        if ((type & EWKB_SRID) != 0) {
            refuseOtherSystem(in.getInt());
        }
        return body(type & 0x0FFF_FFFF, dimension(type), depth);
    }

    private static int dimension(int type) {
        int thousands = (type & 0x0FFF_FFFF) / 1000;
        boolean z = (type & EWKB_Z) != 0 || thousands == 1 || thousands == 3;
        boolean m = (type & EWKB_M) != 0 || thousands == 2 || thousands == 3;
        return 2 + (z ? 1 : 0) + (m ? 1 : 0);
    }

    private Geometry body(int type, int dimension, int depth) {
        if (type >= 4000) {
            throw unknown(type);
        }
        return switch (type % 1000) {
            case Wkb.POINT -> point(dimension);
            case Wkb.LINE -> line(dimension);
            case Wkb.POLYGON -> polygon(dimension);
            case Wkb.MULTI_POINT -> Redraw.FACTORY.createMultiPoint(parts(Point.class, depth));
            case Wkb.MULTI_LINE -> Redraw.FACTORY.createMultiLineString(parts(LineString.class, depth));
            case Wkb.MULTI_POLYGON -> Redraw.FACTORY.createMultiPolygon(parts(Polygon.class, depth));
            case Wkb.COLLECTION -> Redraw.FACTORY.createGeometryCollection(parts(Geometry.class, depth));
            default -> throw unknown(type);
        };
    }

    private Point point(int dimension) {
        double[] xy = pairs(1, dimension);
        boolean empty = Double.isNaN(xy[0]) && Double.isNaN(xy[1]);
        return empty ? Redraw.FACTORY.createPoint() : Redraw.FACTORY.createPoint(Redraw.sequence(xy));
    }

    private LineString line(int dimension) {
        double[] xy = pairs(count(8 * dimension), dimension);
        if (xy.length == 2) {
            throw malformed("线至少要有两个点", "a line needs at least two points");
        }
        return Redraw.FACTORY.createLineString(Redraw.sequence(xy));
    }

    private Polygon polygon(int dimension) {
        int rings = count(4);
        if (rings == 0) {
            return Redraw.FACTORY.createPolygon();
        }
        LinearRing shell = ring(dimension);
        LinearRing[] holes = new LinearRing[rings - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring(dimension);
        }
        return Redraw.FACTORY.createPolygon(shell, holes);
    }

    private LinearRing ring(int dimension) {
        double[] xy = pairs(count(8 * dimension), dimension);
        int last = xy.length - 2;
        if (last >= 0 && (xy[0] != xy[last] || xy[1] != xy[last + 1])) {
            String place = String.format(Locale.ROOT, "(%s, %s) ≠ (%s, %s)", xy[0], xy[1], xy[last], xy[last + 1]);
            throw malformed("环没有闭合:首尾点 " + place, "a ring is not closed, its first and last points are " + place);
        }
        if (last >= 0 && last < 4) {
            throw malformed("环至少要有三个点", "a ring needs at least three points");
        }
        return Redraw.FACTORY.createLinearRing(Redraw.sequence(xy));
    }

    private <G extends Geometry> G[] parts(Class<G> kind, int depth) {
        ByteOrder order = in.order();
        @SuppressWarnings("unchecked")
        G[] parts = (G[]) java.lang.reflect.Array.newInstance(kind, count(SMALLEST_PART));
        for (int i = 0; i < parts.length; i++) {
            Geometry part = geometry(depth + 1);
            if (!kind.isInstance(part)) {
                throw malformed("集合中混有其他类型的几何", "a collection of one kind holds another kind");
            }
            parts[i] = kind.cast(part);
        }
        in.order(order);
        return parts;
    }

    private int count(int bytesEach) {
        int count = in.getInt();
        if (count < 0 || (long) count * bytesEach > in.remaining()) {
            throw malformed("声明的点数超过实际字节数", "more points are announced than there are bytes");
        }
        return count;
    }

    private double[] pairs(int count, int dimension) {
        double[] xy = new double[2 * count];
        if (dimension == 2) {
            in.asDoubleBuffer().get(xy);
            in.position(in.position() + 16 * count);
            return xy;
        }
        for (int i = 0; i < count; i++) {
            xy[2 * i] = in.getDouble();
            xy[2 * i + 1] = in.getDouble();
            for (int skipped = 2; skipped < dimension; skipped++) {
                in.getDouble();
            }
        }
        return xy;
    }

    private void refuseOtherSystem(int srid) {
        if (srid != 0 && srid != crs.code()) {
            throw malformed(
                    "字节中写的坐标系 " + srid + " 与应有的 " + crs.code() + " 不同",
                    "the bytes name system " + srid + " where " + crs.code() + " is expected");
        }
    }

    private Malformed unknown(int type) {
        return malformed("不认识的几何类型 " + type, "unknown geometry type " + type);
    }

    private Malformed malformed(String zh, String en) {
        return new Malformed("geometry", in.capacity() + " B", Bilingual.of(zh, en));
    }
}

package org.jieming.api.exchange;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Reads well-known binary (OGC 06-103r4, and the flags of EWKB) without closing rings behind anybody's back, as the reader of JTS
 * does; counts are held against the bytes that are there.
 */
final class WkbShape {
    private static final int COLLECTIONS = 8;
    private static final int POINT = 1;
    private static final int LINE = 2;
    private static final int POLYGON = 3;
    private static final int POINTS = 4;
    private static final int LINES = 5;
    private static final int POLYGONS = 6;
    private static final int COLLECTION = 7;

    private final ByteBuffer bytes;
    private final String file;
    private boolean heights;
    private long weight;

    WkbShape(ByteBuffer bytes, String file) {
        this.bytes = bytes;
        this.file = file;
    }

    /** Whether positions had more than two numbers. */
    boolean heights() {
        return heights;
    }

    /** The geometry that starts at the buffer's position, possibly empty. */
    Geometry read() throws BrokenGeometry {
        return read(0);
    }

    private Geometry read(int depth) throws BrokenGeometry {
        if (depth > COLLECTIONS) {
            throw new BrokenGeometry("几何集合嵌套过深", "Geometry collections are nested too deeply");
        }
        need(5);
        bytes.order(bytes.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int code = bytes.getInt();
        int thousands = (code & 0xFFFF) / 1000;
        int dimensions = 2
                + ((code & 0x80000000) != 0 || thousands == 1 || thousands == 3 ? 1 : 0)
                + ((code & 0x40000000) != 0 || thousands == 2 || thousands == 3 ? 1 : 0);
        heights |= dimensions > 2;
        if ((code & 0x20000000) != 0) {
            need(4);
            bytes.getInt();
        }
        return body((code & 0xFFFF) % 1000, dimensions, depth);
    }

    private Geometry body(int type, int dimensions, int depth) throws BrokenGeometry {
        return switch (type) {
            case POINT -> point(dimensions);
            case LINE -> Drawing.line(path(dimensions));
            case POLYGON -> polygon(dimensions);
            case POINTS ->
                Drawing.FACTORY.createMultiPoint(each(Point.class, depth).toArray(Point[]::new));
            case LINES ->
                Drawing.FACTORY.createMultiLineString(
                        each(LineString.class, depth).toArray(LineString[]::new));
            case POLYGONS ->
                Drawing.FACTORY.createMultiPolygon(each(Polygon.class, depth).toArray(Polygon[]::new));
            case COLLECTION ->
                Drawing.FACTORY.createGeometryCollection(
                        each(Geometry.class, depth).toArray(Geometry[]::new));
            default ->
                throw new BrokenGeometry(
                        "不支持的几何类型 " + type + "（曲线请先转为折线）",
                        "Type of geometry " + type + " is not read; turn curves into lines first");
        };
    }

    private Point point(int dimensions) throws BrokenGeometry {
        need(8 * dimensions);
        double x = bytes.getDouble();
        double y = bytes.getDouble();
        bytes.position(bytes.position() + 8 * (dimensions - 2));
        if (Double.isNaN(x) && Double.isNaN(y)) {
            return Drawing.FACTORY.createPoint();
        }
        Drawing.Path path = new Drawing.Path();
        path.add(x, y);
        return Drawing.point(path);
    }

    private Drawing.Path path(int dimensions) throws BrokenGeometry {
        int count = counted(8 * dimensions);
        weigh(count);
        Drawing.Path path = new Drawing.Path();
        for (int i = 0; i < count; i++) {
            path.add(bytes.getDouble(), bytes.getDouble());
            bytes.position(bytes.position() + 8 * (dimensions - 2));
        }
        return path;
    }

    private Polygon polygon(int dimensions) throws BrokenGeometry {
        int count = counted(4);
        weigh(count);
        List<Drawing.Path> rings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rings.add(path(dimensions));
        }
        return Drawing.polygon(rings);
    }

    private <T extends Geometry> List<T> each(Class<T> kind, int depth) throws BrokenGeometry {
        int count = counted(5);
        weigh(count);
        List<T> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Geometry part = read(depth + 1);
            if (!kind.isInstance(part)) {
                throw new BrokenGeometry("多部分几何中混有其他类型", "A multi-geometry holds a part of another type");
            }
            parts.add(kind.cast(part));
        }
        return parts;
    }

    /** Vertices, and parts and rings as well: an empty one takes no bytes to speak of, but as much room. */
    private void weigh(int more) {
        weight += more;
        if (weight > Limits.VERTICES) {
            throw Unreadable.limit(file, "一个图形的顶点数", "vertices of one geometry", Limits.VERTICES);
        }
    }

    private int counted(int bytesEach) throws BrokenGeometry {
        need(4);
        int count = bytes.getInt();
        if (count < 0 || (long) count * bytesEach > bytes.remaining()) {
            throw tooShort();
        }
        return count;
    }

    private void need(int count) throws BrokenGeometry {
        if (bytes.remaining() < count) {
            throw tooShort();
        }
    }

    private static BrokenGeometry tooShort() {
        return new BrokenGeometry("几何的二进制数据不完整", "The binary of the geometry is cut off");
    }
}

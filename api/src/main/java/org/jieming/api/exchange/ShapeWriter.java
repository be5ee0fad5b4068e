package org.jieming.api.exchange;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Writes .shp and .shx (ESRI Shapefile Technical Description, July 1998): shells clockwise, holes counterclockwise. */
final class ShapeWriter implements Closeable {
    private static final int HEADER = 100;
    /** Many programs count bytes of a .shp in 31 bits. */
    private static final long LARGEST = Integer.MAX_VALUE;

    private final ShapeFamily family;
    private final Path shp;
    private final Path shx;
    private final OutputStream shapes;
    private final OutputStream index;
    private final Envelope extent = new Envelope();
    private long size = HEADER;
    private int count;

    ShapeWriter(ShapeFamily family, Path shp, Path shx) throws IOException {
        this.family = family;
        this.shp = shp;
        this.shx = shx;
        this.shapes = new BufferedOutputStream(Files.newOutputStream(shp), 1 << 16);
        this.index = new BufferedOutputStream(Files.newOutputStream(shx), 1 << 16);
        shapes.write(new byte[HEADER]);
        index.write(new byte[HEADER]);
    }

    /** Appends a geometry of the family, or a null shape. */
    void add(@Nullable Geometry geometry) throws IOException {
        ByteBuffer record = geometry == null || geometry.isEmpty() ? little(4).putInt(0) : record(geometry);
        int words = record.capacity() / 2;
        if (size + 8 + record.capacity() > LARGEST) {
            throw Unreadable.limit(
                    shp.toString(), "一个 .shp 的字节数;请改用 GeoPackage", "bytes of a .shp; choose GeoPackage", LARGEST);
        }
        index.write(big(8).putInt((int) (size / 2)).putInt(words).array());
        shapes.write(big(8).putInt(++count).putInt(words).array());
        shapes.write(record.array());
        size += 8 + record.capacity();
        if (geometry != null) {
            extent.expandToInclude(geometry.getEnvelopeInternal());
        }
    }

    private ByteBuffer record(Geometry geometry) {
        return switch (family) {
            case POINT -> position(little(20).putInt(1), geometry.getCoordinate());
            case POINTS -> points(geometry);
            case LINE -> parts(3, lines(geometry), geometry);
            case POLYGON -> parts(5, rings(geometry), geometry);
            case NONE -> little(4).putInt(0);
        };
    }

    private static ByteBuffer points(Geometry geometry) {
        Coordinate[] points = geometry.getCoordinates();
        ByteBuffer record = little(40 + 16 * points.length).putInt(8);
        box(record, geometry.getEnvelopeInternal()).putInt(points.length);
        for (Coordinate point : points) {
            position(record, point);
        }
        return record;
    }

    private static List<CoordinateSequence> lines(Geometry geometry) {
        List<CoordinateSequence> lines = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            lines.add(((LineString) geometry.getGeometryN(i)).getCoordinateSequence());
        }
        return lines;
    }

    private static List<CoordinateSequence> rings(Geometry geometry) {
        List<CoordinateSequence> rings = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) geometry.getGeometryN(i);
            if (!polygon.isEmpty()) {
                rings.add(turned(polygon.getExteriorRing(), false));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(turned(polygon.getInteriorRingN(hole), true));
                }
            }
        }
        return rings;
    }

    private static CoordinateSequence turned(LinearRing ring, boolean counterclockwise) {
        boolean right = Orientation.isCCW(ring.getCoordinateSequence()) == counterclockwise;
        return (right ? ring : ring.reverse()).getCoordinateSequence();
    }

    private static ByteBuffer parts(int type, List<CoordinateSequence> parts, Geometry geometry) {
        int points = parts.stream().mapToInt(CoordinateSequence::size).sum();
        ByteBuffer record = little(44 + 4 * parts.size() + 16 * points).putInt(type);
        box(record, geometry.getEnvelopeInternal()).putInt(parts.size()).putInt(points);
        int start = 0;
        for (CoordinateSequence part : parts) {
            record.putInt(start);
            start += part.size();
        }
        for (CoordinateSequence part : parts) {
            for (int i = 0; i < part.size(); i++) {
                record.putDouble(part.getX(i)).putDouble(part.getY(i));
            }
        }
        return record;
    }

    private static ByteBuffer position(ByteBuffer record, Coordinate at) {
        return record.putDouble(at.x).putDouble(at.y);
    }

    private static ByteBuffer box(ByteBuffer record, Envelope box) {
        return record.putDouble(box.getMinX())
                .putDouble(box.getMinY())
                .putDouble(box.getMaxX())
                .putDouble(box.getMaxY());
    }

    /** Completes both files with their headers. */
    void finish() throws IOException {
        shapes.close();
        index.close();
        header(shp, size);
        header(shx, HEADER + 8L * count);
    }

    private void header(Path file, long bytes) throws IOException {
        ByteBuffer header = big(HEADER).putInt(0, 9994).putInt(24, (int) (bytes / 2));
        header.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, family.shapeType());
        header.position(36);
        box(header, extent.isNull() ? new Envelope(0, 0, 0, 0) : extent);
        header.rewind();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(header, 0);
        }
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer big(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.BIG_ENDIAN);
    }

    @Override
    public void close() throws IOException {
        try (shapes) {
            index.close();
        }
    }
}

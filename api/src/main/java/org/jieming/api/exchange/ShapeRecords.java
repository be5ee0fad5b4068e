package org.jieming.api.exchange;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;

/**
 * The shapes of a .shp in the order of its .shx (ESRI Shapefile Technical Description, July 1998). Every length a file declares
 * is held against the bytes that are there before anything is allocated.
 */
final class ShapeRecords implements Closeable {
    private static final int HEADER = 100;
    private static final int NULL = 0;
    private static final int POINT = 1;
    private static final int LINE = 3;
    private static final int POLYGON = 5;
    private static final int POINTS = 8;

    private final String name;
    private final FileChannel shapes;
    private final DataInputStream index;
    private final long size;
    private final long count;
    private final Notes notes;
    private long number;
    private ByteBuffer window = ByteBuffer.allocate(1 << 16).limit(0);
    private long windowAt;

    ShapeRecords(Input shp, Input shx, Notes notes) throws IOException {
        this.name = shp.name();
        this.notes = notes;
        this.size = shp.size();
        if (size < HEADER || shx.size() < HEADER || (shx.size() - HEADER) % 8 != 0) {
            throw Unreadable.cutOff(size < HEADER ? name : shx.name(), "header or index");
        }
        this.count = (shx.size() - HEADER) / 8;
        this.shapes = FileChannel.open(shp.file());
        this.index = new DataInputStream(new BufferedInputStream(Files.newInputStream(shx.file()), 1 << 16));
        index.skipNBytes(HEADER);
    }

    /** How many shapes the index lists. */
    long count() {
        return count;
    }

    /** The next shape as geometry; null for a null shape or behind the last. */
    @Nullable
    Geometry next() throws IOException, BrokenGeometry {
        if (number >= count) {
            return null;
        }
        number++;
        long offset = 2L * (index.readInt() & 0xFFFFFFFFL);
        long declared = 2L * (index.readInt() & 0xFFFFFFFFL);
        if (offset < HEADER || offset + 8 + declared > size) {
            throw Unreadable.cutOff(name, "record " + number);
        }
        if (declared < 4 || declared > Limits.BLOB_BYTES) {
            throw Unreadable.limit(name, "第 " + number + " 条记录的字节数", "bytes of record " + number, Limits.BLOB_BYTES);
        }
        ByteBuffer record = load(offset, (int) declared + 8);
        long length = 2L * (record.order(ByteOrder.BIG_ENDIAN).getInt(4) & 0xFFFFFFFFL);
        if (length != declared) {
            throw Unreadable.row(
                    name,
                    number,
                    length + " ≠ " + declared,
                    ".shp 与 .shx 不一致；请重新导出",
                    ".shp and .shx do not agree; export the layer again");
        }
        return shape(record.position(8).slice().order(ByteOrder.LITTLE_ENDIAN));
    }

    /** Bytes of the file, out of a window that is read ahead. */
    private ByteBuffer load(long offset, int length) throws IOException {
        if (offset < windowAt || offset + length > windowAt + window.limit()) {
            if (window.capacity() < length) {
                window = ByteBuffer.allocate(length);
            }
            window.clear();
            windowAt = offset;
            while (window.hasRemaining() && shapes.read(window, offset + window.position()) >= 0) {
                continue;
            }
            window.flip();
        }
        if (offset + length > windowAt + window.limit()) {
            throw new EOFException(name);
        }
        return window.slice((int) (offset - windowAt), length);
    }

    private @Nullable Geometry shape(ByteBuffer record) throws BrokenGeometry {
        int type = record.getInt();
        int flat = type % 10;
        if (type == 31) {
            throw new BrokenGeometry("不支持多面体（MultiPatch）", "Multipatches are not read");
        }
        if (type > 10) {
            notes.heights(number);
        }
        return switch (flat) {
            case NULL -> none();
            case POINT -> Drawing.point(path(record, 1));
            case POINTS -> points(record);
            case LINE -> lines(record);
            case POLYGON -> polygon(record);
            default -> throw new BrokenGeometry("未知的图形类型 " + type, "Unknown type of shape " + type);
        };
    }

    private @Nullable Geometry none() {
        notes.empty(number);
        return null;
    }

    private Geometry points(ByteBuffer record) throws BrokenGeometry {
        skipBox(record);
        return Drawing.points(path(record, counted(record, 16)));
    }

    private Geometry lines(ByteBuffer record) throws BrokenGeometry {
        List<LineString> lines = new ArrayList<>();
        for (Drawing.Path each : parts(record)) {
            lines.add(Drawing.line(each));
        }
        return Drawing.gathered(lines);
    }

    private Geometry polygon(ByteBuffer record) throws BrokenGeometry {
        List<LinearRing> rings = new ArrayList<>();
        for (Drawing.Path each : parts(record)) {
            rings.add(Drawing.ring(each));
        }
        return Drawing.byDirection(rings);
    }

    private List<Drawing.Path> parts(ByteBuffer record) throws BrokenGeometry {
        skipBox(record);
        int partCount = counted(record, 4);
        int pointCount = counted(record, 16);
        int[] starts = new int[partCount + 1];
        for (int i = 0; i < partCount; i++) {
            starts[i] = record.getInt();
        }
        starts[partCount] = pointCount;
        if (record.remaining() < 16L * pointCount) {
            throw tooShort();
        }
        List<Drawing.Path> parts = new ArrayList<>();
        for (int i = 0; i < partCount; i++) {
            if (starts[i] < 0 || starts[i] > starts[i + 1] || i == 0 && starts[i] != 0) {
                throw new BrokenGeometry("图形各部分的起点次序有误", "The parts of the shape do not follow each other");
            }
            parts.add(path(record, starts[i + 1] - starts[i]));
        }
        parts.removeIf(part -> part.size() == 0);
        if (parts.isEmpty()) {
            throw new BrokenGeometry("图形没有坐标", "The shape has no coordinates");
        }
        return parts;
    }

    private void skipBox(ByteBuffer record) throws BrokenGeometry {
        if (record.remaining() < 36) {
            throw tooShort();
        }
        record.position(record.position() + 32);
    }

    /** A count that is followed by that many entries at least, of so many bytes each. */
    private int counted(ByteBuffer record, int bytesEach) throws BrokenGeometry {
        if (record.remaining() < 4) {
            throw tooShort();
        }
        int counted = record.getInt();
        if (counted > Limits.VERTICES) {
            throw Unreadable.limit(name, "第 " + number + " 个图形的顶点数", "vertices of shape " + number, Limits.VERTICES);
        }
        if (counted < 0 || (long) counted * bytesEach > record.remaining()) {
            throw tooShort();
        }
        return counted;
    }

    private Drawing.Path path(ByteBuffer record, int points) throws BrokenGeometry {
        if (record.remaining() < 16L * points) {
            throw tooShort();
        }
        Drawing.Path path = new Drawing.Path();
        for (int i = 0; i < points; i++) {
            path.add(record.getDouble(), record.getDouble());
        }
        return path;
    }

    private static BrokenGeometry tooShort() {
        return new BrokenGeometry("图形声明的点数多于其内容", "The shape declares more points than it holds");
    }

    /** The share of shapes that were read. */
    double progress() {
        return count == 0 ? 1 : (double) number / count;
    }

    @Override
    public void close() throws IOException {
        try (shapes) {
            index.close();
        }
    }
}

package org.jieming.api.store.geopackage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jieming.crs.Crs;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.GeometryKind;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Shapes as GeoPackage stores them (OGC 12-128r17, clause 2.1.3): a header with system and box, then well-known binary.
 * Points have no box in their header. EPSG:4490, longitude first.
 *
 * <p>So that a layer of lines or areas has one geometry type, a single one is stored as a multi-part shape of one part.
 * A shape that was multi-part with one part from the start is told from it by the byte order of its header, which is
 * big-endian: both orders are valid, and the header alone, not the coordinates, follows it.
 */
final class GeometryBlob {
    private static final int HEADER = 8;
    private static final int BOX = 4 * Double.BYTES;
    private static final int POINT_SIZE = 21;
    private static final byte LITTLE_ENDIAN = 1;
    private static final byte WITH_BOX = 1 << 1;
    private static final byte EMPTY = 1 << 4;
    /** Bytes that the box takes, by the indicator in the flags; the last three values are not defined. */
    private static final int[] BOX_SIZES = {0, 32, 48, 48, 64};

    /** Well-known binary: byte order and type before everything, then the number of parts. */
    private static final int PARTS_AT = 5;

    private static final int PART_AT = 9;
    private static final int LINE = 2;
    private static final int POLYGON = 3;
    private static final int MULTI_LINE = 5;
    private static final int MULTI_POLYGON = 6;

    private GeometryBlob() {}

    /** Writes a shape of a layer of some kind. */
    static byte[] write(Shape shape, GeometryKind kind) {
        byte[] wkb = shape.toWkb();
        int type = type(wkb);
        boolean promoted = isOfLayers(kind) && (type == LINE || type == POLYGON);
        boolean onePart = isOfLayers(kind) && isOnePart(ByteBuffer.wrap(wkb));
        Envelope box = shape.envelope();
        boolean boxed = wkb.length > POINT_SIZE && !box.isNull();
        ByteBuffer out = ByteBuffer.allocate(HEADER + (boxed ? BOX : 0) + (promoted ? PART_AT : 0) + wkb.length)
                .order(onePart ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'G').put((byte) 'P').put((byte) 0).put(flags(onePart, boxed, box.isNull()));
        out.putInt(Crs.CGCS2000.code());
        if (boxed) {
            out.putDouble(box.getMinX()).putDouble(box.getMaxX());
            out.putDouble(box.getMinY()).putDouble(box.getMaxY());
        }
        if (promoted) {
            out.order(ByteOrder.LITTLE_ENDIAN).put(LITTLE_ENDIAN);
            out.putInt(type == LINE ? MULTI_LINE : MULTI_POLYGON).putInt(1);
        }
        return out.put(wkb).array();
    }

    /**
     * Reads what was written for a layer of that kind; null stays null.
     *
     * @throws Malformed when the bytes are no geometry of a GeoPackage in EPSG:4490
     */
    static @Nullable Shape read(byte @Nullable [] blob, GeometryKind kind) {
        if (blob == null) {
            return null;
        }
        if (blob.length < HEADER || blob[0] != 'G' || blob[1] != 'P' || blob[2] != 0) {
            throw malformed(blob);
        }
        boolean little = (blob[3] & LITTLE_ENDIAN) != 0;
        int indicator = blob[3] >> 1 & 0b111;
        ByteBuffer in = ByteBuffer.wrap(blob).order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (in.getInt(4) != Crs.CGCS2000.code()
                || indicator >= BOX_SIZES.length
                || HEADER + BOX_SIZES[indicator] > blob.length) {
            throw malformed(blob);
        }
        in.position(HEADER + BOX_SIZES[indicator]);
        boolean promoted = little && isOfLayers(kind) && isOnePart(in.slice());
        return Shape.fromWkb(promoted ? in.position(in.position() + PART_AT) : in, Crs.CGCS2000);
    }

    private static byte flags(boolean bigEndian, boolean boxed, boolean empty) {
        return (byte) ((bigEndian ? 0 : LITTLE_ENDIAN) | (boxed ? WITH_BOX : 0) | (empty ? EMPTY : 0));
    }

    private static boolean isOfLayers(GeometryKind kind) {
        return kind == GeometryKind.LINE || kind == GeometryKind.POLYGON;
    }

    private static int type(byte[] wkb) {
        return ByteBuffer.wrap(wkb).order(ByteOrder.LITTLE_ENDIAN).getInt(1);
    }

    private static boolean isOnePart(ByteBuffer wkb) {
        if (wkb.remaining() < PART_AT || wkb.get(0) != LITTLE_ENDIAN) {
            return false;
        }
        int type = wkb.order(ByteOrder.LITTLE_ENDIAN).getInt(1);
        return (type == MULTI_LINE || type == MULTI_POLYGON) && wkb.getInt(PARTS_AT) == 1;
    }

    private static Malformed malformed(byte[] blob) {
        return new Malformed(
                "geom",
                blob.length + " B",
                Bilingual.of("应为 EPSG:4490 的 GeoPackage 几何", "a GeoPackage geometry in EPSG:4490 is expected"));
    }
}

package org.jieming.api.store.geopackage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jieming.crs.Crs;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Shapes as GeoPackage stores them (OGC 12-128r17, clause 2.1.3): a header with system and box, then the same well-known
 * binary that fingerprints cover. Points have no box in their header. EPSG:4490, longitude first.
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

    private GeometryBlob() {}

    /** Writes a shape. */
    static byte[] write(Shape shape) {
        byte[] wkb = shape.toWkb();
        Envelope box = shape.envelope();
        boolean boxed = wkb.length > POINT_SIZE && !box.isNull();
        byte flags = (byte) (LITTLE_ENDIAN | (boxed ? WITH_BOX : 0) | (box.isNull() ? EMPTY : 0));
        ByteBuffer out = ByteBuffer.allocate(HEADER + (boxed ? BOX : 0) + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'G')
                .put((byte) 'P')
                .put((byte) 0)
                .put(flags)
                .putInt(Crs.CGCS2000.code());
        if (boxed) {
            out.putDouble(box.getMinX())
                    .putDouble(box.getMaxX())
                    .putDouble(box.getMinY())
                    .putDouble(box.getMaxY());
        }
        return out.put(wkb).array();
    }

    /**
     * Reads a shape; null stays null.
     *
     * @throws Malformed when the bytes are no geometry of a GeoPackage in EPSG:4490
     */
    static @Nullable Shape read(byte @Nullable [] blob) {
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
        return Shape.fromWkb(in.position(HEADER + BOX_SIZES[indicator]), Crs.CGCS2000);
    }

    private static Malformed malformed(byte[] blob) {
        return new Malformed(
                "geom",
                blob.length + " B",
                Bilingual.of("应为 EPSG:4490 的 GeoPackage 几何", "a GeoPackage geometry in EPSG:4490 is expected"));
    }
}

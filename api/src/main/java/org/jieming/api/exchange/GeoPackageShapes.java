package org.jieming.api.exchange;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.jieming.rule.Finding;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Reads the geometries of a GeoPackage (OGC 12-128r19, 2.1.3). */
final class GeoPackageShapes {
    private final String file;
    private final Notes notes;

    GeoPackageShapes(String file, Notes notes) {
        this.file = file;
        this.notes = notes;
    }

    /** The shape in a row; null where there is none, or none that can be read, which is then found. */
    @Nullable
    Geometry shape(byte @Nullable [] blob, long number, List<Finding> findings) {
        if (blob == null) {
            return null;
        }
        try {
            WkbShape wkb = new WkbShape(behindHeader(blob), file);
            Geometry read = wkb.read();
            if (wkb.heights()) {
                notes.heights(number);
            }
            if (!read.isEmpty()) {
                return read;
            }
            notes.empty(number);
        } catch (BrokenGeometry broken) {
            findings.add(broken.finding());
        }
        return null;
    }

    /** The well-known binary behind the header of a GeoPackage geometry (OGC 12-128r19, 2.1.3). */
    private static ByteBuffer behindHeader(byte[] blob) throws BrokenGeometry {
        ByteBuffer bytes = ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN);
        if (blob.length < 8 || blob[0] != 'G' || blob[1] != 'P') {
            throw new BrokenGeometry("不是 GeoPackage 几何", "No GeoPackage geometry");
        }
        int[] envelopes = {0, 32, 48, 48, 64, 0, 0, 0};
        int header = 8 + envelopes[blob[3] >> 1 & 7];
        if (header > blob.length) {
            throw new BrokenGeometry("几何的二进制数据不完整", "The binary of the geometry is cut off");
        }
        return bytes.position(header);
    }
}

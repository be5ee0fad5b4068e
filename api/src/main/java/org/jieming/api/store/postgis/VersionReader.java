package org.jieming.api.store.postgis;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.jieming.api.store.RecordedVersion;
import org.jieming.api.store.sql.RowFormat;
import org.jieming.api.store.sql.UnreadableRow;
import org.jieming.crs.Crs;
import org.jieming.language.Malformed;
import org.jieming.register.Property;
import org.jieming.register.PropertyType;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Reads versions of one item type from the texts in which PostgreSQL gives its columns. Keeps state between rows: one
 * instance for each reading, for one thread.
 */
final class VersionReader {
    private final RowFormat format;
    private final int[] days;

    VersionReader(Layer layer) {
        this.format = new RowFormat(layer.descriptor());
        List<Property> properties = layer.descriptor().properties();
        int fixed = RowFormat.FIXED.size();
        this.days = IntStream.concat(
                        IntStream.of(RowFormat.FIXED.indexOf("valid_from"), RowFormat.FIXED.indexOf("valid_to")),
                        IntStream.range(0, properties.size())
                                .filter(i -> properties.get(i).type() == PropertyType.DATE)
                                .map(i -> fixed + i))
                .toArray();
    }

    /** How many fields a row has before its geometry. */
    int fields() {
        return format.columns().size();
    }

    /**
     * Reads a row.
     *
     * @param fields the fields as {@link RowFormat} wants them
     * @param geometry the digits of a geometry in {@code row[from..to)}, or nothing when the range is empty
     */
    RecordedVersion read(byte[] fields, byte[] row, int from, int to) {
        Shape shape = shape(fields, row, from, to);
        try {
            return format.read(fields, shape);
        } catch (UnreadableRow perhapsAnAncientDay) {
            byte[] plain = Days.iso(fields, days);
            if (plain == fields) {
                throw perhapsAnAncientDay;
            }
            return format.read(plain, shape);
        }
    }

    /** Which row it is, for people. */
    String name(byte[] fields) {
        return format.name(fields);
    }

    private @Nullable Shape shape(byte[] fields, byte[] row, int from, int to) {
        if (from == to) {
            return null;
        }
        try {
            return Shape.fromWkb(unhex(row, from, to), Crs.CGCS2000);
        } catch (Malformed | IllegalArgumentException damaged) {
            throw format.unreadable(fields, damaged);
        }
    }

    private static byte[] unhex(byte[] digits, int from, int to) {
        byte[] bytes = new byte[(to - from) / 2];
        for (int i = 0; i < bytes.length; i++) {
            int high = HexFormat.fromHexDigit(digits[from + 2 * i]);
            int low = HexFormat.fromHexDigit(digits[from + 2 * i + 1]);
            bytes[i] = (byte) (high << 4 | low);
        }
        return bytes;
    }
}

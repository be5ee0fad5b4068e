package org.jieming.api.store.postgis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.jieming.api.store.RecordedVersion;
import org.jieming.api.store.sql.RowFormat;
import org.jieming.api.store.sql.UnreadableRow;
import org.jieming.api.store.sql.VersionRows;
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
final class VersionReader implements VersionRows.Form {
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

    /** The columns before the geometry put together, as they come without COPY. */
    @Override
    public byte[] fields(ResultSet row) throws SQLException {
        byte[][] columns = new byte[format.columns().size()][];
        int length = columns.length - 1;
        for (int i = 0; i < columns.length; i++) {
            byte[] column = row.getBytes(i + 1);
            columns[i] = column == null ? new byte[0] : column;
            length += columns[i].length;
        }
        byte[] fields = new byte[length];
        int at = 0;
        for (byte[] column : columns) {
            System.arraycopy(column, 0, fields, at, column.length);
            at += column.length;
            if (at < length) {
                fields[at++] = (byte) RowFormat.SEPARATOR;
            }
        }
        return fields;
    }

    @Override
    public RecordedVersion version(byte[] fields, ResultSet row) throws SQLException {
        byte[] geometry = row.getBytes(format.columns().size() + 1);
        return geometry == null ? read(fields, fields, 0, 0) : read(fields, geometry, 0, geometry.length);
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
    @Override
    public String name(byte[] fields) {
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

package org.jieming.tile;

/** The message of one attribute value (MVT 2.1, 4.1, {@code Tile.Value}). */
final class MvtValue {
    private static final int STRING = 1 << 3 | 2;
    private static final int DOUBLE = 3 << 3 | 1;
    private static final int UINT = 5 << 3;
    private static final int SINT = 6 << 3;
    private static final int BOOL = 7 << 3;

    private MvtValue() {}

    /** Writes a text; {@code scratch} is overwritten. */
    static void text(String value, Bytes scratch, Bytes out) {
        scratch.clear();
        scratch.utf8(value);
        out.varint(STRING);
        out.varint(scratch.size());
        out.append(scratch);
    }

    static void number(long value, Bytes out) {
        out.varint(value >= 0 ? UINT : SINT);
        out.varlong(value >= 0 ? value : value << 1 ^ value >> 63);
    }

    static void real(double value, Bytes out) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("A tile attribute is finite: " + value);
        }
        out.varint(DOUBLE);
        out.fixed64(Double.doubleToLongBits(value));
    }

    static void flag(boolean value, Bytes out) {
        out.varint(BOOL);
        out.varint(value ? 1 : 0);
    }
}

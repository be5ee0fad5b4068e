package org.jieming.api.geojson;

import org.jieming.register.ItemId;

/** An id as JSON: a UUID between quotes. */
final class QuotedId {
    /** The bytes that one takes. */
    static final int LENGTH = 38;

    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private QuotedId() {}

    /** Puts an id into bytes that have room for it; tells where it ends. */
    static int put(ItemId id, byte[] into, int from) {
        into[from] = '"';
        int at = hex(id.high(), 60, 32, into, from + 1);
        into[at] = '-';
        at = hex(id.high(), 28, 16, into, at + 1);
        into[at] = '-';
        at = hex(id.high(), 12, 0, into, at + 1);
        into[at] = '-';
        at = hex(id.low(), 60, 48, into, at + 1);
        into[at] = '-';
        at = hex(id.low(), 44, 0, into, at + 1);
        into[at] = '"';
        return at + 1;
    }

    private static int hex(long bits, int highest, int lowest, byte[] into, int from) {
        int at = from;
        for (int shift = highest; shift >= lowest; shift -= 4) {
            into[at++] = digit((int) (bits >>> shift));
        }
        return at;
    }

    /** The hexadecimal digit of the lowest four bits. */
    static byte digit(int bits) {
        return HEX[bits & 15];
    }
}

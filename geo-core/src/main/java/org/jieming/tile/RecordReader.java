package org.jieming.tile;

/** Reads the unsigned numbers of a record. */
final class RecordReader {
    private final byte[] data;
    private int at;

    RecordReader(byte[] data, int offset) {
        this.data = data;
        this.at = offset;
    }

    long varlong() {
        byte first = data[at++];
        if (first >= 0) {
            return first;
        }
        long value = first & 0x7F;
        for (int shift = 7; ; shift += 7) {
            byte b = data[at++];
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }
}

package org.jieming.tile;

import java.nio.charset.StandardCharsets;

/** The fields of one Protocol Buffers message, one after another. */
final class Fields {
    private final byte[] data;
    private final int end;
    private int at;
    private int tag;

    Fields(byte[] data, int from, int end) {
        this.data = data;
        this.at = from;
        this.end = end;
        if (from > end || end > data.length) {
            throw new IndexOutOfBoundsException("A message ends outside its tile");
        }
    }

    boolean more() {
        return at < end;
    }

    boolean next() {
        if (at >= end) {
            return false;
        }
        tag = (int) varint();
        return true;
    }

    int number() {
        return tag >>> 3;
    }

    Fields message() {
        int length = (int) varint();
        at += length;
        return new Fields(data, at - length, at);
    }

    String text() {
        var bytes = message();
        return new String(data, bytes.at, bytes.end - bytes.at, StandardCharsets.UTF_8);
    }

    long varint() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = data[at++];
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }

    long fixed64() {
        long bits = 0;
        for (int shift = 0; shift < 64; shift += 8) {
            bits |= (data[at++] & 0xFFL) << shift;
        }
        return bits;
    }

    void skip() {
        switch (tag & 7) {
            case 0 -> varint();
            case 1 -> at += 8;
            case 2 -> message();
            case 5 -> at += 4;
            default -> throw new IllegalArgumentException("Not a vector tile: wire type " + (tag & 7));
        }
    }

    static long unzigzag(long value) {
        return value >>> 1 ^ -(value & 1);
    }
}

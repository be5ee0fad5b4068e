package org.jieming.tile;

import java.util.Arrays;

/** A growing row of bytes with the number formats of Protocol Buffers; kept and emptied between tiles so that a tile allocates little. */
final class Bytes {
    private byte[] data;
    private int size;

    Bytes(int capacity) {
        data = new byte[capacity];
    }

    byte[] data() {
        return data;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void ensure(int more) {
        if (data.length - size < more) {
            data = Arrays.copyOf(data, Math.max(data.length * 2, size + more));
        }
    }

    /** A base-128 varint of an int read as unsigned. */
    void varint(int value) {
        ensure(5);
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            data[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        data[size++] = (byte) rest;
    }

    void varlong(long value) {
        ensure(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            data[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        data[size++] = (byte) rest;
    }

    /** A signed number, zigzag-coded: 0, -1, 1, -2 become 0, 1, 2, 3. */
    void signed(int value) {
        varint((value << 1) ^ (value >> 31));
    }

    void fixed64(long bits) {
        ensure(8);
        for (int shift = 0; shift < 64; shift += 8) {
            data[size++] = (byte) (bits >>> shift);
        }
    }

    void append(Bytes other) {
        append(other.data, 0, other.size);
    }

    void append(byte[] source, int from, int length) {
        ensure(length);
        System.arraycopy(source, from, data, size, length);
        size += length;
    }

    /** The text in UTF-8 without its length; an unpaired surrogate becomes a question mark, as the JDK's encoder does. */
    void utf8(String text) {
        ensure(text.length() * 3);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                data[size++] = (byte) c;
            } else if (c < 0x800) {
                data[size++] = (byte) (0xC0 | c >> 6);
                data[size++] = (byte) (0x80 | c & 0x3F);
            } else if (!Character.isSurrogate(c)) {
                data[size++] = (byte) (0xE0 | c >> 12);
                data[size++] = (byte) (0x80 | c >> 6 & 0x3F);
                data[size++] = (byte) (0x80 | c & 0x3F);
            } else {
                i += surrogate(text, i);
            }
        }
    }

    private int surrogate(String text, int at) {
        int point = text.codePointAt(at);
        if (!Character.isSupplementaryCodePoint(point)) {
            data[size++] = '?';
            return 0;
        }
        data[size++] = (byte) (0xF0 | point >> 18);
        data[size++] = (byte) (0x80 | point >> 12 & 0x3F);
        data[size++] = (byte) (0x80 | point >> 6 & 0x3F);
        data[size++] = (byte) (0x80 | point & 0x3F);
        return 1;
    }

    byte[] toArray() {
        return Arrays.copyOf(data, size);
    }

    static int sizeOfVarint(int value) {
        return value == 0 ? 1 : (38 - Integer.numberOfLeadingZeros(value)) / 7;
    }
}

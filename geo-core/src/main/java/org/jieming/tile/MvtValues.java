package org.jieming.tile;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The values of a layer, each kept once (MVT 2.1, 4.4): an open hash table of texts and numbers beside their bytes. */
final class MvtValues {
    private static final int FIRST_SLOTS = 1 << 10;
    private static final int STRING_VALUE = 1 << 3 | 2;
    private static final int DOUBLE_VALUE = 3 << 3 | 1;
    private static final int UINT_VALUE = 5 << 3;
    private static final int SINT_VALUE = 6 << 3;
    private static final int BOOL_VALUE = 7 << 3;

    private final Bytes bytes = new Bytes(1 << 14);
    private final Bytes one = new Bytes(256);
    private @Nullable String[] texts = new @Nullable String[FIRST_SLOTS / 2];
    private long[] numbers = new long[FIRST_SLOTS / 2];
    private byte[] kinds = new byte[FIRST_SLOTS / 2];
    private int[] slots = new int[FIRST_SLOTS];
    private int size;

    void clear() {
        bytes.clear();
        if (size > 0) {
            Arrays.fill(slots, 0);
            Arrays.fill(texts, 0, size, null);
            size = 0;
        }
    }

    Bytes bytes() {
        return bytes;
    }

    int text(String value) {
        int slot = spread(value.hashCode());
        while (slots[slot] != 0) {
            if (value.equals(texts[slots[slot] - 1])) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & slots.length - 1;
        }
        one.clear();
        one.utf8(value);
        bytes.varint(MvtLayer.valuesField());
        bytes.varint(1 + Bytes.sizeOfVarint(one.size()) + one.size());
        bytes.varint(STRING_VALUE);
        bytes.varint(one.size());
        bytes.append(one);
        return added(slot, value, 0, STRING_VALUE);
    }

    int number(long value) {
        int kind = value >= 0 ? UINT_VALUE : SINT_VALUE;
        int slot = find(value, kind);
        if (slots[slot] == 0) {
            one.clear();
            one.varint(kind);
            one.varlong(value >= 0 ? value : value << 1 ^ value >> 63);
            return number(slot, value, kind);
        }
        return slots[slot] - 1;
    }

    int real(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("A tile attribute is finite: " + value);
        }
        long bits = Double.doubleToLongBits(value);
        int slot = find(bits, DOUBLE_VALUE);
        if (slots[slot] == 0) {
            one.clear();
            one.varint(DOUBLE_VALUE);
            one.fixed64(bits);
            return number(slot, bits, DOUBLE_VALUE);
        }
        return slots[slot] - 1;
    }

    int flag(boolean value) {
        int bit = value ? 1 : 0;
        int slot = find(bit, BOOL_VALUE);
        if (slots[slot] == 0) {
            one.clear();
            one.varint(BOOL_VALUE);
            one.varint(bit);
            return number(slot, bit, BOOL_VALUE);
        }
        return slots[slot] - 1;
    }

    private int find(long number, int kind) {
        int slot = spread(Long.hashCode(number) + kind);
        while (slots[slot] != 0 && (numbers[slots[slot] - 1] != number || kinds[slots[slot] - 1] != kind)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private int number(int slot, long number, int kind) {
        bytes.varint(MvtLayer.valuesField());
        bytes.varint(one.size());
        bytes.append(one);
        return added(slot, null, number, kind);
    }

    private int added(int slot, @Nullable String text, long number, int kind) {
        texts[size] = text;
        numbers[size] = number;
        kinds[size] = (byte) kind;
        slots[slot] = ++size;
        if (size == texts.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        texts = Arrays.copyOf(texts, size * 2);
        numbers = Arrays.copyOf(numbers, size * 2);
        kinds = Arrays.copyOf(kinds, size * 2);
        slots = new int[size * 4];
        for (int i = 0; i < size; i++) {
            var text = texts[i];
            int slot = spread(text != null ? text.hashCode() : Long.hashCode(numbers[i]) + kinds[i]);
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = i + 1;
        }
    }

    private int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ mixed >>> 15) & slots.length - 1;
    }
}

package org.jieming.tile;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The values of a layer in the writing, each kept once (MVT 2.1, 4.4): given one by one, or by number from a pool. */
final class MvtValues {
    /** The tag of a value within a layer. */
    static final int FIELD = 4 << 3 | 2;

    private static final int FIRST_SLOTS = 1 << 9;

    private final ValuePool given = new ValuePool();
    private final Bytes bytes = new Bytes(1 << 14);
    private final Bytes value = new Bytes(256);
    private final Bytes text = new Bytes(256);
    private @Nullable ValuePool pool;
    /** Pairs of a pool's number plus one and the layer's number: an open hash table. */
    private int[] slots = new int[2 * FIRST_SLOTS];

    private int filled;
    private int size;

    void clear() {
        bytes.clear();
        size = 0;
        forget();
        given.clear();
        pool = null;
    }

    Bytes bytes() {
        return bytes;
    }

    int text(String given) {
        value.clear();
        MvtValue.text(given, text, value);
        return given();
    }

    int number(long given) {
        value.clear();
        MvtValue.number(given, value);
        return given();
    }

    int real(double given) {
        value.clear();
        MvtValue.real(given, value);
        return given();
    }

    int flag(boolean given) {
        value.clear();
        MvtValue.flag(given, value);
        return given();
    }

    private int given() {
        return pooled(given, given.intern(value));
    }

    /** The layer's number of a value of a pool; values of different pools are not compared. */
    int pooled(ValuePool source, int id) {
        if (pool != source) {
            forget();
            pool = source;
        }
        int slot = slot(id);
        if (slots[slot] == 0) {
            source.write(id, bytes);
            slots[slot] = id + 1;
            slots[slot + 1] = size++;
            if (++filled * 4 > slots.length) {
                grow();
            }
            return size - 1;
        }
        return slots[slot + 1];
    }

    private void forget() {
        if (filled > 0) {
            Arrays.fill(slots, 0);
            filled = 0;
        }
    }

    private int slot(int id) {
        int mixed = id * 0x9E3779B9;
        int slot = (mixed ^ mixed >>> 15) << 1 & slots.length - 2;
        while (slots[slot] != 0 && slots[slot] != id + 1) {
            slot = slot + 2 & slots.length - 2;
        }
        return slot;
    }

    private void grow() {
        var narrow = slots;
        slots = new int[narrow.length * 2];
        for (int i = 0; i < narrow.length; i += 2) {
            if (narrow[i] != 0) {
                int slot = slot(narrow[i] - 1);
                slots[slot] = narrow[i];
                slots[slot + 1] = narrow[i + 1];
            }
        }
    }
}

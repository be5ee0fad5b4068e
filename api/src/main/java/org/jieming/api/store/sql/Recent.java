package org.jieming.api.store.sql;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what the bytes met lately in one column stood for, so that a code or a division met a million times is one
 * object and is decoded once. Gives up by itself on columns where nearly every value is new.
 */
final class Recent {
    private static final int FEW = 1 << 10;
    private static final int MANY = 1 << 13;
    private static final int TRIAL = 1 << 12;
    private static final int LONGEST = 64;

    private final Function<String, Object> reader;
    private byte[][] keys = new byte[0][];
    private @Nullable Object[] values = new Object[0];
    private int asked;
    private int known;
    private boolean worthwhile = true;

    Recent(Function<String, Object> reader) {
        this.reader = reader;
    }

    /** The value that some bytes of UTF-8 stand for. */
    Object read(byte[] bytes, int from, int to) {
        return worthwhile && to - from <= LONGEST ? remembered(bytes, from, to) : fresh(bytes, from, to);
    }

    private Object remembered(byte[] bytes, int from, int to) {
        if (asked == 0) {
            resize(FEW);
        }
        if (++asked == TRIAL) {
            worthwhile = known > TRIAL / 4;
            resize(worthwhile ? MANY : 0);
            return read(bytes, from, to);
        }
        int slot = hash(bytes, from, to) >>> 7 & keys.length - 1;
        Object value = values[slot];
        if (value != null && Arrays.equals(keys[slot], 0, keys[slot].length, bytes, from, to)) {
            known++;
            return value;
        }
        Object read = fresh(bytes, from, to);
        keys[slot] = Arrays.copyOfRange(bytes, from, to);
        values[slot] = read;
        return read;
    }

    private void resize(int slots) {
        keys = new byte[slots][];
        values = new Object[slots];
    }

    private Object fresh(byte[] bytes, int from, int to) {
        return reader.apply(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash * 0x9E3779B9;
    }
}

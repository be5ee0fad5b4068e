package org.jieming.tile;

import java.util.Arrays;

/**
 * Attribute values in the bytes of MVT, each kept once and known by a number, and the keys they go with.
 *
 * <p>Only ever grows while a layer refers to it. Adding is for one thread at a time (the methods that add are synchronized); reading needs no lock, since
 * a number is handed on only in a layer that is published after its value was added, and growing keeps what is there. What grows
 * is handed on as a whole (volatile): other layers are read while one is derived.
 */
final class ValuePool {
    private volatile byte[] bytes = new byte[1 << 10];
    private volatile int[] starts = new int[1 << 7];
    private int[] slots = new int[1 << 9];
    private int size;
    private volatile String[] keys = new String[0];

    /** The number of a key. */
    synchronized int key(String key) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i].equals(key)) {
                return i;
            }
        }
        var more = Arrays.copyOf(keys, keys.length + 1);
        more[keys.length] = key;
        keys = more;
        return more.length - 1;
    }

    String keyOf(int number) {
        return keys[number];
    }

    /** The number of a value given as the bytes of its message. */
    synchronized int intern(Bytes value) {
        int slot = hash(value.data(), 0, value.size()) & slots.length - 1;
        while (slots[slot] != 0) {
            int known = slots[slot] - 1;
            if (Arrays.equals(bytes, start(known), end(known), value.data(), 0, value.size())) {
                return known;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return add(slot, value);
    }

    private int add(int slot, Bytes value) {
        int start = starts[size];
        if (bytes.length - start < value.size()) {
            bytes = Arrays.copyOf(bytes, Math.max(start + value.size(), start + (start >> 1)));
        }
        System.arraycopy(value.data(), 0, bytes, start, value.size());
        if (size + 2 > starts.length) {
            starts = Arrays.copyOf(starts, size + (size >> 1));
        }
        starts[size + 1] = start + value.size();
        slots[slot] = ++size;
        if (size * 2 > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void rehash() {
        var wider = new int[slots.length * 2];
        for (int id = 0; id < size; id++) {
            int slot = hash(bytes, start(id), end(id)) & wider.length - 1;
            while (wider[slot] != 0) {
                slot = slot + 1 & wider.length - 1;
            }
            wider[slot] = id + 1;
        }
        slots = wider;
    }

    int start(int id) {
        return starts[id];
    }

    int end(int id) {
        return starts[id + 1];
    }

    /** Appends a value as a field of a layer. */
    void write(int id, Bytes out) {
        int start = start(id);
        int length = end(id) - start;
        out.varint(MvtValues.FIELD);
        out.varint(length);
        out.append(bytes, start, length);
    }

    /** Forgets all values; for a pool that no layer refers to. */
    synchronized void clear() {
        if (size > 0) {
            Arrays.fill(slots, 0);
            size = 0;
        }
    }

    /** The value as a message of its own. */
    void copy(int id, Bytes out) {
        out.append(bytes, start(id), end(id) - start(id));
    }

    /** Bytes in memory, about. */
    long bytes() {
        return bytes.length + 4L * starts.length + 4L * slots.length;
    }

    private static int hash(byte[] data, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + data[i];
        }
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }
}

package org.jieming.search;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Runs of places of a suffix table's order that have a key in common, found by a table of hashes: two or three looks into
 * memory instead of a search. Up to 24 bytes a run.
 */
final class Runs {
    private static final int NONE = -1;
    private static final int FACTOR = 0x9E3779B1;

    private int[] keys = new int[64];
    /** By run as it comes in the order: where it begins; behind the last where it ends. */
    private int[] begins = new int[64];

    private int size;
    private final int[] slots;
    private final int shift;

    /**
     * Gathers the runs of a stretch of the order.
     *
     * @param key of a place; the same for neighbours of one run
     */
    Runs(int[] order, int from, int to, IntUnaryOperator key) {
        for (int i = from; i < to; i++) {
            take(key.applyAsInt(order[i]), i);
        }
        keys = Arrays.copyOf(keys, size);
        begins = Arrays.copyOf(begins, size + 1);
        begins[size] = to;
        int capacity = Integer.highestOneBit(Math.max(1, size)) << 2;
        shift = Integer.numberOfLeadingZeros(capacity) + 1;
        slots = new int[capacity];
        Arrays.fill(slots, NONE);
        for (int run = 0; run < size; run++) {
            slots[slot(keys[run])] = run;
        }
    }

    private void take(int key, int place) {
        if (size > 0 && keys[size - 1] == key) {
            return;
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            begins = Arrays.copyOf(begins, 2 * size);
        }
        keys[size] = key;
        begins[size++] = place;
    }

    /** The slot of a key, or the free one where it would be. */
    private int slot(int key) {
        int slot = key * FACTOR >>> shift;
        while (slots[slot] != NONE && keys[slots[slot]] != key) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    /** The stretch of the run with a key, or an empty one. */
    long stretch(int key) {
        int run = slots[slot(key)];
        return run == NONE ? 0 : SuffixTable.stretch(begins[run], begins[run + 1]);
    }
}

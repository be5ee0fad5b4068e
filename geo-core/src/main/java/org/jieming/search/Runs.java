package org.jieming.search;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Runs of places of a suffix table's order that have a key in common, found by a table of hashes: two looks into memory instead
 * of a search, and one where there is none. Up to 26 bytes a run.
 */
final class Runs {
    private static final int NONE = -1;
    private static final int FACTOR = 0x9E3779B1;

    /** By run as it comes in the order: where it begins, then its key; behind the last where that ends. */
    private int[] runs = new int[128];

    private int size;
    private final int[] slots;
    private final int shift;
    /** A bit for each quarter of a slot under which a key was filed: most of what no run has is told by this alone. */
    private final long[] filed;

    /**
     * Gathers the runs of a stretch of the order.
     *
     * @param key of a place; the same for neighbours of one run
     */
    Runs(int[] order, int from, int to, IntUnaryOperator key) {
        for (int i = from; i < to; i++) {
            take(key.applyAsInt(order[i]), i);
        }
        runs = Arrays.copyOf(runs, 2 * size + 1);
        runs[2 * size] = to;
        int capacity = Integer.highestOneBit(Math.max(1, size)) << 2;
        shift = Integer.numberOfLeadingZeros(capacity) + 1;
        filed = new long[Math.max(1, capacity >>> 4)];
        slots = new int[capacity];
        Arrays.fill(slots, NONE);
        for (int run = 0; run < size; run++) {
            slots[slot(key(run))] = run;
            int quarter = quarter(key(run));
            filed[quarter >>> 6] |= 1L << quarter;
        }
    }

    private void take(int key, int place) {
        if (size > 0 && key(size - 1) == key) {
            return;
        }
        if (2 * size == runs.length) {
            runs = Arrays.copyOf(runs, 4 * size);
        }
        runs[2 * size] = place;
        runs[2 * size++ + 1] = key;
    }

    private int key(int run) {
        return runs[2 * run + 1];
    }

    private int quarter(int key) {
        return key * FACTOR >>> shift - 2;
    }

    /** The slot of a key, or the free one where it would be. */
    private int slot(int key) {
        int slot = quarter(key) >>> 2;
        while (slots[slot] != NONE && key(slots[slot]) != key) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    /** Whether there may be a run with a key; of ten keys that have none nine are told. */
    boolean mayHold(int key) {
        int quarter = quarter(key);
        return (filed[quarter >>> 6] >>> quarter & 1) != 0;
    }

    /** The stretch of the run with a key, or an empty one. */
    long stretch(int key) {
        if (!mayHold(key)) {
            return 0;
        }
        int run = slots[slot(key)];
        return run == NONE ? 0 : SuffixTable.stretch(runs[2 * run], runs[2 * run + 2]);
    }
}

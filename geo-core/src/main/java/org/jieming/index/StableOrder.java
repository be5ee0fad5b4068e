package org.jieming.index;

import java.util.Arrays;

/** Sorts entries by a 64-bit key without comparing or boxing: radix sort, least digit first, O(n) a digit, stable. */
final class StableOrder {

    private static final int DIGIT = 11;
    private static final int BUCKETS = 1 << DIGIT;

    private StableOrder() {}

    /** Lists 0 … n − 1. */
    static int[] asGiven(int n) {
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        return order;
    }

    /** Orders {@code order} by {@code keys[entry]} (none negative); entries with equal keys keep their turn. */
    static int[] by(long[] keys, int[] order) {
        int[] from = order.clone();
        int[] to = new int[order.length];
        for (int shift = 0; shift < Long.SIZE; shift += DIGIT) {
            if (pass(keys, shift, from, to)) {
                int[] sorted = to;
                to = from;
                from = sorted;
            }
        }
        return from;
    }

    /** Sorts by one digit; answers false, having moved nothing, when all keys share that digit. */
    private static boolean pass(long[] keys, int shift, int[] from, int[] to) {
        int[] next = new int[BUCKETS];
        for (int entry : from) {
            next[digit(keys[entry], shift)]++;
        }
        int start = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            int count = next[bucket];
            if (count == from.length) {
                return false;
            }
            next[bucket] = start;
            start += count;
        }
        for (int entry : from) {
            to[next[digit(keys[entry], shift)]++] = entry;
        }
        return true;
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & (BUCKETS - 1);
    }
}

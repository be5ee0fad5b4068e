package org.jieming.walk;

import java.util.Arrays;

/**
 * Vertices to go on from, in buckets of ways that are nearly as long (Dial 1969; within a bucket in no order, as in delta
 * stepping, Meyer and Sanders 2003): whoever finds a shorter way puts the vertex in again, and what was put in twice is passed
 * over by whoever takes it out. Ways put in are never more than a span longer than the shortest still in it. Used by one thread.
 */
final class Buckets {
    /** Ways that differ by less than 16 m share a bucket where there are not too many buckets. */
    private static final int LEAST_SHIFT = 14;

    private static final int MOST_BUCKETS = 4096;
    private static final int FIRST_ROOM = 16;

    private final int shift;
    private final int[][] buckets;
    private final int[] sizes;
    private int now;
    private int waiting;

    /**
     * Empty buckets.
     *
     * @param span by how many millimetres ways in it may differ
     */
    Buckets(long span) {
        int wide = LEAST_SHIFT;
        while (span >>> wide > MOST_BUCKETS - 2) {
            wide++;
        }
        this.shift = wide;
        this.buckets = new int[(int) (span >>> wide) + 2][FIRST_ROOM];
        this.sizes = new int[buckets.length];
    }

    boolean isEmpty() {
        return waiting == 0;
    }

    void put(long way, int vertex) {
        int bucket = (int) ((way >>> shift) % buckets.length);
        if (sizes[bucket] == buckets[bucket].length) {
            buckets[bucket] = Arrays.copyOf(buckets[bucket], 2 * sizes[bucket]);
        }
        buckets[bucket][sizes[bucket]++] = vertex;
        waiting++;
    }

    /** Begins at the first bucket again, everything having been taken out. */
    void rewind() {
        now = 0;
    }

    /** Takes one of the nearest out. */
    int take() {
        while (sizes[now] == 0) {
            now = now + 1 == buckets.length ? 0 : now + 1;
        }
        waiting--;
        return buckets[now][--sizes[now]];
    }
}

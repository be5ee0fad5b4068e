package org.jieming.search;

import java.util.Arrays;

/** Texts filed under hashes of 31 bits: one number of hash and text each, sorted, in buckets by the first bits. Nine bytes each. */
final class Filed {
    private static final int MIX = 0x85EBCA6B;
    private static final int BUCKET = 8;

    /** Hash above, text below; equal hashes stand in order of rank. */
    private final long[] filed;
    /** By the first bits of a hash: where its bucket of about {@link #BUCKET} begins. */
    private final int[] buckets;

    private final int shift;

    /**
     * Files texts.
     *
     * @param keys of {@link #key}; sorted here
     */
    Filed(long[] keys) {
        Arrays.parallelSort(keys);
        this.filed = keys;
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(keys.length / BUCKET);
        this.shift = Long.SIZE - 1 - bits;
        this.buckets = new int[(1 << bits) + 1];
        for (long each : keys) {
            buckets[(int) (each >>> shift) + 1]++;
        }
        Arrays.parallelPrefix(buckets, Integer::sum);
    }

    /** A text under a hash, which need not be a good one. */
    static long key(int hash, int text) {
        int mixed = (hash ^ hash >>> 15) * MIX;
        return (long) ((mixed ^ mixed >>> 13) >>> 1) << Integer.SIZE | text;
    }

    /** The texts under a hash, by rank. */
    Source under(int hash) {
        long key = key(hash, 0);
        int first = buckets[(int) (key >>> shift)];
        int end = buckets[(int) (key >>> shift) + 1];
        while (first < end && filed[first] < key) {
            first++;
        }
        return new Under(first, key);
    }

    /** Texts filed alike, one after the other. */
    private final class Under extends Source {
        private final long key;
        private int place;

        private Under(int place, long key) {
            this.place = place;
            this.key = key;
        }

        @Override
        int next() {
            return place < filed.length && (filed[place] ^ key) >>> Integer.SIZE == 0 ? (int) filed[place++] : -1;
        }
    }
}

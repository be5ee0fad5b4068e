package org.jieming.mosaic;

/** Numbers pairs of numbered vertices from 1, equal ones alike. Expected O(1) a pair, in a table with open addressing. */
final class Segments {
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final int mask;
    private final int[] slots;
    private final long[] ends;
    private int known;

    /** Room for so many pairs. */
    Segments(int most) {
        int size = Integer.highestOneBit(Math.max(8, most + most / 2)) << 1;
        mask = size - 1;
        slots = new int[size];
        ends = new long[most + 1];
    }

    /** The number of a pair in this order, which it gets when it is new. */
    int number(int from, int to) {
        long wanted = ends(from, to);
        int slot = slot(wanted);
        if (slots[slot] == 0) {
            slots[slot] = ++known;
            ends[known] = wanted;
        }
        return slots[slot];
    }

    /** The number of a pair in this order; 0 when it has none. */
    int find(int from, int to) {
        return slots[slot(ends(from, to))];
    }

    /** How many pairs have a number. */
    int count() {
        return known;
    }

    /** The first vertex of a pair. */
    int from(int number) {
        return (int) (ends[number] >>> 32);
    }

    /** The second vertex of a pair. */
    int to(int number) {
        return (int) ends[number];
    }

    private static long ends(int from, int to) {
        return (long) from << 32 | to;
    }

    private int slot(long wanted) {
        long mixed = wanted * MIX;
        int slot = (int) (mixed ^ mixed >>> 32) & mask;
        while (slots[slot] != 0 && ends[slots[slot]] != wanted) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}

package org.jieming.mosaic;

import org.locationtech.jts.geom.Coordinate;

/** Numbers places from 1, equal ones alike, bit by bit. Expected O(1) a place, in a table with open addressing. */
final class Vertices {
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final int mask;
    private final int[] slots;
    private final double[] xs;
    private final double[] ys;
    private int known;

    /** Room for so many places. */
    Vertices(int most) {
        int size = Integer.highestOneBit(Math.max(8, most + most / 2)) << 1;
        mask = size - 1;
        slots = new int[size];
        xs = new double[most + 1];
        ys = new double[most + 1];
    }

    /** The number of a place, which it gets when it is new. */
    int number(double givenX, double givenY) {
        // + 0.0 makes one zero of two
        double x = givenX + 0.0;
        double y = givenY + 0.0;
        int slot = slot(x, y);
        if (slots[slot] == 0) {
            slots[slot] = ++known;
            xs[known] = x;
            ys[known] = y;
        }
        return slots[slot];
    }

    /** The number of a place; 0 when it has none. */
    int find(double x, double y) {
        return slots[slot(x + 0.0, y + 0.0)];
    }

    /** How many places have a number. */
    int count() {
        return known;
    }

    Coordinate place(int number) {
        return new Coordinate(xs[number], ys[number]);
    }

    private int slot(double x, double y) {
        long bits = (Double.doubleToRawLongBits(x) * 31 + Double.doubleToRawLongBits(y)) * MIX;
        int slot = (int) (bits ^ bits >>> 32) & mask;
        while (slots[slot] != 0 && (xs[slots[slot]] != x || ys[slots[slot]] != y)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}

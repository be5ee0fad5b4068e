package org.jieming.tile;

import java.util.Arrays;

/** Places on a whole-number grid, each kept once and known by a number in order of arrival. */
final class Vertices {
    int[] x;
    int[] y;
    int size;
    private int[] slots;

    Vertices(int expected) {
        int capacity = Math.max(expected, 16);
        x = new int[capacity];
        y = new int[capacity];
        slots = new int[Integer.highestOneBit(capacity) * 4];
    }

    /** The number of a place; a new one when it was not seen before. */
    int idOf(int placeX, int placeY) {
        int slot = slot(placeX, placeY);
        while (slots[slot] != 0) {
            int id = slots[slot] - 1;
            if (x[id] == placeX && y[id] == placeY) {
                return id;
            }
            slot = slot + 1 & slots.length - 1;
        }
        if (size == x.length) {
            grow();
            return idOf(placeX, placeY);
        }
        x[size] = placeX;
        y[size] = placeY;
        slots[slot] = ++size;
        return size - 1;
    }

    private void grow() {
        x = Arrays.copyOf(x, size * 2);
        y = Arrays.copyOf(y, size * 2);
        slots = new int[slots.length * 2];
        for (int id = 0; id < size; id++) {
            int slot = slot(x[id], y[id]);
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = id + 1;
        }
    }

    private int slot(int placeX, int placeY) {
        long mixed = (placeX * 0x9E3779B97F4A7C15L) ^ (placeY * 0xC2B2AE3D27D4EB4FL);
        return (int) (mixed ^ mixed >>> 29) & slots.length - 1;
    }
}

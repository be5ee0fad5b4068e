package org.jieming.tile;

import java.util.Arrays;

/**
 * Numbers filed under square cells of the plane, on a grid that is wrapped around like a torus: it needs no bounds, and what
 * it returns for a cell may include strangers from far away, which the caller's exact test drops.
 */
final class CellGrid {
    final int shift;
    private final int bits;
    private final int mask;
    private final int[] heads;
    private int[] nexts;
    private int[] items;
    private int size;

    /** Prepares for about so many entries in cells of 2^shift units. */
    CellGrid(int expected, int shift) {
        this.shift = shift;
        this.bits = Math.min(12, Math.max(2, (34 - Integer.numberOfLeadingZeros(Math.max(expected, 1))) / 2));
        this.mask = (1 << bits) - 1;
        this.heads = new int[1 << 2 * bits];
        this.nexts = new int[Math.max(expected, 16)];
        this.items = new int[Math.max(expected, 16)];
        Arrays.fill(heads, -1);
    }

    void add(int cellX, int cellY, int item) {
        if (size == items.length) {
            nexts = Arrays.copyOf(nexts, size * 2);
            items = Arrays.copyOf(items, size * 2);
        }
        int head = head(cellX, cellY);
        nexts[size] = heads[head];
        items[size] = item;
        heads[head] = size++;
    }

    /** The first entry of a cell, or -1. */
    int first(int cellX, int cellY) {
        return heads[head(cellX, cellY)];
    }

    /** The entry after another in its cell, or -1. */
    int next(int entry) {
        return nexts[entry];
    }

    int item(int entry) {
        return items[entry];
    }

    private int head(int cellX, int cellY) {
        return (cellX & mask) | (cellY & mask) << bits;
    }
}

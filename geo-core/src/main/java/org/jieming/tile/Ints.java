package org.jieming.tile;

import java.util.Arrays;

/** A growing row of ints. */
final class Ints {
    int[] data;
    int size;

    Ints(int capacity) {
        data = new int[Math.max(capacity, 8)];
    }

    void add(int value) {
        if (size == data.length) {
            data = Arrays.copyOf(data, size + (size >> 1));
        }
        data[size++] = value;
    }

    void add(int first, int second) {
        add(first);
        add(second);
    }

    void clear() {
        size = 0;
    }

    int[] toArray() {
        return Arrays.copyOf(data, size);
    }
}

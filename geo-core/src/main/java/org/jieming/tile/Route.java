package org.jieming.tile;

import java.util.Arrays;

/**
 * The pixels that one segment passes, in its direction: a straight line visits pixels in strictly rising order of
 * x * signX + y * signY, which therefore also tells equal pixels.
 */
final class Route {
    private int[] x = new int[16];
    private int[] y = new int[16];
    private long[] ranks = new long[16];
    private int size;
    private int signX;
    private int signY;

    void start(int directionX, int directionY) {
        size = 0;
        signX = directionX;
        signY = directionY;
    }

    void by(int stepX, int stepY) {
        long rank = (long) stepX * signX + (long) stepY * signY;
        int place = size;
        while (place > 0 && ranks[place - 1] >= rank) {
            if (ranks[--place] == rank) {
                return;
            }
        }
        insert(place, rank, stepX, stepY);
    }

    private void insert(int place, long rank, int stepX, int stepY) {
        if (size == ranks.length) {
            x = Arrays.copyOf(x, size * 2);
            y = Arrays.copyOf(y, size * 2);
            ranks = Arrays.copyOf(ranks, size * 2);
        }
        System.arraycopy(x, place, x, place + 1, size - place);
        System.arraycopy(y, place, y, place + 1, size - place);
        System.arraycopy(ranks, place, ranks, place + 1, size - place);
        x[place] = stepX;
        y[place] = stepY;
        ranks[place] = rank;
        size++;
    }

    /** Appends the pixels, without repeating the last one of the line. */
    void append(Ints line) {
        for (int i = 0; i < size; i++) {
            if (line.data[line.size - 2] != x[i] || line.data[line.size - 1] != y[i]) {
                line.add(x[i], y[i]);
            }
        }
    }
}

package org.jieming.tile;

import java.util.Arrays;

/** The points found in a box, in the order in which they were offered. */
final class PointHits {
    final int minX;
    final int minY;
    final int maxX;
    final int maxY;
    private int[] removed;
    private long[] keys = new long[256];
    private int[] positions = new int[256];
    private int size;
    /** From this hit on they stem from the later run. */
    private int later = Integer.MAX_VALUE;

    /** Looks into a box of units, both ends included, and ignores some features given in rising order. */
    PointHits(int minX, int minY, int maxX, int maxY, int[] removed) {
        this.minX = minX;
        this.minY = minY;
        this.maxX = maxX;
        this.maxY = maxY;
        this.removed = removed;
    }

    void offer(PointRun run, int position) {
        long key = run.keys[position];
        int x = Morton.x(key);
        int y = Morton.y(key);
        if (x < minX || x > maxX || y < minY || y > maxY) {
            return;
        }
        if (removed.length > 0 && Arrays.binarySearch(removed, run.features[position]) >= 0) {
            return;
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            positions = Arrays.copyOf(positions, size * 2);
        }
        keys[size] = key;
        positions[size++] = position;
    }

    /** What is offered from here on stems from the later run, of which no feature is ignored. */
    void beginLater() {
        removed = new int[0];
        later = size;
    }

    /** Hands all hits of both runs to a taker, by place and then by number. */
    void hand(PointRun settled, PointRun recent, Taker taker) {
        int i = 0;
        int end = Math.min(later, size);
        int j = end;
        while (i < end || j < size) {
            if (j == size || i < end && precedes(settled, i, recent, j)) {
                taker.take(settled, positions[i++]);
            } else {
                taker.take(recent, positions[j++]);
            }
        }
    }

    private boolean precedes(PointRun settled, int i, PointRun recent, int j) {
        return keys[i] != keys[j] ? keys[i] < keys[j] : settled.features[positions[i]] < recent.features[positions[j]];
    }

    /** Takes one point after another. */
    interface Taker {
        /** Takes the point at a position of a run. */
        void take(PointRun run, int position);
    }
}

package org.jieming.tile;

/** Points in Z-order, 12 bytes each; a box is found by descending the quadrants that the order implies, without a tree. */
final class PointRun {
    static final PointRun EMPTY = new PointRun(new long[0], new int[0]);
    private static final int SCANNED = 16;

    final long[] keys;
    final int[] features;

    private PointRun(long[] keys, int[] features) {
        this.keys = keys;
        this.features = features;
    }

    /** Sorts by place, then by the caller's number; the arrays are taken over. */
    static PointRun of(long[] keys, int[] features) {
        ZOrder.sort(keys, features);
        return new PointRun(keys, features);
    }

    int size() {
        return keys.length;
    }

    /** Adds the points of a box in units, both ends included, to the hits. */
    void collect(PointHits hits) {
        descend(0, keys.length, 0L, Morton.BITS, hits);
    }

    private void descend(int from, int to, long corner, int bits, PointHits hits) {
        if (from == to) {
            return;
        }
        int left = Morton.x(corner);
        int top = Morton.y(corner);
        int side = (int) ((1L << bits) - 1);
        if (left > hits.maxX || left + side < hits.minX || top > hits.maxY || top + side < hits.minY) {
            return;
        }
        if (to - from <= SCANNED || bits == 0) {
            scan(from, to, hits);
            return;
        }
        int start = from;
        for (int quadrant = 0; quadrant < 4; quadrant++) {
            long childCorner = corner | (long) quadrant << 2 * (bits - 1);
            int end = quadrant == 3 ? to : lowerBound(start, to, childCorner + (1L << 2 * (bits - 1)));
            descend(start, end, childCorner, bits - 1, hits);
            start = end;
        }
    }

    private void scan(int from, int to, PointHits hits) {
        for (int i = from; i < to; i++) {
            hits.offer(keys[i], features[i]);
        }
    }

    private int lowerBound(int from, int to, long key) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

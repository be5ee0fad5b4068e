package org.jieming.tile;

/**
 * Points of one first zoom in Z-order with their records beside them; a box is found by descending the quadrants that the order
 * implies, without a tree. 16 bytes a point beside its record.
 */
final class PointRun {
    private static final int SCANNED = 16;

    final long[] keys;
    final int[] features;
    final int[] offsets;
    final byte[] records;

    /** Takes over arrays that are in order already. */
    PointRun(long[] keys, int[] features, int[] offsets, byte[] records) {
        this.keys = keys;
        this.features = features;
        this.offsets = offsets;
        this.records = records;
    }

    int size() {
        return keys.length;
    }

    /** Adds the points of the box that the hits look into. */
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
            hits.offer(this, i);
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

    /** Bytes in memory, about. */
    long bytes() {
        return 80 + 16L * keys.length + records.length;
    }
}

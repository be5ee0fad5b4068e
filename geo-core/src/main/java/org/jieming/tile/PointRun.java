package org.jieming.tile;

/**
 * Points that are shown from one zoom on, in Z-order with their records beside them; a box is found by descending the quadrants that the order
 * implies, without a tree. 20 bytes a point beside its record.
 */
final class PointRun {
    private static final int SCANNED = 16;

    final long[] keys;
    final int[] features;
    final int[] ranks;
    final int[] offsets;
    final byte[] records;

    /** Takes over arrays that are in order already. */
    PointRun(long[] keys, int[] features, int[] ranks, int[] offsets, byte[] records) {
        this.keys = keys;
        this.features = features;
        this.ranks = ranks;
        this.offsets = offsets;
        this.records = records;
    }

    int size() {
        return keys.length;
    }

    /** The MVT id of a point. */
    long id(int position) {
        return new RecordReader(records, offsets[position]).varlong();
    }

    /** The position of the first point at a place of the Z-order or after it. */
    int first(long key) {
        return lowerBound(0, keys.length, key);
    }

    /** Adds the points of the box that the hits look into, except some features given in rising order. */
    void collect(PointHits hits, int[] except) {
        descend(0, keys.length, 0L, Morton.BITS, hits, except);
    }

    private void descend(int from, int to, long corner, int bits, PointHits hits, int[] except) {
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
            scan(from, to, hits, except);
            return;
        }
        int start = from;
        for (int quadrant = 0; quadrant < 4; quadrant++) {
            long childCorner = corner | (long) quadrant << 2 * (bits - 1);
            int end = quadrant == 3 ? to : lowerBound(start, to, childCorner + (1L << 2 * (bits - 1)));
            descend(start, end, childCorner, bits - 1, hits, except);
            start = end;
        }
    }

    private void scan(int from, int to, PointHits hits, int[] except) {
        for (int i = from; i < to; i++) {
            hits.offer(this, i, except);
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
        return 96 + 20L * keys.length + records.length;
    }
}

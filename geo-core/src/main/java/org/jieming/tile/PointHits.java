package org.jieming.tile;

import java.util.Arrays;

/** The points of some runs found in a box. */
final class PointHits {
    final int minX;
    final int minY;
    final int maxX;
    final int maxY;
    private PointRun[] runs = new PointRun[256];
    private long[] keys = new long[256];
    private int[] positions = new int[256];
    private int size;

    /** Looks into a box of units, both ends included. */
    PointHits(int minX, int minY, int maxX, int maxY) {
        this.minX = minX;
        this.minY = minY;
        this.maxX = maxX;
        this.maxY = maxY;
    }

    /** Takes a point if it lies in the box and its feature is none of some, given in rising order. */
    void offer(PointRun run, int position, int[] except) {
        long key = run.keys[position];
        int x = Morton.x(key);
        int y = Morton.y(key);
        if (x < minX || x > maxX || y < minY || y > maxY) {
            return;
        }
        if (except.length > 0 && Arrays.binarySearch(except, run.features[position]) >= 0) {
            return;
        }
        if (size == keys.length) {
            runs = Arrays.copyOf(runs, size * 2);
            keys = Arrays.copyOf(keys, size * 2);
            positions = Arrays.copyOf(positions, size * 2);
        }
        runs[size] = run;
        keys[size] = key;
        positions[size++] = position;
    }

    /** Hands all hits to a taker, by the zoom of their rank, then by place, then by id. */
    void hand(Taker taker) {
        for (int hit : NaturalOrder.of(size, this::goesBefore)) {
            taker.take(runs[hit], positions[hit]);
        }
    }

    private boolean goesBefore(int one, int other) {
        int zoom = fromZoom(one);
        int otherZoom = fromZoom(other);
        if (zoom != otherZoom) {
            return zoom < otherZoom;
        }
        return keys[one] != keys[other]
                ? keys[one] < keys[other]
                : runs[one].id(positions[one]) < runs[other].id(positions[other]);
    }

    private int fromZoom(int hit) {
        return TilePoint.fromZoom(runs[hit].ranks[positions[hit]]);
    }

    /** Takes one point after another. */
    interface Taker {
        /** Takes the point at a position of a run. */
        void take(PointRun run, int position);
    }
}

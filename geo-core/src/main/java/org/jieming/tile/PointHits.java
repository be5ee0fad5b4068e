package org.jieming.tile;

import java.util.Arrays;

/** The points found in a box, in the order in which they were offered. */
final class PointHits {
    final int minX;
    final int minY;
    final int maxX;
    final int maxY;
    private int[] removed;
    long[] keys = new long[256];
    int[] features = new int[256];
    int size;

    /** Looks into a box of units, both ends included, and ignores some features given in rising order. */
    PointHits(int minX, int minY, int maxX, int maxY, int[] removed) {
        this.minX = minX;
        this.minY = minY;
        this.maxX = maxX;
        this.maxY = maxY;
        this.removed = removed;
    }

    void offer(long key, int feature) {
        int x = Morton.x(key);
        int y = Morton.y(key);
        if (x < minX || x > maxX || y < minY || y > maxY) {
            return;
        }
        if (removed.length > 0 && Arrays.binarySearch(removed, feature) >= 0) {
            return;
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            features = Arrays.copyOf(features, size * 2);
        }
        keys[size] = key;
        features[size++] = feature;
    }

    /** From here on no feature is ignored. */
    PointHits keepingAll() {
        removed = new int[0];
        return this;
    }

    /** Orders the hits by place and number, as one run would have offered them. */
    void sort() {
        var sortedKeys = Arrays.copyOf(keys, size);
        var sortedFeatures = Arrays.copyOf(features, size);
        ZOrder.sort(sortedKeys, sortedFeatures);
        keys = sortedKeys;
        features = sortedFeatures;
    }
}

package org.jieming.tile;

/** Sorts keys with the numbers they belong to, digit by digit from the lowest: linear, and without an object per entry. */
final class ZOrder {
    private static final int DIGIT = 11;
    private static final int VALUES = 1 << DIGIT;

    private long[] keys;
    private int[] features;
    private long[] otherKeys;
    private int[] otherFeatures;

    private ZOrder(long[] keys, int[] features) {
        this.keys = keys;
        this.features = features;
        this.otherKeys = new long[keys.length];
        this.otherFeatures = new int[keys.length];
    }

    /** Orders both arrays by key and, where keys are equal, by number; neither is negative. */
    static void sort(long[] keys, int[] features) {
        var sorting = new ZOrder(keys, features);
        for (int shift = 0; shift < Integer.SIZE; shift += DIGIT) {
            sorting.pass(shift, true);
        }
        for (int shift = 0; shift < Long.SIZE; shift += DIGIT) {
            sorting.pass(shift, false);
        }
        if (sorting.keys != keys) {
            System.arraycopy(sorting.keys, 0, keys, 0, keys.length);
            System.arraycopy(sorting.features, 0, features, 0, keys.length);
        }
    }

    private void pass(int shift, boolean byFeature) {
        var places = new int[VALUES];
        for (int i = 0; i < keys.length; i++) {
            places[digit(i, shift, byFeature)]++;
        }
        int sum = 0;
        for (int value = 0; value < VALUES; value++) {
            int count = places[value];
            places[value] = sum;
            sum += count;
        }
        for (int i = 0; i < keys.length; i++) {
            int place = places[digit(i, shift, byFeature)]++;
            otherKeys[place] = keys[i];
            otherFeatures[place] = features[i];
        }
        swap();
    }

    private int digit(int i, int shift, boolean byFeature) {
        return (int) ((byFeature ? features[i] : keys[i]) >>> shift) & VALUES - 1;
    }

    private void swap() {
        var spareKeys = keys;
        var spareFeatures = features;
        keys = otherKeys;
        features = otherFeatures;
        otherKeys = spareKeys;
        otherFeatures = spareFeatures;
    }
}

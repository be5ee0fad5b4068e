package org.jieming.tile;

/** Sorts keys with the numbers they belong to, digit by digit from the lowest: linear, stable, and without an object per entry. */
final class ZOrder {
    private static final int DIGIT = 11;
    private static final int VALUES = 1 << DIGIT;

    private long[] keys;
    private int[] numbers;
    private long[] otherKeys;
    private int[] otherNumbers;

    private ZOrder(long[] keys, int[] numbers) {
        this.keys = keys;
        this.numbers = numbers;
        this.otherKeys = new long[keys.length];
        this.otherNumbers = new int[keys.length];
    }

    /** Orders both arrays by key, equal keys as they came; keys are not negative. */
    static void sort(long[] keys, int[] numbers) {
        var sorting = new ZOrder(keys, numbers);
        for (int shift = 0; shift < Long.SIZE; shift += DIGIT) {
            sorting.pass(shift);
        }
        if (sorting.keys != keys) {
            System.arraycopy(sorting.keys, 0, keys, 0, keys.length);
            System.arraycopy(sorting.numbers, 0, numbers, 0, keys.length);
        }
    }

    private void pass(int shift) {
        var places = new int[VALUES];
        for (int i = 0; i < keys.length; i++) {
            places[digit(i, shift)]++;
        }
        int sum = 0;
        for (int value = 0; value < VALUES; value++) {
            int count = places[value];
            places[value] = sum;
            sum += count;
        }
        for (int i = 0; i < keys.length; i++) {
            int place = places[digit(i, shift)]++;
            otherKeys[place] = keys[i];
            otherNumbers[place] = numbers[i];
        }
        swap();
    }

    private int digit(int i, int shift) {
        return (int) (keys[i] >>> shift) & VALUES - 1;
    }

    private void swap() {
        var spareKeys = keys;
        var spareNumbers = numbers;
        keys = otherKeys;
        numbers = otherNumbers;
        otherKeys = spareKeys;
        otherNumbers = spareNumbers;
    }
}

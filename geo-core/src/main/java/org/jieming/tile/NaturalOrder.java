package org.jieming.tile;

import java.util.Arrays;

/** Sorts numbers from 0 on by what they stand for, merging the stretches that are in order already: one pass when all are. */
final class NaturalOrder {
    private final Rule rule;
    private int[] numbers;
    private int[] spare;

    /** Which of two numbers goes before the other. */
    interface Rule {
        boolean goesBefore(int one, int other);
    }

    private NaturalOrder(int size, Rule rule) {
        this.rule = rule;
        this.numbers = new int[size];
        this.spare = new int[size];
        Arrays.setAll(numbers, i -> i);
    }

    /** The numbers up to a size in order. O(n log s), where s is the number of stretches. */
    static int[] of(int size, Rule rule) {
        var order = new NaturalOrder(size, rule);
        while (!order.isDoneAfterOnePass()) {
            var before = order.numbers;
            order.numbers = order.spare;
            order.spare = before;
        }
        return order.numbers;
    }

    /** Merges each stretch with the next one into the spare; true when there was only one. */
    private boolean isDoneAfterOnePass() {
        int start = 0;
        while (start < numbers.length) {
            int middle = end(start);
            if (start == 0 && middle == numbers.length) {
                return true;
            }
            int end = end(middle);
            merge(start, middle, end);
            start = end;
        }
        return numbers.length == 0;
    }

    private int end(int start) {
        int end = Math.min(start + 1, numbers.length);
        while (end < numbers.length && !rule.goesBefore(numbers[end], numbers[end - 1])) {
            end++;
        }
        return end;
    }

    private void merge(int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean takesLeft = right == end || left < middle && !rule.goesBefore(numbers[right], numbers[left]);
            spare[i] = numbers[takesLeft ? left++ : right++];
        }
    }
}

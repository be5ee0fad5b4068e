package org.jieming.search;

/**
 * Where the smallest number of a stretch stands. Blocks of 64, and over them the minimum of every run of 2, 4, 8 … blocks, so
 * that a question looks at two runs and two broken blocks at most. Memory: log₂(n / 64) / 16 bytes a number.
 */
final class Minima {
    private static final int SHIFT = 6;
    private static final int BLOCK = 1 << SHIFT;

    private final int[] numbers;
    /** By power of two and block: where the smallest number of so many blocks from there on stands. */
    private final int[][] runs;

    Minima(int[] numbers) {
        this.numbers = numbers;
        int blocks = numbers.length >>> SHIFT;
        this.runs = new int[Integer.SIZE - Integer.numberOfLeadingZeros(blocks)][];
        for (int power = 0; power < runs.length; power++) {
            runs[power] = new int[blocks - (1 << power) + 1];
            for (int block = 0; block < runs[power].length; block++) {
                runs[power][block] = power == 0
                        ? scan(block << SHIFT, block + 1 << SHIFT, block << SHIFT)
                        : smaller(runs[power - 1][block], runs[power - 1][block + (1 << power - 1)]);
            }
        }
    }

    /** The index of the smallest number from {@code from} up to, not including, {@code to}; numbers are all different. */
    int least(int from, int to) {
        int first = from + BLOCK - 1 >>> SHIFT;
        int last = to >>> SHIFT;
        if (first >= last) {
            return scan(from, to, from);
        }
        int power = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(last - first);
        int best = smaller(runs[power][first], runs[power][last - (1 << power)]);
        return scan(last << SHIFT, to, scan(from, first << SHIFT, best));
    }

    private int smaller(int one, int other) {
        return numbers[other] < numbers[one] ? other : one;
    }

    private int scan(int from, int to, int best) {
        int found = best;
        int least = numbers[best];
        for (int i = from; i < to; i++) {
            if (numbers[i] < least) {
                least = numbers[i];
                found = i;
            }
        }
        return found;
    }
}

package org.jieming.search;

/** Where the smallest number of a stretch stands. Blocks of 32 over blocks of 32; a question looks at some hundred numbers at most. */
final class Minima {
    private static final int SHIFT = 5;
    private static final int BLOCK = 1 << SHIFT;

    private final int[] numbers;
    private final int[][] levels;

    Minima(int[] numbers) {
        this.numbers = numbers;
        int depth = 0;
        for (int size = numbers.length; size > BLOCK; size = blocks(size)) {
            depth++;
        }
        this.levels = new int[depth][];
        int[] below = numbers;
        for (int level = 0; level < depth; level++) {
            levels[level] = above(below);
            below = levels[level];
        }
    }

    private static int blocks(int size) {
        return size + BLOCK - 1 >>> SHIFT;
    }

    private static int[] above(int[] below) {
        int[] least = new int[blocks(below.length)];
        for (int block = 0; block < least.length; block++) {
            int smallest = Integer.MAX_VALUE;
            int end = Math.min(below.length, block + 1 << SHIFT);
            for (int i = block << SHIFT; i < end; i++) {
                smallest = Math.min(smallest, below[i]);
            }
            least[block] = smallest;
        }
        return least;
    }

    /** The index of the smallest number from {@code from} up to, not including, {@code to}; numbers are all different. */
    int least(int from, int to) {
        return least(0, from, to);
    }

    private int least(int level, int from, int to) {
        int[] here = level == 0 ? numbers : levels[level - 1];
        if (to - from <= 2 * BLOCK || level == levels.length) {
            return scan(here, from, to, from);
        }
        int firstBlock = blocks(from);
        int lastBlock = to >>> SHIFT;
        int best = scan(here, from, firstBlock << SHIFT, from);
        best = scan(here, lastBlock << SHIFT, to, best);
        int block = least(level + 1, firstBlock, lastBlock);
        if (levels[level][block] < here[best]) {
            best = scan(here, block << SHIFT, block + 1 << SHIFT, block << SHIFT);
        }
        return best;
    }

    private static int scan(int[] here, int from, int to, int best) {
        int found = best;
        for (int i = from; i < to; i++) {
            found = here[i] < here[found] ? i : found;
        }
        return found;
    }
}

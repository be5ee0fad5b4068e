package org.jieming.search;

import java.util.Arrays;

/**
 * Sorts the places of a text by what follows there, up to the next mark. Several symbols and the place are packed in one
 * number, so that one sort of numbers settles most; stretches that are still equal are sorted again by their next symbols.
 * O(n log n) for texts of bounded length: 3 M places take about half a second.
 */
final class SuffixOrder {
    private static final int BITS = 63;

    private final char[] symbols;
    private final int symbolBits;
    private final int placeBits;
    private final int together;

    private SuffixOrder(char[] symbols, int alphabet) {
        this.symbols = symbols;
        this.symbolBits = bits(alphabet - 1);
        this.placeBits = bits(symbols.length);
        this.together = Math.max(1, (BITS - placeBits) / symbolBits);
    }

    private static int bits(int largest) {
        return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(largest));
    }

    /**
     * The places in order; places followed by the same up to a mark stand in their own order.
     *
     * @param symbols texts with a mark (0) before each and one at the end, which is no place
     * @param alphabet how many different symbols there may be; all are below
     */
    static int[] of(char[] symbols, int alphabet) {
        int[] places = new int[Math.max(0, symbols.length - 1)];
        Arrays.setAll(places, place -> place);
        new SuffixOrder(symbols, alphabet).sort(places, 0, places.length, 0);
        return places;
    }

    private void sort(int[] places, int from, int to, int depth) {
        long[] keys = new long[to - from];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(places[from + i], depth);
        }
        Arrays.parallelSort(keys);
        long mask = (1L << placeBits) - 1;
        for (int i = 0; i < keys.length; i++) {
            places[from + i] = (int) (keys[i] & mask);
        }
        for (int start = 0, end; start < keys.length; start = end) {
            end = start + 1;
            while (end < keys.length && keys[end] >>> placeBits == keys[start] >>> placeBits) {
                end++;
            }
            if (end - start > 1 && !ended(places[from + start], depth)) {
                sort(places, from + start, from + end, depth + together);
            }
        }
    }

    private long key(int place, int depth) {
        long key = 0;
        boolean ended = false;
        for (int i = depth; i < depth + together; i++) {
            char symbol = ended ? 0 : symbols[place + i];
            ended |= symbol == 0 && i > 0;
            key = key << symbolBits | symbol;
        }
        return key << placeBits | place;
    }

    private boolean ended(int place, int depth) {
        for (int i = Math.max(depth, 1); i < depth + together; i++) {
            if (symbols[place + i] == 0) {
                return true;
            }
        }
        return false;
    }
}

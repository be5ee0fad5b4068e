package org.jieming.search;

import java.util.Arrays;

/**
 * Texts of small symbols laid end to end in order of rank, and all their places sorted by what follows. Whatever is looked
 * for stands in one stretch of that order, whether it is a whole text, its beginning or a part of it: {@link #MARK} stands
 * before every text and behind the last. Looking takes O(log n), each text found O(log k). Memory: six bytes a symbol.
 */
final class SuffixTable {
    /** Stands before every text and behind the last. */
    static final char MARK = 0;

    private final char[] symbols;
    /** Where the mark before each text stands, and the last mark. */
    private final int[] starts;

    private final int[] order;
    private final Minima minima;
    /** By symbol: where in the order the places begin that have it. */
    private final int[] first;
    /** By symbol: where in the order the places begin that have a mark and then it. */
    private final int[] firstMarked;

    private SuffixTable(char[] symbols, int[] starts, int alphabet) {
        this.symbols = symbols;
        this.starts = starts;
        this.order = SuffixOrder.of(symbols, alphabet);
        this.minima = new Minima(order);
        this.first = new int[alphabet + 1];
        this.firstMarked = new int[alphabet + 1];
        for (int place : order) {
            first[symbols[place] + 1]++;
            if (symbols[place] == MARK) {
                firstMarked[symbols[place + 1] + 1]++;
            }
        }
        Arrays.parallelPrefix(first, Integer::sum);
        Arrays.parallelPrefix(firstMarked, Integer::sum);
    }

    /**
     * Lays down texts.
     *
     * @param texts by rank, best first; symbols from 1 up
     * @param alphabet above every symbol
     */
    static SuffixTable of(String[] texts, int alphabet) {
        int size = 1;
        for (String text : texts) {
            size = Math.addExact(size, text.length() + 1);
        }
        char[] symbols = new char[size];
        int[] starts = new int[texts.length + 1];
        int at = 0;
        for (int text = 0; text < texts.length; text++) {
            starts[text] = at;
            texts[text].getChars(0, texts[text].length(), symbols, at + 1);
            at += texts[text].length() + 1;
        }
        starts[texts.length] = at;
        return new SuffixTable(symbols, starts, alphabet);
    }

    /** How many symbols a text has. */
    int length(int text) {
        return starts[text + 1] - starts[text] - 1;
    }

    /** A symbol of a text. */
    char symbol(int text, int index) {
        return symbols[starts[text] + 1 + index];
    }

    /** The place of a symbol of a text; as many symbols stand before it, marks included. */
    int place(int text, int index) {
        return starts[text] + 1 + index;
    }

    /** A text. */
    String text(int text) {
        return new String(symbols, starts[text] + 1, length(text));
    }

    /** The text in which a place lies. O(log n). */
    int textAt(int place) {
        int found = Arrays.binarySearch(starts, place);
        return found >= 0 ? found : -found - 2;
    }

    /** Where in its text a place lies; −1 for the mark before it. */
    int offset(int text, int place) {
        return place - starts[text] - 1;
    }

    /**
     * The stretch of places that are followed by a pattern, as its beginning and end in one number.
     *
     * @param pattern what must follow; the last symbol may be any from it up to, not including, {@code end}
     */
    long stretch(char[] pattern, int length, int end) {
        int last = pattern[length - 1];
        boolean marked = length > 1 && pattern[0] == MARK;
        int[] table = marked ? firstMarked : first;
        int head = pattern[marked ? 1 : 0];
        int headEnd = length == (marked ? 2 : 1) ? end : head + 1;
        int from = table[Math.min(head, table.length - 1)];
        int to = table[Math.min(headEnd, table.length - 1)];
        if (length > (marked ? 2 : 1)) {
            from = bound(pattern, length, last, from, to);
            to = bound(pattern, length, end, from, to);
        }
        return (long) from << Integer.SIZE | to;
    }

    /** The first place of the order from which on what follows is not below the pattern with another last symbol. */
    private int bound(char[] pattern, int length, int last, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = low + high >>> 1;
            if (below(order[middle], pattern, length, last)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean below(int place, char[] pattern, int length, int last) {
        for (int i = 0; i < length - 1; i++) {
            int difference = symbols[place + i] - pattern[i];
            if (difference != 0) {
                return difference < 0;
            }
        }
        return symbols[place + length - 1] < last;
    }

    /** The places of a stretch in order of their texts' rank. */
    Rising rising(long stretch) {
        return new Rising(order, minima, (int) (stretch >>> Integer.SIZE), (int) stretch);
    }

    /** How many places a stretch has. */
    static int size(long stretch) {
        return (int) stretch - (int) (stretch >>> Integer.SIZE);
    }
}

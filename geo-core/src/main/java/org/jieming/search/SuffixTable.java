package org.jieming.search;

import java.util.Arrays;

/**
 * Texts of small symbols laid end to end in order of rank, and all their places sorted by what follows. Whatever is looked
 * for stands in one stretch of that order, whether it is a whole text, its beginning or a part of it: {@link #MARK} stands
 * before every text and behind the last. Two symbols are looked up, longer patterns searched among the places of their first
 * two; each text found costs O(log k). Memory: about eight bytes a symbol, and what {@link Runs} takes.
 */
final class SuffixTable {
    /** Stands before every text and behind the last. */
    static final char MARK = 0;

    private final char[] symbols;
    /** Where the mark before each text stands, and the last mark. */
    private final int[] starts;

    private final TextPlaces texts;
    private final int[] order;
    private final Minima minima;
    /** By symbol: where in the order the places begin that have it. */
    private final int[] first;
    /** By symbol: where in the order the places begin that have a mark and then it. */
    private final int[] firstMarked;

    /** By two symbols. */
    private final Runs pairs;
    /** By the first two symbols of texts. */
    private final Runs heads;

    private SuffixTable(char[] symbols, int[] starts, int alphabet) {
        this.symbols = symbols;
        this.starts = starts;
        this.texts = new TextPlaces(starts, symbols.length);
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
        int marks = firstMarked[MARK + 1];
        int end = first[MARK + 1];
        this.pairs = new Runs(order, end, order.length, place -> pair(symbols, place));
        this.heads = new Runs(order, marks, end, place -> pair(symbols, place + 1));
    }

    private static int pair(char[] symbols, int at) {
        return symbols[at] << Character.SIZE | symbols[at + 1];
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

    /** The text in which a place lies. O(1). */
    int textAt(int place) {
        return texts.text(place);
    }

    /** Where in its text a place lies; −1 for the mark before it. O(1). */
    int offset(int place) {
        return texts.behind(place) - 1;
    }

    /**
     * The stretch of places that are followed by a pattern, as its beginning and end in one number.
     *
     * @param pattern what must follow; the last symbol may be any from it up to, not including, {@code end}
     */
    long stretch(char[] pattern, int length, int end) {
        int marks = length > 1 && pattern[0] == MARK ? 1 : 0;
        int[] table = marks > 0 ? firstMarked : first;
        char last = pattern[length - 1];
        int known = length - marks;
        if (known == 1) {
            return stretch(table[Math.min(last, table.length - 1)], table[Math.min(end, table.length - 1)]);
        }
        int head = Math.min(pattern[marks], table.length - 2);
        if (table[head] == table[head + 1]) {
            return 0;
        }
        if (known == 2 && end - last > 1) {
            return narrowed(pattern, length, end, marks + 1, stretch(table[head], table[head + 1]));
        }
        if (known > 2 && !mayStand(pattern, marks, end - last > 1 ? length - 1 : length)) {
            return 0;
        }
        Runs runs = marks > 0 ? heads : pairs;
        long both = runs.stretch(pair(pattern, marks));
        return known == 2 ? both : narrowed(pattern, length, end, marks + 2, both);
    }

    /** Whether all neighbours of a pattern may be neighbours in a text: nothing is searched for what holds two that never are. */
    private boolean mayStand(char[] pattern, int from, int to) {
        for (int i = from; i < to - 1; i++) {
            if (!pairs.mayHold(pair(pattern, i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a stretch has a place. */
    static boolean holds(long stretch) {
        return (int) (stretch >>> Integer.SIZE) < (int) stretch;
    }

    static long stretch(int from, int to) {
        return (long) from << Integer.SIZE | to;
    }

    /** Of a stretch whose places are followed by the first symbols of a pattern what is followed by the rest. */
    private long narrowed(char[] pattern, int length, int end, int depth, long within) {
        int to = (int) within;
        int from = bound(pattern, length, pattern[length - 1], depth, (int) (within >>> Integer.SIZE), to);
        int step = 1;
        while (from + step < to && below(order[from + step - 1], pattern, length, end, depth)) {
            step <<= 1;
        }
        return stretch(from, bound(pattern, length, end, depth, from + (step >> 1), Math.min(to, from + step)));
    }

    /** The first place of the order from which on what follows is not below the pattern with another last symbol. */
    private int bound(char[] pattern, int length, int last, int depth, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = low + high >>> 1;
            if (below(order[middle], pattern, length, last, depth)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean below(int place, char[] pattern, int length, int last, int depth) {
        for (int i = depth; i < length - 1; i++) {
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
}

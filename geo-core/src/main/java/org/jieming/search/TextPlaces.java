package org.jieming.search;

/** In which text a place of a suffix table lies: a bit for each place where a text begins, and counts of them. Three bits a place. */
final class TextPlaces {
    private final long[] begins;
    /** By word of bits: how many texts begin before it. */
    private final int[] before;

    /**
     * Knows where texts begin.
     *
     * @param starts rising
     * @param size above every place
     */
    TextPlaces(int[] starts, int size) {
        begins = new long[(size >>> 6) + 1];
        before = new int[begins.length];
        for (int start : starts) {
            begins[start >>> 6] |= 1L << start;
        }
        for (int word = 1; word < begins.length; word++) {
            before[word] = before[word - 1] + Long.bitCount(begins[word - 1]);
        }
    }

    /** The number of the text in which a place lies. O(1). */
    int text(int place) {
        int word = place >>> 6;
        return before[word] + Long.bitCount(begins[word] << 63 - (place & 63)) - 1;
    }
}

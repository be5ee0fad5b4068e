package org.jieming.search;

/**
 * In which text a place of a suffix table lies and how far behind its beginning, with one look into memory. A bit for each place
 * where a text begins, and beside each word of bits how many texts begin before it: two bits a place.
 */
final class TextPlaces {
    private static final int SHIFT = 6;
    private static final int LAST = (1 << SHIFT) - 1;

    /** The bits of 64 places, the number of texts that begin before them, the bits of the next, and so on. */
    private final long[] begins;

    /**
     * Knows where texts begin.
     *
     * @param starts rising, the first 0
     * @param size above every place
     */
    TextPlaces(int[] starts, int size) {
        begins = new long[2 * ((size >>> SHIFT) + 1)];
        for (int start : starts) {
            begins[word(start)] |= 1L << start;
        }
        for (int word = 2; word < begins.length; word += 2) {
            begins[word + 1] = begins[word - 1] + Long.bitCount(begins[word - 2]);
        }
    }

    private static int word(int place) {
        return place >>> SHIFT << 1;
    }

    /** The bits of the places up to one, the last on top. */
    private long upTo(int place) {
        return begins[word(place)] << LAST - (place & LAST);
    }

    /** The number of the text in which a place lies. O(1). */
    int text(int place) {
        return (int) begins[word(place) + 1] + Long.bitCount(upTo(place)) - 1;
    }

    /** How many places before a place its text begins. O(1) for texts of bounded length. */
    int behind(int place) {
        long bits = upTo(place);
        int passed = 0;
        for (int before = place; bits == 0; bits = upTo(before)) {
            passed += (before & LAST) + 1;
            before = place - passed;
        }
        return passed + Long.numberOfLeadingZeros(bits);
    }
}

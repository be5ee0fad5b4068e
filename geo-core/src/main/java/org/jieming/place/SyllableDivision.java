package org.jieming.place;

import java.util.BitSet;
import java.util.Optional;

/**
 * Divides letters into a known number of syllables: the longest first, and none that begins with a, o or e within a word without its
 * apostrophe ({@code xi'an}: 汉语拼音方案; A-40) unless they cannot be read otherwise. O(letters × syllables).
 */
public final class SyllableDivision {
    private final Spelled spelled;
    private final int[] ends;
    private final boolean careless;
    /** From which letters on nothing can be read, by how many syllables lie before them: no place is tried twice in vain. */
    private final BitSet dead = new BitSet();

    private SyllableDivision(Spelled spelled, int count, boolean careless) {
        this.spelled = spelled;
        this.ends = new int[count];
        this.careless = careless;
    }

    /** Letters as somebody spelled a name. */
    public interface Spelled {
        /** How many there are. */
        int length();

        /** Whether these can be one syllable. */
        boolean isSyllable(int from, int to);

        /** Whether a syllable that begins here ought to carry an apostrophe and does not. */
        boolean isOpen(int at);
    }

    /** The letter behind each syllable when there are exactly so many. */
    public static Optional<int[]> of(Spelled spelled, int count) {
        SyllableDivision careful = new SyllableDivision(spelled, count, false);
        if (careful.read(0, 0)) {
            return Optional.of(careful.ends);
        }
        SyllableDivision careless = new SyllableDivision(spelled, count, true);
        return careless.read(0, 0) ? Optional.of(careless.ends) : Optional.empty();
    }

    private boolean read(int at, int index) {
        if (at == spelled.length() || index == ends.length) {
            return at == spelled.length() && index == ends.length;
        }
        int place = at * ends.length + index;
        if (!careless && spelled.isOpen(at) || dead.get(place)) {
            return false;
        }
        for (int end = Math.min(spelled.length(), at + SyllableTable.LONGEST); end > at; end--) {
            if (spelled.isSyllable(at, end)) {
                ends[index] = end;
                if (read(end, index + 1)) {
                    return true;
                }
            }
        }
        dead.set(place);
        return false;
    }
}

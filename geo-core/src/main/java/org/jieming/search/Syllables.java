package org.jieming.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jieming.place.SyllableTable;

/**
 * The syllables of Hanyu Pinyin without tone ({@link SyllableTable}), ü written v, beside the single letters and digits: all in
 * alphabetical order and numbered from 1, so that whatever begins alike has neighbouring numbers.
 */
final class Syllables {
    private static final String SIGNS = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final String VOWELS = "aeo";

    private static final Set<String> SPOKEN = SyllableTable.SPOKEN;
    private static final String[] SORTED = sorted();
    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static {
        for (int i = 0; i < SORTED.length; i++) {
            NUMBERS.put(SORTED[i], i + 1);
        }
    }

    /** The longest syllable. */
    static final int LONGEST = SyllableTable.LONGEST;
    /** What is read in no way known. */
    static final int UNKNOWN = SORTED.length + 1;
    /** Above every number. */
    static final int ALPHABET = UNKNOWN + 1;
    /** Above every initial. */
    static final int INITIALS = SIGNS.length() + 2;

    private Syllables() {}

    private static String[] sorted() {
        TreeSet<String> all = new TreeSet<>(SPOKEN);
        SIGNS.chars().forEach(sign -> all.add(String.valueOf((char) sign)));
        return all.toArray(String[]::new);
    }

    /** The number of a syllable, letter or digit; {@link #UNKNOWN} for anything else. */
    static int number(String syllable) {
        return NUMBERS.getOrDefault(syllable, UNKNOWN);
    }

    /** Whether it is a whole syllable. */
    static boolean isSpoken(String letters) {
        return SPOKEN.contains(letters);
    }

    /** Whether the letters stand for a syllable by its beginning alone: its first consonants, or a vowel that begins it. */
    static boolean isInitial(String letters) {
        if (letters.length() == 2) {
            return letters.equals("zh") || letters.equals("ch") || letters.equals("sh");
        }
        return letters.length() == 1 && (VOWELS.contains(letters) || "bpmfdtnlgkhjqxrzcsyw".contains(letters));
    }

    /** The letters of a number. */
    static String letters(int number) {
        return number == UNKNOWN ? "" : SORTED[number - 1];
    }

    /** The number of the letter or digit that a syllable begins with, from 1. */
    static char initial(int number) {
        return (char) (number == UNKNOWN ? SIGNS.length() + 1 : SIGNS.indexOf(SORTED[number - 1].charAt(0)) + 1);
    }
}

package org.jieming.search;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Pinyin as it is written: its letters, the tone set on each (1 to 4, or 5 by digit; 0 for none), and before which a word or
 * syllable begins for sure. Tones are read as marks and as digits behind a syllable; ü is v.
 */
final class Spelling {
    /** A tone stands above the number of its syllable. */
    static final int TONE_SHIFT = 10;

    static final int SYLLABLE = (1 << TONE_SHIFT) - 1;

    private static final String MARKS = "\u0304\u0301\u030c\u0300";
    private static final char DIAERESIS = '\u0308';
    private static final String OPEN = "aoe";

    private final StringBuilder letters;
    private final byte[] tones;
    private final boolean[] begins;

    private Spelling(int most) {
        this.letters = new StringBuilder(most);
        this.tones = new byte[most];
        this.begins = new boolean[most];
    }

    /** Reads a text of Latin letters; signs that are neither letter, digit nor tone part it. */
    static Spelling of(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        Spelling spelling = new Spelling(apart.length());
        boolean begins = true;
        for (char sign : apart.toCharArray()) {
            boolean tone = spelling.tone(sign, begins);
            if (!tone && Character.isLetterOrDigit(sign)) {
                spelling.add(sign, begins);
            }
            begins = tone ? Character.isDigit(sign) : !Character.isLetterOrDigit(sign);
        }
        return spelling;
    }

    private void add(char sign, boolean begin) {
        begins[letters.length()] = begin;
        letters.append(sign);
    }

    private boolean tone(char sign, boolean begin) {
        int last = letters.length() - 1;
        if (last < 0) {
            return false;
        }
        if (sign == DIAERESIS && letters.charAt(last) == 'u') {
            letters.setCharAt(last, 'v');
            return true;
        }
        int mark = MARKS.indexOf(sign) + 1;
        int digit = !begin && Character.isLetter(letters.charAt(last)) && sign >= '1' && sign <= '5' ? sign - '0' : 0;
        if (mark + digit > 0) {
            tones[last] = (byte) Math.max(mark, digit);
        }
        return mark + digit > 0;
    }

    int length() {
        return letters.length();
    }

    String letters(int from, int to) {
        return letters.substring(from, to);
    }

    /** Whether a syllable may span these letters: none but the first begins for sure. */
    boolean isOne(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (begins[i]) {
                return false;
            }
        }
        return true;
    }

    /** The tone set on these letters, or 0. */
    int tone(int from, int to) {
        int tone = 0;
        for (int i = from; i < to; i++) {
            tone = Math.max(tone, tones[i]);
        }
        return tone;
    }

    /**
     * The syllables with their tones when there are so many; empty when the letters cannot be read so. Joined syllables
     * beginning with a, o or e carry an apostrophe (rule A-40), so one without is tried last.
     */
    String syllables(int count) {
        char[] found = new char[count];
        boolean read = read(0, 0, found, false) || read(0, 0, found, true);
        return read ? new String(found) : "";
    }

    private boolean read(int at, int index, char[] found, boolean carelessly) {
        if (at == length() || index == found.length) {
            return at == length() && index == found.length;
        }
        boolean open = OPEN.indexOf(letters.charAt(at)) >= 0 && !begins[at] && at > 0;
        if (open && !carelessly) {
            return false;
        }
        for (int end = Math.min(length(), at + Syllables.LONGEST); end > at; end--) {
            String part = letters(at, end);
            boolean one = Syllables.isSpoken(part) || part.equals("r") || Character.isDigit(part.charAt(0));
            if (one && isOne(at, end) && Syllables.number(part) != Syllables.UNKNOWN) {
                found[index] = (char) (Syllables.number(part) | tone(at, end) << TONE_SHIFT);
                if (read(end, index + 1, found, carelessly)) {
                    return true;
                }
            }
        }
        return false;
    }
}

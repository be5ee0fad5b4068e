package org.jieming.search;

import java.text.Normalizer;
import org.jieming.place.SyllableDivision;

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

    private final char[] letters;
    private final byte[] tones;
    private final boolean[] begins;
    private int length;
    private boolean toned;
    private boolean parted;

    private Spelling(int most) {
        this.letters = new char[most];
        this.tones = new byte[most];
        this.begins = new boolean[most];
    }

    /** Reads a text of Latin letters; signs that are neither letter, digit nor tone part it. */
    static Spelling of(String text) {
        String apart = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
        Spelling spelling = new Spelling(apart.length());
        boolean begins = true;
        for (int i = 0; i < apart.length(); i++) {
            char sign = apart.charAt(i);
            if (sign >= 'a' && sign <= 'z') {
                spelling.add(sign, begins);
                begins = false;
            } else {
                begins = spelling.other(Character.toLowerCase(sign), begins);
            }
        }
        return spelling;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > Byte.MAX_VALUE) {
                return false;
            }
        }
        return true;
    }

    private void add(char sign, boolean begin) {
        parted |= begin && length > 0;
        begins[length] = begin;
        letters[length++] = sign;
    }

    /** Takes a sign that need not be a letter, and says whether a syllable begins behind it for sure. */
    private boolean other(char sign, boolean begin) {
        boolean tone = tone(sign, begin);
        if (!tone && Character.isLetterOrDigit(sign)) {
            add(sign, begin);
        }
        return tone ? Character.isDigit(sign) : !Character.isLetterOrDigit(sign);
    }

    private boolean tone(char sign, boolean begin) {
        int last = length - 1;
        if (last < 0) {
            return false;
        }
        if (sign == DIAERESIS && letters[last] == 'u') {
            letters[last] = 'v';
            return true;
        }
        int mark = MARKS.indexOf(sign) + 1;
        int digit = !begin && Character.isLetter(letters[last]) && sign >= '1' && sign <= '5' ? sign - '0' : 0;
        if (mark + digit > 0) {
            tones[last] = (byte) Math.max(mark, digit);
            toned = true;
        }
        return mark + digit > 0;
    }

    int length() {
        return length;
    }

    String letters() {
        return new String(letters, 0, length);
    }

    char letter(int at) {
        return letters[at];
    }

    /**
     * What the letters from each on begin with.
     *
     * @return by letter and number of letters above the first: a number of {@link Beginnings}
     */
    int[] beginnings() {
        int[] beginnings = new int[length * Syllables.LONGEST];
        for (int from = 0; from < length; from++) {
            int beginning = Beginnings.ROOT;
            for (int more = 0; more < Syllables.LONGEST; more++) {
                beginning = from + more < length && beginning != Beginnings.NOWHERE
                        ? Beginnings.longer(beginning, letters[from + more])
                        : Beginnings.NOWHERE;
                beginnings[from * Syllables.LONGEST + more] = beginning;
            }
        }
        return beginnings;
    }

    /** Whether a syllable may span these letters: none but the first begins for sure. */
    boolean isOne(int from, int to) {
        for (int i = from + 1; parted && i < to; i++) {
            if (begins[i]) {
                return false;
            }
        }
        return true;
    }

    /** The tone set on these letters, or 0. */
    int tone(int from, int to) {
        int tone = 0;
        for (int i = from; toned && i < to; i++) {
            tone = Math.max(tone, tones[i]);
        }
        return tone;
    }

    /**
     * The syllables with their tones when there are so many; empty when the letters cannot be read so. Joined syllables
     * beginning with a, o or e carry an apostrophe (rule A-40), so one without is tried last.
     */
    String syllables(int count) {
        int[] beginnings = beginnings();
        return SyllableDivision.of(new Divisible(beginnings), count)
                .map(ends -> said(ends, beginnings))
                .orElse("");
    }

    private String said(int[] ends, int[] beginnings) {
        char[] found = new char[ends.length];
        int at = 0;
        for (int i = 0; i < ends.length; i++) {
            int beginning = beginnings[at * Syllables.LONGEST + ends[i] - at - 1];
            found[i] = (char) (Beginnings.number(beginning) | tone(at, ends[i]) << TONE_SHIFT);
            at = ends[i];
        }
        return new String(found);
    }

    private final class Divisible implements SyllableDivision.Spelled {
        private final int[] beginnings;

        Divisible(int[] beginnings) {
            this.beginnings = beginnings;
        }

        @Override
        public int length() {
            return length;
        }

        @Override
        public boolean isSyllable(int from, int to) {
            int beginning = beginnings[from * Syllables.LONGEST + to - from - 1];
            return beginning != Beginnings.NOWHERE && isRead(beginning, from, to) && isOne(from, to);
        }

        @Override
        public boolean isOpen(int at) {
            return OPEN.indexOf(letters[at]) >= 0 && !begins[at] && at > 0;
        }
    }

    /** Whether letters are a syllable, the r of an erhua or a digit. */
    private boolean isRead(int beginning, int at, int end) {
        char first = letters[at];
        return Beginnings.isSpoken(beginning) || end == at + 1 && (first == 'r' || Character.isDigit(first));
    }
}

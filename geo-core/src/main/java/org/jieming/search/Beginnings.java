package org.jieming.search;

import java.util.Arrays;

/**
 * Letters with which syllables begin, as a tree: one step for a letter, no text taken apart. A beginning is a number; the
 * syllables with it have neighbouring numbers (see {@link Syllables}).
 */
final class Beginnings {
    /** No letter yet. */
    static final int ROOT = 0;
    /** Nothing begins so. */
    static final int NOWHERE = -1;

    private static final int DIGITS = 10;
    private static final int LETTERS = DIGITS + 26;
    private static final int MOST = Syllables.UNKNOWN * Syllables.LONGEST;
    /** By beginning and letter: the one that is a letter longer. */
    private static final int[][] LONGER = new int[MOST][];
    /** By beginning: the number of the syllable, letter or digit that it is, or 0. */
    private static final int[] NUMBER = new int[MOST];

    private static final int[] FIRST = new int[MOST];
    private static final int[] END = new int[MOST];
    private static final boolean[] SPOKEN = new boolean[MOST];
    private static final boolean[] INITIAL = new boolean[MOST];
    private static final Sign[] WHOLE = new Sign[MOST];
    private static final Sign[] BEGUN = new Sign[MOST];

    private static int size = 1;

    static {
        LONGER[ROOT] = none();
        for (int number = 1; number < Syllables.UNKNOWN; number++) {
            grow(Syllables.letters(number), number);
        }
        for (int beginning = 1; beginning < size; beginning++) {
            WHOLE[beginning] = new Sign((char) 0, FIRST[beginning], END[beginning], true, 0);
            BEGUN[beginning] = new Sign((char) 0, FIRST[beginning], END[beginning], false, 0);
        }
    }

    private Beginnings() {}

    private static int[] none() {
        int[] none = new int[LETTERS];
        Arrays.fill(none, NOWHERE);
        return none;
    }

    private static void grow(String letters, int number) {
        int at = ROOT;
        for (int i = 0; i < letters.length(); i++) {
            int letter = index(letters.charAt(i));
            if (LONGER[at][letter] == NOWHERE) {
                LONGER[at][letter] = size;
                LONGER[size] = none();
                FIRST[size] = number;
                INITIAL[size] = Syllables.isInitial(letters.substring(0, i + 1));
                size++;
            }
            at = LONGER[at][letter];
            END[at] = number + 1;
        }
        NUMBER[at] = number;
        SPOKEN[at] = Syllables.isSpoken(letters);
    }

    private static int index(char letter) {
        if (letter >= 'a' && letter <= 'z') {
            return DIGITS + letter - 'a';
        }
        return letter >= '0' && letter <= '9' ? letter - '0' : NOWHERE;
    }

    /** The beginning that is a letter or digit longer, or {@link #NOWHERE}. */
    static int longer(int beginning, char letter) {
        int index = index(letter);
        return index == NOWHERE ? NOWHERE : LONGER[beginning][index];
    }

    /** The number of the syllable, letter or digit that it is; 0 when there must come more. */
    static int number(int beginning) {
        return NUMBER[beginning];
    }

    /** Whether it is a whole syllable. */
    static boolean isSpoken(int beginning) {
        return SPOKEN[beginning];
    }

    /** Whether it stands for a syllable alone: its first consonants, or a vowel that begins it. */
    static boolean isInitial(int beginning) {
        return INITIAL[beginning];
    }

    /** The sign of what was typed so. */
    static Sign sign(int beginning, boolean whole, int tone) {
        if (tone == 0) {
            return whole ? WHOLE[beginning] : BEGUN[beginning];
        }
        return new Sign((char) 0, FIRST[beginning], END[beginning], whole, tone);
    }
}

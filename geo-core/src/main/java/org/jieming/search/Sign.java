package org.jieming.search;

/**
 * One sign of what was typed: a character, or a syllable or the beginning of one.
 *
 * @param character the folded character, or 0
 * @param first for syllables the first number that fits
 * @param end the first number after those that fit
 * @param whole whether it is a whole syllable, which is {@code first}
 * @param tone the tone typed, or 0
 */
record Sign(char character, int first, int end, boolean whole, int tone) {
    static Sign character(char folded) {
        return new Sign(folded, 0, 0, true, 0);
    }

    /** A syllable as it is said, with its tone above its number. */
    static Sign exactly(int sound) {
        int number = sound & Spelling.SYLLABLE;
        return new Sign((char) 0, number, number + 1, true, sound >>> Spelling.TONE_SHIFT);
    }

    Sign toneless() {
        return new Sign(character, first, end, whole, 0);
    }

    boolean isCharacter() {
        return character != 0;
    }

    /** Whether a syllable with its tone fits. */
    boolean fits(int syllable, int spokenTone) {
        return syllable >= first && syllable < end && (tone == 0 || spokenTone == 0 || tone == spokenTone);
    }
}

package org.jieming.place;

/** How a spelling that somebody wrote departs from the one the rules give, and the rule it departs from. */
public enum Misspelling {
    /** Tone marks are left out, which the rules allow in special cases only. */
    TONES("A-38"),
    /** Specific and generic part are joined, or a word is broken. */
    PARTS("A-29"),
    /** The name of a settlement is broken into parts. */
    SETTLEMENT("A-31"),
    /** An ordinal of a street is spelled, or a number inside a name is written in digits. */
    NUMERAL("A-35"),
    /** Other syllables or tones than those of the characters. */
    READING("A-36"),
    /** A part begins without a capital, or has several; or letters have the width of Chinese characters. */
    CAPITALS("A-39"),
    /** The apostrophe before a syllable in a, o or e is missing, or stands elsewhere. */
    APOSTROPHE("A-40"),
    /** A minority-language name has a spelling of its own. */
    MINORITY("A-44"),
    /** ü is written as u or v. */
    UMLAUT("A-45"),
    /** No Hanyu Pinyin of these characters: a translation, or another script. */
    FOREIGN("A-46");

    private final String rule;

    Misspelling(String rule) {
        this.rule = rule;
    }

    /** The handle of the rule, such as {@code A-40}. */
    public String rule() {
        return rule;
    }
}

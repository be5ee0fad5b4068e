package org.jieming.rule;

import java.util.Optional;
import org.jieming.language.Bilingual;

/**
 * What somebody writes where a rule asks why (A.2: soft rules are answered). It says something: four different characters at least, such as
 * 当地习惯; a letter or a dash answers nothing.
 */
public final class Reason {
    /** How many different letters and digits it has at least. */
    public static final int SHORTEST = 4;

    /** What is told whose reason is shorter. */
    public static final Bilingual TOO_SHORT = Bilingual.of(
            "所填理由过短,请写明情况(不少于" + SHORTEST + "个不同的字)。",
            " The reason says too little: write why, in " + SHORTEST + " different characters at least.");

    /** What is told whoever says nothing, or too little, where it is to be said why. */
    public static final Bilingual ASKED = Bilingual.of(
            "请写明理由(不少于" + SHORTEST + "个不同的字)", "Say why, in " + SHORTEST + " different characters at least");

    private Reason() {}

    /** That something is said and says too little; empty where nothing is said, or enough. */
    public static Optional<Finding> tooShort(String text) {
        return text.isBlank() || isGiven(text)
                ? Optional.empty()
                : Optional.of(Finding.block("W-REASON", "reason", TOO_SHORT));
    }

    /** Whether a text says why. */
    public static boolean isGiven(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).distinct().count() >= SHORTEST;
    }
}

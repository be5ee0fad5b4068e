package org.jieming.rule;

/**
 * What somebody writes where a rule asks why (A.2: soft rules are answered). It says something: four different characters at least, such as
 * 当地习惯; a letter or a dash answers nothing.
 */
public final class Reason {
    /** How many different letters and digits it has at least. */
    public static final int SHORTEST = 4;

    private Reason() {}

    /** Whether a text says why. */
    public static boolean isGiven(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).distinct().count() >= SHORTEST;
    }
}

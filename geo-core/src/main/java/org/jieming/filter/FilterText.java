package org.jieming.filter;

import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * The text of a filter as it was sent, in which complaints name their place.
 *
 * @param text its characters
 */
record FilterText(String text) {
    private static final int SHOWN_BEFORE = 20;
    private static final int SHOWN_AFTER = 40;

    FilterText {
        if (text.length() > Literals.MAX_LENGTH) {
            throw fault(text, 0).because(Literals.tooLong());
        }
    }

    /** A place in the text; the complaint tells the character position, counted from 1. */
    Fault fault(int index) {
        return fault(text, index);
    }

    private static Fault fault(String text, int index) {
        return remedy -> new Malformed("filter", excerpt(text, index), place(index, remedy));
    }

    private static Bilingual place(int index, Bilingual remedy) {
        return Bilingual.of(
                "第 " + (index + 1) + " 个字符处：" + remedy.zh(), "At character " + (index + 1) + ": " + remedy.en());
    }

    private static String excerpt(String text, int index) {
        int from = Math.max(0, Math.min(index, text.length()) - SHOWN_BEFORE);
        int to = Math.min(text.length(), index + SHOWN_AFTER);
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }
}

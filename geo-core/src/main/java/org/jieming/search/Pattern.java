package org.jieming.search;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What is looked up in a suffix table.
 *
 * @param symbols symbols, possibly with marks around them
 * @param end the first symbol above those that the last may be
 */
record Pattern(char[] symbols, int end) {

    /** Where a pattern stands in a text. */
    enum At {
        /** It is the whole text. */
        WHOLE,
        /** The text begins with it. */
        BEGIN,
        /** Anywhere. */
        ANYWHERE;

        /** How many marks stand around it. */
        int marks() {
            return this == WHOLE ? 2 : this == BEGIN ? 1 : 0;
        }
    }

    /** The pattern of a text. */
    static Pattern of(String text, At at) {
        char[] symbols = room(text.length(), at);
        text.getChars(0, text.length(), symbols, at == At.ANYWHERE ? 0 : 1);
        return to(text.charAt(text.length() - 1) + 1, symbols, at);
    }

    /** The syllables of signs of which the last may be the beginning of one, unless the text is to be whole. */
    static Pattern sounds(List<Sign> signs, At at) {
        return joined(signs, Sign::first, signs.get(signs.size() - 1).end(), at);
    }

    /** The initials of signs. */
    static Pattern initials(List<Sign> signs, At at) {
        ToIntFunction<Sign> initial = sign -> Syllables.initial(sign.first());
        return joined(signs, initial, initial.applyAsInt(signs.get(signs.size() - 1)) + 1, at);
    }

    private static Pattern joined(List<Sign> signs, ToIntFunction<Sign> symbol, int end, At at) {
        char[] symbols = room(signs.size(), at);
        int next = at == At.ANYWHERE ? 0 : 1;
        for (int i = 0; i < signs.size(); i++) {
            symbols[next++] = (char) symbol.applyAsInt(signs.get(i));
        }
        return to(end, symbols, at);
    }

    /** Room for symbols, with marks where they belong. */
    private static char[] room(int length, At at) {
        return new char[length + at.marks()];
    }

    private static Pattern to(int end, char[] symbols, At at) {
        return new Pattern(symbols, at == At.WHOLE ? SuffixTable.MARK + 1 : end);
    }

    /** Where it stands in a table. */
    long in(SuffixTable table) {
        return table.stretch(symbols, symbols.length, end);
    }
}

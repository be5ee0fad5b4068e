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
        ANYWHERE
    }

    /** The pattern of a text. */
    static Pattern of(String text, At at) {
        return marked(text, text.charAt(text.length() - 1) + 1, at);
    }

    /** The syllables of signs of which the last may be the beginning of one, unless the text is to be whole. */
    static Pattern sounds(List<Sign> signs, At at) {
        Sign last = signs.get(signs.size() - 1);
        return marked(joined(signs, Sign::first), at == At.WHOLE ? last.first() + 1 : last.end(), at);
    }

    /** The initials of signs. */
    static Pattern initials(List<Sign> signs, At at) {
        return of(joined(signs, sign -> Syllables.initial(sign.first())), at);
    }

    private static String joined(List<Sign> signs, ToIntFunction<Sign> symbol) {
        StringBuilder text = new StringBuilder(signs.size());
        signs.forEach(sign -> text.append((char) symbol.applyAsInt(sign)));
        return text.toString();
    }

    private static Pattern marked(String text, int end, At at) {
        String before = at == At.ANYWHERE ? "" : String.valueOf(SuffixTable.MARK);
        boolean whole = at == At.WHOLE;
        String symbols = before + text + (whole ? SuffixTable.MARK : "");
        return new Pattern(symbols.toCharArray(), whole ? SuffixTable.MARK + 1 : end);
    }

    /** Where it stands in a table. */
    long in(SuffixTable table) {
        return table.stretch(symbols, symbols.length, end);
    }
}

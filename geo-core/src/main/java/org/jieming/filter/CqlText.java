package org.jieming.filter;

/** CQL2 text (OGC 21-065r2, annex B): {@code 人口 > 5000 AND name LIKE '中山%'}. */
public final class CqlText {
    private CqlText() {}

    /**
     * Reads a filter. Linear in its length.
     *
     * @throws org.jieming.language.Malformed for field {@code filter}, naming the character where reading stopped; also beyond
     *     1,000,000 characters, 100 levels of nesting or numbers of 100 digits
     */
    public static Condition parse(String text) {
        return new TextParser(text).parse();
    }

    /** Writes an expression so that {@link #parse} gives an equal one. */
    public static String write(Expression expression) {
        return TextWriter.write(expression);
    }
}

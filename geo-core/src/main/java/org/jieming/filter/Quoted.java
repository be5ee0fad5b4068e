package org.jieming.filter;

import org.jieming.filter.Token.Kind;

/** Reads what stands in quotes in CQL2 text: names of properties and character literals. */
final class Quoted {
    private static final String ESCAPES = "abtnvfr";
    private static final String ESCAPED = "\u0007\b\t\n\u000B\f\r";

    private final FilterText filter;
    private final String text;

    Quoted(FilterText filter) {
        this.filter = filter;
        this.text = filter.text();
    }

    /** The name of a property between double quotes. */
    Token name(int start) {
        var name = new StringBuilder();
        for (int i = start + 1; i < text.length(); i++) {
            if (text.charAt(i) != '"') {
                name.append(text.charAt(i));
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                name.append(text.charAt(i++));
            } else if (name.isEmpty()) {
                throw filter.fault(start).because("属性名不能为空。", "A property name is not empty.");
            } else {
                return new Token(Kind.QUOTED, name.toString(), start, i + 1);
            }
        }
        throw filter.fault(start).because("双引号没有配对。", "This double quote has no partner.");
    }

    /** A text between quotes. */
    Token literal(int start) {
        var value = new StringBuilder();
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            char following = i + 1 < text.length() ? text.charAt(i + 1) : '\0';
            if (c == '\\') {
                i += escape(following, value);
            } else if (c != '\'') {
                value.append(c);
            } else if (following == '\'') {
                value.append(text.charAt(i++));
            } else {
                return new Token(Kind.TEXT, value.toString(), start, i + 1);
            }
        }
        throw filter.fault(start)
                .because("单引号没有配对；文字中的单引号要写两个。", "This quote has no partner; a quote within a text is doubled.");
    }

    /** Resolves the sequences of requirement cql2-text/escaping; before other characters, as in LIKE, the backslash stays. */
    private static int escape(char following, StringBuilder value) {
        int control = ESCAPES.indexOf(following);
        if (control >= 0) {
            value.append(ESCAPED.charAt(control));
            return 1;
        }
        if (following == '\'' || following == '\\') {
            value.append(following);
            return 1;
        }
        value.append('\\');
        return 0;
    }
}

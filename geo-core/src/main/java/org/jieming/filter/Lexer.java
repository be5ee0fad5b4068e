package org.jieming.filter;

import org.jieming.filter.Token.Kind;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/** Cuts CQL2 text into tokens, one at a time, and names the place of what cannot be cut. */
final class Lexer {
    private static final int SHOWN_BEFORE = 20;
    private static final int SHOWN_AFTER = 40;
    private static final String ESCAPES = "abtnvfr";
    private static final String ESCAPED = "\u0007\b\t\n\u000B\f\r";

    private final String text;
    private Token current;
    private Token next;

    Lexer(String text) {
        this.text = text;
        if (text.length() > Literals.MAX_LENGTH) {
            throw fault(0).because(Literals.tooLong());
        }
        this.current = scan(0);
        this.next = scan(current.end());
    }

    /** The token to be read now. */
    Token current() {
        return current;
    }

    /** The token behind it. */
    Token next() {
        return next;
    }

    /** Moves on by one token and returns the one left behind. */
    Token advance() {
        Token left = current;
        current = next;
        next = scan(next.end());
        return left;
    }

    /** Moves on when the current token is this sign, and tells whether it was. */
    boolean accept(String sign) {
        boolean present = current.isSign(sign);
        if (present) {
            advance();
        }
        return present;
    }

    /** Moves on when the current token is this word, in any case, and tells whether it was. */
    boolean acceptWord(String word) {
        boolean present = current.isWord(word);
        if (present) {
            advance();
        }
        return present;
    }

    /** Moves on over this sign. */
    void expect(String sign) {
        if (!accept(sign)) {
            throw missing(sign);
        }
    }

    /** Moves on over this word. */
    void expectWord(String word) {
        if (!acceptWord(word)) {
            throw missing(word);
        }
    }

    private Malformed missing(String wanted) {
        return here().because(Bilingual.format("此处应为“%s”。", "'%s' is expected here.", wanted));
    }

    /** The complaint that the current token does not belong where it stands. */
    Malformed unexpected() {
        Token token = current;
        if (token.kind() == Kind.END) {
            return here().because("表达式到此中断。", "The expression breaks off here.");
        }
        return here().because(Bilingual.format(
                "此处不应出现“%s”；条件之间用 AND 或 OR 连接。",
                "'%s' is not expected here; conditions are joined by AND or OR.", shown(token)));
    }

    private static String shown(Token token) {
        return token.text().length() <= 30 ? token.text() : token.text().substring(0, 30) + "…";
    }

    /** The place of the current token. */
    Fault here() {
        return fault(current.start());
    }

    /** A place in the text; the complaint tells the character position, counted from 1. */
    Fault fault(int index) {
        return remedy -> new Malformed("filter", excerpt(index), place(index, remedy));
    }

    private static Bilingual place(int index, Bilingual remedy) {
        return Bilingual.of(
                "第 " + (index + 1) + " 个字符处：" + remedy.zh(), "At character " + (index + 1) + ": " + remedy.en());
    }

    private String excerpt(int index) {
        int from = Math.max(0, Math.min(index, text.length()) - SHOWN_BEFORE);
        int to = Math.min(text.length(), index + SHOWN_AFTER);
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }

    private Token scan(int from) {
        int start = from;
        while (start < text.length() && Words.isSpace(text.codePointAt(start))) {
            start++;
        }
        if (start == text.length()) {
            return new Token(Kind.END, "", start, start);
        }
        int point = text.codePointAt(start);
        if (point == '\'') {
            return literal(start);
        }
        if (point == '"') {
            return quoted(start);
        }
        if (isDigit(start) || point == '.' && isDigit(start + 1)) {
            return number(start);
        }
        return Words.isStart(point) ? word(start) : sign(start, point);
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private Token number(int start) {
        int end = digits(start);
        if (end < text.length() && text.charAt(end) == '.') {
            end = digits(end + 1);
        }
        int exponent = end;
        if (exponent < text.length() && (text.charAt(exponent) == 'E' || text.charAt(exponent) == 'e')) {
            exponent++;
            if (exponent < text.length() && (text.charAt(exponent) == '+' || text.charAt(exponent) == '-')) {
                exponent++;
            }
            end = isDigit(exponent) ? digits(exponent) : end;
        }
        if (end - start > Literals.MAX_DIGITS) {
            throw fault(start).because(Literals.unusableNumber());
        }
        return new Token(Kind.NUMBER, text.substring(start, end), start, end);
    }

    private int digits(int from) {
        int end = from;
        while (isDigit(end)) {
            end++;
        }
        return end;
    }

    private Token word(int start) {
        int end = start;
        while (end < text.length() && Words.isPart(text.codePointAt(end))) {
            if (Words.isFullWidthSign(text.codePointAt(end))) {
                throw fullWidth(end);
            }
            end += Character.charCount(text.codePointAt(end));
        }
        return new Token(Kind.WORD, text.substring(start, end), start, end);
    }

    private Malformed fullWidth(int index) {
        String sign = Character.toString(text.codePointAt(index));
        return fault(index)
                .because(Bilingual.format(
                        "“%s”是全角符号，请改用半角；若是属性名的一部分，请给属性名加双引号。",
                        "'%s' is a full-width sign; write the half-width one, or put the property name in double quotes.",
                        sign));
    }

    private Token quoted(int start) {
        var name = new StringBuilder();
        for (int i = start + 1; i < text.length(); i++) {
            if (text.charAt(i) != '"') {
                name.append(text.charAt(i));
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                name.append(text.charAt(i++));
            } else if (name.isEmpty()) {
                throw fault(start).because("属性名不能为空。", "A property name is not empty.");
            } else {
                return new Token(Kind.QUOTED, name.toString(), start, i + 1);
            }
        }
        throw fault(start).because("双引号没有配对。", "This double quote has no partner.");
    }

    private Token literal(int start) {
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
        throw fault(start)
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

    private Token sign(int start, int point) {
        if (point == '<' || point == '>') {
            char following = start + 1 < text.length() ? text.charAt(start + 1) : '\0';
            if (following == '=' || point == '<' && following == '>') {
                return new Token(Kind.SIGN, text.substring(start, start + 2), start, start + 2);
            }
        }
        if ("=<>+-*/%^(),".indexOf(point) >= 0) {
            return new Token(Kind.SIGN, Character.toString(point), start, start + 1);
        }
        throw unknownSign(start, point);
    }

    private Malformed unknownSign(int start, int point) {
        if (point == '\u2018' || point == '\u2019' || point == '\u201C' || point == '\u201D') {
            return fault(start).because("引号请用半角 ' 或 \"。", "Write straight quotes, ' or \".");
        }
        if (point == '!') {
            return fault(start).because("“不等于”写作 <>。", "\"Not equal\" is written <>.");
        }
        return fault(start)
                .because(Bilingual.format(
                        "“%1$s”不是 CQL2 的符号。", "'%1$s' is no sign of CQL2.", Character.toString(point)));
    }
}

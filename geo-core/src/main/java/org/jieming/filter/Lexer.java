package org.jieming.filter;

import org.jieming.filter.Token.Kind;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/** Cuts CQL2 text into tokens: numbers, words and signs itself, what stands in quotes by {@link Quoted}. */
final class Lexer {
    private final FilterText filter;
    private final String text;
    private final Quoted quoted;

    Lexer(FilterText filter) {
        this.filter = filter;
        this.text = filter.text();
        this.quoted = new Quoted(filter);
    }

    /** The first token at or behind a place; {@link Kind#END} where nothing but white space follows. */
    Token at(int from) {
        int start = from;
        while (start < text.length() && Words.isSpace(text.codePointAt(start))) {
            start++;
        }
        if (start == text.length()) {
            return new Token(Kind.END, "", start, start);
        }
        int point = text.codePointAt(start);
        if (point == '\'') {
            return quoted.literal(start);
        }
        if (point == '"') {
            return quoted.name(start);
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
            throw filter.fault(start).because(Literals.unusableNumber());
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
        return filter.fault(index)
                .because(Bilingual.format(
                        "“%s”是全角符号，请改用半角；若是属性名的一部分，请给属性名加双引号。",
                        "'%s' is a full-width sign; write the half-width one, or put the property name in double quotes.",
                        sign));
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
            return filter.fault(start).because("引号请用半角 ' 或 \"。", "Write straight quotes, ' or \".");
        }
        if (point == '!') {
            return filter.fault(start).because("“不等于”写作 <>。", "\"Not equal\" is written <>.");
        }
        return filter.fault(start)
                .because(Bilingual.format(
                        "“%1$s”不是 CQL2 的符号。", "'%1$s' is no sign of CQL2.", Character.toString(point)));
    }
}

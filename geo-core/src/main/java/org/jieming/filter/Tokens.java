package org.jieming.filter;

import org.jieming.filter.Token.Kind;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/** The tokens of a CQL2 text, read one after the other with a look at the one behind. */
final class Tokens {
    private final FilterText filter;
    private final Lexer lexer;
    private Token current;
    private Token next;

    Tokens(String text) {
        this.filter = new FilterText(text);
        this.lexer = new Lexer(filter);
        this.current = lexer.at(0);
        this.next = lexer.at(current.end());
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
        next = lexer.at(next.end());
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
        return filter.fault(current.start());
    }
}

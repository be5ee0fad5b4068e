package org.jieming.filter;

/**
 * One word, sign or literal of CQL2 text.
 *
 * @param kind what it is
 * @param text the word as written, the sign, the digits, or the literal with its escapes resolved
 * @param start index of its first character
 * @param end index behind its last character
 */
record Token(Kind kind, String text, int start, int end) {
    enum Kind {
        WORD,
        QUOTED,
        TEXT,
        NUMBER,
        SIGN,
        END
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }
}

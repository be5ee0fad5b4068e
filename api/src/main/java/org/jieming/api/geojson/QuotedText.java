package org.jieming.api.geojson;

/** A string of JSON: its characters in UTF-8 between quotes, escaped where they must be. */
final class QuotedText {
    /** A character takes so many bytes at most, as an escape. */
    private static final int WIDEST = 6;

    private QuotedText() {}

    /** How many bytes a text takes at most. */
    static int room(String text) {
        return WIDEST * text.length() + 2;
    }

    /** Puts a text into bytes that have room for it; tells where it ends. */
    static int put(String text, byte[] into, int from) {
        int chars = text.length();
        into[from] = '"';
        int plain = plain(text, chars, into, from + 1);
        int at = from + 1 + plain;
        for (int i = plain; i < chars; i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x80 && c != '"' && c != '\\') {
                into[at++] = (byte) c;
            } else if (c < 0x80) {
                at = escape(c, into, at);
            } else if (c < 0x800) {
                into[at++] = (byte) (0xC0 | c >> 6);
                into[at++] = (byte) (0x80 | c & 0x3F);
            } else if (isPair(text, i, chars)) {
                at = four(Character.toCodePoint(c, text.charAt(++i)), into, at);
            } else {
                at = three(Character.isSurrogate(c) ? '\uFFFD' : c, into, at);
            }
        }
        into[at++] = '"';
        return at;
    }

    /** Copies the ASCII characters that a text begins with and that need no escape; tells how many. */
    private static int plain(String text, int chars, byte[] into, int from) {
        int i = 0;
        while (i < chars) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x80 || c == '"' || c == '\\') {
                break;
            }
            into[from + i] = (byte) c;
            i++;
        }
        return i;
    }

    private static boolean isPair(String text, int at, int chars) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < chars
                && Character.isLowSurrogate(text.charAt(at + 1));
    }

    private static int three(char c, byte[] into, int from) {
        into[from] = (byte) (0xE0 | c >> 12);
        into[from + 1] = (byte) (0x80 | c >> 6 & 0x3F);
        into[from + 2] = (byte) (0x80 | c & 0x3F);
        return from + 3;
    }

    private static int four(int point, byte[] into, int from) {
        into[from] = (byte) (0xF0 | point >> 18);
        into[from + 1] = (byte) (0x80 | point >> 12 & 0x3F);
        into[from + 2] = (byte) (0x80 | point >> 6 & 0x3F);
        into[from + 3] = (byte) (0x80 | point & 0x3F);
        return from + 4;
    }

    private static int escape(char c, byte[] into, int from) {
        into[from] = '\\';
        into[from + 1] = letter(c);
        if (into[from + 1] != 'u') {
            return from + 2;
        }
        into[from + 2] = '0';
        into[from + 3] = '0';
        into[from + 4] = QuotedId.digit(c >> 4);
        into[from + 5] = QuotedId.digit(c);
        return from + WIDEST;
    }

    private static byte letter(char c) {
        return switch (c) {
            case '"', '\\' -> (byte) c;
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\t' -> 't';
            default -> 'u';
        };
    }
}

package org.jieming.crs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * Cuts written coordinates into numbers, units, axis words and separators, after full-width forms, the many marks for
 * degree, minute and second and their Chinese words have been made one.
 */
final class CoordinateTokens {
    private static final int LONGEST = 200;
    private static final int FULL_WIDTH = 0xFEE0;
    private static final String MARKS_FROM = "度ºº˚゜分′’‘`´秒″“”。、;|/\t\n\r−–—";
    private static final String MARKS_TO = "°°°°°''''''\"\"\"\" ,,,,,,,---";
    private static final Pattern TOKEN = Pattern.compile("(?<number>[-+]?\\d+(?:\\.\\d+)?(?:[eE][-+]\\d+)?)"
            + "|(?<degree>°|(?<=\\d)[dD](?=[ \\d]))|(?<second>\"|'')|(?<minute>')|(?<separator>,)"
            + "|(?<east>东经|经°?|东|LONGITUDE|LONG?|LNG|EAST|E)|(?<west>西经|西|WEST|W)"
            + "|(?<north>北纬|纬°?|北|LATITUDE|LAT|NORTH|N)|(?<south>南纬|南|SOUTH|S)"
            + "|(?<skipped>[ :=()\\[\\]]+|纵坐标|横坐标|坐标|米|[XY](?=[ :=]))");

    /** What a token is; the names are those of the groups above, and 经度 stands there as it is after the marks. */
    enum Kind {
        NUMBER,
        DEGREE,
        MINUTE,
        SECOND,
        SEPARATOR,
        EAST,
        WEST,
        NORTH,
        SOUTH;

        boolean isAxis() {
            return compareTo(EAST) >= 0;
        }

        boolean isLongitude() {
            return this == EAST || this == WEST;
        }
    }

    /**
     * One token.
     *
     * @param kind what it is
     * @param text as written after the marks were made one
     */
    record Token(Kind kind, String text) {}

    private CoordinateTokens() {}

    /** The tokens of a text, or {@link Malformed} at the first thing that belongs to no coordinate. */
    static List<Token> of(String text) {
        if (text.length() > LONGEST) {
            throw unreadable(text, "…");
        }
        String plain = hyphensToSpaces(plain(text)).toUpperCase(Locale.ROOT);
        Matcher matcher = TOKEN.matcher(plain);
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < plain.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw unreadable(text, plain.substring(at, at + 1));
            }
            if (matcher.group("skipped") == null) {
                tokens.add(new Token(kind(matcher), matcher.group()));
            }
            at = matcher.end();
        }
        return trimmed(tokens);
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (char c : text.strip().toCharArray()) {
            char narrow = c >= '!' + FULL_WIDTH && c <= '~' + FULL_WIDTH ? (char) (c - FULL_WIDTH) : c;
            int mark = MARKS_FROM.indexOf(narrow);
            plain.append(mark >= 0 ? MARKS_TO.charAt(mark) : Character.isSpaceChar(narrow) ? ' ' : narrow);
        }
        return plain.toString();
    }

    /** {@code 118-24-00} is a usual way to write degrees, minutes and seconds. */
    private static String hyphensToSpaces(String plain) {
        return plain.replaceAll("(?<=\\d)-(?=\\d)", " ");
    }

    private static Kind kind(Matcher matcher) {
        for (Kind kind : Kind.values()) {
            if (matcher.group(kind.name().toLowerCase(Locale.ROOT)) != null) {
                return kind;
            }
        }
        throw new IllegalStateException("A token of no kind: " + matcher.group());
    }

    private static List<Token> trimmed(List<Token> tokens) {
        int from = 0;
        int to = tokens.size();
        while (from < to && tokens.get(from).kind() == Kind.SEPARATOR) {
            from++;
        }
        while (to > from && tokens.get(to - 1).kind() == Kind.SEPARATOR) {
            to--;
        }
        return List.copyOf(tokens.subList(from, to));
    }

    private static Malformed unreadable(String text, String at) {
        return new Malformed(
                "coordinates",
                text,
                Bilingual.format(
                        "「%s」不是坐标的写法;请写成 118.4 31.35 或 118°24′00″ 31°21′00″",
                        "‘%s’ belongs to no coordinate; write 118.4 31.35 or 118°24′00″ 31°21′00″", at));
    }
}

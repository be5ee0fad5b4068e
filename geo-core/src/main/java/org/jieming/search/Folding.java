package org.jieming.search;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jieming.table.ReferenceTable;

/**
 * Writes names the way they are compared: compatibility forms and marks taken away (Unicode NFKC, then NFD without marks),
 * small letters, simplified characters for traditional and variant ones (table {@code data/characters}), and nothing but
 * letters and digits. Linear; names of plain characters take one look in a table for each.
 */
final class Folding {
    private static final Map<Integer, String> SIMPLIFIED = simplified();
    /** By UTF-16 unit: what it becomes; 0 for nothing, {@link #OTHERWISE} for what takes more than a look. */
    private static final char[] PLAIN = plain();

    private static final char OTHERWISE = Character.MAX_VALUE;

    private Folding() {}

    /** A text as it is compared, itself where it needs no change; empty when nothing of it counts. */
    static String fold(String text) {
        int same = 0;
        while (same < text.length() && PLAIN[text.charAt(same)] == text.charAt(same) && text.charAt(same) != 0) {
            same++;
        }
        return same == text.length() ? text : folded(text);
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char unit = PLAIN[text.charAt(i)];
            if (unit == OTHERWISE) {
                return slowly(text);
            }
            if (unit != 0) {
                folded.append(unit);
            }
        }
        return folded.toString();
    }

    private static String slowly(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(point -> folded.append(of(point)));
        return folded.toString();
    }

    /**
     * Where a piece of the folded text comes from.
     *
     * @param from first unit of the folded text
     * @param to the unit after the last; above {@code from}
     */
    static Span origin(String text, int from, int to) {
        int folded = 0;
        int first = -1;
        for (int i = 0, next; i < text.length(); i = next) {
            next = i + (Character.isHighSurrogate(text.charAt(i)) ? 2 : 1);
            int more = width(text, i);
            first = first < 0 && folded + more > from ? i : first;
            folded += more;
            if (folded >= to && more > 0) {
                return new Span(first, Math.min(next, text.length()));
            }
        }
        return new Span(Math.max(first, 0), text.length());
    }

    /** How many units the character at a place becomes. */
    private static int width(String text, int at) {
        char unit = PLAIN[text.charAt(at)];
        return unit == OTHERWISE ? of(text.codePointAt(at)).length() : unit == 0 ? 0 : 1;
    }

    private static String of(int point) {
        StringBuilder folded = new StringBuilder();
        String composed = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
        Normalizer.normalize(composed, Normalizer.Form.NFD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(each -> folded.append(SIMPLIFIED.getOrDefault(each, Character.toString(each))));
        return folded.toString();
    }

    private static char[] plain() {
        char[] plain = new char[Character.MAX_VALUE + 1];
        for (int unit = 0; unit < plain.length; unit++) {
            String folded = Character.isSurrogate((char) unit) ? "  " : of(unit);
            plain[unit] = folded.length() > 1 ? OTHERWISE : folded.isEmpty() ? 0 : folded.charAt(0);
        }
        return plain;
    }

    private static Map<Integer, String> simplified() {
        Map<Integer, String> simplified = new HashMap<>();
        for (Map<String, String> row : ReferenceTable.rows("characters/simplified.csv")) {
            simplified.put(row.get("character").codePointAt(0), row.get("simplified"));
        }
        return simplified;
    }
}

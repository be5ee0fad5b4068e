package org.jieming.search;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jieming.place.PlaceTables;

/**
 * Writes names the way they are compared: compatibility forms and marks taken away (Unicode NFKC, then NFD without marks),
 * small letters, simplified characters for traditional and variant ones (table {@code data/characters}), and nothing but
 * letters and digits. Linear; names of plain characters take one look in a table for each. Immutable, thread-safe; 128 kB.
 */
public final class Folding {
    /** The file of simplified characters below {@code data}. */
    public static final String TABLE = "characters/simplified.csv";

    private static final char OTHERWISE = Character.MAX_VALUE;

    /** By the table that travels with the program. */
    public static final Folding SHIPPED = of(PlaceTables.SHIPPED.rows(TABLE));

    private final Map<Integer, String> simplified;
    /** By UTF-16 unit: what it becomes; 0 for nothing, {@link #OTHERWISE} for what takes more than a look. */
    private final char[] plain;

    private Folding(Map<Integer, String> simplified) {
        this.simplified = simplified;
        this.plain = plain();
    }

    /** By the rows of a table of the place, with the columns of {@link #TABLE}. */
    public static Folding of(List<Map<String, String>> rows) {
        Map<Integer, String> simplified = new HashMap<>();
        for (Map<String, String> row : rows) {
            simplified.put(row.get("character").codePointAt(0), row.get("simplified"));
        }
        return new Folding(simplified);
    }

    /** A text as it is compared, itself where it needs no change; empty when nothing of it counts. */
    String fold(String text) {
        int same = 0;
        while (same < text.length() && plain[text.charAt(same)] == text.charAt(same) && text.charAt(same) != 0) {
            same++;
        }
        return same == text.length() ? text : folded(text);
    }

    private String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char unit = plain[text.charAt(i)];
            if (unit == OTHERWISE) {
                return slowly(text);
            }
            if (unit != 0) {
                folded.append(unit);
            }
        }
        return folded.toString();
    }

    private String slowly(String text) {
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
    Span origin(String text, int from, int to) {
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
    private int width(String text, int at) {
        char unit = plain[text.charAt(at)];
        return unit == OTHERWISE ? of(text.codePointAt(at)).length() : unit == 0 ? 0 : 1;
    }

    private String of(int point) {
        StringBuilder folded = new StringBuilder();
        String composed = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
        Normalizer.normalize(composed, Normalizer.Form.NFD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(each -> folded.append(simplified.getOrDefault(each, Character.toString(each))));
        return folded.toString();
    }

    private char[] plain() {
        char[] units = new char[Character.MAX_VALUE + 1];
        for (int unit = 0; unit < units.length; unit++) {
            String folded = Character.isSurrogate((char) unit) ? "  " : of(unit);
            units[unit] = folded.length() > 1 ? OTHERWISE : folded.isEmpty() ? 0 : folded.charAt(0);
        }
        return units;
    }
}

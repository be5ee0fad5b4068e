package org.jieming.gazetteer;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/**
 * A name as it is looked up by sound: letter by letter without tones (ü after u), then by tones, then by strokes.
 *
 * @param name in characters
 * @param toned in letters with tone marks, as the register or else a general reading spells it
 * @param letters the letters alone in lower case; of ü the u with its dots after it
 * @param registered whether the register holds the reading; a general one may be wrong and is not printed
 */
public record Headword(String name, String toned, String letters, boolean registered) {
    /** Where names without any letter are looked up. */
    public static final String NO_LETTER = "#";

    private static final String NO_LETTERS_OR_DOTS = "[^a-z\u0308]";

    /** Macron, acute, caron and grave: the first to the fourth tone; a letter without a mark comes after them, as the neutral tone does. */
    private static final String MARKS = "\u0304\u0301\u030c\u0300";

    private static final char NO_TONE = '5';

    /** A name with its letters. */
    public static Headword of(String name, String toned, boolean registered) {
        String apart = Normalizer.normalize(toned.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return new Headword(name, toned, apart.replaceAll(NO_LETTERS_OR_DOTS, ""), registered);
    }

    /** The capital under which it is looked up, or {@link #NO_LETTER}. */
    public String initial() {
        return letters.isEmpty() ? NO_LETTER : letters.substring(0, 1).toUpperCase(Locale.ROOT);
    }

    /** For each letter the number of the tone that it is marked with, 5 for none. */
    String tones() {
        StringBuilder tones = new StringBuilder();
        String apart = Normalizer.normalize(toned.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        for (char each : apart.toCharArray()) {
            int tone = MARKS.indexOf(each) + 1;
            if (each >= 'a' && each <= 'z') {
                tones.append(NO_TONE);
            } else if (tone > 0 && !tones.isEmpty()) {
                tones.setCharAt(tones.length() - 1, (char) ('0' + tone));
            }
        }
        return tones.toString();
    }

    /** The order of a dictionary by sound; names without letters come last. */
    public static Comparator<Headword> bySound(Strokes strokes) {
        return Comparator.comparing((Headword head) -> head.letters().isEmpty())
                .thenComparing(Headword::letters)
                .thenComparing(Headword::tones)
                .thenComparing(Headword::name, strokes.order())
                .thenComparing(Headword::name);
    }
}

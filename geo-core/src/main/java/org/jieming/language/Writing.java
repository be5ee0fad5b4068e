package org.jieming.language;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * One form for texts that read the same: characters without width, Kangxi radicals and compatibility ideographs come in with
 * copied text and make two names of one (A-06 wants standard characters).
 */
public final class Writing {
    /** Joiners and variation selectors: they mean something in other scripts, beside Han they do not. */
    private static final String JOINERS = "[\\u200C\\u200D\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}]";

    /** Without width or a mere direction of writing. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u00AD\\u034F\\u061C\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E"
                    + "\\u2060-\\u2064\\u2066-\\u2069\\u3164\\uFEFF]");

    private static final Pattern BESIDE_HAN =
            Pattern.compile("(?<=\\p{IsHan})" + JOINERS + "{1,64}|" + JOINERS + "{1,64}(?=\\p{IsHan})");

    /** Whatever has no width of its own, wherever it stands. */
    private static final Pattern WITHOUT_WIDTH =
            Pattern.compile("[\\p{Cf}\\u034F\\u3164\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}\\s\\p{Z}]");

    /** Unicode block Kangxi Radicals, and the two of the supplement that have a unified twin. */
    private static final Pattern RADICAL = Pattern.compile("[\\u2E9F\\u2EF3\\u2F00-\\u2FD5]");

    private Writing() {}

    /**
     * As a text is stored: Unicode form NFC, which unifies compatibility ideographs (U+F900 ff.), radicals as the characters
     * they look like, nothing unseen, no white space around. Full-width letters stay as they were given. What is stored comes
     * out as it is. O(length).
     */
    public static String stored(String text) {
        String seen = BESIDE_HAN.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll("");
        String unified = RADICAL.matcher(seen)
                .replaceAll(radical -> Normalizer.normalize(radical.group(), Normalizer.Form.NFKC));
        return stripped(Normalizer.normalize(unified, Normalizer.Form.NFC));
    }

    /** What two texts that say the same name have in common: stored, one width (NFKC), nothing without width. O(length). */
    public static String compared(String text) {
        String one = Normalizer.normalize(stored(text), Normalizer.Form.NFKC);
        return Normalizer.normalize(WITHOUT_WIDTH.matcher(one).replaceAll(""), Normalizer.Form.NFC);
    }

    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }
}

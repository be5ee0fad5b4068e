package org.jieming.language;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * One form for texts that read the same: characters without width, Kangxi radicals and compatibility ideographs come in with
 * copied text and make two names of one (A-06 wants standard characters).
 */
public final class Writing {
    /** Without width or a mere direction of writing; joiners mean something in other scripts, beside Han they do not. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u00AD\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]"
                    + "|(?<=\\p{IsHan})[\\u200C\\u200D\\uFE00-\\uFE0F]|[\\u200C\\u200D](?=\\p{IsHan})");

    /** Unicode block Kangxi Radicals, and the two of the supplement that have a unified twin. */
    private static final Pattern RADICAL = Pattern.compile("[\\u2E9F\\u2EF3\\u2F00-\\u2FD5]");

    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    private Writing() {}

    /**
     * As a text is stored: Unicode form NFC, which unifies compatibility ideographs (U+F900 ff.), radicals as the characters
     * they look like, nothing unseen, no white space around. Full-width letters stay as they were given. O(length).
     */
    public static String stored(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String unified = RADICAL.matcher(composed)
                .replaceAll(radical -> Normalizer.normalize(radical.group(), Normalizer.Form.NFKC));
        return AROUND.matcher(UNSEEN.matcher(unified).replaceAll("")).replaceAll("");
    }

    /** What two texts that say the same name have in common: stored, one width (NFKC), without any white space. O(length). */
    public static String compared(String text) {
        return Normalizer.normalize(stored(text), Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", "");
    }
}

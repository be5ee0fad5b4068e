package org.jieming.filter;

import java.text.Normalizer;
import java.util.Locale;

/** What CASEI and ACCENTI do to a text (requirements casei-function and accenti-function). */
final class Folding {
    private static final int DAKUTEN = 0x3099;
    private static final int HANDAKUTEN = 0x309A;

    private Folding() {}

    /** Unicode form NFC, in which stored names stand and in which literals must be to meet them. */
    static String composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /**
     * Full case folding: ß and SS become ss, and every sigma σ. Going up first brings in the expansions of SpecialCasing.txt; going
     * down letter by letter avoids the final sigma that depends on its neighbours.
     */
    static String withoutCase(String text) {
        if (text.codePoints().noneMatch(Folding::hasCase)) {
            return text;
        }
        var folded = new StringBuilder(text.length());
        text.toUpperCase(Locale.ROOT).codePoints().map(Character::toLowerCase).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static boolean hasCase(int point) {
        return Character.isUpperCase(point)
                || Character.isTitleCase(point)
                || point > 0x7F && Character.isLowerCase(point);
    }

    /** Takes the combining marks away, but leaves the Japanese voicing marks (recommendation japanese-non-spacing-marks). */
    static String withoutAccents(String text) {
        if (text.codePoints().allMatch(point -> point < 0x80)) {
            return text;
        }
        var bare = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK
                        || point == DAKUTEN
                        || point == HANDAKUTEN)
                .forEach(bare::appendCodePoint);
        return composed(bare.toString());
    }
}

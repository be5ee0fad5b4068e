package org.jieming.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Divides a spelling with tone marks into a known number of syllables: {@code Xī'ān Shì} into xī, ān, shì. */
final class SpellingSplit {
    private static final Pattern LEGAL = Pattern.compile("(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
            + "(iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|üan|ai|ao|an|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|üe|ün"
            + "|a|e|i|o|u|ü)");
    private static final int LONGEST = 6;

    private SpellingSplit() {}

    /** The syllables when there are exactly so many; each has at most one tone mark. */
    static Optional<List<Syllable>> syllables(String spelling, int count) {
        List<Syllable> found = new ArrayList<>();
        String text = Normalizer.normalize(spelling.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        return divide(text.replaceAll("[’‘`]", "'"), 0, count, found) ? Optional.of(found) : Optional.empty();
    }

    private static boolean divide(String text, int from, int count, List<Syllable> found) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\'')) {
            at++;
        }
        if (at == text.length()) {
            return count == 0;
        }
        for (int end = Math.min(text.length(), at + LONGEST); end > at && count > 0; end--) {
            Optional<Syllable> syllable = legal(text.substring(at, end));
            if (syllable.isPresent()) {
                found.add(syllable.get());
                if (divide(text, end, count - 1, found)) {
                    return true;
                }
                found.remove(found.size() - 1);
            }
        }
        return false;
    }

    private static Optional<Syllable> legal(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[\u0304\u0301\u030C\u0300]", "");
        boolean oneMark = Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("[^\u0304\u0301\u030C\u0300]", "")
                        .length()
                <= 1;
        return oneMark
                        && LEGAL.matcher(Normalizer.normalize(bare, Normalizer.Form.NFC))
                                .matches()
                ? Optional.of(Syllable.parse(text))
                : Optional.empty();
    }
}

package org.jieming.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Divides a spelling with tone marks into a known number of syllables: {@code Xī'ān Shì} into xī, ān, shì. */
final class SpellingSplit {
    private static final Pattern LEGAL = Pattern.compile("(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
            + "(iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|üan|ai|ao|an|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|üe|ün"
            + "|a|e|i|o|u|ü)");
    private static final int LONGEST = 6;

    private final String text;
    /** What the letters from each on are, by how many: looked at once. */
    private final Map<Integer, Optional<Syllable>> known = new HashMap<>();
    /** From which letters on so many syllables cannot be read; no place is tried twice in vain. */
    private final BitSet dead = new BitSet();

    private SpellingSplit(String spelling) {
        this.text = Normalizer.normalize(spelling.toLowerCase(Locale.ROOT), Normalizer.Form.NFC)
                .replaceAll("[’‘`]", "'");
    }

    /** The syllables when there are exactly so many; each has at most one tone mark. O(letters × count). */
    static Optional<List<Syllable>> dividedInto(String spelling, int count) {
        return new SpellingSplit(spelling).into(count);
    }

    /** Whether a spelling divides into syllables, so many at the most. O(letters × most). */
    static boolean isDivisible(String spelling, int most) {
        SpellingSplit split = new SpellingSplit(spelling);
        return IntStream.rangeClosed(1, most)
                .anyMatch(count -> split.into(count).isPresent());
    }

    private Optional<List<Syllable>> into(int count) {
        List<Syllable> found = new ArrayList<>();
        return divide(0, count, found) ? Optional.of(found) : Optional.empty();
    }

    private boolean divide(int from, int count, List<Syllable> found) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\'')) {
            at++;
        }
        if (at == text.length()) {
            return count == 0;
        }
        int place = count * text.length() + at;
        if (dead.get(place)) {
            return false;
        }
        for (int end = Math.min(text.length(), at + LONGEST); end > at && count > 0; end--) {
            Optional<Syllable> syllable = part(at, end);
            if (syllable.isPresent()) {
                found.add(syllable.get());
                if (divide(end, count - 1, found)) {
                    return true;
                }
                found.remove(found.size() - 1);
            }
        }
        dead.set(place);
        return false;
    }

    private Optional<Syllable> part(int at, int end) {
        return known.computeIfAbsent(at * LONGEST + end - at - 1, none -> legal(text.substring(at, end)));
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

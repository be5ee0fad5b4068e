package org.jieming.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Divides a spelling with tone marks into a known number of syllables: {@code Xī'ān Shì} into xī, ān, shì ({@link SyllableDivision}). */
final class SpellingSplit implements SyllableDivision.Spelled {
    private static final String APART = " '";
    private static final String OPEN = "aoe";

    private final String letters;
    /** Before which of them a syllable begins for sure. */
    private final boolean[] begins;
    /** What the letters from each on are, by how many: looked at once. */
    private final Map<Integer, Optional<Syllable>> known = new HashMap<>();

    private SpellingSplit(String spelling) {
        String text = Normalizer.normalize(spelling.toLowerCase(Locale.ROOT), Normalizer.Form.NFC)
                .replaceAll("[’‘`]", "'");
        StringBuilder kept = new StringBuilder(text.length());
        this.begins = new boolean[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            if (APART.indexOf(text.charAt(i)) >= 0) {
                begins[kept.length()] = true;
            } else {
                kept.append(text.charAt(i));
            }
        }
        this.letters = kept.toString();
    }

    /** The syllables when there are exactly so many; each has at most one tone mark. O(letters × count). */
    static Optional<List<Syllable>> dividedInto(String spelling, int count) {
        SpellingSplit split = new SpellingSplit(spelling);
        return SyllableDivision.of(split, count).map(split::syllables);
    }

    /** Whether a spelling divides into syllables, so many at the most. O(letters × most). */
    static boolean isDivisible(String spelling, int most) {
        SpellingSplit split = new SpellingSplit(spelling);
        return IntStream.rangeClosed(1, most)
                .anyMatch(count -> SyllableDivision.of(split, count).isPresent());
    }

    private List<Syllable> syllables(int[] ends) {
        List<Syllable> syllables = new ArrayList<>(ends.length);
        int at = 0;
        for (int end : ends) {
            syllables.add(part(at, end).orElseThrow());
            at = end;
        }
        return syllables;
    }

    @Override
    public int length() {
        return letters.length();
    }

    @Override
    public boolean isSyllable(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (begins[i]) {
                return false;
            }
        }
        return part(from, to).isPresent();
    }

    @Override
    public boolean isOpen(int at) {
        return at > 0
                && !begins[at]
                && OPEN.indexOf(Normalizer.normalize(letters.substring(at, at + 1), Normalizer.Form.NFD)
                                .charAt(0))
                        >= 0;
    }

    private Optional<Syllable> part(int at, int end) {
        return known.computeIfAbsent(
                at * SyllableTable.LONGEST + end - at - 1, none -> legal(letters.substring(at, end)));
    }

    private static Optional<Syllable> legal(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        String bare = apart.replaceAll("[\u0304\u0301\u030C\u0300]", "");
        return apart.length() - bare.length() <= 1
                        && !text.contains("v")
                        && SyllableTable.contains(Normalizer.normalize(bare, Normalizer.Form.NFC))
                ? Optional.of(Syllable.parse(text))
                : Optional.empty();
    }
}

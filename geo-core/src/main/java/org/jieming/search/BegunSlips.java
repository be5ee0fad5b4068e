package org.jieming.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody may have begun to type in pinyin when one letter is wrong, missing, too many, or exchanged with the next: the ways to
 * read what is left as syllables, of which the last may be begun. Found along the tree of syllables, so that only what can be read is
 * thought of: tens of microseconds. For one text.
 */
final class BegunSlips {
    /** Of fewer letters one wrong leaves too much to choose from. */
    private static final int LEAST = 5;

    private static final int LONGEST = 24;
    private static final int MOST_WAYS = 256;

    private final String typed;
    private final Map<String, List<Sign>> ways = new LinkedHashMap<>();

    private BegunSlips(String typed) {
        this.typed = typed;
    }

    /** The ways to read letters with one slip; none of what is too short, too long or not of letters alone. */
    static List<List<Sign>> of(String letters) {
        boolean isAsked = letters.length() >= LEAST
                && letters.length() <= LONGEST
                && letters.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
        if (!isAsked) {
            return List.of();
        }
        BegunSlips slips = new BegunSlips(letters);
        slips.read(0, Beginnings.ROOT, false, new ArrayList<>());
        return List.copyOf(slips.ways.values());
    }

    /**
     * Reads on.
     *
     * @param at the letter that comes next
     * @param begun what the syllable begins with so far
     * @param slipped whether the slip lies behind
     * @param way the syllables before it
     */
    private void read(int at, int begun, boolean slipped, List<Sign> way) {
        if (ways.size() == MOST_WAYS) {
            return;
        }
        if (at == typed.length()) {
            if (slipped) {
                keep(begun, way);
            }
            return;
        }
        if (begun != Beginnings.ROOT && Beginnings.isSpoken(begun)) {
            way.add(Beginnings.sign(begun, true, 0));
            read(at, Beginnings.ROOT, slipped, way);
            way.remove(way.size() - 1);
        }
        letter(typed.charAt(at), at + 1, begun, slipped, way);
        if (!slipped) {
            slip(at, begun, way);
        }
    }

    private void letter(char letter, int next, int begun, boolean slipped, List<Sign> way) {
        int longer = Beginnings.longer(begun, letter);
        if (longer != Beginnings.NOWHERE) {
            read(next, longer, slipped, way);
        }
    }

    /** A wrong last letter, or one that is missing there, is no more than one too many: what is left is the beginning of each. */
    private void slip(int at, int begun, List<Sign> way) {
        boolean isLast = at == typed.length() - 1;
        if (!isLast && typed.charAt(at) != typed.charAt(at + 1)) {
            int first = Beginnings.longer(begun, typed.charAt(at + 1));
            if (first != Beginnings.NOWHERE) {
                letter(typed.charAt(at), at + 2, first, true, way);
            }
        }
        read(at + 1, begun, true, way);
        for (char other = 'a'; other <= 'z'; other++) {
            letter(other, at, begun, true, way);
            if (!isLast && other != typed.charAt(at)) {
                letter(other, at + 1, begun, true, way);
            }
        }
    }

    private void keep(int begun, List<Sign> way) {
        List<Sign> all = new ArrayList<>(way);
        if (begun != Beginnings.ROOT) {
            all.add(Beginnings.sign(begun, Beginnings.isSpoken(begun), 0));
        }
        if (all.size() > 1) {
            StringBuilder said = new StringBuilder();
            all.forEach(sign -> said.append((char) sign.first()));
            said.append((char) all.get(all.size() - 1).end());
            ways.putIfAbsent(said.toString(), all);
        }
    }
}

package org.jieming.search;

import java.util.ArrayList;
import java.util.List;
import org.jieming.language.Nearest;

/** The texts that differ from what was typed by one slip. */
final class Slips {
    /** A sign of two cannot be wrong: what is left would be any name with the other. */
    private static final int LEAST_FOR_WRONG = 3;
    /** Letters that may have become unreadable around a slip. */
    private static final int MOST_BROKEN = Syllables.LONGEST + 1;

    private Slips() {}

    /** Names one character away from a folded text. */
    static Source characters(Segment segment, String typed) {
        Neighbours near = segment.nearCharacters();
        List<Source> filed = new ArrayList<>(List.of(near.filed(typed, 0, 0)));
        for (int out = 0; typed.length() >= LEAST_FOR_WRONG && out < typed.length(); out++) {
            filed.add(near.filed(typed, out, out + 1));
        }
        for (int out = 0; typed.length() > LEAST_FOR_WRONG && out < typed.length(); out++) {
            String fewer = typed.substring(0, out) + typed.substring(out + 1);
            filed.add(Sources.literal(segment, fewer, Pattern.At.WHOLE));
        }
        return new Merged(filed, text -> Nearest.isSlip(typed, segment.text(text)));
    }

    /** Names that begin as one of some ways to read what was typed with a slip. */
    static Source begun(Segment segment, List<List<Sign>> ways) {
        return new Merged(
                ways.stream()
                        .map(way -> Sources.spoken(segment, way, Pattern.At.BEGIN))
                        .toList(),
                text -> true);
    }

    /** Names one letter away from a text of letters: all its syllables but one can be read, or two letters are exchanged. */
    static Source letters(Segment segment, String typed) {
        List<Source> filed = new ArrayList<>();
        for (int at = 0; at < typed.length() - 1; at++) {
            String exchanged =
                    typed.substring(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.substring(at + 2);
            for (String said : Signs.spoken(exchanged)) {
                long stretch = Pattern.of(said, Pattern.At.WHOLE).in(segment.sounds());
                filed.add(new StretchSource(segment.sounds(), stretch, 0, 0, StretchSource.Test.ALL));
            }
        }
        for (int from = 0; from < typed.length(); from++) {
            for (String head : Signs.spoken(typed.substring(0, from))) {
                int most = Math.min(typed.length(), from + MOST_BROKEN);
                for (int to = from; to <= most; to++) {
                    for (String tail : Signs.spoken(typed.substring(to))) {
                        filed.add(segment.nearSounds().filed(head + tail, 0, 0));
                    }
                }
            }
        }
        return new Merged(filed, text -> Nearest.isSlip(typed, segment.letters().of(text)));
    }
}

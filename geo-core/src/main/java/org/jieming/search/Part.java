package org.jieming.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jieming.register.ItemVersion;

/**
 * A part of what was typed, between blanks or signs.
 *
 * @param folded its characters
 * @param ways how it may be read
 */
record Part(String folded, List<List<Sign>> ways) {
    private static final java.util.regex.Pattern BETWEEN = java.util.regex.Pattern.compile("[\\p{Z}\\p{P}\\p{S}\\s]+");

    /** Longest text whose parts are tried in the other order. */
    private static final int MOST_TURNED = 5;

    /** The parts of what was typed; none where nothing parts it. */
    static List<Part> of(String typed, Folding folding) {
        return !isParted(typed)
                ? List.of()
                : BETWEEN.splitAsStream(typed)
                        .map(part -> new Part(folding.fold(part), Signs.of(part, folding)))
                        .filter(part -> !part.folded.isEmpty())
                        .toList();
    }

    /** A short text with its two parts in the other order, wherever it is parted: 石桥 of 桥石. */
    static List<String> turned(String folded) {
        List<String> turned = new ArrayList<>(MOST_TURNED);
        for (int cut = 1; cut < folded.length() && folded.length() <= MOST_TURNED; cut++) {
            turned.add(folded.substring(cut).concat(folded.substring(0, cut)));
        }
        return turned;
    }

    private static boolean isParted(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            if (!Character.isLetterOrDigit(typed.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The texts of a segment in which it stands. */
    List<Source> in(Segment segment) {
        return Stream.concat(
                        Stream.of(Sources.literal(segment, folded, Pattern.At.ANYWHERE)),
                        spoken().map(way -> Sources.spoken(segment, way, Pattern.At.ANYWHERE)))
                .toList();
    }

    private Stream<List<Sign>> spoken() {
        return ways.stream().filter(way -> !way.stream().allMatch(Sign::isCharacter));
    }

    /** Whether it stands in a text, or says divisions around the version that bears it. */
    boolean suits(Segment segment, int text, ItemVersion version, Ladder.Context around) {
        return segment.text(text).contains(folded)
                || spoken().anyMatch(way -> stands(segment, text, way))
                || around.within(version, folded);
    }

    private static boolean stands(Segment segment, int text, List<Sign> way) {
        for (int from = 0; from <= segment.sounds().length(text) - way.size(); from++) {
            if (segment.fits(text, from, way)) {
                return true;
            }
        }
        return false;
    }
}

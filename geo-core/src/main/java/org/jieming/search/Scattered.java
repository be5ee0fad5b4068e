package org.jieming.search;

import java.util.ArrayList;
import java.util.List;
import org.jieming.search.Pattern.At;

/**
 * The ways in which names may answer the parts of what was typed, in whatever order: a name beside the divisions around it.
 *
 * @param typed what was typed
 * @param folded the same as it is compared
 * @param letters whether letters are among it
 * @param folding how names are compared
 * @param around the divisions around items
 */
record Scattered(String typed, String folded, boolean letters, Folding folding, Ladder.Context around) {
    /** Shortest text that is tried as a division and a name written together. */
    private static final int LEAST_TOGETHER = 4;

    /** The ways, in the order in which they are to be tried. */
    List<Rung> rungs() {
        List<Part> parts = Part.of(typed, folding);
        if (parts.size() > 1) {
            return List.of(new Rung(
                    Match.SCATTERED,
                    segment -> new Merged(
                            parts.stream()
                                    .flatMap(part -> part.in(segment).stream())
                                    .toList(),
                            text -> true),
                    (segment, text, version) ->
                            parts.stream().allMatch(part -> part.suits(segment, text, version, around))));
        }
        if (letters) {
            return List.of();
        }
        List<Rung> rungs = new ArrayList<>();
        for (String other : Part.turned(folded)) {
            rungs.add(Rung.of(Match.SCATTERED, segment -> Sources.literal(segment, other, At.ANYWHERE)));
        }
        rungs.addAll(folded.length() < LEAST_TOGETHER ? List.of() : together());
        return rungs;
    }

    /** A name with its divisions before or behind it and nothing between: 鸠江区沈巷镇. */
    private List<Rung> together() {
        List<Rung> rungs = new ArrayList<>();
        for (int cut = Ladder.LEAST_PART; cut <= folded.length() - Ladder.LEAST_PART; cut++) {
            together(folded.substring(cut), folded.substring(0, cut), rungs);
            together(folded.substring(0, cut), folded.substring(cut), rungs);
        }
        return rungs;
    }

    private void together(String name, String divisions, List<Rung> rungs) {
        if (around.divisions().mayBegin(divisions)) {
            rungs.add(new Rung(
                    Match.SCATTERED,
                    segment -> Sources.literal(segment, name, At.BEGIN),
                    (segment, text, version) -> around.within(version, divisions)));
        }
    }
}

package org.jieming.search;

import org.jieming.register.ItemVersion;

/**
 * One way in which a name may answer.
 *
 * @param match how good that is
 * @param way finds the texts
 * @param suits what a version must satisfy beside its text
 */
record Rung(Match match, Way way, Suits suits) {

    /** Finds texts in a segment. */
    @FunctionalInterface
    interface Way {
        Source in(Segment segment);
    }

    /** Says whether a version with a text answers. */
    @FunctionalInterface
    interface Suits {
        Suits ALL = (segment, text, version) -> true;

        boolean test(Segment segment, int text, ItemVersion version);
    }

    static Rung of(Match match, Way way) {
        return new Rung(match, way, Suits.ALL);
    }
}

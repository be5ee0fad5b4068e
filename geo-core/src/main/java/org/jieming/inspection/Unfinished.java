package org.jieming.inspection;

import org.jieming.language.Bilingual;

/**
 * What of a round was not inspected by both: point by point and segment by segment is how a line is inspected (C-36), and a round in which
 * much of it was not still counts as that of its year (C-33), so that whoever signs says why.
 *
 * @param markers markers of which one party or both stated nothing
 * @param ofMarkers of how many
 * @param segments segments of the line likewise
 * @param ofSegments of how many
 */
public record Unfinished(int markers, int ofMarkers, int segments, int ofSegments) {

    /** Whether all was inspected. */
    public boolean isNothing() {
        return markers == 0 && segments == 0;
    }

    /** How much it is, in words. */
    public Bilingual words() {
        return Bilingual.format(
                "%2$d 个界桩中 %1$d 个、%4$d 段界线中 %3$d 段未由双方检查",
                "%d of %d markers and %d of %d segments were not inspected by both",
                markers,
                ofMarkers,
                segments,
                ofSegments);
    }
}

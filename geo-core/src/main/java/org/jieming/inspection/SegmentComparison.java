package org.jieming.inspection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jieming.rule.Finding;

/**
 * How the statements of two teams on one segment stand to each other; neither is changed. That only one team has walked it
 * contradicts nothing.
 *
 * @param a what party A says now
 * @param b what party B says now
 * @param differences in what they contradict each other; empty while one of them is awaited
 */
public record SegmentComparison(Optional<SegmentStatement> a, Optional<SegmentStatement> b, List<Finding> differences) {
    public SegmentComparison {
        differences = List.copyOf(differences);
    }

    /** Compares what two teams say of a segment; all that was ever stated of it, in any order. */
    public static SegmentComparison of(Collection<SegmentStatement> ofOneSegment) {
        Optional<SegmentStatement> a = Stated.latest(ofOneSegment, Team.A);
        Optional<SegmentStatement> b = Stated.latest(ofOneSegment, Team.B);
        boolean both = a.isPresent() && b.isPresent();
        return new SegmentComparison(a, b, both ? Differences.between(a.get(), b.get()) : List.of());
    }

    /** What a team says now. */
    public Optional<SegmentStatement> of(Team team) {
        return team == Team.A ? a : b;
    }

    /** The word on the wire: awaited, agreed or contested. */
    public String word() {
        if (a.isEmpty() || b.isEmpty()) {
            return "awaited";
        }
        return differences.isEmpty() ? "agreed" : "contested";
    }
}

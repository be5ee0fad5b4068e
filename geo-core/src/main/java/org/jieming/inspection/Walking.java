package org.jieming.inspection;

import java.time.Duration;
import java.util.Map;
import org.jieming.measure.Metres;

/**
 * By which numbers a stretch of a line counts as walked.
 *
 * @param beside so far from the line one still walks along it; fixes of a worse accuracy tell nothing
 * @param pause two fixes farther apart in time are not joined
 * @param jump two fixes farther apart in space are not joined
 */
public record Walking(Metres beside, Duration pause, Metres jump) {
    /** Those of {@code data/inspection}, which travel with the program. */
    public static final Walking SHIPPED = of(Tolerances.values());

    private static Walking of(Map<String, Double> values) {
        return new Walking(
                new Metres(values.get("walk-beside")),
                Duration.ofSeconds(Math.round(values.get("walk-pause"))),
                new Metres(values.get("walk-jump")));
    }

    /** Whether one went from one fix to the next without anything unknown between. */
    boolean joins(Track.Point one, Track.Point next, double metres) {
        return metres <= jump.value() && Duration.between(one.at(), next.at()).compareTo(pause) <= 0;
    }
}

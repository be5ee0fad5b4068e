package org.jieming.inspection;

import java.time.Duration;
import java.util.Map;
import org.jieming.measure.Metres;
import org.jieming.shape.Geodesy;

/**
 * By which numbers a stretch of a line counts as walked.
 *
 * @param beside so far from the line one still walks along it; fixes of a worse accuracy tell nothing
 * @param pause two fixes farther apart in time are not joined
 * @param jump two fixes farther apart in space are not joined
 * @param fastest metres a second beyond which nobody went from one fix to the next
 */
public record Walking(Metres beside, Duration pause, Metres jump, double fastest) {
    private static final double KM_PER_HOUR = 1 / 3.6;

    /** Those of {@code data/inspection}, which travel with the program. */
    public static final Walking SHIPPED = of(Tolerances.values());

    private static Walking of(Map<String, Double> values) {
        return new Walking(
                new Metres(values.get("walk-beside")),
                Duration.ofSeconds(Math.round(values.get("walk-pause"))),
                new Metres(values.get("walk-jump")),
                values.get("walk-fastest") * KM_PER_HOUR);
    }

    /** Whether one went from one fix to the next without anything unknown between. */
    boolean joins(Track.Point one, Track.Point next, double metres) {
        return metres <= jump.value() && Duration.between(one.at(), next.at()).compareTo(pause) <= 0;
    }

    /** Whether a fix is exact enough to tell on which side of a stretch somebody was; one of 0, 0 is that of a device without any. */
    boolean tells(Track.Point point) {
        boolean nowhere = point.longitude() == 0 && point.latitude() == 0;
        return !nowhere
                && point.accuracy()
                        .filter(accuracy -> accuracy.compareTo(beside) > 0)
                        .isEmpty();
    }

    /** Whether one can have come from one fix to the next in the time between them, with whatever one rode on. */
    boolean reaches(Track.Point one, Track.Point next) {
        double metres = Geodesy.distance(one.longitude(), one.latitude(), next.longitude(), next.latitude())
                .value();
        return metres <= fastest * Duration.between(one.at(), next.at()).toMillis() / 1_000.0;
    }
}

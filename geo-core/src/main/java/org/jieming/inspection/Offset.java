package org.jieming.inspection;

import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.locationtech.jts.geom.Coordinate;

/**
 * How a fix lies to the legal coordinate of its marker (C-31). It is told, never applied: the legal coordinate stays (C-04).
 *
 * @param distance how far off, on the ellipsoid
 * @param verdict what that means
 */
public record Offset(Metres distance, Verdict verdict) {

    /** What a distance means. */
    public enum Verdict {
        SAME(Bilingual.of("与法定位置一致", "At the legal position")),
        WITHIN_ACCURACY(Bilingual.of("在观测精度以内", "Within the accuracy of the fix")),
        MEASURE_AGAIN(Bilingual.of("应复测", "To be measured again")),
        MOVED(Bilingual.of("疑似移位", "Suspected to have been moved"));

        private final Bilingual title;

        Verdict(Bilingual title) {
            this.title = title;
        }

        /** What people call it. */
        public Bilingual title() {
            return title;
        }
    }

    /** How a fix lies to a legal coordinate in degrees. */
    public static Offset of(Fix fix, Coordinate legal, Tolerances tolerances) {
        Metres distance = fix.to(legal);
        if (distance.compareTo(tolerances.same()) <= 0) {
            return new Offset(distance, Verdict.SAME);
        }
        if (distance.compareTo(tolerances.least(fix.accuracy())) > 0) {
            return new Offset(distance, Verdict.MOVED);
        }
        boolean tellsNothing =
                distance.value() <= tolerances.accuracyFactor() * fix.accuracy().value();
        return new Offset(distance, tellsNothing ? Verdict.WITHIN_ACCURACY : Verdict.MEASURE_AGAIN);
    }
}

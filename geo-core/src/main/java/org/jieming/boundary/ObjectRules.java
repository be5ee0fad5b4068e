package org.jieming.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.register.Values;
import org.jieming.rule.Severity;

/** The reference objects of a marker (C-19): at least three, each with azimuth and distance, and not all to one side of it. */
final class ObjectRules {
    private static final int LEAST = 3;
    /** House limit for "well distributed": beyond it all objects lie within a half circle. */
    private static final double WIDEST_GAP = 180;

    private ObjectRules() {}

    static Optional<BorderFinding> check(Marker marker) {
        Values values = marker.item().values();
        int named = 0;
        List<Double> azimuths = new ArrayList<>();
        for (int i = 1; i <= LEAST; i++) {
            named += values.text("object_" + i + "_name").isEmpty() ? 0 : 1;
            boolean isMeasured = values.get("object_" + i + "_distance").isPresent();
            values.get("object_" + i + "_azimuth")
                    .filter(azimuth -> isMeasured)
                    .ifPresent(azimuth -> azimuths.add(((Number) azimuth).doubleValue()));
        }
        boolean hasMore = values.get("objects_more").isPresent();
        if (named == 0 && !hasMore) {
            return Optional.of(found(
                    marker,
                    Severity.NOTE,
                    Bilingual.format(
                            "界桩%s没有登记方位物(至少%d个)",
                            "marker %s has no reference objects on record (at least %d)", marker.number(), LEAST)));
        }
        if (azimuths.size() < LEAST && !hasMore) {
            return Optional.of(found(
                    marker,
                    Severity.WARN,
                    Bilingual.format(
                            "界桩%s有方位角和距离的方位物只有%d个(至少%d个)",
                            "marker %s has %d reference objects with azimuth and distance (at least %d)",
                            marker.number(),
                            azimuths.size(),
                            LEAST)));
        }
        double gap = widest(azimuths);
        return azimuths.size() < LEAST || gap <= WIDEST_GAP
                ? Optional.empty()
                : Optional.of(found(
                        marker,
                        Severity.WARN,
                        Bilingual.format(
                                "界桩%s的方位物都在一侧:方位角之间空缺%.0f°",
                                "all reference objects of marker %s lie to one side: %.0f° are without any",
                                marker.number(),
                                gap)));
    }

    /** The widest angle between directions that follow each other. */
    private static double widest(List<Double> azimuths) {
        double[] sorted =
                azimuths.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double widest = sorted.length == 0 ? 0 : sorted[0] + 360 - sorted[sorted.length - 1];
        for (int i = 1; i < sorted.length; i++) {
            widest = Math.max(widest, sorted[i] - sorted[i - 1]);
        }
        return widest;
    }

    private static BorderFinding found(Marker marker, Severity severity, Bilingual sentence) {
        return BorderFinding.spot(
                "C-19",
                severity,
                "objects",
                sentence,
                LineRules.point(marker.place()),
                Optional.empty(),
                List.of(marker.item()));
    }
}

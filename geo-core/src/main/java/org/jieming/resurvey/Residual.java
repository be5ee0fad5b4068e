package org.jieming.resurvey;

import java.util.OptionalDouble;
import org.jieming.language.Bilingual;

/**
 * What is left over at a marker.
 *
 * @param pair the marker
 * @param east found less fitted, to the east in metres
 * @param north likewise to the north
 * @param redundancy the share of an error here that shows here, 0 to 1: 1 − leverage; 1 for a marker that took no part in the fit
 * @param statistic the square of the residual over σ² and redundancy, to be held against {@link Fit#CRITICAL}; of a marker left out,
 *     when it was left out; empty where hardly anything of an error would show
 * @param isOutlier whether the marker was left out as one that does not fit
 */
public record Residual(
        Pair pair, double east, double north, double redundancy, OptionalDouble statistic, boolean isOutlier) {

    private static final Bilingual OUTLIER = Bilingual.of("不符,未参与拟合", "does not fit, left out");
    private static final Bilingual FITS = Bilingual.of("相符", "fits");
    private static final Bilingual UNCHECKED = Bilingual.of("无法检验", "cannot be checked");

    /** What is to be said of the marker. */
    public Bilingual verdict() {
        return isOutlier ? OUTLIER : statistic.isPresent() ? FITS : UNCHECKED;
    }

    /** How far the new place is off the legal one in metres. */
    public double offset() {
        return pair.legal().distance(pair.found());
    }

    /** How far the new place is off the fitted one in metres. */
    public double length() {
        return Math.hypot(east, north);
    }
}

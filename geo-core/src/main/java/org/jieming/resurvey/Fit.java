package org.jieming.resurvey;

import java.util.List;
import java.util.Optional;
import org.jieming.language.Bilingual;

/**
 * A fit with what is left over.
 *
 * @param model what was fitted
 * @param transform what lies between the legal places and the new ones, of the markers that fit
 * @param residuals one a marker, in the order of the question
 * @param used how many markers took part
 * @param rms root of the mean square of their residuals' lengths, in metres
 * @param spread the standard deviation of one coordinate as the residuals tell it: √(Σv² / (2n − u)), in metres
 * @param isExhausted whether the worst of those left still does not fit and there are too few to leave it out: nothing is sure then
 */
public record Fit(
        FitModel model,
        Similarity transform,
        List<Residual> residuals,
        int used,
        double rms,
        double spread,
        boolean isExhausted)
        implements FitAnswer {

    /** The chance that a marker without fault is called an outlier, as in Baarda (1968). */
    public static final double RISK = 0.001;
    /** χ² of two degrees of freedom at 1 − {@link #RISK}: −2·ln(0.001) = 13.816; a residual of 3.72 σ where nothing is levelled out. */
    public static final double CRITICAL = -2 * Math.log(RISK);

    private static final Bilingual UNSURE = Bilingual.of(
            "余下各桩仍不符,点数太少,无法判断是哪一个:请补充复测点",
            "those left do not fit either and are too few to tell which is wrong: survey more");

    public Fit {
        residuals = List.copyOf(residuals);
    }

    /** What to beware of; empty where all that are left fit. */
    public Optional<Bilingual> warning() {
        return isExhausted ? Optional.of(UNSURE) : Optional.empty();
    }
}

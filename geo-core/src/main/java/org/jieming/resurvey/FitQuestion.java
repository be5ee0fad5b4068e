package org.jieming.resurvey;

import java.util.List;
import org.jieming.language.Bilingual;

/**
 * Markers to be fitted. The least-squares similarity of the plane has a closed form about the mean (Ghilani, Adjustment
 * Computations, on coordinate transformations). Residuals are tested one marker at a time (Baarda, A testing procedure for use in
 * geodetic networks, Publications on Geodesy 2/5, Delft 1968), both coordinates of a marker together: v²/(σ²·r) is χ² of two degrees
 * of freedom (Teunissen, Testing theory, Delft 2000). The worst beyond the limit is left out and the rest fitted again.
 *
 * @param model what is taken to lie between both
 * @param sigma the standard deviation of one coordinate of a difference in metres, known beforehand; greater than 0
 * @param pairs the markers, each once
 */
public record FitQuestion(FitModel model, double sigma, List<Pair> pairs) {

    public FitQuestion {
        pairs = List.copyOf(pairs);
    }

    /** Fits them. O(n) for each marker that is left out, and once more. */
    public FitAnswer answer() {
        return pairs.size() >= model.fewest()
                ? Snooping.of(this)
                : new FitAnswer.Refused(Bilingual.format(
                        "%1$s至少需要 %3$d 个界桩,只有 %4$d 个:请补充复测点",
                        "%2$s takes %3$d markers at least and these are %4$d: survey more of them",
                        model.title().zh(),
                        model.title().en(),
                        model.fewest(),
                        pairs.size()));
    }
}

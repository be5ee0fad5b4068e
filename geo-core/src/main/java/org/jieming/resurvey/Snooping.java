package org.jieming.resurvey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jieming.language.Bilingual;
import org.locationtech.jts.geom.Coordinate;

/** Leaves the worst marker out and fits the rest again, until all that are left fit or there are too few to leave one out. */
final class Snooping {
    /** Below this share of an error that would show at its marker nothing is tested. */
    private static final double LEAST_REDUNDANCY = 1e-6;
    /** Metres; markers that stand nearer together tell no turn and no scale. */
    private static final double LEAST_REACH = 1;

    private final FitQuestion question;
    private final List<Pair> kept;
    private final Map<Pair, OptionalDouble> left = new HashMap<>();
    private Solution solution;

    private Snooping(FitQuestion question) {
        this.question = question;
        this.kept = new ArrayList<>(question.pairs());
        this.solution = Solution.of(question.model(), kept);
    }

    /** Of a question with markers enough. */
    static FitAnswer of(FitQuestion question) {
        Snooping snooping = new Snooping(question);
        while (snooping.isFirm()) {
            Pair worst = snooping.worst();
            boolean fits = snooping.statistic(worst).orElse(0) <= Fit.CRITICAL;
            if (fits || snooping.kept.size() == question.model().fewest()) {
                return snooping.fit(!fits);
            }
            snooping.leaveOut(worst);
        }
        return new FitAnswer.Refused(Bilingual.of(
                "界桩几乎在同一位置,无法确定旋转和尺度:请改用平移,或补充较远的复测点",
                "the markers stand in one place, so that neither turn nor scale can be told: fit a translation, or survey markers"
                        + " farther apart"));
    }

    private boolean isFirm() {
        return question.model() != FitModel.HELMERT || solution.reach() >= LEAST_REACH;
    }

    private Pair worst() {
        return kept.stream()
                .max(Comparator.comparingDouble(pair -> statistic(pair).orElse(0)))
                .orElseThrow();
    }

    private void leaveOut(Pair pair) {
        left.put(pair, statistic(pair));
        kept.remove(pair);
        solution = Solution.of(question.model(), kept);
    }

    private OptionalDouble statistic(Pair pair) {
        double redundancy = solution.redundancy(pair);
        Coordinate v = solution.residual(pair);
        return redundancy < LEAST_REDUNDANCY
                ? OptionalDouble.empty()
                : OptionalDouble.of((v.x * v.x + v.y * v.y) / (question.sigma() * question.sigma() * redundancy));
    }

    private Fit fit(boolean isExhausted) {
        double squares = 0;
        for (Pair pair : kept) {
            Coordinate v = solution.residual(pair);
            squares += v.x * v.x + v.y * v.y;
        }
        int free = 2 * kept.size() - question.model().unknowns();
        return new Fit(
                question.model(),
                solution.transform(),
                question.pairs().stream().map(this::residual).toList(),
                kept.size(),
                Math.sqrt(squares / kept.size()),
                Math.sqrt(squares / free),
                isExhausted);
    }

    private Residual residual(Pair pair) {
        Coordinate v = solution.residual(pair);
        OptionalDouble before = left.get(pair);
        return before == null
                ? new Residual(pair, v.x, v.y, solution.redundancy(pair), statistic(pair), false)
                : new Residual(pair, v.x, v.y, 1, before, true);
    }
}

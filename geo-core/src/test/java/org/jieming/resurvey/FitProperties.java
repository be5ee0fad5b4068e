package org.jieming.resurvey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.geom.Coordinate;

/** Fits of markers in a county, against normal equations that share no code with the closed form. */
class FitProperties {
    private static Fit fit(double sigma, List<Pair> pairs) {
        return (Fit) new FitQuestion(FitModel.HELMERT, sigma, pairs).answer();
    }

    @Property(tries = 200)
    void closed_form_and_normal_equations_agree(@ForAll long seed, @ForAll @IntRange(min = 3, max = 40) int count) {
        List<Pair> pairs = noisy(new Random(seed), count, 0.3);
        // nothing is left out, so that all pairs are in both
        Fit fit = fit(1e6, pairs);
        double[] unknowns = NormalEquations.solve(pairs);
        for (Residual residual : fit.residuals()) {
            Coordinate at = residual.pair().legal();
            double east = unknowns[0] + unknowns[2] * at.x - unknowns[3] * at.y;
            double north = unknowns[1] + unknowns[3] * at.x + unknowns[2] * at.y;
            assertThat(residual.east()).isEqualTo(residual.pair().found().x - east, within(1e-6));
            assertThat(residual.north()).isEqualTo(residual.pair().found().y - north, within(1e-6));
            assertThat(residual.redundancy()).isEqualTo(1 - NormalEquations.leverage(pairs, at), within(1e-6));
        }
    }

    @Property(tries = 200)
    void one_gross_error_among_many_is_found_and_it_alone(
            @ForAll long seed, @ForAll @IntRange(min = 8, max = 40) int count) {
        Random random = new Random(seed);
        List<Pair> pairs = new ArrayList<>(noisy(random, count, 0.05));
        int wrong = random.nextInt(count);
        Pair good = pairs.get(wrong);
        // 20 m aside in any direction; the errors of the others are 0.05 m and σ is told as 0.1 m
        double angle = random.nextDouble() * 2 * Math.PI;
        Coordinate aside = new Coordinate(good.found().x + 20 * Math.cos(angle), good.found().y + 20 * Math.sin(angle));
        pairs.set(wrong, new Pair(good.marker(), good.legal(), aside));
        Fit fit = fit(0.1, pairs);
        assertThat(fit.residuals())
                .filteredOn(Residual::isOutlier)
                .extracting(each -> each.pair().marker())
                .contains(good.marker());
        assertThat(fit.residuals().get(wrong).length()).isEqualTo(20, within(1.0));
    }

    private static List<Pair> noisy(Random random, int count, double error) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double x = 500_000 + random.nextDouble() * 20_000;
            double y = 3_480_000 + random.nextDouble() * 20_000;
            double toX = x + 1.2 + 3e-5 * (x - 500_000) + random.nextGaussian() * error;
            double toY = y - 0.7 + 2e-5 * (x - 500_000) + random.nextGaussian() * error;
            pairs.add(new Pair("m" + i, new Coordinate(x, y), new Coordinate(toX, toY)));
        }
        return pairs;
    }
}

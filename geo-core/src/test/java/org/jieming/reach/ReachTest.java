package org.jieming.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jieming.measure.Metres;
import org.jieming.shape.Geodesy;
import org.junit.jupiter.api.Test;

/** On the ellipsoid at 35° N a hundredth of a degree is 912.9 m of longitude and 1,109.4 m of latitude. */
class ReachTest {

    @Test
    void the_nearest_of_two_sites_is_found_with_its_way_along_the_ellipsoid() {
        SiteIndex sites = SiteIndex.of(Positions.ofDegrees(105.00, 35.00, 105.10, 35.00));
        Nearest nearest = sites.nearest(Positions.ofDegrees(105.01, 35.00, 105.09, 35.00, 105.10, 35.01));
        assertThat(nearest.site()).containsExactly(0, 1, 1);
        // 0.01° of longitude, the same, 0.01° of latitude
        assertThat(nearest.metres()).containsExactly(new double[] {912.9, 912.9, 1109.4}, within(0.05));
    }

    @Test
    void of_two_sites_at_one_place_the_first_is_nearest() {
        SiteIndex sites = SiteIndex.of(Positions.ofDegrees(105, 35, 105, 35, 105, 35));
        assertThat(sites.nearest(Positions.ofDegrees(105.5, 35)).site()).containsExactly(0);
    }

    @Test
    void without_sites_everybody_has_an_infinite_way() {
        Nearest nearest = SiteIndex.of(Positions.ofDegrees()).nearest(Positions.ofDegrees(105, 35));
        assertThat(nearest.site()).containsExactly(Nearest.NONE);
        assertThat(nearest.metres()).containsExactly(Double.POSITIVE_INFINITY);
    }

    @Test
    void nothing_is_nearest_to_a_place_that_is_not_known() {
        SiteIndex sites = SiteIndex.of(Positions.ofDegrees(105.00, 35.00, 105.10, 35.00));
        Nearest nearest = sites.nearest(Positions.ofDegrees(Double.NaN, Double.NaN, 105.09, 35.00));
        assertThat(nearest.site()).containsExactly(Nearest.NONE, 1);
        assertThat(nearest.metres()[0]).isNaN();
    }

    @Test
    void the_curve_counts_people_at_the_limit_and_never_those_who_reach_nothing() {
        // 10 people at 0 m, 20 at 1,000 m, 30 at 1,000.001 m, 40 without any site: 100 people
        ReachCurve curve =
                ReachCurve.of(new double[] {1000, 0, Double.POSITIVE_INFINITY, 1000.001}, new long[] {20, 10, 40, 30});
        assertThat(curve.within(new Metres(0))).isEqualTo(10);
        assertThat(curve.within(new Metres(999.999))).isEqualTo(10);
        assertThat(curve.within(new Metres(1000))).isEqualTo(30);
        assertThat(curve.within(new Metres(1e7))).isEqualTo(60);
        assertThat(curve.people()).isEqualTo(100);
        // half of 100 people: 10 + 20 are too few, with 30 more they are 60; three quarters live nowhere near
        assertThat(curve.metresFor(0.5)).isEqualTo(1000.001);
        assertThat(curve.metresFor(0.75)).isInfinite();
    }

    @Provide
    Arbitrary<double[]> places() {
        return Arbitraries.doubles()
                .between(0, 1)
                .array(double[].class)
                .ofMinSize(2)
                .ofMaxSize(240)
                .map(raw -> {
                    double[] lonLat = Arrays.copyOf(raw, raw.length / 2 * 2);
                    for (int i = 0; i < lonLat.length; i += 2) {
                        // two clusters, and pairs of sites on one spot now and then
                        lonLat[i] = Math.rint(lonLat[i] * 50) / 50 * (raw[0] < 0.5 ? 0.1 : 3) + 110;
                        lonLat[i + 1] = lonLat[i + 1] * 0.5 + 30;
                    }
                    return lonLat;
                });
    }

    @Property(tries = 300)
    void the_nearest_is_the_nearest_of_all_looked_at_one_by_one(
            @ForAll("places") double[] sites, @ForAll("places") double[] demand) {
        Nearest nearest = SiteIndex.of(Positions.ofDegrees(sites)).nearest(Positions.ofDegrees(demand));
        for (int i = 0; i < demand.length / 2; i++) {
            double best = Double.POSITIVE_INFINITY;
            for (int j = 0; j < sites.length / 2; j++) {
                best = Math.min(
                        best,
                        Geodesy.distance(demand[2 * i], demand[2 * i + 1], sites[2 * j], sites[2 * j + 1])
                                .value());
            }
            int found = nearest.site()[i];
            double way = Geodesy.distance(demand[2 * i], demand[2 * i + 1], sites[2 * found], sites[2 * found + 1])
                    .value();
            // Karney's geodesic against the chord: up to 200 km to a decimetre, up to 20 km to a millimetre
            double allowed = best < 20_000 ? 0.0015 : 0.1 + best * 1e-6;
            assertThat(way).isCloseTo(best, within(allowed));
            assertThat(nearest.metres()[i]).isCloseTo(best, within(allowed));
        }
    }

    @Property(tries = 200)
    void the_curve_is_the_sum_of_those_within_and_never_falls(
            @ForAll("places") double[] raw, @ForAll @net.jqwik.api.constraints.DoubleRange(max = 40) double limit) {
        double[] metres = Arrays.stream(raw).map(Math::rint).toArray();
        long[] people =
                Arrays.stream(raw).mapToLong(value -> (long) (value * 7) % 13).toArray();
        ReachCurve curve = ReachCurve.of(metres, people);
        long sum = 0;
        for (int i = 0; i < metres.length; i++) {
            sum += metres[i] <= Math.rint(limit) + 30 ? people[i] : 0;
        }
        assertThat(curve.within(new Metres(Math.rint(limit) + 30))).isEqualTo(sum);
        assertThat(curve.within(new Metres(limit + 31))).isGreaterThanOrEqualTo(sum);
    }
}

package org.jieming.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jieming.shape.Geodesy;
import org.junit.jupiter.api.Test;

/** Floating catchments against hand-made figures and against the definition, evaluated pair by pair on Karney's distances. */
class FloatingCatchmentTest {

    @Test
    void the_weights_of_the_gaussian_are_those_of_dai() {
        // domain E.5, d₀ = 1,000 m: G(0) = 1, G(250) = 0.9218, G(500) = 0.7014, G(750) = 0.3769, G(1000) = 0
        Decay decay = Decay.gaussian(1000);
        assertThat(decay.weight(0)).isEqualTo(1);
        assertThat(decay.weight(250)).isCloseTo(0.9218, within(5e-5));
        assertThat(decay.weight(500)).isCloseTo(0.7014, within(5e-5));
        assertThat(decay.weight(750)).isCloseTo(0.3769, within(5e-5));
        assertThat(decay.weight(1000)).isCloseTo(0, within(1e-15));
        assertThat(decay.weight(1001)).isZero();
    }

    @Test
    void sixty_beds_within_two_kilometres_are_shared_by_seven_hundred_elders() {
        // 示例县: the home at (105.03, 35.05); 东门社区 400 elders at 1,200 m, 西门社区 300 at 1,762 m, 望山村 200 beyond 2 km
        Positions demand = Positions.ofDegrees(105.025, 35.04, 105.015, 35.04, 105.055, 35.035);
        long[] elders = {400, 300, 200};
        Positions home = Positions.ofDegrees(105.03, 35.05);
        double[] beds = {60};
        // 2SFCA: R = 60 / 700 = 0.0857142857
        assertThat(FloatingCatchment.of(demand, elders, home, beds, Decay.within(2000))
                        .perPerson())
                .containsExactly(new double[] {60 / 700.0, 60 / 700.0, 0}, within(1e-12));
        // E2SFCA with 667, 1,333 and 2,000 m: R = 60 / (0.68 × 400 + 0.22 × 300) = 60 / 338; A = 0.68 R and 0.22 R
        Decay zones = Decay.zones(new double[] {2000 / 3.0, 4000 / 3.0, 2000}, new double[] {1, 0.68, 0.22});
        assertThat(FloatingCatchment.of(demand, elders, home, beds, zones).perPerson())
                .containsExactly(new double[] {0.68 * 60 / 338, 0.22 * 60 / 338, 0}, within(1e-12));
    }

    @Test
    void what_nobody_reaches_is_told_and_given_to_no_one() {
        FloatingCatchment made = FloatingCatchment.of(
                Positions.ofDegrees(105, 35),
                new long[] {10},
                Positions.ofDegrees(106, 35),
                new double[] {5},
                Decay.within(1000));
        assertThat(made.ratio()).containsExactly(Double.NaN);
        assertThat(made.perPerson()).containsExactly(0);
    }

    @Test
    void equity_of_four_people_of_whom_one_has_half() {
        // 1, 1, 2, 4 of 8: mean 2; Lorenz areas (0+1)/2 + (1+2)/2 + (2+4)/2 + (4+8)/2 = 11; Gini = 1 − 2 × 11 / (4 × 8)
        // = 0.3125
        Equity equity = Equity.of(new double[] {2, 1, 4, 1}, new long[] {1, 1, 1, 1});
        assertThat(equity.mean()).isEqualTo(2);
        assertThat(equity.gini()).isCloseTo(0.3125, within(1e-12));
        // the top tenth of four is 0.4 person of the one with 4: 1.6; the least 40 % are 1.6 persons with 1 each: 1.6
        assertThat(equity.palma()).isCloseTo(1, within(1e-9));
        // nobody has less than 1
        assertThat(equity.belowHalf()).isZero();
        assertThat(Equity.of(new double[] {3, 3}, new long[] {7, 2}).gini()).isCloseTo(0, within(1e-12));
    }

    @Provide
    Arbitrary<double[]> places() {
        return Arbitraries.doubles()
                .between(0, 0.2)
                .array(double[].class)
                .ofMinSize(2)
                .ofMaxSize(120)
                .map(raw -> {
                    double[] lonLat = Arrays.copyOf(raw, raw.length / 2 * 2);
                    for (int i = 0; i < lonLat.length; i++) {
                        lonLat[i] += i % 2 == 0 ? 118 : 31;
                    }
                    return lonLat;
                });
    }

    @Property(tries = 200)
    void shares_are_those_of_the_definition_and_add_up_to_what_is_offered(
            @ForAll("places") double[] demand, @ForAll("places") double[] sites, @ForAll boolean gaussian) {
        Decay decay = gaussian
                ? Decay.gaussian(5000)
                : Decay.zones(new double[] {1500, 3000, 5000}, new double[] {1, 0.68, 0.22});
        long[] people = new long[demand.length / 2];
        double[] supply = new double[sites.length / 2];
        Arrays.setAll(people, i -> (long) (demand[2 * i] * 1e6) % 97);
        Arrays.setAll(supply, j -> (long) (sites[2 * j] * 1e6) % 53);
        FloatingCatchment made =
                FloatingCatchment.of(Positions.ofDegrees(demand), people, Positions.ofDegrees(sites), supply, decay);
        double[] naive = naive(demand, people, sites, supply, decay);
        double shared = 0;
        double offered = 0;
        for (int i = 0; i < people.length; i++) {
            // distances agree to 1e-3 m in 5,000, so weights to about 1e-6 of the supply
            assertThat(made.perPerson()[i]).isCloseTo(naive[i], within(1e-6 * (1 + naive[i])));
            shared += people[i] * made.perPerson()[i];
        }
        for (int j = 0; j < supply.length; j++) {
            offered += Double.isNaN(made.ratio()[j]) ? 0 : supply[j];
        }
        assertThat(shared).isCloseTo(offered, within(1e-9 * (1 + offered)));
    }

    /** The definition, pair by pair, on geodesics. */
    private static double[] naive(double[] demand, long[] people, double[] sites, double[] supply, Decay decay) {
        double[] access = new double[people.length];
        for (int j = 0; j < supply.length; j++) {
            double wanted = 0;
            for (int i = 0; i < people.length; i++) {
                wanted += people[i] * decay.weight(metres(demand, i, sites, j));
            }
            for (int i = 0; i < people.length && wanted > 0; i++) {
                access[i] += decay.weight(metres(demand, i, sites, j)) * supply[j] / wanted;
            }
        }
        return access;
    }

    private static double metres(double[] demand, int i, double[] sites, int j) {
        return Geodesy.distance(demand[2 * i], demand[2 * i + 1], sites[2 * j], sites[2 * j + 1])
                .value();
    }
}

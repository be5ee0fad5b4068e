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

    @Test
    void who_reaches_two_sites_goes_to_both_in_proportion() {
        // two sites with 10 each, weight 1 within 2 km; 100 people reach both, 50 the second alone.
        // The 100 go to each with ½: site 0 has 50 of them, R = 10 / 50; site 1 has 50 + 50, R = 10 / 100.
        // A = ½ × 0.2 + ½ × 0.1 = 0.15 for the 100, and 0.1 for the 50; 100 × 0.15 + 50 × 0.1 = 20
        FloatingCatchment made = FloatingCatchment.chosen(
                Positions.ofDegrees(105.01, 35, 105.03, 35),
                new long[] {100, 50},
                Positions.ofDegrees(105, 35, 105.02, 35),
                new double[] {10, 10},
                Decay.within(1500));
        assertThat(made.ratio()).containsExactly(new double[] {0.2, 0.1}, within(1e-12));
        assertThat(made.perPerson()).containsExactly(new double[] {0.15, 0.1}, within(1e-12));
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
        FloatingCatchment choosing = FloatingCatchment.chosen(
                Positions.ofDegrees(demand), people, Positions.ofDegrees(sites), supply, decay);
        double[][] chords = new double[supply.length][people.length];
        double[][] geodesics = new double[supply.length][people.length];
        for (int j = 0; j < supply.length; j++) {
            for (int i = 0; i < people.length; i++) {
                chords[j][i] = decay.weight(ofChord(demand, i, sites, j, gaussian));
                geodesics[j][i] = decay.weight(metres(demand, i, sites, j));
            }
        }
        double[] sameWays = naive(chords, people, supply);
        double[] geodesic = naive(geodesics, people, supply);
        double[] chosen = naive(choices(chords), people, supply);
        double sum = 0;
        double sumOfChoosing = 0;
        double offered = 0;
        for (int i = 0; i < people.length; i++) {
            assertThat(made.perPerson()[i]).isCloseTo(sameWays[i], within(1e-9 * (1 + sameWays[i])));
            assertThat(choosing.perPerson()[i]).isCloseTo(chosen[i], within(1e-9 * (1 + chosen[i])));
            // ways by the chord differ from Karney's geodesics by up to a millimetre in 5,000 m, so weights by about
            // 1e-6
            assertThat(made.perPerson()[i]).isCloseTo(geodesic[i], within(1e-6 * (1 + geodesic[i])));
            sum += people[i] * made.perPerson()[i];
            sumOfChoosing += people[i] * choosing.perPerson()[i];
        }
        for (int j = 0; j < supply.length; j++) {
            offered += Double.isNaN(made.ratio()[j]) ? 0 : supply[j];
        }
        assertThat(sum).isCloseTo(offered, within(1e-9 * (1 + offered)));
        assertThat(sumOfChoosing).isCloseTo(offered, within(1e-9 * (1 + offered)));
    }

    /** The definition, pair by pair: weights of every site and everybody. */
    private static double[] naive(double[][] weights, long[] people, double[] supply) {
        double[] access = new double[people.length];
        for (int j = 0; j < supply.length; j++) {
            double wanted = 0;
            for (int i = 0; i < people.length; i++) {
                wanted += people[i] * weights[j][i];
            }
            for (int i = 0; i < people.length && wanted > 0; i++) {
                access[i] += weights[j][i] * supply[j] / wanted;
            }
        }
        return access;
    }

    /** Every weight times its share of all weights of that person. */
    private static double[][] choices(double[][] weights) {
        double[][] choices = new double[weights.length][];
        for (int j = 0; j < weights.length; j++) {
            choices[j] = weights[j].clone();
            for (int i = 0; i < choices[j].length; i++) {
                double all = 0;
                for (double[] site : weights) {
                    all += site[i];
                }
                choices[j][i] = all == 0 ? 0 : weights[j][i] * weights[j][i] / all;
            }
        }
        return choices;
    }

    private static double metres(double[] demand, int i, double[] sites, int j) {
        return Geodesy.distance(demand[2 * i], demand[2 * i + 1], sites[2 * j], sites[2 * j + 1])
                .value();
    }

    /** The straight chord through the ellipsoid made an arc of its mean radius; at millimetres where zones have edges. */
    private static double ofChord(double[] demand, int i, double[] sites, int j, boolean exact) {
        double[] one = geocentric(demand[2 * i], demand[2 * i + 1]);
        double[] other = geocentric(sites[2 * j], sites[2 * j + 1]);
        double chord = Math.sqrt(
                Math.pow(one[0] - other[0], 2) + Math.pow(one[1] - other[1], 2) + Math.pow(one[2] - other[2], 2));
        double arc = 2 * 6_371_008.8 * Math.asin(chord / (2 * 6_371_008.8));
        return exact ? arc : Math.rint(arc * 1000) / 1000;
    }

    private static double[] geocentric(double longitude, double latitude) {
        double flattening = 1 / 298.257222101;
        double square = flattening * (2 - flattening);
        double phi = Math.toRadians(latitude);
        double lambda = Math.toRadians(longitude);
        double radius = 6_378_137 / Math.sqrt(1 - square * Math.sin(phi) * Math.sin(phi));
        return new double[] {
            radius * Math.cos(phi) * Math.cos(lambda),
            radius * Math.cos(phi) * Math.sin(lambda),
            radius * (1 - square) * Math.sin(phi)
        };
    }
}

package org.jieming.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jieming.reach.Decay;
import org.jieming.reach.FloatingCatchment;
import org.jieming.reach.Nearest;
import org.jieming.reach.Positions;
import org.jieming.reach.Surroundings;
import org.junit.jupiter.api.Test;

/**
 * Ways when sites close and open, and everybody round a site. One street eastwards on 35° N: a hundredth of a degree is
 * 912.9 m.
 */
class WalksAnewTest {
    private static final double LIMIT = 300;
    private static final WalkNetwork STREET =
            WalkNetwork.of(List.of(new double[] {105.00, 35, 105.01, 35, 105.02, 35, 105.03, 35}));

    @Test
    void who_loses_her_site_walks_on_to_the_next_and_back_when_one_opens_at_her_door() {
        // sites at both ends; the middle house at 105.01 is 912.9 m from the west one and 1,825.8 from the east one
        Positions demand = Positions.ofDegrees(105.01, 35);
        StandingWalks walks =
                StandingWalks.of(new Entry.Nearest(STREET, LIMIT), demand, Positions.ofDegrees(105, 35, 105.03, 35));
        BitSet west = new BitSet();
        assertThat(walks.with(west, Positions.ofDegrees()).metres()[0]).isCloseTo(912.9, within(0.1));
        west.set(0);
        assertThat(walks.with(west, Positions.ofDegrees()).metres()[0]).isCloseTo(1825.8, within(0.2));
        Nearest opened = walks.with(west, Positions.ofDegrees(105.01, 35));
        assertThat(opened.metres()[0]).isZero();
        assertThat(opened.site()[0]).isEqualTo(2);
        // asking changed nothing
        assertThat(walks.with(new BitSet(), Positions.ofDegrees()).site()).containsExactly(0);
    }

    @Test
    void supply_is_shared_along_the_street_among_those_within_reach() {
        // 20 places at the west end, within 1,000 m of street: 100 people at the door and 300 at 912.9 m, none at
        // 1,825.8
        Positions demand = Positions.ofDegrees(105, 35, 105.01, 35, 105.02, 35);
        Positions site = Positions.ofDegrees(105, 35);
        Surroundings around = STREET.around(STREET.footholds(demand, LIMIT), STREET.footholds(site, LIMIT));
        FloatingCatchment shares =
                FloatingCatchment.of(around, new long[] {100, 300, 500}, new double[] {20}, Decay.within(1000));
        // 20 / 400 = 0.05 each
        assertThat(shares.perPerson()).containsExactly(0.05, 0.05, 0);
        // whoever has no other choice chooses it with certainty
        assertThat(FloatingCatchment.chosen(around, new long[] {100, 300, 500}, new double[] {20}, Decay.within(1000))
                        .perPerson())
                .containsExactly(0.05, 0.05, 0);
    }

    @Property(tries = 300)
    void ways_after_changes_are_those_that_reckoning_anew_gives(@ForAll long seed) {
        Random random = new Random(seed);
        WalkNetwork network = WalkNetwork.of(streets(random));
        Entry entry = entry(random, network);
        Positions demand = Positions.ofDegrees(places(random, 30));
        double[] standing = places(random, 1 + random.nextInt(8));
        double[] opened = places(random, random.nextInt(4));
        BitSet closed =
                BitSet.valueOf(new long[] {random.nextLong() & random.nextLong() & (1L << standing.length / 2) - 1});
        Nearest then = StandingWalks.of(entry, demand, Positions.ofDegrees(standing))
                .with(closed, Positions.ofDegrees(opened));
        List<double[]> left = new ArrayList<>();
        for (int site = 0; site < standing.length / 2; site++) {
            if (!closed.get(site)) {
                left.add(Arrays.copyOfRange(standing, 2 * site, 2 * site + 2));
            }
        }
        left.add(opened);
        Positions all = Positions.ofDegrees(
                left.stream().flatMapToDouble(Arrays::stream).toArray());
        Nearest anew = network.from(entry.footholds(all)).nearest(entry.footholds(demand));
        assertThat(then.metres()).as("seed %d", seed).containsExactly(anew.metres());
    }

    @Property(tries = 300)
    void everybody_round_a_site_is_found_at_the_way_she_walks_to_it(@ForAll long seed) {
        Random random = new Random(seed);
        WalkNetwork network = WalkNetwork.of(streets(random));
        Positions demand = Positions.ofDegrees(places(random, 40));
        Positions sites = Positions.ofDegrees(places(random, 3));
        double reach = 50 + random.nextInt(3000);
        Entry entry = entry(random, network);
        Footholds people = entry.footholds(demand);
        Surroundings around = network.around(people, entry.footholds(sites));
        for (int site = 0; site < sites.size(); site++) {
            Positions only = Positions.ofDegrees(sites.longitude(site), sites.latitude(site));
            double[] ways = network.from(entry.footholds(only)).nearest(people).metres();
            Map<Integer, Double> expected = new TreeMap<>();
            for (int point = 0; point < ways.length; point++) {
                if (ways[point] <= reach) {
                    expected.put(point, ways[point]);
                }
            }
            Map<Integer, Double> found = new TreeMap<>();
            int count = around.find(site, reach);
            for (int at = 0; at < count; at++) {
                found.put(around.point(at), around.metres(at));
            }
            assertThat(found).as("seed %d, site %d", seed, site).isEqualTo(expected);
        }
    }

    @Property(tries = 300)
    void the_nearest_site_is_the_one_of_whose_surroundings_she_is_the_nearest(@ForAll long seed) {
        Random random = new Random(seed);
        WalkNetwork network = WalkNetwork.of(streets(random));
        Positions demand = Positions.ofDegrees(places(random, 40));
        Positions sites = Positions.ofDegrees(places(random, 6));
        Entry entry = entry(random, network);
        Footholds people = entry.footholds(demand);
        Surroundings around = network.around(people, entry.footholds(sites));
        double[] least = new double[demand.size()];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (int site = 0; site < sites.size(); site++) {
            int count = around.find(site, 50_000);
            for (int at = 0; at < count; at++) {
                least[around.point(at)] = Math.min(least[around.point(at)], around.metres(at));
            }
        }
        double[] ways = network.from(entry.footholds(sites)).nearest(people).metres();
        double[] again = WalkCheck.ways(network, people, entry.footholds(sites));
        for (int point = 0; point < ways.length; point++) {
            boolean isFound = Double.isFinite(ways[point]);
            assertThat(isFound ? ways[point] : Double.POSITIVE_INFINITY)
                    .as("seed %d, point %d", seed, point)
                    .isEqualTo(least[point]);
            assertThat(Double.isFinite(again[point]))
                    .as("seed %d, point %d", seed, point)
                    .isEqualTo(isFound);
            if (isFound) {
                // measured along the geodesic instead of its chord: to a millimetre
                assertThat(again[point]).as("seed %d, point %d", seed, point).isCloseTo(ways[point], within(0.0021));
            }
        }
    }

    @Test
    void who_may_not_walk_straight_to_the_nearest_site_walks_to_the_one_behind_it() {
        // her road is 0.0033° west of her: 301 m. The first site is 0.0036° south of her, 399 m, and 1 m from a road of
        // its
        // own: 399 > 301 + 1. The second is 0.0049° east of her, 447 m, and off the roads, 500 m or more: 447 <= 301 +
        // 500
        WalkNetwork network = WalkNetwork.of(List.of(
                new double[] {105.0167, 35.0198, 105.0167, 35.0202},
                new double[] {105.0199, 35.01639, 105.0201, 35.01639}));
        Entry entry = new Entry.Nearest(network, 500);
        Positions demand = Positions.ofDegrees(105.02, 35.02);
        Positions sites = Positions.ofDegrees(105.02, 35.0164, 105.0249, 35.02);
        Nearest found = network.from(entry.footholds(sites)).nearest(entry.footholds(demand));
        assertThat(found.site()).containsExactly(1);
        assertThat(found.metres()[0]).isCloseTo(447.2, within(0.5));
        Surroundings around = network.around(entry.footholds(demand), entry.footholds(sites));
        assertThat(around.find(0, 1000)).isZero();
        assertThat(around.find(1, 1000)).isEqualTo(1);
        assertThat(around.metres(0)).isEqualTo(found.metres()[0]);
        // where it opens, and where it closes again
        StandingWalks walks = StandingWalks.of(entry, demand, Positions.ofDegrees(105.02, 35.0164));
        assertThat(walks.with(new BitSet(), Positions.ofDegrees()).metres()[0]).isInfinite();
        assertThat(walks.with(new BitSet(), Positions.ofDegrees(105.0249, 35.02))
                        .metres()[0])
                .isEqualTo(found.metres()[0]);
        StandingWalks both = StandingWalks.of(entry, demand, sites);
        BitSet second = new BitSet();
        second.set(1);
        assertThat(both.with(second, Positions.ofDegrees()).metres()[0]).isInfinite();
    }

    private static Entry entry(Random random, WalkNetwork network) {
        return random.nextBoolean()
                ? new Entry.Nearest(network, LIMIT)
                : new Entry.AllSides(network, LIMIT, WalkNetwork.of(List.of()));
    }

    /** Streets between crossings of a crooked grid of some hundred metres, most of them there. */
    private static List<double[]> streets(Random random) {
        List<double[]> streets = new ArrayList<>();
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 5; column++) {
                if (random.nextInt(4) > 0) {
                    streets.add(new double[] {x(row, column), y(row, column), x(row, column + 1), y(row, column + 1)});
                }
                if (random.nextInt(4) > 0) {
                    streets.add(new double[] {x(row, column), y(row, column), x(row + 1, column), y(row + 1, column)});
                }
            }
        }
        streets.add(new double[] {105.02, 35.02, 105.021, 35.02});
        return streets;
    }

    private static double x(int row, int column) {
        return 105 + column * 0.003 + row * 0.0004;
    }

    private static double y(int row, int column) {
        return 35 + row * 0.003 + column * 0.0003;
    }

    private static double[] places(Random random, int count) {
        double[] degrees = new double[2 * count];
        for (int at = 0; at < degrees.length; at++) {
            degrees[at] = (at % 2 == 0 ? 104.996 : 34.996) + random.nextDouble() * 0.025;
        }
        return degrees;
    }
}

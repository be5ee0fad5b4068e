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

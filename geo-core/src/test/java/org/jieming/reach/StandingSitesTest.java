package org.jieming.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What would be if sites opened, moved and closed, against reckoning everything anew. */
class StandingSitesTest {
    private static final Positions NONE = Positions.ofDegrees();

    @Test
    void who_loses_her_site_goes_to_the_next_and_a_new_one_takes_only_those_it_is_nearer_to() {
        // sites at 105.00 (0) and 105.10 (1), people at 105.01, 105.04 and 105.09
        StandingSites standing = StandingSites.of(
                Positions.ofDegrees(105.01, 35, 105.04, 35, 105.09, 35), Positions.ofDegrees(105.00, 35, 105.10, 35));
        assertThat(standing.now().site()).containsExactly(0, 0, 1);
        // site 0 closes: all go to 1
        assertThat(standing.with(numbers(0), NONE).site()).containsExactly(1, 1, 1);
        // one opens at 105.03: 105.01 is 0.02 from it and 0.01 from site 0; 105.04 is 0.01 from it
        assertThat(standing.with(numbers(), Positions.ofDegrees(105.03, 35)).site())
                .containsExactly(0, 2, 1);
        // site 0 moves there: 105.01 follows it
        assertThat(standing.with(numbers(0), Positions.ofDegrees(105.03, 35)).site())
                .containsExactly(2, 2, 1);
        // nothing is left, and nothing was changed by asking
        assertThat(standing.with(numbers(0, 1), NONE).metres()).containsOnly(Double.POSITIVE_INFINITY);
        assertThat(standing.now().site()).containsExactly(0, 0, 1);
    }

    @Test
    void gains_and_losses_of_a_move_are_told_by_unit_and_everybody_is_counted_once() {
        // unit 0: 100 people at 500 m, then 1,500 m, and 40 at 2,000 m, then 900 m; unit 1: 30 at 1,000 m as before
        GainsAndLosses.State before = new GainsAndLosses.State(UNITS, new double[] {500, 2000, 1000}, 1000);
        GainsAndLosses.State after = new GainsAndLosses.State(UNITS, new double[] {1500, 900, 1000}, 1000);
        GainsAndLosses told = GainsAndLosses.of(2, new long[] {100, 40, 30}, before, after);
        assertThat(told.servedBefore()).containsExactly(100, 30);
        assertThat(told.gained()).containsExactly(40, 0);
        assertThat(told.lost()).containsExactly(100, 0);
        // 100 + 40 − 100
        assertThat(told.servedAfter()).containsExactly(40, 30);
        // 100 × 500 + 40 × 2,000 = 130,000 person-metres, then 100 × 1,500 + 40 × 900 = 186,000
        assertThat(told.metresBefore()).containsExactly(130_000, 30_000);
        assertThat(told.metresAfter()).containsExactly(186_000, 30_000);
        assertThat(told.changed()).containsExactly(140, 0);
    }

    private static final int[] UNITS = {0, 0, 1};

    @Test
    void who_comes_into_another_unit_by_a_border_is_counted_there_and_no_longer_here() {
        // 100 people at 500 m, served, go from unit 0 to unit 1; 40 at 2,000 m stay in unit 0 and are served then
        GainsAndLosses.State before = new GainsAndLosses.State(UNITS, new double[] {500, 2000, 1000}, 1000);
        GainsAndLosses.State after = new GainsAndLosses.State(new int[] {1, 0, 1}, new double[] {500, 900, 1000}, 1000);
        GainsAndLosses told = GainsAndLosses.of(2, new long[] {100, 40, 30}, before, after);
        assertThat(told.people()).containsExactly(140, 30);
        assertThat(told.peopleAfter()).containsExactly(40, 130);
        assertThat(told.servedMoved()).containsExactly(-100, 100);
        assertThat(told.gained()).containsExactly(40, 0);
        assertThat(told.lost()).containsExactly(0, 0);
        // 100 − 100 + 40 − 0 and 30 + 100 + 0 − 0
        assertThat(told.servedAfter()).containsExactly(40, 130);
        assertThat(told.changed()).containsExactly(40, 100);
    }

    @Test
    void whose_way_is_not_known_or_not_there_is_counted_and_not_in_the_ways_added_up() {
        // 10 people whose way is unknown both times, 20 with none before and 400 m after
        GainsAndLosses.State before =
                new GainsAndLosses.State(new int[] {0, 0}, new double[] {Double.NaN, Double.POSITIVE_INFINITY}, 500);
        GainsAndLosses.State after = new GainsAndLosses.State(new int[] {0, 0}, new double[] {Double.NaN, 400}, 500);
        GainsAndLosses told = GainsAndLosses.of(1, new long[] {10, 20}, before, after);
        assertThat(told.walkersBefore()).containsExactly(0);
        assertThat(told.metresBefore()).containsExactly(0);
        assertThat(told.walkersAfter()).containsExactly(20);
        assertThat(told.metresAfter()).containsExactly(8000);
        assertThat(told.gained()).containsExactly(20);
        assertThat(told.changed()).containsExactly(20);
    }

    private static BitSet numbers(int... set) {
        BitSet bits = new BitSet();
        Arrays.stream(set).forEach(bits::set);
        return bits;
    }

    @Provide
    Arbitrary<double[]> places() {
        return Arbitraries.doubles()
                .between(0, 0.3)
                .array(double[].class)
                .ofMinSize(2)
                .ofMaxSize(160)
                .map(raw -> IntStream.range(0, raw.length / 2 * 2)
                        .mapToDouble(i -> (i % 2 == 0 ? 105 : 35) + raw[i])
                        .toArray());
    }

    @Property(tries = 500)
    void every_way_is_what_reckoning_anew_gives(
            @ForAll("places") double[] people,
            @ForAll("places") double[] sites,
            @ForAll("places") double[] added,
            @ForAll long closing) {
        double[] opened = Arrays.copyOf(added, Math.min(6, added.length));
        BitSet closed = BitSet.valueOf(new long[] {closing, closing >>> 3});
        Positions demand = Positions.ofDegrees(people);
        Nearest then = StandingSites.of(demand, Positions.ofDegrees(sites)).with(closed, Positions.ofDegrees(opened));
        double[] left = IntStream.range(0, sites.length)
                .filter(i -> !closed.get(i / 2))
                .mapToDouble(i -> sites[i])
                .toArray();
        double[] all = IntStream.concat(IntStream.range(0, left.length), IntStream.range(0, opened.length))
                .mapToDouble(i -> 0)
                .toArray();
        System.arraycopy(left, 0, all, 0, left.length);
        System.arraycopy(opened, 0, all, left.length, opened.length);
        assertThat(then.metres())
                .containsExactly(
                        SiteIndex.of(Positions.ofDegrees(all)).nearest(demand).metres());
        for (int point = 0; point < people.length / 2; point++) {
            int site = then.site()[point];
            if (site != Nearest.NONE) {
                assertThat(closed.get(site) && site < sites.length / 2).isFalse();
                double[] at = site < sites.length / 2
                        ? Arrays.copyOfRange(sites, 2 * site, 2 * site + 2)
                        : Arrays.copyOfRange(opened, 2 * site - sites.length, 2 * site - sites.length + 2);
                double way =
                        SiteIndex.of(Positions.ofDegrees(at)).nearest(demand).metres()[point];
                assertThat(way).isEqualTo(then.metres()[point]);
            }
        }
    }
}

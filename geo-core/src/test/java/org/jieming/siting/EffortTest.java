package org.jieming.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Searches too large to be finished: 900 people of one person a point, 300 candidates on a square of 6 km. */
class EffortTest {
    private static final int POINTS = 900;
    private static final int CANDIDATES = 300;
    private static final int SITES = 25;

    private static final Ways WAYS = ways();
    private static final int[][] REACHED = reached(700);
    private static final long[] PLACES = LongStreams.of(CANDIDATES, 20);
    /** 25 × 35 = 875 of 900: no plan fills them all, so that none is proven by its places alone. */
    private static final long[] ROOM = LongStreams.of(CANDIDATES, 35);

    private static final List<Function<Effort, Object>> SEARCHES = List.of(
            effort -> MostPeople.choose(town(), SITES, effort),
            effort -> Everybody.choose(town(), effort),
            effort -> LeastWay.choose(WAYS, SITES, effort),
            effort -> LeastFarthest.choose(WAYS, SITES, effort),
            effort -> MostSeated.choose(REACHED, WAYS.people(), ROOM, CANDIDATES, SITES, effort));

    private static final class LongStreams {
        static long[] of(int size, long each) {
            long[] all = new long[size];
            Arrays.fill(all, each);
            return all;
        }
    }

    private static Catchments town() {
        return Catchments.of(REACHED, WAYS.people(), new boolean[POINTS]);
    }

    private static Ways ways() {
        Random random = new Random(5);
        double[] x = random.doubles(POINTS + CANDIDATES, 0, 6000).toArray();
        double[] y = random.doubles(POINTS + CANDIDATES, 0, 6000).toArray();
        double[][] metres = new double[POINTS][CANDIDATES];
        for (int point = 0; point < POINTS; point++) {
            for (int candidate = 0; candidate < CANDIDATES; candidate++) {
                metres[point][candidate] =
                        Math.hypot(x[point] - x[POINTS + candidate], y[point] - y[POINTS + candidate]);
            }
        }
        double[] now = new double[POINTS];
        Arrays.fill(now, Double.POSITIVE_INFINITY);
        return new Ways(metres, now, LongStreams.of(POINTS, 1));
    }

    private static int[][] reached(double metres) {
        int[][] reached = new int[CANDIDATES][];
        Arrays.setAll(reached, candidate -> IntStream.range(0, POINTS)
                .filter(point -> WAYS.metres()[point][candidate] <= metres)
                .toArray());
        return reached;
    }

    @Test
    void a_search_that_is_called_off_ends_at_the_next_beat() {
        for (Function<Effort, Object> search : SEARCHES) {
            Effort watched = new Effort(Long.MAX_VALUE, () -> {
                throw new CancellationException();
            });
            assertThatThrownBy(() -> search.apply(watched)).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void a_count_of_a_plan_is_called_off_as_well() {
        assertThatThrownBy(() -> PlanCheck.of(
                        new double[] {105, 35}, new long[] {1}, new double[] {105, 35}, new double[] {1}, () -> {
                            throw new CancellationException();
                        }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void sites_whose_people_all_differ_are_filled_in_one_pass() {
        // 600 people in a row, a candidate at each who reaches the 100 on either side and has 50 places: a first look
        // at all
        // passes 600 × 201 = 120,000 people; five sites fill their 5 × 50 places, and no plan can fill more
        int[][] row = new int[600][];
        Arrays.setAll(row, at -> IntStream.rangeClosed(Math.max(0, at - 100), Math.min(599, at + 100))
                .toArray());
        int[] beats = new int[1];
        Plan plan = MostSeated.choose(
                        row,
                        LongStreams.of(600, 1),
                        LongStreams.of(600, 50),
                        600,
                        5,
                        new Effort(10_000_000, () -> beats[0]++ >= 0))
                .plan();
        assertThat(plan.served()).isEqualTo(250);
        assertThat(plan.proven()).isTrue();
        assertThat(beats[0]).isZero();
    }

    @Test
    void a_plan_that_seats_everybody_is_proven_by_that() {
        // the row again with 400 places each: a site seats the 201 in its reach at most, four sites 804; but there are
        // only 600
        int[][] row = new int[600][];
        Arrays.setAll(row, at -> IntStream.rangeClosed(Math.max(0, at - 100), Math.min(599, at + 100))
                .toArray());
        Plan plan = MostSeated.choose(
                        row, LongStreams.of(600, 1), LongStreams.of(600, 400), 600, 4, Effort.of(10_000_000))
                .plan();
        assertThat(plan.served()).isEqualTo(600);
        assertThat(plan.bound()).isEqualTo(600);
        assertThat(plan.proven()).isTrue();
    }

    @Test
    void candidates_that_reach_nobody_cost_nothing() {
        // one candidate of a thousand has somebody near: it is opened and undone a few times, one step each
        int[][] reached = new int[1_000][0];
        reached[500] = new int[] {0};
        Effort effort = Effort.of(100);
        Plan plan = MostSeated.choose(reached, LongStreams.of(1, 10), LongStreams.of(1_000, 5), 1_000, 20, effort)
                .plan();
        assertThat(plan.served()).isEqualTo(5);
        assertThat(plan.chosen()).containsExactly(500);
        assertThat(plan.proven()).isTrue();
        assertThat(effort.isSpent()).isFalse();
    }

    @Test
    void a_search_whose_effort_is_spent_ends_there_and_not_once_for_every_plan_it_left_open() {
        // a million may be looked at, in beats of a million. Beyond it: what the first plan and its bound take, for the
        // shortest ways 25 sites + one round of each exchange and relaxation = 52 × 900 × 300 = 14 million
        for (Function<Effort, Object> search : SEARCHES) {
            int[] beats = new int[1];
            search.apply(new Effort(1_000_000, () -> beats[0]++ >= 0));
            assertThat(beats[0]).isBetween(1, 16);
        }
    }

    @Test
    void a_search_that_may_not_go_on_ends_with_the_best_plan_so_far_and_the_same_whenever_it_is_ended_there() {
        // ended at its second beat, so at two million things looked at: every search has a plan by then, or the first
        // it can make
        for (Function<Effort, Object> search : SEARCHES) {
            int[] beats = new int[1];
            Object plan = search.apply(new Effort(Long.MAX_VALUE, () -> ++beats[0] < 2));
            assertThat(beats[0]).isBetween(2, 16);
            int[] again = new int[1];
            assertThat(search.apply(new Effort(Long.MAX_VALUE, () -> ++again[0] < 2)))
                    .isEqualTo(plan);
        }
    }

    @Test
    void the_longest_way_has_a_plan_before_any_search() {
        // no search at all: where the farthest live the nearest candidate is taken, 25 times; 900 people in a square of
        // 6 km
        WayPlan plan = LeastFarthest.choose(WAYS, SITES, new Effort(Long.MAX_VALUE, () -> false));
        assertThat(plan.chosen()).hasSize(SITES).doesNotHaveDuplicates();
        assertThat(plan.value()).isEqualTo(WAYS.farthest(plan.chosen())).isLessThan(2_000);
        assertThat(plan.proven()).isFalse();
        assertThat(plan.bound()).isLessThan(plan.value());
    }

    @Test
    void a_plan_cut_short_lies_on_the_right_side_of_its_bound() {
        WayPlan together = LeastWay.choose(WAYS, SITES, Effort.of(50_000_000));
        assertThat(together.proven()).isFalse();
        assertThat(together.bound()).isPositive().isLessThan(together.value());
        Plan seated = MostSeated.choose(REACHED, WAYS.people(), PLACES, CANDIDATES, SITES, Effort.of(5_000_000))
                .plan();
        // 25 sites of 20 places seat 500 at the most
        assertThat(seated.served()).isBetween(400L, 500L);
        assertThat(seated.bound()).isBetween(seated.served(), 500L);
    }
}

package org.jieming.siting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Plans against every plan there is, on towns small enough to try them all. */
class SitingTest {
    private static final long PLENTY = 50_000_000;

    @Test
    void the_greedy_choice_is_not_the_best_and_the_search_finds_the_better() {
        // points 0–5 with 1 person each; A serves 1, 2, 3, 4; B serves 0, 1, 2; C serves 3, 4, 5: greedy A + B = 5,
        // best B + C = 6
        Catchments town = Catchments.of(
                new int[][] {{1, 2, 3, 4}, {0, 1, 2}, {3, 4, 5}}, new long[] {1, 1, 1, 1, 1, 1}, new boolean[6]);
        Plan plan = MostPeople.choose(town, 2, Effort.of(PLENTY));
        assertThat(plan.chosen()).containsExactly(1, 2);
        assertThat(plan.served()).isEqualTo(6);
        assertThat(plan.proven()).isTrue();
        assertThat(Everybody.choose(town, Effort.of(PLENTY)).chosen()).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void people_served_already_count_and_draw_no_site() {
        Catchments town =
                Catchments.of(new int[][] {{0, 1}, {2}}, new long[] {50, 50, 10}, new boolean[] {true, true, false});
        Plan plan = MostPeople.choose(town, 1, Effort.of(PLENTY));
        assertThat(plan.chosen()).containsExactly(1);
        assertThat(plan.served()).isEqualTo(110);
    }

    @Test
    void a_search_cut_short_says_what_no_plan_can_exceed() {
        Catchments town = Catchments.of(
                new int[][] {{1, 2, 3, 4}, {0, 1, 2}, {3, 4, 5}}, new long[] {1, 1, 1, 1, 1, 1}, new boolean[6]);
        Plan plan = MostPeople.choose(town, 2, Effort.of(-1));
        // greedy: A and B serve 5; the two greatest catchments are 4 + 3 = 7, but only 6 live there
        assertThat(plan.served()).isEqualTo(5);
        assertThat(plan.proven()).isFalse();
        assertThat(plan.bound()).isEqualTo(6);
    }

    @Provide
    Arbitrary<int[][]> reached() {
        return Arbitraries.integers()
                .between(0, 13)
                .set()
                .ofMaxSize(6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(sets -> sets.stream()
                        .map(set -> set.stream()
                                .mapToInt(Integer::intValue)
                                .sorted()
                                .toArray())
                        .toArray(int[][]::new));
    }

    @Property(tries = 400)
    void the_plan_serves_as_many_as_the_best_of_all_plans(
            @ForAll("reached") int[][] reached,
            @ForAll @IntRange(min = 1, max = 4) int sites,
            @ForAll("reached") int[][] now) {
        long[] people = people();
        boolean[] served = new boolean[people.length];
        Arrays.stream(now[0]).forEach(point -> served[point] = true);
        Plan plan = MostPeople.choose(Catchments.of(reached, people, served), sites, Effort.of(PLENTY));
        assertThat(plan.proven()).isTrue();
        assertThat(plan.chosen()).hasSizeLessThanOrEqualTo(sites).doesNotHaveDuplicates();
        assertThat(plan.served()).isEqualTo(servedBy(reached, people, served, plan.chosen()));
        long best = 0;
        for (List<Integer> every : AllPlans.of(reached.length, sites)) {
            best = Math.max(best, servedBy(reached, people, served, every));
        }
        assertThat(plan.served()).isEqualTo(best);
    }

    @Property(tries = 60)
    void where_catchments_overlap_far_the_plan_is_the_best_and_a_search_cut_short_bounds_it(@ForAll long seed) {
        // 12 candidates, each of whom would serve about a third of 60 points: 794 plans of 4 sites or fewer
        Random random = new Random(seed);
        long[] people = random.longs(60, 1, 100).toArray();
        int[][] reached = new int[12][];
        Arrays.setAll(reached, candidate -> IntStream.range(0, people.length)
                .filter(point -> random.nextInt(3) == 0)
                .toArray());
        boolean[] none = new boolean[people.length];
        Catchments town = Catchments.of(reached, people, none);
        long best = AllPlans.of(reached.length, 4).stream()
                .mapToLong(every -> servedBy(reached, people, none, every))
                .max()
                .orElseThrow();
        Plan plan = MostPeople.choose(town, 4, Effort.of(PLENTY));
        assertThat(plan.proven()).isTrue();
        assertThat(plan.served()).isEqualTo(best).isEqualTo(servedBy(reached, people, none, plan.chosen()));
        for (long effort : new long[] {-1, 3_000, 30_000}) {
            Plan cut = MostPeople.choose(town, 4, Effort.of(effort));
            assertThat(cut.served()).isEqualTo(servedBy(reached, people, none, cut.chosen()));
            assertThat(cut.bound()).isGreaterThanOrEqualTo(best);
            assertThat(cut.proven()).isEqualTo(cut.bound() == cut.served());
        }
    }

    @Property(tries = 400)
    void the_fewest_sites_are_no_more_than_those_of_any_plan_that_serves_all(@ForAll("reached") int[][] reached) {
        long[] people = people();
        boolean[] none = new boolean[people.length];
        Plan plan = Everybody.choose(Catchments.of(reached, people, none), Effort.of(PLENTY));
        assertThat(plan.proven()).isTrue();
        assertThat(servedBy(reached, people, none, plan.chosen())).isEqualTo(plan.served());
        int fewest = reached.length;
        for (List<Integer> every : AllPlans.of(reached.length, reached.length)) {
            if (servedBy(reached, people, none, every) == plan.served()) {
                fewest = Math.min(fewest, every.size());
            }
        }
        assertThat(plan.chosen()).hasSize(fewest);
    }

    private static long[] people() {
        long[] people = new long[14];
        Arrays.setAll(people, point -> 1 + point * point % 11);
        return people;
    }

    private static long servedBy(int[][] reached, long[] people, boolean[] now, List<Integer> chosen) {
        boolean[] served = now.clone();
        chosen.forEach(candidate -> Arrays.stream(reached[candidate]).forEach(point -> served[point] = true));
        long sum = 0;
        for (int point = 0; point < people.length; point++) {
            sum += served[point] ? people[point] : 0;
        }
        return sum;
    }
}

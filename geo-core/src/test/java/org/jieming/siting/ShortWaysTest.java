package org.jieming.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Plans for short ways and for limited places against every plan there is. */
class ShortWaysTest {
    private static final long PLENTY = 200_000_000;

    /** Villages at 0, 1, 2, 7 and 9 km of a road with 10, 10, 10, 30 and 10 people; candidates are the villages. */
    private static final double[] ROAD = {0, 1000, 2000, 7000, 9000};

    private static Ways road(double... existing) {
        double[][] metres = new double[ROAD.length][ROAD.length];
        double[] now = new double[ROAD.length];
        for (int point = 0; point < ROAD.length; point++) {
            now[point] = Double.POSITIVE_INFINITY;
            for (double site : existing) {
                now[point] = Math.min(now[point], Math.abs(ROAD[point] - site));
            }
            for (int candidate = 0; candidate < ROAD.length; candidate++) {
                metres[point][candidate] = Math.abs(ROAD[point] - ROAD[candidate]);
            }
        }
        return new Ways(metres, now, new long[] {10, 10, 10, 30, 10});
    }

    @Test
    void two_sites_on_a_road_stand_in_the_middle_of_three_villages_and_in_the_largest() {
        // at 1 km: 10 + 0 + 10 people-km; at 7 km: 0 + 20; together 40,000 person-metres
        WayPlan plan = LeastWay.choose(road(), 2, Effort.of(PLENTY));
        assertThat(plan.chosen()).containsExactly(1, 3);
        assertThat(plan.value()).isEqualTo(40_000);
        assertThat(plan.proven()).isTrue();
        // the longest way is least with the same two as with 1 and 4: 2 km from 9 or 7 km
        WayPlan centre = LeastFarthest.choose(road(), 2, Effort.of(PLENTY));
        assertThat(centre.value()).isEqualTo(2000);
        assertThat(centre.proven()).isTrue();
    }

    @Test
    void existing_sites_are_used_and_not_moved() {
        // one stands at 8 km: 7 and 9 km have 1 km; one more is best at 1 km: 10 + 0 + 10 + 30 + 10 people-km
        WayPlan plan = LeastWay.choose(road(8000), 1, Effort.of(PLENTY));
        assertThat(plan.chosen()).containsExactly(1);
        assertThat(plan.value()).isEqualTo(60_000);
        assertThat(LeastFarthest.choose(road(8000), 1, Effort.of(PLENTY)).value())
                .isEqualTo(1000);
    }

    @Test
    void where_nobody_lives_no_way_counts() {
        Ways ways = new Ways(
                new double[][] {{0, 9e6}, {5, 0}},
                new double[] {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY},
                new long[] {7, 0});
        assertThat(LeastFarthest.choose(ways, 1, Effort.of(PLENTY)).value()).isZero();
        assertThat(LeastWay.choose(ways, 1, Effort.of(PLENTY)).chosen()).containsExactly(0);
    }

    private static Ways town(long seed, int candidates) {
        Random random = new Random(seed);
        int points = 2 + random.nextInt(10);
        double[][] metres = new double[points][candidates];
        double[] now = new double[points];
        long[] people = new long[points];
        double[] x = random.doubles(points + candidates, 0, 5000).toArray();
        double[] y = random.doubles(points + candidates, 0, 5000).toArray();
        boolean stands = random.nextBoolean();
        for (int point = 0; point < points; point++) {
            people[point] = random.nextInt(30);
            now[point] = stands ? Math.rint(Math.hypot(x[point], y[point])) : Double.POSITIVE_INFINITY;
            for (int candidate = 0; candidate < candidates; candidate++) {
                metres[point][candidate] =
                        Math.rint(Math.hypot(x[point] - x[points + candidate], y[point] - y[points + candidate]));
            }
        }
        return new Ways(metres, now, people);
    }

    @Property(tries = 400)
    void no_plan_has_shorter_ways(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 8) int candidates,
            @ForAll @IntRange(min = 1, max = 4) int sites) {
        Ways ways = town(seed, candidates);
        WayPlan together = LeastWay.choose(ways, sites, Effort.of(PLENTY));
        WayPlan longest = LeastFarthest.choose(ways, sites, Effort.of(PLENTY));
        double least = Double.POSITIVE_INFINITY;
        double shortest = Double.POSITIVE_INFINITY;
        for (List<Integer> every : AllPlans.of(candidates, sites)) {
            least = Math.min(least, personMetres(ways, every));
            shortest = Math.min(shortest, farthest(ways, every));
        }
        assertThat(together.proven() && longest.proven()).isTrue();
        assertThat(together.value()).isCloseTo(least, within(1e-9 * least));
        assertThat(personMetres(ways, together.chosen())).isEqualTo(together.value());
        assertThat(longest.value()).isEqualTo(shortest);
        assertThat(farthest(ways, longest.chosen())).isEqualTo(shortest);
        assertThat(longest.chosen()).hasSizeLessThanOrEqualTo(sites);
    }

    @Test
    void a_site_with_few_places_seats_no_more_and_the_others_take_turns() {
        // 60 people at point 0 reach both sites, 50 at point 1 the second alone; 40 and 50 places: 90 of 110 are seated
        MostSeated.Seated made = MostSeated.choose(
                new int[][] {{0}, {0, 1}}, new long[] {60, 50}, new long[] {40, 50}, 2, 2, Effort.of(PLENTY));
        assertThat(made.plan().served()).isEqualTo(90);
        assertThat(made.seats().stream().mapToLong(Seat::people).sum()).isEqualTo(90);
        // with one site: the second, 50; uncapacitated it would have been 110
        assertThat(MostSeated.choose(
                                new int[][] {{0}, {0, 1}},
                                new long[] {60, 50},
                                new long[] {40, 50},
                                2,
                                1,
                                Effort.of(PLENTY))
                        .plan()
                        .chosen())
                .containsExactly(1);
    }

    @Property(tries = 400)
    void no_plan_seats_more(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 6) int candidates,
            @ForAll @IntRange(min = 1, max = 3) int sites) {
        Random random = new Random(seed);
        int existing = random.nextInt(3);
        long[] people = random.longs(1 + random.nextInt(8), 0, 40).toArray();
        long[] places = random.longs(candidates + existing, 0, 60).toArray();
        int[][] reached = new int[candidates + existing][];
        Arrays.setAll(reached, site -> random.ints(0, people.length)
                .limit(random.nextInt(5))
                .distinct()
                .sorted()
                .toArray());
        MostSeated.Seated made = MostSeated.choose(reached, people, places, candidates, sites, Effort.of(PLENTY));
        long most = 0;
        for (List<Integer> every : AllPlans.of(candidates, sites)) {
            most = Math.max(most, seated(reached, people, places, candidates, every));
        }
        assertThat(made.plan().proven()).isTrue();
        assertThat(made.plan().served()).isEqualTo(most);
        long[] living = people.clone();
        long[] free = places.clone();
        for (Seat seat : made.seats()) {
            assertThat(reached[seat.site()]).contains(seat.point());
            assertThat(living[seat.point()] -= seat.people()).isNotNegative();
            assertThat(free[seat.site()] -= seat.people()).isNotNegative();
            assertThat(seat.site() >= candidates || made.plan().chosen().contains(seat.site()))
                    .isTrue();
        }
        assertThat(made.seats().stream().mapToLong(Seat::people).sum()).isEqualTo(most);
    }

    /** By the least cut (Ford and Fulkerson): of every set of open sites its places, and the people whom only the others reach. */
    private static long seated(int[][] reached, long[] people, long[] places, int candidates, List<Integer> chosen) {
        List<Integer> open = new ArrayList<>(chosen);
        for (int site = candidates; site < reached.length; site++) {
            open.add(site);
        }
        long least = Long.MAX_VALUE;
        for (int mask = 0; mask < 1 << open.size(); mask++) {
            long cut = 0;
            boolean[] near = new boolean[people.length];
            for (int i = 0; i < open.size(); i++) {
                if ((mask >> i & 1) == 1) {
                    cut += places[open.get(i)];
                } else {
                    Arrays.stream(reached[open.get(i)]).forEach(point -> near[point] = true);
                }
            }
            for (int point = 0; point < people.length; point++) {
                cut += near[point] ? people[point] : 0;
            }
            least = Math.min(least, cut);
        }
        return least;
    }

    private static double personMetres(Ways ways, List<Integer> chosen) {
        double sum = 0;
        for (int point = 0; point < ways.people().length; point++) {
            sum += ways.people()[point] == 0 ? 0 : ways.people()[point] * nearest(ways, point, chosen);
        }
        return sum;
    }

    private static double farthest(Ways ways, List<Integer> chosen) {
        double farthest = 0;
        for (int point = 0; point < ways.people().length; point++) {
            farthest = ways.people()[point] == 0 ? farthest : Math.max(farthest, nearest(ways, point, chosen));
        }
        return farthest;
    }

    private static double nearest(Ways ways, int point, List<Integer> chosen) {
        double nearest = ways.now()[point];
        for (int candidate : chosen) {
            nearest = Math.min(nearest, ways.metres()[point][candidate]);
        }
        return nearest;
    }
}

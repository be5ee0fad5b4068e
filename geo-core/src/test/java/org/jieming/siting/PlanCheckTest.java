package org.jieming.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Three points on the meridian of 110° at 30°, 30.01° and 30.02°, of 10, 20 and 40 people. A hundredth of a degree of latitude is 1,108.5 m
 * there: M = a (1 − e²) / (1 − e² sin² 30.005°)^1.5 = 6,351,382 m, times π / 18,000.
 */
class PlanCheckTest {
    private static final double[] POINTS = {110, 30, 110, 30.01, 110, 30.02};
    private static final long[] PEOPLE = {10, 20, 40};
    private static final double STEP = 1_108.5;
    private static final Runnable SILENT = () -> {};

    private static PlanCheck check(double latitude, double metres) {
        return PlanCheck.of(POINTS, PEOPLE, new double[] {110, latitude}, new double[] {metres}, SILENT);
    }

    @Test
    void a_site_at_one_end_serves_who_lives_within_its_metres_and_nobody_else() {
        assertThat(check(30, 1_108).served()).isEqualTo(10);
        assertThat(check(30, 1_109).served()).isEqualTo(10 + 20);
        PlanCheck all = check(30, 2_218);
        assertThat(all.served()).isEqualTo(10 + 20 + 40);
        assertThat(all.farthest()).isCloseTo(2 * STEP, within(1.0));
        // 20 people one step, 40 people two: 100 steps of 70 people
        assertThat(all.personMetres()).isCloseTo(100 * STEP, within(100.0));
        assertThat(all.mean()).isCloseTo(100 * STEP / 70, within(1.0));
    }

    @Test
    void a_plan_that_was_told_to_serve_all_by_the_wrong_site_is_not_believed() {
        // in the middle 1,109 m serve all seventy; the same told of the site at the end is thirty
        assertThat(check(30.01, 1_109).served()).isEqualTo(70);
        assertThat(check(30, 1_109).served()).isNotEqualTo(70).isEqualTo(30);
    }

    @Test
    void without_a_site_nobody_is_served_but_who_is_anyway() {
        PlanCheck none =
                PlanCheck.of(POINTS, PEOPLE, new double[0], new double[0], new boolean[] {false, true, false}, SILENT);
        assertThat(none.served()).isEqualTo(20);
        assertThat(none.farthest()).isInfinite();
    }

    @Test
    void ways_measured_by_others_count_for_whoever_has_one() {
        PlanCheck walked =
                PlanCheck.ofWays(new double[] {300, Double.NaN, 500}, PEOPLE, new boolean[] {true, true, false});
        // 10 people 300 m and served, nobody knows of 20, 40 people 500 m and not served
        assertThat(walked).isEqualTo(new PlanCheck(10, 500, 50, 10 * 300 + 40 * 500));
    }

    @Test
    void seats_beyond_the_places_of_a_site_the_people_of_a_point_or_the_metres_are_not_kept() {
        double[] sites = {110, 30, 110, 30.02};
        long[] places = {25, 100};
        double[] metres = {1_109, 1_109};
        assertThat(kept(sites, places, metres, new Seat(0, 0, 10), new Seat(1, 0, 15), new Seat(2, 1, 40)))
                .isEqualTo(65);
        // 10 + 16 are one more than the 25 places of the first site
        assertThat(kept(sites, places, metres, new Seat(0, 0, 10), new Seat(1, 0, 16)))
                .isEqualTo(10);
        // eleven seats for ten people
        assertThat(kept(sites, places, metres, new Seat(0, 0, 11))).isZero();
        // two steps away from the second site
        assertThat(kept(sites, places, metres, new Seat(0, 1, 10))).isZero();
    }

    private static long kept(double[] sites, long[] places, double[] metres, Seat... seats) {
        return PlanCheck.seated(POINTS, PEOPLE, sites, places, metres, List.of(seats));
    }
}

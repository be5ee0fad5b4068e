package org.jieming.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small boxes near 31° N 118° E, counted by hand. */
class BoxIndexTest {

    private static final double NOT = Double.NaN;

    @Test
    void the_four_quadrants_of_the_world_follow_the_curve_from_south_west_over_north_to_south_east() {
        // the centres ±90°, ±45° stand in the middle of the quadrants: quarters 0, 1, 2, 3 of 2^62 keys
        assertThat(quarter(-90, -45)).isEqualTo(0);
        assertThat(quarter(-90, 45)).isEqualTo(1);
        assertThat(quarter(90, 45)).isEqualTo(2);
        assertThat(quarter(90, -45)).isEqualTo(3);
    }

    @Test
    void the_key_of_a_box_is_the_key_of_its_centre() {
        // (117 + 119) / 2 = 118, (30 + 32) / 2 = 31
        assertThat(BoxIndex.hilbert(117, 30, 119, 32)).isEqualTo(BoxIndex.hilbert(118, 31, 118, 31));
    }

    @Test
    void the_whole_world_and_more_than_the_world_have_the_key_of_its_centre() {
        assertThat(BoxIndex.hilbert(-180, -90, 180, 90)).isEqualTo(BoxIndex.hilbert(0, 0, 0, 0));
        double endless = Double.POSITIVE_INFINITY;
        assertThat(BoxIndex.hilbert(-endless, -endless, endless, endless)).isEqualTo(BoxIndex.hilbert(0, 0, 0, 0));
    }

    @Test
    void a_box_that_touches_the_edge_or_the_corner_of_the_question_is_found() {
        var index = BoxIndex.build(new double[] {117, 30, 118, 31, 118, 31, 119, 32, 118.5, 30.5, 118.5, 30.5});
        // all three share a point with [118, 119] × [30, 31]: an edge, a corner, an inner point
        assertThat(entries(index, 118, 30, 119, 31)).containsExactlyInAnyOrder(0, 1, 2);
        // one step of the last binary place to the east, the first box is out
        assertThat(entries(index, Math.nextUp(118.0), 30, 119, 31)).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void entries_without_a_place_stand_last_and_are_never_found() {
        var index = BoxIndex.build(
                new double[] {NOT, NOT, NOT, NOT, 118, 31, 118, 31, 119, 31, 118, 31, 117, 30, NOT, 31, 120, 32, 120, 32
                });
        assertThat(index.size()).isEqualTo(5);
        assertThat(index.located()).isEqualTo(2);
        assertThat(entries(index, -180, -90, 180, 90)).containsExactlyInAnyOrder(1, 4);
        assertThat(List.of(index.entry(2), index.entry(3), index.entry(4))).containsExactly(0, 2, 3);
        assertThat(index.key(4)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void ties_are_ordered_by_the_given_rank_and_then_by_input() {
        double[] same = {118, 31, 118, 31, 118, 31, 118, 31, 118, 31, 118, 31, 118, 31, 118, 31};
        assertThat(BoxIndex.build(same).order()).containsExactly(0, 1, 2, 3);
        // ranks 7, −1, 7, 0 ascending: entry 1 (−1), entry 3 (0), then 0 and 2 (both 7) as given
        assertThat(BoxIndex.build(same, new int[] {7, -1, 7, 0}).order()).containsExactly(1, 3, 0, 2);
    }

    @Test
    void a_visitor_that_has_enough_ends_the_search_and_the_next_page_starts_behind() {
        var index = BoxIndex.build(points(100));
        List<Integer> page = new ArrayList<>();
        boolean complete = index.search(0, 0, 180, 90, 0, position -> {
            page.add(position);
            return page.size() < 40;
        });
        assertThat(complete).isFalse();
        assertThat(page).hasSize(40).isSorted();
        List<Integer> rest = new ArrayList<>();
        assertThat(index.search(0, 0, 180, 90, page.get(39) + 1, rest::add)).isTrue();
        // 100 points, 40 on the first page, 60 left: positions 40 … 99
        assertThat(rest).hasSize(60).startsWith(40).endsWith(99);
    }

    @Test
    void a_question_without_extent_on_either_side_finds_nothing() {
        var index = BoxIndex.build(new double[] {0, 0, 10, 10});
        assertThat(entries(index, 6, 5, 4, 5)).isEmpty();
        assertThat(entries(index, NOT, 5, 6, 5)).isEmpty();
    }

    @Test
    void an_empty_index_answers_every_question_with_nothing() {
        var index = BoxIndex.build(new double[0]);
        assertThat(entries(index, -180, -90, 180, 90)).isEmpty();
        assertThat(nearest(index, BoxDistance.flat(0, 0, 1, 1), 1)).isEmpty();
        assertThat(index.firstPosition(0)).isZero();
    }

    @Test
    void neighbours_come_nearest_first_and_equal_distances_by_position() {
        // from (118, 31): entry 2 holds the point (0), entry 0 is 0.5 east, entries 1 and 3 are both 1 away
        var index = BoxIndex.build(
                new double[] {118.5, 31, 118.5, 31, 119, 31, 119, 31, 117, 30, 119, 32, 117, 31, 117, 31});
        var found = nearest(index, BoxDistance.flat(118, 31, 1, 1), 9);
        int[] positions = index.positions();
        assertThat(found.subList(0, 2)).containsExactly(2, 0);
        assertThat(found.subList(2, 4))
                .containsExactlyElementsOf(positions[1] < positions[3] ? List.of(1, 3) : List.of(3, 1));
    }

    @Test
    void a_distance_beyond_the_radius_leaves_entries_out() {
        var index = BoxIndex.build(points(100));
        var flat = BoxDistance.flat(100, 20, 1, 1);
        // points stand at 100.0, 100.1, … on one parallel: within 0.35 of the first are four
        BoxDistance within = (minX, minY, maxX, maxY) -> {
            double far = flat.toBox(minX, minY, maxX, maxY);
            return far <= 0.35 ? far : Double.POSITIVE_INFINITY;
        };
        assertThat(nearest(index, within, 100)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void numbers_that_do_not_make_whole_boxes_are_refused() {
        assertThatThrownBy(() -> BoxIndex.build(new double[5])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BoxIndex.build(new double[8], new int[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static long quarter(double x, double y) {
        return BoxIndex.hilbert(x, y, x, y) >>> 60;
    }

    /** n points on the parallel of 20° N, 0.1° apart from 100° E on. */
    private static double[] points(int n) {
        double[] boxes = new double[4 * n];
        for (int i = 0; i < n; i++) {
            boxes[4 * i] = boxes[4 * i + 2] = 100 + i / 10.0;
            boxes[4 * i + 1] = boxes[4 * i + 3] = 20;
        }
        return boxes;
    }

    private static List<Integer> entries(BoxIndex index, double minX, double minY, double maxX, double maxY) {
        List<Integer> entries = new ArrayList<>();
        index.search(minX, minY, maxX, maxY, 0, position -> entries.add(index.entry(position)));
        return entries;
    }

    private static List<Integer> nearest(BoxIndex index, BoxDistance distance, int k) {
        List<Integer> entries = new ArrayList<>();
        index.nearest(distance, (position, far) -> entries.add(index.entry(position)) && entries.size() < k);
        return entries;
    }
}

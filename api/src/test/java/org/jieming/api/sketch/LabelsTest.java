package org.jieming.api.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jieming.api.sketch.Sketch.Words;
import org.junit.jupiter.api.Test;

/** A drawing of 100 × 60 pixels; letters are 11 high and Han characters 11 wide, a line takes 13. */
class LabelsTest {
    private final Labels labels = new Labels(100, 60);

    /** Beside a disc of 4 around (30, 30), 3 off: from 37 on; the line of 13 lies around 30, its base 3 above its lower edge. */
    @Test
    void words_stand_to_the_right_of_what_they_name() {
        assertThat(labels.beside(30, 30, 4, "水塔")).containsExactly(new Words(37, 33.5, "水塔"));
    }

    /** To the right 22 wide from 87 on would end at 109 of 100: to the left, from 80 − 7 − 22 = 51. */
    @Test
    void words_are_not_cut_off_at_the_edge() {
        assertThat(labels.beside(80, 30, 4, "水塔").get(0).x()).isEqualTo(51);
    }

    /** Two discs at one place: the second label goes to the left, from 40 − 7 − 22 = 11. */
    @Test
    void words_do_not_lie_over_others() {
        assertThat(labels.beside(40, 30, 4, "水塔").get(0).x()).isEqualTo(47);
        assertThat(labels.beside(40, 30, 4, "石桥").get(0).x()).isEqualTo(11);
    }

    /** Wider than the drawing: it begins at the edge, as much of it as there is room for. */
    @Test
    void what_finds_no_room_still_stands_in_the_drawing() {
        List<Words> wide = labels.beside(50, 30, 4, "第一方位物水塔第二");
        assertThat(wide.get(0).x()).isBetween(0.0, 1.0);
    }
}

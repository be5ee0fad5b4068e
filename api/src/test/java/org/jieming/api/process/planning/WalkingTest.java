package org.jieming.api.process.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.jieming.walk.Yardstick;
import org.junit.jupiter.api.Test;

/** Ways and the straight lines that they stand for. */
class WalkingTest {
    private static final Walking DETOUR = new Walking(new Yardstick.Straight(1.3), 0.8);

    @Test
    void the_way_that_reaches_a_length_reaches_it_when_asked_for_again() {
        // (0.057 × 1.3) ÷ 1.3 comes to less than 0.057 in floating point
        assertThat(0.057 * 1.3 / 1.3).isLessThan(0.057);
        for (int millimetres = 1; millimetres < 100_000; millimetres++) {
            double length = millimetres / 1000.0;
            assertThat(DETOUR.straight(DETOUR.reaching(length))).isGreaterThanOrEqualTo(length);
        }
        // 1.3 × 1,000 m, to the millimetre
        assertThat(DETOUR.reaching(1000)).isEqualTo(1300);
    }

    @Test
    void no_way_is_told_longer_than_it_must_be() {
        Walking straight = new Walking(Yardstick.straight(), 0.8);
        assertThat(straight.reaching(4413.614)).isEqualTo(4413.614);
        // 1.3 × 0.001 m = 1.3 mm, and 1 mm would stand for 0.77 mm
        assertThat(DETOUR.reaching(0.001)).isEqualTo(0.002);
    }
}

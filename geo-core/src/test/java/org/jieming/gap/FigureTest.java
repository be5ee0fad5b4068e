package org.jieming.gap;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A rate that is too low, and how many things that is. */
class FigureTest {

    private static Figure perThousand(long above, long below) {
        double rate = 1000.0 * above / below;
        return new Figure(rate, rate, above, below);
    }

    @Test
    void half_a_bed_is_a_whole_one() {
        // 40 people and one bed are 25 per 1,000 where 100 are asked for: 75 × 40 / 1,000 = 3 beds
        assertThat(perThousand(1, 40).lacks(100, 1000)).isEqualTo(3);
        // 1,601 people and 60 beds: 40 × 1.601 = 64.04, so 4.04 beds are missing, and nobody builds 0.04
        assertThat(perThousand(60, 1601).lacks(40, 1000)).isEqualTo(5);
        assertThat(perThousand(64, 1600).lacks(40, 1000)).isZero();
    }

    @Property(tries = 500)
    void as_many_as_are_missing_make_it_good_and_one_fewer_does_not(
            @ForAll @IntRange(min = 0, max = 5_000) int above,
            @ForAll @IntRange(min = 1, max = 2_000_000) int below,
            @ForAll @IntRange(min = 1, max = 100) int bound) {
        long missing = perThousand(above, below).lacks(bound, 1000);
        // whole numbers alone: 1,000 × things ≥ bound × people
        assertThat(1000L * (above + missing)).isGreaterThanOrEqualTo((long) bound * below);
        if (missing > 0) {
            assertThat(1000L * (above + missing - 1)).isLessThan((long) bound * below);
        }
    }
}

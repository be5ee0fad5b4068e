package org.jieming.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jieming.measure.Metres;
import org.junit.jupiter.api.Test;

/** How exact fixes are held against legal places, with the numbers of {@code data/inspection}. */
class ResurveyingTest {

    @Test
    void two_places_good_to_a_metre_each_differ_by_a_metre_in_one_coordinate() {
        // √((1² + 1²) / 2) = 1
        assertThat(Resurveying.SHIPPED.sigma(List.of(new Metres(1), new Metres(1))))
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void handheld_fixes_count_by_the_root_of_their_mean_square() {
        // (3² + 9²) / 2 = 45; √((1 + 45) / 2) = √23
        assertThat(Resurveying.SHIPPED.sigma(List.of(new Metres(3), new Metres(9))))
                .isCloseTo(Math.sqrt(23), within(1e-12));
    }
}

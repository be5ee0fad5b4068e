package org.jieming.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Letters that can be no syllables at their end. xiao is read in four ways (xiao, xi ao, xia o, xi a o), so fifteen of them in 4^15, some
 * thousand million, and thirty-three in 4^33: whoever tried all of them would not end, which alone the limits here are for.
 */
class UnreadableLettersTest {
    private static final String BEGIN = "xiao".repeat(15);

    @Test
    @Timeout(60)
    void whole_syllables_are_looked_for_from_each_letter_once() {
        assertThat(Signs.spoken(BEGIN + "q")).isEmpty();
        assertThat(Signs.spoken(BEGIN)).hasSize(2);
    }

    @Test
    @Timeout(60)
    void syllables_and_their_beginnings_are_looked_for_from_each_letter_once() {
        // q may begin a syllable at the end, and vv nowhere
        assertThat(Signs.of(BEGIN + "q", Folding.SHIPPED)).isNotEmpty();
        assertThat(Signs.of("ao".repeat(31) + "vv", Folding.SHIPPED)).isEmpty();
    }

    /** A name of 32 characters whose letters on record are one syllable and a q too many is filed without them. */
    @Test
    @Timeout(60)
    void letters_on_record_that_are_not_of_the_name_are_divided_from_each_letter_once() {
        assertThat(Spelling.of("xiao".repeat(33) + "q").syllables(32)).isEmpty();
        assertThat(Spelling.of("xiao".repeat(32)).syllables(32)).hasSize(32);
    }
}

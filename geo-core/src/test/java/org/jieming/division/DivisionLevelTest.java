package org.jieming.division;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The level of a division is the one stated, else that of its code; who heads a list is no unit, and a functional area of no level. */
class DivisionLevelTest {
    @Test
    void what_is_stated_goes_before_what_the_code_tells() {
        assertThat(DivisionLevel.of("", "340207000000")).contains(DivisionLevel.COUNTY);
        assertThat(DivisionLevel.of("township", "340207000000")).contains(DivisionLevel.TOWNSHIP);
        assertThat(DivisionLevel.of("", "340207100200")).contains(DivisionLevel.VILLAGE);
        assertThat(DivisionLevel.of("", "340000000000")).contains(DivisionLevel.PROVINCE);
    }

    @Test
    void a_heading_a_functional_area_and_what_has_no_code_are_of_none() {
        assertThat(DivisionLevel.of("", "110100000000")).isEmpty();
        assertThat(DivisionLevel.of("", "429000000000")).isEmpty();
        // somebody says of it what it is
        assertThat(DivisionLevel.of("prefecture", "429000000000")).contains(DivisionLevel.PREFECTURE);
        assertThat(DivisionLevel.of("functional-area", "340299000000")).isEmpty();
        assertThat(DivisionLevel.of("", "")).isEmpty();
    }
}

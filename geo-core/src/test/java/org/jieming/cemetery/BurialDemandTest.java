package org.jieming.cemetery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jieming.cemetery.BurialDemand.Rate;
import org.junit.jupiter.api.Test;

/** Domain D-12 to D-14 worked by hand. */
class BurialDemandTest {
    /** Everybody is cremated, the public cemetery takes half of the ashes. */
    private static final BurialDemand ANHUI = new BurialDemand(1, 0.5, 0, 0, 0);

    private static final Rate SIX = new Rate(0.006, 0.006, 0, 0);

    @Test
    void the_rule_of_anhui_takes_half_of_twenty_years_deaths() {
        // D-12: 8,000 × 6 ‰ × 20 × 50 % = 480
        assertThat(ANHUI.over(20, 8000, SIX)).isCloseTo(480, within(1e-9));
        // 1,500 free plots at 24 a year: 62.5 years
        assertThat(ANHUI.yearsFor(1500, 8000, SIX)).isCloseTo(62.5, within(1e-9));
        assertThat(ANHUI.yearsFor(0, 8000, SIX)).isZero();
        assertThat(ANHUI.yearsFor(1, 0, SIX)).isInfinite();
        // a cemetery without a free plot is full, though nobody wants one
        assertThat(ANHUI.yearsFor(0, 0, SIX)).isZero();
    }

    @Test
    void a_rate_that_falls_takes_less_each_year() {
        // 8 ‰ to 6 ‰ in 2 years: 8, 7, 6, 6 ‰ of 1,000 people, half of it: 4 + 3.5 + 3 + 3 = 13.5
        Rate falling = new Rate(0.008, 0.006, 2, 0);
        assertThat(ANHUI.over(4, 1000, falling)).isCloseTo(13.5, within(1e-9));
        // 9 plots: 4 + 3.5 = 7.5 in two years, the other 1.5 are half of the third
        assertThat(ANHUI.yearsFor(9, 1000, falling)).isCloseTo(2.5, within(1e-9));
    }

    @Test
    void a_path_that_began_five_years_ago_is_half_way_down() {
        // D-13: 7.6 ‰ in 2025, 6.0 ‰ in 2035; in 2030 it is 7.6 − 5 × 0.16 = 6.8. 6.8 + 6.64 + 6.48 + 6.32 + 6.16 =
        // 32.4, then
        // 15 years with 6.0 = 90: 122.4 ‰ of 8,000 people, half of it: 489.6
        Rate halfWay = new Rate(0.0076, 0.006, 10, 5);
        assertThat(halfWay.in(0)).isCloseTo(0.0068, within(1e-12));
        assertThat(ANHUI.over(20, 8000, halfWay)).isCloseTo(489.6, within(1e-9));
        // from 2023 two more years with 7.6 go before the ten that fall, 68.8, and 8 with 6.0: 15.2 + 68.8 + 48 = 132 ‰
        assertThat(ANHUI.over(20, 8000, new Rate(0.0076, 0.006, 10, -2))).isCloseTo(528, within(1e-9));
        // a step at once, in two years
        assertThat(new Rate(0.0076, 0.006, 0, -2).in(1)).isEqualTo(0.0076);
        assertThat(new Rate(0.0076, 0.006, 0, -2).in(2)).isEqualTo(0.006);
    }

    @Test
    void bodies_ecological_burial_and_growth_all_count() {
        // 1,000 people, 10 ‰: 10 deaths; 8 cremated, of whom a quarter comes here: 2; 2 bodies, all of them here: 2; a
        // tenth
        // without a plot: 3.6; in the second year 1 % more people: 3.636
        BurialDemand all = new BurialDemand(0.8, 0.25, 1, 0.1, 0.01);
        Rate ten = new Rate(0.01, 0.01, 0, 0);
        assertThat(all.in(0, 1000, ten)).isCloseTo(3.6, within(1e-9));
        assertThat(all.over(2, 1000, ten)).isCloseTo(7.236, within(1e-9));
    }
}

package org.jieming.population;

import static org.assertj.core.api.Assertions.assertThat;

import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.Values;
import org.junit.jupiter.api.Test;

/** Cells that state their people by five years and by wider bands. */
class BandTest {
    private static Values cell(Object... figures) {
        Values.Builder values = Values.of(Descriptor.of(ItemType.POPULATION_CELL));
        for (int at = 0; at < figures.length; at += 2) {
            values.set((String) figures[at], ((Integer) figures[at + 1]).longValue());
        }
        return values.build();
    }

    /** 60 + 50 = 110 of 100. */
    @Test
    void five_years_that_are_together_more_than_their_band_contradict_it() {
        Values cell = cell("pop_65_69", 60, "pop_70_74", 50, "pop_65_plus", 100, "population", 900);
        assertThat(Band.ELDERS_65.isContradicted(cell)).isTrue();
        // 900 people of whom 110 are 65 and over
        assertThat(Band.ALL.isContradicted(cell)).isFalse();
        assertThat(Band.ELDERS_65.isContradicted(cell("pop_65_69", 50, "pop_70_74", 50, "pop_65_plus", 100)))
                .isFalse();
    }

    /** Of 60 and over there are 100; 30 of 60 to 64 and 80 of 65 and over would be 110. */
    @Test
    void a_band_and_the_years_below_it_are_not_more_than_the_wider_one() {
        Values cell = cell("pop_60_64", 30, "pop_65_plus", 80, "pop_60_plus", 100);
        assertThat(Band.ELDERS_65.isContradicted(cell)).isTrue();
        assertThat(Band.ELDERS_60.isContradicted(cell)).isTrue();
    }

    /** 85 + 20 = 105 of 100 people. */
    @Test
    void elders_and_the_younger_are_not_more_than_all() {
        Values cell = cell("pop_0_59", 85, "pop_60_plus", 20, "population", 100);
        assertThat(Band.ALL.isContradicted(cell)).isTrue();
        assertThat(Band.ELDERS_60.isContradicted(cell)).isTrue();
        assertThat(Band.ELDERS_80.isContradicted(cell)).isFalse();
    }

    /** Nobody says how many are 65 and over but by five years: 40 + 30 + 20 + 20 = 110, and 100 are 60 and over. */
    @Test
    void a_band_told_by_five_years_is_not_more_than_the_wider_one() {
        Values cell = cell("pop_65_69", 40, "pop_70_74", 30, "pop_75_79", 20, "pop_80_plus", 20, "pop_60_plus", 100);
        assertThat(Band.ELDERS_65.isContradicted(cell)).isTrue();
        assertThat(Band.ELDERS_60.isContradicted(cell)).isTrue();
    }

    @Test
    void a_narrower_band_that_is_more_contradicts_both() {
        Values cell = cell("pop_80_plus", 300, "pop_60_plus", 200, "population", 1000);
        assertThat(Band.ELDERS_80.isContradicted(cell)).isTrue();
        assertThat(Band.ELDERS_60.isContradicted(cell)).isTrue();
        assertThat(Band.ALL.isContradicted(cell)).isFalse();
    }
}

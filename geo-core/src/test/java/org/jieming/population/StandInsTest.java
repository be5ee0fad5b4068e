package org.jieming.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Values;
import org.junit.jupiter.api.Test;

/** With what the public reckons in place of figures of fewer than five people (domain E.3). */
class StandInsTest {
    private static final List<String> BANDS = List.of("population", "pop_60_plus", "pop_65_plus", "pop_80_plus");

    /** People of all ages, of 60, 65 and 80 and over; −1 where nothing is said. */
    private static ItemVersion cell(long... people) {
        Values.Builder values =
                Values.of(Descriptor.of(ItemType.POPULATION_CELL)).set("cell_id", "c");
        for (int band = 0; band < people.length; band++) {
            if (people[band] >= 0) {
                values.set(BANDS.get(band), people[band]);
            }
        }
        return new ItemVersion(
                ItemId.named("c"),
                ItemType.POPULATION_CELL,
                Period.ALWAYS,
                new RevisionNumber(1),
                values.build(),
                null);
    }

    private static List<Long> told(long... people) {
        ItemVersion item = SmallCounts.standIns(cell(people));
        return BANDS.stream()
                .map(band -> item.values().get(band).map(Long.class::cast))
                .map(told -> told.orElse(-1L))
                .toList();
    }

    @Test
    void one_to_four_are_all_told_alike_and_five_and_more_as_they_are() {
        for (long few = 1; few <= 4; few++) {
            assertThat(told(100, few, -1, -1)).containsExactly(100L, 3L, -1L, -1L);
        }
        assertThat(told(100, 5, -1, -1)).containsExactly(100L, 5L, -1L, -1L);
        assertThat(told(100, 0, -1, -1)).containsExactly(100L, 0L, -1L, -1L);
    }

    @Test
    void a_small_band_within_large_ones_leaves_these_as_they_are() {
        assertThat(told(300, 60, 40, 2)).containsExactly(300L, 60L, 40L, 3L);
    }

    @Test
    void what_is_left_of_a_band_is_told_of_no_more_than_the_band() {
        // between 60 and 64 there are 60 − 58 = 2, which 60 − 57 does not tell
        assertThat(told(300, 60, 58, 30)).containsExactly(300L, 60L, 57L, 30L);
        // where all of 65 and over are 80 and over, these tell of them no more
        assertThat(told(300, 60, 58, 58)).containsExactly(300L, 60L, 57L, 57L);
    }

    @Test
    void bands_that_close_in_on_each_other_are_never_told_of_fewer_than_the_least() {
        // 8 − 7, 7 − 6 and 6 − 5 are small: 8, 8 − 3 = 5, and 5 − 3 = 2 would be fewer than the five people there are
        // at the least
        assertThat(told(8, 7, 6, 5)).containsExactly(8L, 5L, 3L, 3L);
    }

    @Property(tries = 2_000)
    void whatever_bands_there_are_nobody_is_less_than_nobody_and_each_holds_those_after_it(
            @ForAll @LongRange(min = 0, max = 30) long over80,
            @ForAll @LongRange(min = 0, max = 7) long over65,
            @ForAll @LongRange(min = 0, max = 7) long over60,
            @ForAll @LongRange(min = 0, max = 7) long younger) {
        List<Long> told = told(over80 + over65 + over60 + younger, over80 + over65 + over60, over80 + over65, over80);
        assertThat(told).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(told.get(3)).isGreaterThanOrEqualTo(over80 == 0 ? 0 : SmallCounts.STAND_IN);
    }

    @Test
    void figures_that_would_give_a_small_one_away_are_left_out() {
        Values.Builder values = cell(100, 3).values().toBuilder().set("pop_0_59", 97L);
        ItemVersion item = new ItemVersion(
                ItemId.named("c"),
                ItemType.POPULATION_CELL,
                Period.ALWAYS,
                new RevisionNumber(1),
                values.build(),
                null);
        Optional<Object> younger = SmallCounts.standIns(item).values().get("pop_0_59");
        assertThat(younger).isEmpty();
    }

    @Property(tries = 500)
    void nobody_can_tell_one_number_of_very_old_people_from_another(
            @ForAll @LongRange(min = 1, max = 4) long few,
            @ForAll @LongRange(min = 1, max = 4) long other,
            @ForAll @LongRange(min = 4, max = 200) long over65,
            @ForAll @LongRange(min = 0, max = 200) long younger) {
        long over60 = over65 + younger;
        assertThat(told(1000, over60, over65, few)).isEqualTo(told(1000, over60, over65, other));
    }

    @Property(tries = 500)
    void nobody_can_tell_how_few_people_are_between_two_ages(
            @ForAll @LongRange(min = 1, max = 4) long few,
            @ForAll @LongRange(min = 1, max = 4) long other,
            @ForAll @LongRange(min = 20, max = 200) long over60,
            @ForAll @LongRange(min = 0, max = 10) long over80) {
        assertThat(told(1000, over60, over60 - few, over80)).isEqualTo(told(1000, over60, over60 - other, over80));
    }

    @Test
    void by_how_much_a_stand_in_may_differ_grows_with_every_band_that_closes_in() {
        // 100, 99, 98 and 97 are told as 100, 97, 94 and 91: off by 2, 4 and 6
        assertThat(told(100, 99, 98, 97)).containsExactly(100L, 97L, 94L, 91L);
        assertThat(mayDiffer(100, 99, 98, 97)).containsExactly(0L, 2L, 4L, 6L);
        // 3 stands for one to four, 57 for 56 to 59; 30 of 80 and over are told as they are
        assertThat(mayDiffer(100, 3, -1, -1)).containsExactly(0L, 2L, 0L, 0L);
        assertThat(mayDiffer(300, 60, 58, 30)).containsExactly(0L, 0L, 2L, 0L);
        assertThat(mayDiffer(300, 60, 40, 0)).containsOnly(0L);
    }

    private static List<Long> mayDiffer(long... people) {
        ItemVersion item = SmallCounts.standIns(cell(people));
        return List.of(Band.values()).stream()
                .map(band -> SmallCounts.mayDiffer(item, band))
                .toList();
    }

    @Property(tries = 2_000)
    void no_figure_differs_by_more_than_is_said(
            @ForAll @LongRange(min = 0, max = 30) long over80,
            @ForAll @LongRange(min = 0, max = 7) long over65,
            @ForAll @LongRange(min = 0, max = 7) long over60,
            @ForAll @LongRange(min = 0, max = 7) long younger) {
        long[] people = {over80 + over65 + over60 + younger, over80 + over65 + over60, over80 + over65, over80};
        List<Long> told = told(people);
        List<Long> mayDiffer = mayDiffer(people);
        for (int band = 0; band < people.length; band++) {
            assertThat(Math.abs(told.get(band) - people[band])).isLessThanOrEqualTo(mayDiffer.get(band));
        }
    }
}

package org.jieming.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jieming.register.Audience;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Values;
import org.junit.jupiter.api.Test;

/** What of fewer than five people everybody could reckon from the figures of a cell (domain E.3). */
class AgeSumsTest {
    private static final Descriptor CELL = Descriptor.of(ItemType.POPULATION_CELL);

    /** Which of 0–59, 60–64, 65–69, 70–74, 75–79 and 80+ each figure counts. */
    private static final Map<String, int[]> STEPS = Map.of(
            "population", new int[] {1, 1, 1, 1, 1, 1},
            "pop_0_59", new int[] {1, 0, 0, 0, 0, 0},
            "pop_60_64", new int[] {0, 1, 0, 0, 0, 0},
            "pop_65_69", new int[] {0, 0, 1, 0, 0, 0},
            "pop_70_74", new int[] {0, 0, 0, 1, 0, 0},
            "pop_75_79", new int[] {0, 0, 0, 0, 1, 0},
            "pop_80_plus", new int[] {0, 0, 0, 0, 0, 1},
            "pop_60_plus", new int[] {0, 1, 1, 1, 1, 1},
            "pop_65_plus", new int[] {0, 0, 1, 1, 1, 1});

    private static ItemVersion cell(Map<String, Long> people) {
        Values.Builder values = Values.of(CELL).set("cell_id", "c");
        people.forEach(values::set);
        return new ItemVersion(
                ItemId.named("c"),
                ItemType.POPULATION_CELL,
                Period.ALWAYS,
                new RevisionNumber(1),
                values.build(),
                null);
    }

    private static List<String> shown(Map<String, Long> people) {
        ItemVersion told = SmallCounts.withheld(cell(people));
        return people.keySet().stream()
                .filter(name -> told.values().get(name).isPresent())
                .sorted()
                .toList();
    }

    @Test
    void everything_that_is_told_of_people_is_reckoned_with() {
        assertThat(AgeSums.properties())
                .containsExactlyInAnyOrderElementsOf(CELL.properties().stream()
                        .filter(property -> property.unit().equals("persons") && property.audience() == Audience.PUBLIC)
                        .map(org.jieming.register.Property::name)
                        .toList());
    }

    @Test
    void elders_that_are_left_of_all_without_the_younger_are_not_told() {
        // 103 − 100 = 3 elders
        assertThat(shown(Map.of("population", 103L, "pop_0_59", 100L))).containsExactly("population");
        // 105 − 100 = 5
        assertThat(shown(Map.of("population", 105L, "pop_0_59", 100L))).containsExactly("pop_0_59", "population");
    }

    @Test
    void a_band_of_five_years_that_the_others_leave_of_a_whole_is_not_told() {
        // 30 − 7 − 7 − 7 − 7 = 2 of 60 to 64
        Map<String, Long> cell = Map.of(
                "population",
                300L,
                "pop_60_plus",
                30L,
                "pop_65_69",
                7L,
                "pop_70_74",
                7L,
                "pop_75_79",
                7L,
                "pop_80_plus",
                7L);
        assertThat(shown(cell)).containsExactly("population");
        // those of 65 and over, 28, stand for 30 − 3
        assertThat(SmallCounts.standIns(cell(cell)).values().get("pop_65_plus")).contains(27L);
    }

    @Test
    void the_young_that_elders_leave_of_all_are_not_told() {
        // 20 − (5 + 5 + 6 + 0 + 0) = 4 under 60
        Map<String, Long> cell = Map.of(
                "population",
                20L,
                "pop_60_64",
                5L,
                "pop_65_69",
                5L,
                "pop_70_74",
                6L,
                "pop_75_79",
                0L,
                "pop_80_plus",
                0L);
        assertThat(shown(cell)).containsExactly("population");
        assertThat(SmallCounts.standIns(cell(cell)).values().get("pop_60_plus")).contains(17L);
    }

    @Test
    void all_but_one_band_may_be_few_together() {
        // 20 − 18 = 2 who are not from 65 to 69
        assertThat(shown(Map.of("population", 20L, "pop_65_69", 18L))).containsExactly("population");
        // 25 − 18 = 7
        assertThat(shown(Map.of("population", 25L, "pop_65_69", 18L))).containsExactly("pop_65_69", "population");
    }

    /** Adds and takes away figures in every way; what comes out as the people of some steps must not be few. */
    @Property(tries = 150)
    void no_sum_and_difference_of_what_is_told_gives_few_people(
            @ForAll @Size(6) List<@IntRange(min = 0, max = 12) Integer> people,
            @ForAll @IntRange(min = 0, max = 255) int stated) {
        Map<String, Long> cell = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(STEPS.keySet().stream().sorted().toList());
        names.remove("population");
        names.add("population");
        for (int name = 0; name < names.size(); name++) {
            if (name == 8 || (stated >> name & 1) == 1) {
                int[] steps = STEPS.get(names.get(name));
                long sum = 0;
                for (int step = 0; step < steps.length; step++) {
                    sum += (long) steps[step] * people.get(step);
                }
                cell.put(names.get(name), sum);
            }
        }
        List<String> told = shown(cell);
        boolean givesFew = givesFew(cell, List.copyOf(cell.keySet()), 0, new int[6], 0);
        assertThat(givesFew(cell, told, 0, new int[6], 0)).isFalse();
        // nothing is kept back without need
        assertThat(told.size() == cell.size()).isEqualTo(!givesFew);
    }

    private static boolean givesFew(Map<String, Long> cell, List<String> names, int at, int[] steps, long sum) {
        if (at == names.size()) {
            boolean arePeople = Arrays.stream(steps).allMatch(times -> times == 0 || times == 1)
                    && Arrays.stream(steps).anyMatch(times -> times == 1);
            return arePeople && SmallCounts.isSmall(sum);
        }
        for (int times = -1; times <= 1; times++) {
            int[] then = steps.clone();
            for (int step = 0; step < then.length; step++) {
                then[step] += times * STEPS.get(names.get(at))[step];
            }
            if (givesFew(cell, names, at + 1, then, sum + times * cell.get(names.get(at)))) {
                return true;
            }
        }
        return false;
    }
}

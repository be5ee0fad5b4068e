package org.jieming.api.process.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jieming.api.job.Progress;
import org.jieming.siting.Effort;
import org.junit.jupiter.api.Test;

/** What is said of plans that are proven and of plans that are not, and how far a search has come. */
class AimTest {

    @Test
    void only_of_a_proven_plan_it_is_said_that_none_has_fewer_sites() {
        assertThat(Aim.EVERYBODY.measure(true).zh()).isEqualTo("新建个数,不会更少");
        assertThat(Aim.EVERYBODY.measure(true).en()).isEqualTo("sites built; no plan has fewer");
        for (Aim aim : Aim.values()) {
            assertThat(aim.measure(false).zh()).doesNotContain("不会");
            assertThat(aim.measure(false).en()).doesNotContain("no plan");
        }
    }

    @Test
    void a_bound_is_told_with_its_number() {
        assertThat(Aim.EVERYBODY.limit(54).zh()).isEqualTo("任何方案都不会少于 54 处");
        assertThat(Aim.EVERYBODY.limit(54).en()).isEqualTo("no plan has fewer than 54 sites");
        assertThat(Aim.MOST_PEOPLE.limit(33_635).zh()).isEqualTo("任何方案都不会多于 33,635 人");
        assertThat(Aim.LEAST_FARTHEST.limit(1622.38).en())
                .isEqualTo("no plan has a longest way of less than 1,622.3 metres");
    }

    @Test
    void a_search_tells_how_much_of_its_effort_is_spent() {
        // a beat is a million; of 4 million the first is a quarter: 10 + 85 / 4 = 31 %, the fourth all: 95 %
        List<Long> told = new ArrayList<>();
        Progress progress = (step, done, total) -> told.add(100 * done / total);
        SitingSteps steps = new SitingSteps(progress, Long.MAX_VALUE);
        steps.measuring();
        Effort effort = steps.searching(4_000_000);
        for (int i = 0; i < 5; i++) {
            effort.spend(1_000_000);
        }
        steps.counting();
        assertThat(told).containsExactly(0L, 10L, 31L, 52L, 73L, 95L, 95L, 95L);
    }
}

package org.jieming.api.process.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jieming.api.job.Progress;
import org.jieming.language.Bilingual;
import org.jieming.reach.Positions;
import org.jieming.walk.Yardstick;
import org.junit.jupiter.api.Test;

/** A thousand candidates in a row, 0.001° or 91 m apart on 35° N, beside one village at its western end. */
class ReachesTest {
    private static final Positions VILLAGE = Positions.ofDegrees(105, 35);
    private static final List<Candidate> ROW = IntStream.range(0, 1000)
            .mapToObj(at -> new Candidate("备选" + at, 105 + at * 0.001, 35, Optional.empty()))
            .toList();

    /** Whoever waits has time for nothing more. */
    private static final Progress LATE = new Progress() {
        @Override
        public void at(Bilingual step, long done, long total) {
            // nobody is told
        }

        @Override
        public boolean isLate() {
            return true;
        }
    };

    private static Reaches measured(Progress progress, int most) {
        return Reaches.of(Yardstick.straight(), VILLAGE, ROW, 1000, most, new SitingSteps(progress, Integer.MAX_VALUE));
    }

    @Test
    void all_are_measured_in_the_order_they_were_given_while_there_is_time() {
        Reaches all = measured(Progress.SILENT, ROW.size());
        assertThat(all.candidates()).isEqualTo(ROW);
        assertThat(all.leftOut()).isZero();
        // 1,000 m are 10.9 steps: the first eleven reach the village
        assertThat(IntStream.range(0, 1000).filter(at -> all.reached()[at].length > 0))
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void when_time_is_up_those_measured_are_spread_over_all() {
        Reaches some = measured(LATE, ROW.size());
        assertThat(some.candidates()).hasSize(250);
        assertThat(some.leftOut()).isEqualTo(750);
        // a quarter of all: of every hundred between twenty and thirty
        for (int hundred = 0; hundred < 10; hundred++) {
            List<Candidate> part = ROW.subList(100 * hundred, 100 * hundred + 100);
            assertThat(some.candidates().stream().filter(part::contains).count())
                    .as("hundred " + hundred)
                    .isBetween(20L, 30L);
        }
        // given again, so many are the same
        assertThat(measured(Progress.SILENT, 250).candidates()).isEqualTo(some.candidates());
    }

    @Test
    void an_order_that_spreads_names_everyone_once() {
        for (int size = 1; size < 200; size++) {
            assertThat(Reaches.spread(size)).as("of " + size).hasSize(size).doesNotHaveDuplicates();
        }
    }
}

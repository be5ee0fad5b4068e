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

    /** After so many looks so many are measured: eight one by one, then each time a quarter more, 10, 12, 15 … 188, 235. */
    private static final int LOOKS = 23;

    private static final int SIZE = 235;

    /** Whoever waits has time for so many looks at the clock. */
    private static Progress late(int after) {
        return new Progress() {
            private int looks;

            @Override
            public void at(Bilingual step, long done, long total) {
                // nobody is told
            }

            @Override
            public boolean isLate() {
                return ++looks > after;
            }
        };
    }

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
        Reaches some = measured(late(LOOKS), ROW.size());
        assertThat(some.candidates()).hasSize(SIZE);
        assertThat(some.leftOut()).isEqualTo(1000 - SIZE);
        // nearly a quarter of all: of every hundred between twenty and thirty
        for (int hundred = 0; hundred < 10; hundred++) {
            List<Candidate> part = ROW.subList(100 * hundred, 100 * hundred + 100);
            assertThat(some.candidates().stream().filter(part::contains).count())
                    .as("hundred " + hundred)
                    .isBetween(20L, 30L);
        }
        // given again, so many are the same
        assertThat(measured(Progress.SILENT, SIZE).candidates()).isEqualTo(some.candidates());
    }

    @Test
    void no_batch_takes_longer_than_a_quarter_of_those_before() {
        // the first alone, then one after the other until eight are measured; a batch of 250 took longer than was left
        int done = 1000 - measured(late(0), ROW.size()).leftOut();
        assertThat(done).isEqualTo(1);
        for (int looks = 1; done < 1000; looks++) {
            int then = 1000 - measured(late(looks), ROW.size()).leftOut();
            assertThat(then - done).as("batch %d", looks).isBetween(1, Math.max(1, done / 4));
            done = then;
        }
    }

    @Test
    void an_order_that_spreads_names_everyone_once() {
        for (int size = 1; size < 200; size++) {
            assertThat(Reaches.spread(size)).as("of " + size).hasSize(size).doesNotHaveDuplicates();
        }
    }
}

package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jieming.api.http.Problem;
import org.junit.jupiter.api.Test;

/** A crowd that wants what takes long. */
class TurnTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void one_works_ten_wait_and_the_next_is_told_at_once_to_come_back() throws Exception {
        Turn turn = new Turn();
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService crowd = Executors.newFixedThreadPool(11);
        try {
            List<Future<Boolean>> inside = new ArrayList<>();
            for (int i = 0; i < 11; i++) {
                inside.add(crowd.submit(() -> turn.during(LONG, () -> isOver(goOn))));
            }
            while (turn.room() > 0) {
                Thread.onSpinWait();
            }
            assertThatThrownBy(() -> turn.during(LONG, () -> true)).isInstanceOf(Problem.class);
            goOn.countDown();
            for (Future<Boolean> each : inside) {
                assertThat(each.get(1, TimeUnit.MINUTES)).isTrue();
            }
            assertThat(turn.during(LONG, () -> true)).isTrue();
        } finally {
            crowd.shutdown();
        }
    }

    private static boolean isOver(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}

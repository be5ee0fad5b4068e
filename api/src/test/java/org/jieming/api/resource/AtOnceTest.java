package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.language.Bilingual;
import org.junit.jupiter.api.Test;

/** Four places for those who wait, of which one asker has three. */
class AtOnceTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    void one_asker_leaves_a_place_to_others_and_has_hers_again_when_she_is_answered() throws Exception {
        AtOnce atOnce = new AtOnce(Duration.ZERO);
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(3);
        ExecutorService hers = Executors.newFixedThreadPool(3);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                answers.add(hers.submit(() -> atOnce.answer("address a", LONG, progress -> {
                    begun.countDown();
                    end.await();
                    return "done";
                })));
            }
            begun.await();
            assertThatThrownBy(() -> atOnce.answer("address a", LONG, progress -> "a fourth"))
                    .isInstanceOf(Problem.class);
            String beside = atOnce.answer("address b", LONG, progress -> "beside her");
            assertThat(beside).isEqualTo("beside her");
            end.countDown();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo("done");
            }
            String again = atOnce.answer("address a", LONG, progress -> "again");
            assertThat(again).isEqualTo("again");
        } finally {
            end.countDown();
            hers.shutdown();
        }
    }

    @Test
    void a_fourth_question_of_one_asker_waits_for_one_of_the_three_before_it() throws Exception {
        AtOnce atOnce = new AtOnce(LONG);
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(3);
        AtomicReference<String> fourth = new AtomicReference<>("");
        for (int i = 0; i < 3; i++) {
            asking(() -> atOnce.answer("account a", LONG, progress -> {
                begun.countDown();
                end.await();
                return "done";
            }));
        }
        begun.await();
        Thread waiting = asking(() -> {
            fourth.set(atOnce.answer("account a", LONG, progress -> "answered"));
            return "done";
        });
        while (waiting.isAlive() && waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertThat(waiting.isAlive()).as("it waits and is not refused").isTrue();
        end.countDown();
        waiting.join();
        assertThat(fourth.get()).isEqualTo("answered");
    }

    /** Of twenty seconds fifteen are for the search; what it found by then is told in the rest. */
    @Test
    void a_question_is_late_after_three_quarters_of_its_time_and_ends_with_it() throws Exception {
        AtomicLong clock = new AtomicLong();
        AtOnce atOnce = new AtOnce(Duration.ZERO, clock::get);
        String answer = atOnce.answer("address a", Duration.ofSeconds(20), progress -> {
            clock.set(Duration.ofSeconds(15).toNanos());
            assertThat(progress.isLate()).isFalse();
            clock.incrementAndGet();
            assertThat(progress.isLate()).isTrue();
            clock.set(Duration.ofSeconds(20).toNanos());
            progress.at(Bilingual.of("搜索", "searching"), 1, 2);
            clock.incrementAndGet();
            assertThatThrownBy(() -> progress.at(Bilingual.of("搜索", "searching"), 1, 2))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.TOOK_TOO_LONG));
            return "told";
        });
        assertThat(answer).isEqualTo("told");
    }

    private static Thread asking(Callable<String> question) {
        Thread thread = new Thread(new FutureTask<>(question));
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}

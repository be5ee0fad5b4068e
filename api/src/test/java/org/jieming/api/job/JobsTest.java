package org.jieming.api.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jieming.language.Bilingual;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Works that wait for a word before they go on, at a bench whose clock stands until somebody moves it. */
class JobsTest {
    private static final Bilingual STEP = Bilingual.of("走", "walking");
    private static final long PATIENCE = 30_000;

    private volatile Instant now = Instant.parse("2026-01-01T04:00:00Z");
    private final InstantSource clock = () -> now;
    private final Jobs jobs = Jobs.open(clock.withZone(ZoneOffset.UTC));
    private final CountDownLatch word = new CountDownLatch(1);

    @AfterEach
    void close() {
        word.countDown();
        jobs.close();
    }

    @Test
    void a_work_tells_its_way_and_its_result() throws Exception {
        CountDownLatch halfway = new CountDownLatch(1);
        Job job = jobs.submit("count", "tester", progress -> {
            progress.at(STEP, 1, 2);
            halfway.countDown();
            word.await();
            return "two";
        });
        halfway.await();
        assertThat(job.standing().state()).isEqualTo(Job.State.RUNNING);
        assertThat(job.standing().percent()).hasValue(50);
        assertThat(job.standing().step()).isEqualTo(STEP);
        word.countDown();
        assertThat(job.await(PATIENCE)).isTrue();
        assertThat(job.standing().state()).isEqualTo(Job.State.SUCCESSFUL);
        assertThat(job.standing().percent()).hasValue(100);
        assertThat(job.standing().result()).contains("two");
    }

    @Test
    void a_few_work_some_wait_and_one_more_is_refused() {
        // 2 are worked on and 32 wait: the 35th finds no place
        AtomicInteger begun = new AtomicInteger();
        List<Job> handedIn = new ArrayList<>();
        for (int i = 0; i < Jobs.AT_ONCE + Jobs.WAITING; i++) {
            handedIn.add(waiting(begun));
        }
        assertThatThrownBy(() -> waiting(begun)).isInstanceOf(Busy.class).hasMessageContaining("32");
        assertThat(jobs.all()).isEqualTo(handedIn);
        assertThat(begun).hasValueLessThanOrEqualTo(Jobs.AT_ONCE);
    }

    @Test
    void one_owner_leaves_place_for_others() {
        AtomicInteger begun = new AtomicInteger();
        for (int i = 0; i < Jobs.OF_ONE; i++) {
            waiting("greedy", begun);
        }
        assertThatThrownBy(() -> waiting("greedy", begun)).isInstanceOf(Busy.class);
        assertThat(waiting("modest", begun).owner()).isEqualTo("modest");
    }

    @Test
    void one_that_is_called_off_while_it_waits_is_never_begun_and_makes_place() throws Exception {
        AtomicInteger begun = new AtomicInteger();
        List<Job> handedIn = new ArrayList<>();
        for (int i = 0; i < Jobs.AT_ONCE + Jobs.WAITING; i++) {
            handedIn.add(waiting(begun));
        }
        Job last = handedIn.get(handedIn.size() - 1);
        jobs.dismiss(last);
        assertThat(last.standing().state()).isEqualTo(Job.State.DISMISSED);
        Job next = waiting(begun);
        word.countDown();
        assertThat(next.await(PATIENCE)).isTrue();
        for (Job job : handedIn) {
            job.await(PATIENCE);
        }
        // the 33 others and the next one
        assertThat(begun).hasValue(Jobs.AT_ONCE + Jobs.WAITING);
    }

    @Test
    void one_that_is_called_off_at_work_stops_at_its_next_report() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean wentOn = new AtomicBoolean();
        Job job = jobs.submit("count", "tester", progress -> {
            begun.countDown();
            word.await();
            progress.at(STEP, 1, 2);
            wentOn.set(true);
            return "two";
        });
        begun.await();
        jobs.dismiss(job);
        assertThat(job.standing().state()).isEqualTo(Job.State.RUNNING);
        word.countDown();
        assertThat(job.await(PATIENCE)).isTrue();
        assertThat(job.standing().state()).isEqualTo(Job.State.DISMISSED);
        // it no longer walks
        assertThat(job.standing().step().en()).isEqualTo("Called off");
        assertThat(wentOn).isFalse();
    }

    @Test
    void a_failure_is_kept_and_costs_the_bench_nothing() throws Exception {
        Job broken = jobs.submit("count", "tester", progress -> {
            throw new OutOfMemoryError("for the test");
        });
        assertThat(broken.await(PATIENCE)).isTrue();
        assertThat(broken.standing().state()).isEqualTo(Job.State.FAILED);
        assertThat(broken.standing().failure())
                .hasValueSatisfying(failure -> assertThat(failure).hasMessage("for the test"));
        Job next = jobs.submit("count", "tester", progress -> "well");
        assertThat(next.await(PATIENCE)).isTrue();
        assertThat(next.standing().result()).contains("well");
    }

    @Test
    void what_a_job_left_behind_goes_with_it() throws Exception {
        Remains first = new Remains();
        Remains second = new Remains();
        Job early = done(first);
        now = now.plus(Jobs.REMEMBERED);
        Job late = done(second);
        jobs.sweep();
        // remembered for an hour, and this is the hour
        assertThat(first.closed).isFalse();
        now = now.plusMillis(1);
        jobs.sweep();
        assertThat(first.closed).isTrue();
        assertThat(jobs.find(early.id())).isEmpty();
        assertThat(jobs.find(late.id())).isPresent();
        jobs.dismiss(late);
        assertThat(second.closed).isTrue();
        assertThat(jobs.all()).isEmpty();
    }

    @Test
    void what_two_sweeps_at_once_would_forget_is_closed_once() throws Exception {
        // the second sweep begins while the first is at the first remains, with the second before it
        AtomicInteger closings = new AtomicInteger();
        AutoCloseable first = jobs::sweep;
        AutoCloseable second = closings::incrementAndGet;
        for (AutoCloseable remains : List.of(first, second)) {
            assertThat(jobs.submit("make", "tester", progress -> remains).await(PATIENCE))
                    .isTrue();
        }
        now = now.plus(Jobs.REMEMBERED).plusMillis(1);
        jobs.sweep();
        assertThat(closings).hasValue(1);
        assertThat(jobs.all()).isEmpty();
    }

    @Test
    void one_owner_who_hands_in_many_at_once_gets_no_more_than_her_share() throws Exception {
        CountDownLatch together = new CountDownLatch(1);
        AtomicInteger taken = new AtomicInteger();
        List<Thread> hands = new ArrayList<>();
        for (int hand = 0; hand < 3 * Jobs.OF_ONE; hand++) {
            Thread one = new Thread(() -> {
                try {
                    together.await();
                    waiting("greedy", new AtomicInteger());
                    taken.incrementAndGet();
                } catch (Busy | InterruptedException refused) {
                    // counted by those that are not
                }
            });
            one.start();
            hands.add(one);
        }
        together.countDown();
        for (Thread one : hands) {
            one.join();
        }
        assertThat(taken).hasValue(Jobs.OF_ONE);
    }

    @Test
    void a_chore_that_fails_is_run_again() throws Exception {
        CountDownLatch turns = new CountDownLatch(3);
        jobs.every(Duration.ofMillis(1), () -> {
            turns.countDown();
            throw new IllegalStateException("for the test");
        });
        assertThat(turns.await(PATIENCE, TimeUnit.MILLISECONDS)).isTrue();
    }

    @Test
    void ended_jobs_beyond_the_most_remembered_give_way_oldest_first() throws Exception {
        Job first = done(new Remains());
        for (int i = 0; i < Jobs.MOST_REMEMBERED; i++) {
            done(new Remains());
        }
        jobs.sweep();
        assertThat(jobs.all()).hasSize(Jobs.MOST_REMEMBERED);
        assertThat(jobs.find(first.id())).isEmpty();
    }

    @Test
    void closing_the_bench_calls_off_what_waits_and_removes_what_was_made() throws Exception {
        Remains made = new Remains();
        done(made);
        AtomicInteger begun = new AtomicInteger();
        List<Job> handedIn = new ArrayList<>();
        for (int i = 0; i < Jobs.AT_ONCE + 3; i++) {
            handedIn.add(waiting(begun));
        }
        word.countDown();
        jobs.close();
        assertThat(handedIn).allMatch(job -> job.standing().state().isFinal());
        assertThat(made.closed).isTrue();
    }

    private Job waiting(AtomicInteger begun) {
        return waiting("tester-" + jobs.all().size() % 4, begun);
    }

    private Job waiting(String owner, AtomicInteger begun) {
        return jobs.submit("wait", owner, progress -> {
            begun.incrementAndGet();
            assertThat(word.await(PATIENCE, TimeUnit.MILLISECONDS)).isTrue();
            return null;
        });
    }

    private Job done(Remains remains) throws InterruptedException {
        Job job = jobs.submit("make", "tester", progress -> remains);
        assertThat(job.await(PATIENCE)).isTrue();
        return job;
    }

    private static final class Remains implements AutoCloseable {
        private boolean closed;

        @Override
        public void close() {
            closed = true;
        }
    }
}

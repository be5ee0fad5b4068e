package org.jieming.api.resource;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.job.Progress;
import org.jieming.language.Bilingual;

/** Analyses for clients that wait: so many at a time, of nobody all, each within the time limit of a question. */
public final class AtOnce {
    private static final int PLACES = 4;
    /** Of those, what one account may take, or one address of those who have none: others find place beside her. */
    private static final int OF_ONE = 3;

    /** Of the time of a question three quarters are for its search, where what it found by then can be told in the rest. */
    private static final int OF_TIME = 4;

    private static final int TO_SEARCH = 3;

    /** How long somebody waits for a place: a page asks several things at once, each of which mostly takes less. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore places = new Semaphore(PLACES);
    private final ConcurrentMap<String, Asker> askers = new ConcurrentHashMap<>();
    private final Duration patience;
    private final LongSupplier clock;

    /** With all places free. */
    public AtOnce() {
        this(PATIENCE);
    }

    /** With another time for which somebody waits for a place. */
    public AtOnce(Duration patience) {
        this(patience, System::nanoTime);
    }

    /** By another clock, in nanoseconds. */
    AtOnce(Duration patience, LongSupplier clock) {
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * Somebody who asks or waits.
     *
     * @param places hers
     * @param questions how many she asks or waits with
     */
    private record Asker(Semaphore places, int questions) {
        Asker with(int more) {
            return new Asker(places, questions + more);
        }
    }

    /**
     * Something to be reckoned.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    public interface Work<T> {
        T done(Progress progress) throws InterruptedException;
    }

    /**
     * Does some work.
     *
     * @throws Problem busy when all places are taken or the asker has hers and none is left in time, took-too-long when it exceeds the limit and tells its
     *     progress
     */
    public <T> T answer(Request request, Work<T> work) throws InterruptedException {
        String asker = Visitor.of(request)
                .account()
                .map(account -> "account " + account.id())
                .orElseGet(() -> "address " + request.credentials().address());
        return answer(asker, request.settings().limits().longestQuestion(), work);
    }

    /** Answers a question of whoever asks, in her places and within a time. */
    public <T> T answer(String asker, Duration longest, Work<T> work) throws InterruptedException {
        Semaphore hers = askers.merge(asker, new Asker(new Semaphore(OF_ONE), 1), (known, one) -> known.with(1))
                .places();
        try {
            return within(
                    hers,
                    () -> within(places, () -> {
                        long now = clock.getAsLong();
                        return work.done(new Hurry(
                                clock, now + longest.toNanos() / OF_TIME * TO_SEARCH, now + longest.toNanos()));
                    }));
        } finally {
            askers.computeIfPresent(asker, (who, known) -> known.questions() == 1 ? null : known.with(-1));
        }
    }

    /**
     * A wait that ends.
     *
     * @param clock what tells the time
     * @param late when it is time to tell what is known
     * @param end when nobody waits any longer
     */
    private record Hurry(LongSupplier clock, long late, long end) implements Progress {
        @Override
        public void at(Bilingual step, long done, long total) {
            if (clock.getAsLong() - end > 0) {
                throw tookTooLong();
            }
        }

        @Override
        public boolean isLate() {
            return clock.getAsLong() - late > 0;
        }
    }

    private interface Step<T> {
        T done() throws InterruptedException;
    }

    private <T> T within(Semaphore some, Step<T> step) throws InterruptedException {
        if (!some.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw busy();
        }
        try {
            return step.done();
        } finally {
            some.release();
        }
    }

    private static Problem busy() {
        return Problem.of(
                        ProblemType.BUSY,
                        "同时执行的分析已达上限,请稍后再试或使用 Prefer: respond-async",
                        "As many analyses are running as may run at once; try again shortly or with Prefer:"
                                + " respond-async")
                .header("Retry-After", "5");
    }

    private static Problem tookTooLong() {
        return Problem.of(
                ProblemType.TOOK_TOO_LONG,
                "分析超过时限,请缩小范围,或使用 Prefer: respond-async 由任务执行",
                "The analysis exceeds the time limit; narrow it, or let a job do it with Prefer: respond-async");
    }
}

package org.jieming.api.job;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jieming.language.Bilingual;
import org.jspecify.annotations.Nullable;

/** One long work: what it is, where it stands, how it ended. Safe for use by several threads. */
public final class Job {
    private static final Bilingual WAITING = Bilingual.of("排队等候", "Waiting its turn");
    private static final Bilingual BEGUN = Bilingual.of("已开始", "Begun");
    private static final Bilingual CALLED_OFF = Bilingual.of("已取消", "Called off");
    private static final Bilingual DONE = Bilingual.of("已完成", "Done");

    /** Where a job stands (the words of OGC API – Processes). */
    public enum State {
        /** Waits its turn. */
        ACCEPTED,
        /** Is being worked on. */
        RUNNING,
        /** Ended as wished. */
        SUCCESSFUL,
        /** Ended in a failure. */
        FAILED,
        /** Was called off. */
        DISMISSED;

        /** Whether nothing more happens. */
        public boolean isFinal() {
            return this != ACCEPTED && this != RUNNING;
        }

        /** The word on the wire. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Where a job stands at one moment.
     *
     * @param state its state
     * @param step what is being done; of a job that has ended how it did, and of one that failed what it did last
     * @param percent how much of that step, 0 to 100; empty while nobody knows
     * @param started when it was begun
     * @param finished when it ended
     * @param result what it made
     * @param failure why it failed
     */
    public record Standing(
            State state,
            Bilingual step,
            OptionalInt percent,
            Optional<Instant> started,
            Optional<Instant> finished,
            Optional<Object> result,
            Optional<Throwable> failure) {}

    private final String id;
    private final String kind;
    private final String owner;
    private final Clock clock;
    private final Instant created;
    private final Runnable task = this::run;
    private final CountDownLatch ended = new CountDownLatch(1);
    private @Nullable Work<?> work;
    private volatile boolean calledOff;
    private volatile Standing standing;

    Job(String id, String kind, String owner, Work<?> work, Clock clock) {
        this.id = id;
        this.kind = kind;
        this.owner = owner;
        this.work = work;
        this.clock = clock;
        this.created = clock.instant();
        this.standing = new Standing(
                State.ACCEPTED,
                WAITING,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Its name; nobody guesses it. */
    public String id() {
        return id;
    }

    /** What sort of work it is, for example {@code export}. */
    public String kind() {
        return kind;
    }

    /** Who wants it done. */
    public String owner() {
        return owner;
    }

    /** When it was asked for. */
    public Instant created() {
        return created;
    }

    /** Where it stands now. */
    public Standing standing() {
        return standing;
    }

    /** Waits until it has ended; false when it still runs after so many milliseconds. */
    public boolean await(long millis) throws InterruptedException {
        return ended.await(millis, TimeUnit.MILLISECONDS);
    }

    /** Asks it to stop; the worker does at its next report, and finishes if there is none. */
    void callOff() {
        calledOff = true;
        synchronized (this) {
            if (work != null) {
                work = null;
                end(State.DISMISSED, null, null);
            }
        }
    }

    /** What a thread is to run; always the same object. */
    Runnable task() {
        return task;
    }

    private void run() {
        Work<?> toDo = begun();
        if (toDo != null) {
            end(toDo);
        }
    }

    /** The work, once, unless it was called off before. */
    private synchronized @Nullable Work<?> begun() {
        Work<?> toDo = work;
        if (toDo != null) {
            work = null;
            standing = new Standing(
                    State.RUNNING,
                    BEGUN,
                    OptionalInt.of(0),
                    Optional.of(clock.instant()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
        return toDo;
    }

    private void end(Work<?> toDo) {
        try {
            end(State.SUCCESSFUL, toDo.run(this::report), null);
        } catch (Progress.Cancelled asWished) {
            end(State.DISMISSED, null, null);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            end(State.DISMISSED, null, null);
        } catch (Exception | Error failed) {
            end(State.FAILED, null, failed);
            if (failed instanceof VirtualMachineError broken && !(failed instanceof OutOfMemoryError)) {
                throw broken;
            }
        }
    }

    private void report(Bilingual step, long done, long total) {
        if (calledOff) {
            throw new Progress.Cancelled();
        }
        OptionalInt percent =
                total > 0 ? OptionalInt.of((int) Math.max(0, Math.min(100, done * 100 / total))) : OptionalInt.empty();
        Standing now = standing;
        standing = new Standing(
                State.RUNNING, step, percent, now.started(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private synchronized void end(State state, @Nullable Object result, @Nullable Throwable failure) {
        Standing now = standing;
        standing = new Standing(
                state,
                step(state, now),
                state == State.SUCCESSFUL ? OptionalInt.of(100) : now.percent(),
                now.started(),
                Optional.of(clock.instant()),
                Optional.ofNullable(result),
                Optional.ofNullable(failure));
        ended.countDown();
    }

    private static Bilingual step(State ended, Standing before) {
        return ended == State.SUCCESSFUL ? DONE : ended == State.DISMISSED ? CALLED_OFF : before.step();
    }
}

package org.jieming.api.resource.search;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.place.PlaceTables;
import org.jieming.register.Snapshot;
import org.jieming.search.NameIndex;
import org.jieming.search.Readings;

/**
 * The index of names, kept in step with the register: made in the background once the service answers, derived from itself
 * for every revision that is asked about, and filed anew in the background when much has changed.
 */
public final class LiveNames {
    private final Supplier<Snapshot> present;
    private final FutureTask<NameIndex> first;
    private final AtomicBoolean begun = new AtomicBoolean();
    private NameIndex newest;
    private boolean folding;

    /** The names of a register, of which nothing is filed yet. */
    LiveNames(Supplier<Snapshot> present, Readings readings, PlaceTables tables) {
        this.present = present;
        this.first = new FutureTask<>(() -> NameIndex.of(present.get(), readings, tables));
    }

    /** Begins to file the names; whoever asks for one before begins it as well. */
    public void begin() {
        if (begun.compareAndSet(false, true)) {
            inBackground(first);
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "names");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    /**
     * The index of a snapshot. O(what changed since the newest one known).
     *
     * @param longest how long to wait for the first index
     * @throws Problem 503 when it is not ready by then
     */
    public NameIndex of(Snapshot snapshot, Duration longest) throws InterruptedException {
        NameIndex ready = ready(longest);
        synchronized (this) {
            NameIndex known = newest == null ? ready : newest;
            if (isSame(known.snapshot(), snapshot)) {
                return known;
            }
            NameIndex derived = known.in(snapshot);
            if (isLater(snapshot, known.snapshot())) {
                newest = derived;
                foldWhenWorth();
            }
            return derived;
        }
    }

    private NameIndex ready(Duration longest) throws InterruptedException {
        begin();
        try {
            return first.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException notYet) {
            throw Problem.of(
                            ProblemType.NOT_READY_YET,
                            "名称索引正在建立,请稍后再试",
                            "The index of names is being made; try again shortly")
                    .header("Retry-After", "2");
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The index of names could not be made", failed.getCause());
        }
    }

    /** The present is the latest, also where its number is lower: a journal was put back to an earlier state. */
    private boolean isLater(Snapshot snapshot, Snapshot known) {
        return snapshot.number().compareTo(known.number()) > 0 || isSame(snapshot, present.get());
    }

    private static boolean isSame(Snapshot one, Snapshot other) {
        return one == other
                || one.number().equals(other.number()) && one.fingerprint().equals(other.fingerprint());
    }

    private void foldWhenWorth() {
        NameIndex base = newest;
        if (!folding && base.isWorthFolding()) {
            folding = true;
            CompletableFuture.supplyAsync(base::folded, LiveNames::inBackground).whenComplete((folded, failed) -> {
                synchronized (this) {
                    folding = false;
                    newest = failed == null ? folded.in(newest.snapshot()) : newest;
                }
            });
        }
    }
}

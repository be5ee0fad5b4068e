package org.jieming.api.store;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jieming.api.job.Progress;
import org.jieming.language.Bilingual;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.Revision;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The present of the register, kept in step with its journal. Readers take {@link #now()} and never wait. Writers hand in
 * change sets; one thread tries them in turn, writes all that arrived together in one stroke of the journal (so that a
 * hundred officers cost one flush to disk), and only then shows the new snapshot and answers. What another server wrote
 * is fetched when the journal says so, when a write finds itself behind, and every half second. A journal that was put back
 * to an earlier state is the truth: the present is then loaded anew.
 */
public final class LiveRegister implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveRegister.class);
    private static final int MOST_TOGETHER = 256;
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration CATCHING_UP = Duration.ofSeconds(5);

    private final Journal journal;
    private final Clock clock;
    private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
    private final List<Revision> sinceFolding = new ArrayList<>();
    private final Thread writer;
    private final Object arrival = new Object();
    private final Outcomes outcomes = new Outcomes();
    private volatile Snapshot present;
    private volatile boolean open = true;
    private @Nullable Snapshot folding;

    private sealed interface Task {}

    private record Commit(ChangeSet changes, Progress progress, CompletableFuture<Edit> answer) implements Task {

        /** Tells how far the stroke is; a stroke is not called off half-way, for others may be in it. */
        void tell(Bilingual step, long done, long total) {
            try {
                progress.at(step, done, total);
            } catch (Progress.Cancelled tooLate) {
                // it is written all the same, and whoever wished so sees the revision
            }
        }
    }

    private record Folded(Snapshot base, Snapshot packed) implements Task {}

    private record Look() implements Task {}

    private LiveRegister(Journal journal, Clock clock, Snapshot present) {
        this.journal = journal;
        this.clock = clock;
        this.present = present;
        this.writer = new Thread(this::work, "register-writer");
        this.writer.setDaemon(true);
    }

    /** Loads the present from a journal and begins to keep it; closing the register closes the journal. */
    public static LiveRegister open(Journal journal, Clock clock, Progress progress) {
        LiveRegister register = new LiveRegister(journal, clock, journal.load(progress));
        journal.follow(() -> register.tasks.add(new Look()));
        register.writer.start();
        return register;
    }

    /** The newest snapshot whose revision the journal holds. Never waits. */
    public Snapshot now() {
        return present;
    }

    /** Whether change sets are still taken; not once the register is closing or its writer has failed for good. */
    public boolean isOpen() {
        return open;
    }

    /** The journal behind, for questions about the past. */
    public Journal journal() {
        return journal;
    }

    /** The clock by which revisions are dated. */
    public Clock clock() {
        return clock;
    }

    /**
     * Commits a change set and waits until the journal has it.
     *
     * @throws StoreUnavailable when the journal could not write; nothing changed then, unless it is {@link OutcomeUnknown}
     */
    public Edit commit(ChangeSet changes) {
        return commit(changes, Progress.SILENT);
    }

    /** Commits a change set like {@link #commit(ChangeSet)}; the progress is told by the thread that writes. */
    public Edit commit(ChangeSet changes, Progress progress) {
        CompletableFuture<Edit> answer = new CompletableFuture<>();
        tasks.add(new Commit(changes, progress, answer));
        if (!writer.isAlive()) {
            refuseTheRest();
        }
        try {
            Edit edit = answer.join();
            outcomes.count(edit);
            return edit;
        } catch (CompletionException failed) {
            outcomes.countFailure();
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    /** How attempts to write have ended since the start: {@code applied}, {@code stale}, {@code refused}, {@code unchanged}, {@code failed}. */
    public Map<String, Long> outcomes() {
        return outcomes.counts();
    }

    /**
     * The present, at the earliest when it has reached a revision: so a client reads its own writes from any server.
     *
     * @return the present as it is when the wait is over, which may still be older
     */
    public Snapshot await(RevisionNumber revision, Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        tasks.add(new Look());
        synchronized (arrival) {
            while (present.number().compareTo(revision) < 0) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    break;
                }
                arrival.wait(left);
            }
        }
        return present;
    }

    /** The present with all that was written before, by other servers as well; the present as it is where that takes too long. */
    public Snapshot caughtUp() {
        if (!journal.isShared()) {
            return present;
        }
        try {
            return await(journal.head(), CATCHING_UP);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return present;
        }
    }

    /** Finishes what was handed in and closes the journal. */
    @Override
    public void close() {
        open = false;
        tasks.add(new Look());
        try {
            writer.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        journal.close();
    }

    private void work() {
        try {
            workUntilClosed();
        } catch (RuntimeException | Error failed) {
            LOG.error("Nothing can be written to the register until the server is started again", failed);
        } finally {
            open = false;
            refuseTheRest();
        }
    }

    private void refuseTheRest() {
        for (Task task = tasks.poll(); task != null; task = tasks.poll()) {
            if (task instanceof Commit commit) {
                commit.answer().completeExceptionally(closing());
            }
        }
    }

    private static StoreUnavailable closing() {
        return new StoreUnavailable("the register is closing", new IllegalStateException("closed"));
    }

    private void workUntilClosed() {
        while (open || !tasks.isEmpty()) {
            try {
                List<Task> batch = nextBatch();
                batch.forEach(task -> {
                    if (task instanceof Folded folded) {
                        adopt(folded);
                    }
                });
                List<Commit> commits = batch.stream()
                        .filter(Commit.class::isInstance)
                        .map(Commit.class::cast)
                        .toList();
                commit(commits);
                if (commits.isEmpty() && journal.isShared()) {
                    catchUp();
                }
                foldWhenWorth();
            } catch (StoreUnavailable unreachable) {
                // A shared journal that is out of reach: readers keep the present, the next round tries again.
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private List<Task> nextBatch() throws InterruptedException {
        List<Task> batch = new ArrayList<>();
        Task first = tasks.poll(POLL.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            tasks.drainTo(batch, MOST_TOGETHER - 1);
        }
        return batch;
    }

    private void commit(List<Commit> commits) {
        try {
            if (!commits.isEmpty() && !tryTogether(commits)) {
                journal.undisturbed(() -> tryFromTheNewest(commits));
            }
        } catch (RuntimeException | Error failed) {
            commits.forEach(commit -> commit.answer().completeExceptionally(failed));
            if (failed instanceof Error error) {
                throw error;
            }
        }
    }

    private void tryFromTheNewest(List<Commit> commits) {
        catchUp();
        if (!tryTogether(commits)) {
            reload();
            if (!tryTogether(commits)) {
                throw new StoreUnavailable(
                        Bilingual.of(
                                "登记库被其他程序改写,请稍后重试", "Something else keeps writing to the register; try again later"),
                        null);
            }
        }
    }

    /**
     * Drafts all on top of one another and writes what was applied; false when the present they were tried on is not the
     * newest. An answer that wrote nothing counts only if it was given by the newest state, too.
     */
    private boolean tryTogether(List<Commit> commits) {
        Snapshot next = present;
        List<Edit> edits = new ArrayList<>();
        List<Revision> revisions = new ArrayList<>();
        for (Commit commit : commits) {
            Edit edit = draft(next, commit);
            if (edit instanceof Edit.Applied applied) {
                revisions.add(applied.revision());
                next = applied.after();
            }
            edits.add(edit);
        }
        if (revisions.isEmpty() ? isOutdated() : !journal.append(revisions, told(commits))) {
            return false;
        }
        revisions.forEach(this::remember);
        show(next);
        for (int i = 0; i < edits.size(); i++) {
            commits.get(i).answer().complete(edits.get(i));
        }
        return true;
    }

    private static Progress told(List<Commit> commits) {
        return (step, done, total) -> commits.forEach(commit -> commit.tell(step, done, total));
    }

    private boolean isOutdated() {
        return journal.isShared() && !journal.head().equals(present.number());
    }

    /** What one change set breaks is answered to whoever handed it in, not to those who happened to come with it. */
    private Edit draft(Snapshot on, Commit commit) {
        try {
            return on.draft(commit.changes(), clock.instant());
        } catch (RuntimeException itsOwn) {
            commit.answer().completeExceptionally(itsOwn);
            return new Edit.Unchanged(on);
        }
    }

    private void catchUp() {
        int ahead = journal.head().compareTo(present.number());
        if (ahead > 0) {
            try {
                journal.replay(present.number(), revision -> {
                    Snapshot next = present.next(revision);
                    remember(revision);
                    show(next);
                });
            } catch (IllegalArgumentException anotherPast) {
                reload();
            }
        } else if (ahead < 0) {
            reload();
        }
    }

    /** Starts over from the journal when it no longer holds the past of the present: it was restored from a backup. */
    private void reload() {
        LOG.warn("The journal no longer continues revision {}; loading all of it anew", present.number());
        folding = null;
        sinceFolding.clear();
        show(journal.load(Progress.SILENT));
    }

    private void show(Snapshot next) {
        present = next;
        synchronized (arrival) {
            arrival.notifyAll();
        }
    }

    private void remember(Revision revision) {
        if (folding != null) {
            sinceFolding.add(revision);
        }
    }

    private void foldWhenWorth() {
        if (folding == null && present.worthFolding()) {
            Snapshot base = present;
            folding = base;
            CompletableFuture.supplyAsync(base::folded)
                    .exceptionally(failed -> base)
                    .thenAccept(packed -> tasks.add(new Folded(base, packed)));
        }
    }

    /** Takes a packed snapshot for the present, with all that was written while it was being packed. */
    private void adopt(Folded folded) {
        if (folded.base() != folding) {
            return;
        }
        Snapshot next = folded.packed();
        for (Revision revision : sinceFolding) {
            next = next.next(revision);
        }
        sinceFolding.clear();
        folding = null;
        show(next);
    }
}

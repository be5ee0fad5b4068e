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
import java.util.function.Function;
import org.jieming.api.job.Progress;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
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
    private final Thread writer;
    private final Outcomes outcomes = new Outcomes();
    private final Present present;
    private final JournalKeeper keeper;
    private volatile boolean open = true;

    private sealed interface Task {}

    private record Handed(Stroke.Commit commit) implements Task {}

    private record Packed(Packing.Done done) implements Task {}

    private record Look() implements Task {}

    private LiveRegister(Journal journal, Clock clock, Snapshot present) {
        this.journal = journal;
        this.clock = clock;
        this.present = new Present(present);
        this.keeper = new JournalKeeper(journal, clock, this.present);
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
        return present.now();
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
        return commit(whatever -> changes);
    }

    /**
     * Commits what is to be written upon the very state that it is written upon, so that nothing comes between a question and
     * what was written because of its answer; not on this server, nor through another one.
     *
     * @param wish tells the changes, given that state, or throws what keeps them out, which is thrown here then. It is asked by
     *     the thread that writes, several times where others were first, so it answers at once and does not itself wait for the
     *     register
     */
    public Edit commit(Function<Snapshot, ChangeSet> wish) {
        return commit(wish, Progress.SILENT);
    }

    /** Commits like {@link #commit(Function)}; the progress is told by the thread that writes. */
    public Edit commit(Function<Snapshot, ChangeSet> wish, Progress progress) {
        CompletableFuture<Edit> answer = new CompletableFuture<>();
        tasks.add(new Handed(new Stroke.Commit(wish, progress, answer)));
        if (!writer.isAlive()) {
            refuseTheRest();
        }
        try {
            Edit edit = answer.join();
            outcomes.count(edit);
            return edit;
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Stroke.KeptOut keptOut) {
                outcomes.countKeptOut();
                throw keptOut.why();
            }
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
        tasks.add(new Look());
        return present.await(revision, longest);
    }

    /** The present with all that was written before, by other servers as well; the present as it is where that takes too long. */
    public Snapshot caughtUp() {
        if (!journal.isShared()) {
            return present.now();
        }
        try {
            return await(journal.head(), CATCHING_UP);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return present.now();
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
            if (task instanceof Handed handed) {
                handed.commit().answer().completeExceptionally(closing());
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
                    if (task instanceof Packed packed) {
                        keeper.adopt(packed.done());
                    }
                });
                List<Stroke.Commit> commits = batch.stream()
                        .filter(Handed.class::isInstance)
                        .map(task -> ((Handed) task).commit())
                        .toList();
                if (commits.isEmpty()) {
                    keeper.look();
                } else {
                    keeper.commit(commits);
                }
                keeper.packWhenWorth(done -> tasks.add(new Packed(done)));
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
}

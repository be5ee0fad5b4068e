package org.jieming.api.store;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jieming.api.job.Progress;
import org.jieming.language.Bilingual;
import org.jieming.register.Revision;
import org.jieming.register.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to the journal and keeps the present in step with it: a snapshot is shown once the journal has its revision. A journal
 * that was put back to an earlier state is the truth; the present is then loaded anew. For one thread.
 */
final class JournalKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(JournalKeeper.class);

    private final Journal journal;
    private final Clock clock;
    private final Present present;
    private final Packing packing = new Packing();

    JournalKeeper(Journal journal, Clock clock, Present present) {
        this.journal = journal;
        this.clock = clock;
        this.present = present;
    }

    /** Writes change sets in one stroke, upon the newest state, and answers all of them. */
    void commit(List<Stroke.Commit> commits) {
        try {
            if (!tryTogether(commits)) {
                journal.undisturbed(() -> tryFromTheNewest(commits));
            }
        } catch (RuntimeException | Error failed) {
            commits.forEach(commit -> commit.answer().completeExceptionally(failed));
            if (failed instanceof Error error) {
                throw error;
            }
        }
    }

    private void tryFromTheNewest(List<Stroke.Commit> commits) {
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
    private boolean tryTogether(List<Stroke.Commit> commits) {
        Stroke stroke = Stroke.of(commits, present.now(), clock);
        List<Revision> revisions = stroke.revisions();
        if (revisions.isEmpty() ? isOutdated() : !journal.append(revisions, stroke.progress())) {
            return false;
        }
        revisions.forEach(packing::wrote);
        present.show(stroke.after());
        stroke.answer();
        return true;
    }

    private boolean isOutdated() {
        return journal.isShared() && !journal.head().equals(present.now().number());
    }

    /** Fetches what others wrote. */
    void look() {
        if (journal.isShared()) {
            catchUp();
        }
    }

    /** Begins to pack the present where that pays. */
    void packWhenWorth(Consumer<Packing.Done> whenDone) {
        packing.beginWhenWorth(present.now(), whenDone);
    }

    /** Takes a packed snapshot for the present. */
    void adopt(Packing.Done packed) {
        packing.upToDate(packed).ifPresent(present::show);
    }

    private void catchUp() {
        int ahead = journal.head().compareTo(present.now().number());
        if (ahead > 0) {
            try {
                journal.replay(present.now().number(), revision -> {
                    Snapshot next = present.now().next(revision);
                    packing.wrote(revision);
                    present.show(next);
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
        LOG.warn(
                "The journal no longer continues revision {}; loading all of it anew",
                present.now().number());
        packing.callOff();
        present.show(journal.load(Progress.SILENT));
    }
}

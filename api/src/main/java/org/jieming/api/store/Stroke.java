package org.jieming.api.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jieming.api.job.Progress;
import org.jieming.boundary.Renumbering;
import org.jieming.language.Bilingual;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.Revision;
import org.jieming.register.Snapshot;

/**
 * Change sets that came together, drafted on top of one another: each is asked for on the state that those before it leave, and what
 * goes with it is written with it, whichever door it came by. Nobody
 * is answered before the journal has all of it; then an answer that wrote nothing holds as well. For one thread.
 */
final class Stroke {
    private final List<Commit> commits;
    private final List<Runnable> answers = new ArrayList<>();
    private final List<Revision> revisions = new ArrayList<>();
    private Snapshot after;

    /** Somebody who waits for her change set to be written. */
    record Commit(Function<Snapshot, ChangeSet> wish, Progress progress, CompletableFuture<Edit> answer) {

        private ChangeSet wished(Snapshot state) {
            try {
                return wish.apply(state);
            } catch (RuntimeException why) {
                throw new KeptOut(why);
            }
        }

        /** Tells how far the stroke is; a stroke is not called off half-way, for others may be in it. */
        private void tell(Bilingual step, long done, long total) {
            try {
                progress.at(step, done, total);
            } catch (Progress.Cancelled tooLate) {
                // it is written all the same, and whoever wished so sees the revision
            }
        }
    }

    /** That whoever wished for a change wishes for none, of the state that it would be written upon. */
    static final class KeptOut extends RuntimeException {
        private final transient RuntimeException why;

        private KeptOut(RuntimeException why) {
            super(null, why, false, false);
            this.why = why;
        }

        /** What she threw. */
        RuntimeException why() {
            return why;
        }
    }

    private Stroke(List<Commit> commits, Snapshot present) {
        this.commits = commits;
        this.after = present;
    }

    /** Drafts all of them on the present. */
    static Stroke of(List<Commit> commits, Snapshot present, Clock clock) {
        Stroke stroke = new Stroke(commits, present);
        commits.forEach(commit -> stroke.draft(commit, clock));
        return stroke;
    }

    /** What one change set breaks, and what keeps it out, is answered to whoever handed it in, not to those who came with it. */
    private void draft(Commit commit, Clock clock) {
        try {
            Edit edit = after.draft(Renumbering.complete(after, commit.wished(after)), clock.instant());
            if (edit instanceof Edit.Applied applied) {
                revisions.add(applied.revision());
                after = applied.after();
            }
            answers.add(() -> commit.answer().complete(edit));
        } catch (RuntimeException itsOwn) {
            answers.add(() -> commit.answer().completeExceptionally(itsOwn));
        }
    }

    /** What is to be written, in order; empty when nothing is. */
    List<Revision> revisions() {
        return revisions;
    }

    /** The state when all is written. */
    Snapshot after() {
        return after;
    }

    /** Tells all of them how far the writing is. */
    Progress progress() {
        return (step, done, total) -> commits.forEach(commit -> commit.tell(step, done, total));
    }

    /** Answers all of them: it is written. */
    void answer() {
        answers.forEach(Runnable::run);
    }
}

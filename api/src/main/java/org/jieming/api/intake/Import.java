package org.jieming.api.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jieming.api.exchange.Source;
import org.jieming.api.intake.Standing.Phase;
import org.jieming.api.job.Job;
import org.jieming.api.job.Jobs;
import org.jieming.api.job.Progress;
import org.jieming.api.store.LiveRegister;
import org.jieming.register.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way into the register: received, judged (again, when its sender corrects what was guessed), and written
 * once or never. Safe for use by several threads; the work itself is done by jobs.
 */
public final class Import {
    private final String id;
    private final Path folder;
    private final Path file;
    private final String name;
    private final Keeper keeper;
    private final long size;
    private final Instant created;
    private final LiveRegister register;
    private final Jobs jobs;
    private final Judging judging;
    private final Function<Exception, RuntimeException> described;

    private Standing standing;
    private Instant touched;
    private int attempt;
    private int working;
    private boolean forgotten;

    Import(String id, Path folder, Path file, String name, Wishes wishes, Keeper keeper, Imports house)
            throws IOException {
        this.id = id;
        this.folder = folder;
        this.file = file;
        this.name = name;
        this.keeper = keeper;
        this.size = Files.size(file);
        this.standing = Standing.received(wishes);
        this.register = house.register();
        this.jobs = house.jobs();
        this.judging = new Judging(register, file, name, keeper);
        this.described = house.described();
        this.created = register.clock().instant();
        this.touched = created;
    }

    /** Its name; nobody guesses it. */
    public String id() {
        return id;
    }

    /** The account that began it. */
    public String owner() {
        return keeper.owner();
    }

    /** What its sender calls the file. */
    public String name() {
        return name;
    }

    /** Bytes of the file. */
    public long size() {
        return size;
    }

    /** When it was received. */
    public Instant created() {
        return created;
    }

    /** When anybody last did something with it. */
    synchronized Instant touched() {
        return touched;
    }

    /** Where it stands now. */
    public synchronized Standing standing() {
        standing = standing.seen();
        return standing;
    }

    /**
     * Judges it by what its sender now says; what was judged before is forgotten.
     *
     * @return the job that does it
     * @throws org.jieming.api.job.Busy when too much work waits; what it was judged by is what stands then
     * @throws IllegalStateException when it is being written or was written
     */
    public synchronized Job judge(Wishes corrected) {
        Phase phase = standing().phase();
        if (phase == Phase.APPLYING || phase == Phase.APPLIED) {
            throw new IllegalStateException("An import that is written is not judged again");
        }
        standing.job().ifPresent(jobs::dismiss);
        int mine = attempt + 1;
        Job begun = submit(progress -> judged(mine, progress));
        attempt = mine;
        standing = standing.judging(corrected, begun);
        return begun;
    }

    /**
     * Writes it; a second call while that happens is the same call.
     *
     * @param leaveOutRejected whether rejected rows are left out; otherwise they keep everything out
     * @return the job that does it; empty when it is written already
     * @throws Blocked when rows are rejected and not to be left out
     * @throws StalePlan when somebody changed its items, or its sender's rights, since it was judged; it is being judged again then
     * @throws IllegalStateException when it is not judged
     */
    public synchronized Optional<Job> apply(Admission.Grounds grounds, boolean leaveOutRejected) {
        Phase phase = standing().phase();
        if (phase == Phase.APPLIED) {
            return Optional.empty();
        }
        if (phase == Phase.APPLYING) {
            return standing.job();
        }
        if (phase != Phase.JUDGED) {
            throw new IllegalStateException("An import is judged before it is written");
        }
        Judgement judged = standing.judgement().orElseThrow();
        Writing writing = new Writing(register, keeper, new Writing.Named(id, name), judged, grounds, leaveOutRejected);
        writing.demandUnblocked();
        Wishes wishes = standing.wishes();
        Optional<StalePlan> stale = writing.stale(wishes.with());
        if (stale.isPresent()) {
            judge(wishes);
            throw stale.get();
        }
        Job begun = submit(progress -> written(writing, progress));
        standing = standing.applying(begun);
        return standing.job();
    }

    /** Calls off what is being done, if anything is; the import stays. */
    public synchronized void callOff() {
        standing.job().filter(each -> !each.standing().state().isFinal()).ifPresent(jobs::dismiss);
    }

    /** Calls off what is being done; nothing of the file stays, neither in the register nor on disk. */
    synchronized void forget() {
        forgotten = true;
        callOff();
        boolean idle = working == 0
                || standing.job().map(each -> each.standing().state().isFinal()).orElse(true);
        if (idle) {
            clear();
        }
    }

    private interface Step {
        void run(Progress progress) throws Exception;
    }

    private Job submit(Step step) {
        touched = register.clock().instant();
        return jobs.submit("import", keeper.owner(), progress -> {
            begin();
            try {
                step.run(progress);
                return "/imports/" + id;
            } catch (Progress.Cancelled | InterruptedException | Blocked | StalePlan expected) {
                throw expected;
            } catch (Exception failed) {
                throw described.apply(failed);
            } finally {
                finish();
            }
        });
    }

    private synchronized void begin() {
        working++;
    }

    private synchronized void finish() {
        working--;
        touched = register.clock().instant();
        if (forgotten && working == 0) {
            clear();
        }
    }

    private void judged(int mine, Progress progress) throws Exception {
        try {
            publish(mine, judgement(mine, register.now(), progress));
        } catch (Progress.Cancelled calledOff) {
            calledOff(mine);
            throw calledOff;
        } catch (Exception failed) {
            RuntimeException known = described.apply(failed);
            fail(mine, known);
            throw known;
        }
    }

    private Judgement judgement(int mine, Snapshot snapshot, Progress progress) throws IOException {
        Path rows = Files.createDirectories(folder.resolve("rows-" + UUID.randomUUID()));
        return judging.judge(snapshot, wishes(), rows, about -> opened(mine, about), progress);
    }

    private void written(Writing writing, Progress progress) throws IOException {
        int mine = current();
        try {
            applied(writing.write(shown(mine, progress), progress));
        } catch (IOException | RuntimeException ended) {
            backToJudged(ended);
            throw ended;
        }
    }

    private Writing.Shown shown(int mine, Progress progress) {
        return new Writing.Shown() {
            @Override
            public Judgement anew(Snapshot now) throws IOException {
                Judgement made = judgement(mine, now, progress);
                publish(mine, made);
                return made;
            }

            @Override
            public void as(Judgement known) throws IOException {
                publish(mine, known);
            }
        };
    }

    private synchronized Wishes wishes() {
        return standing.wishes();
    }

    private synchronized int current() {
        return attempt;
    }

    private synchronized void opened(int mine, Source.About known) {
        if (mine == attempt) {
            standing = standing.opened(known);
        }
    }

    private synchronized void publish(int mine, Judgement made) throws IOException {
        @Nullable VerdictFile before = standing.judgement().map(Judgement::rows).orElse(null);
        if (mine != attempt) {
            made.rows().close();
            return;
        }
        standing = standing.judged(made);
        if (before != null && before != made.rows()) {
            before.close();
        }
    }

    private synchronized void fail(int mine, RuntimeException why) {
        if (mine == attempt) {
            standing = standing.failed(why);
        }
    }

    private synchronized void calledOff(int mine) {
        if (mine == attempt) {
            standing = standing.calledOff();
        }
    }

    private synchronized void backToJudged(Exception why) {
        standing = standing.backToJudged(why);
    }

    private synchronized void applied(Writing.Done done) {
        standing = standing.applied(done);
        Imports.delete(file.getParent());
    }

    private void clear() {
        standing.judgement().ifPresent(known -> Imports.closed(known.rows()));
        Imports.delete(folder);
    }
}

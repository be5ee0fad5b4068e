package org.jieming.api.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jieming.api.exchange.Source;
import org.jieming.api.job.Job;
import org.jieming.api.job.Jobs;
import org.jieming.api.job.Progress;
import org.jieming.api.store.LiveRegister;
import org.jieming.language.Bilingual;
import org.jieming.register.Edit;
import org.jieming.register.LegalTime;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One file on its way into the register: received, judged (again, when its sender corrects what was guessed), and written
 * once or never. Safe for use by several threads; the work itself is done by jobs.
 */
public final class Import {
    private static final Logger LOG = LoggerFactory.getLogger(Import.class);
    private static final Bilingual WRITING = Bilingual.of("写入登记簿", "Writing to the register");

    /** Where an import stands. */
    public enum Phase {
        /** Its rows are being judged. */
        JUDGING,
        /** Its rows are judged; its sender decides. */
        JUDGED,
        /** It is being written. */
        APPLYING,
        /** It is in the register. */
        APPLIED,
        /** It could not be read. */
        FAILED,
        /** Judging was called off. */
        DISMISSED;

        /** The word on the wire. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Where an import stands at one moment.
     *
     * @param phase its phase
     * @param wishes what its sender says about the file
     * @param job the work that is being done or was done last
     * @param about what the file says of itself, once it was opened
     * @param judgement how it was judged, once it was
     * @param revision the revision it became, unless there was nothing new in it
     * @param failure why it could not be read, or why writing it ended without a revision
     */
    public record Standing(
            Phase phase,
            Wishes wishes,
            Optional<Job> job,
            Optional<Source.About> about,
            Optional<Judgement> judgement,
            Optional<RevisionNumber> revision,
            Optional<Throwable> failure) {}

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

    private Wishes wishes;
    private Phase phase = Phase.JUDGING;
    private Optional<Job> job = Optional.empty();
    private Optional<Source.About> about = Optional.empty();
    private Optional<Judgement> judgement = Optional.empty();
    private Optional<RevisionNumber> revision = Optional.empty();
    private Optional<Throwable> failure = Optional.empty();
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
        this.wishes = wishes;
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
        seeWhetherCalledOff();
        return new Standing(phase, wishes, job, about, judgement, revision, failure);
    }

    /** A job that was called off before it began has told nobody. */
    private void seeWhetherCalledOff() {
        if (job.map(each -> each.standing().state() == Job.State.DISMISSED).orElse(false)) {
            phase = phase == Phase.JUDGING ? Phase.DISMISSED : phase == Phase.APPLYING ? Phase.JUDGED : phase;
        }
    }

    /**
     * Judges it by what its sender now says; what was judged before is forgotten.
     *
     * @return the job that does it
     * @throws org.jieming.api.job.Busy when too much work waits; what it was judged by is what stands then
     * @throws IllegalStateException when it is being written or was written
     */
    public synchronized Job judge(Wishes corrected) {
        seeWhetherCalledOff();
        if (phase == Phase.APPLYING || phase == Phase.APPLIED) {
            throw new IllegalStateException("An import that is written is not judged again");
        }
        job.ifPresent(jobs::dismiss);
        int mine = attempt + 1;
        Job begun = submit(progress -> judged(mine, progress));
        attempt = mine;
        wishes = corrected;
        phase = Phase.JUDGING;
        failure = Optional.empty();
        job = Optional.of(begun);
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
        seeWhetherCalledOff();
        if (phase == Phase.APPLIED) {
            return Optional.empty();
        }
        if (phase == Phase.APPLYING) {
            return job;
        }
        Judgement judged = phase == Phase.JUDGED ? judgement.orElseThrow() : null;
        if (judged == null) {
            throw new IllegalStateException("An import is judged before it is written");
        }
        if (!judged.others().isEmpty() || !judged.isClean() && !leaveOutRejected) {
            throw new Blocked(judged);
        }
        List<Edit.Conflict> conflicts =
                Admission.conflicts(register.now(), judged.plan().orElseThrow());
        Door door = keeper.reach().on(ground(judged.plan().orElseThrow()));
        boolean stillHers = judged.plan().orElseThrow().changes().stream().allMatch(door::admits);
        if (!conflicts.isEmpty() || !stillHers) {
            judge(wishes);
            throw new StalePlan(conflicts);
        }
        Job begun = submit(progress -> written(judged, grounds, leaveOutRejected, progress));
        phase = Phase.APPLYING;
        failure = Optional.empty();
        job = Optional.of(begun);
        return job;
    }

    /** The register with what the file brings first. */
    private Snapshot ground(Plan plan) {
        return Beforehand.after(
                register.now(),
                wishes.with().map(type -> plan.of(type)),
                register.clock().instant());
    }

    /** Calls off what is being done, if anything is; the import stays. */
    public synchronized void callOff() {
        job.filter(each -> !each.standing().state().isFinal()).ifPresent(jobs::dismiss);
    }

    /** Calls off what is being done; nothing of the file stays, neither in the register nor on disk. */
    synchronized void forget() {
        forgotten = true;
        callOff();
        boolean idle = working == 0
                || job.map(each -> each.standing().state().isFinal()).orElse(true);
        if (idle) {
            clear();
        }
    }

    private interface Step {
        void run(Progress progress) throws Exception;
    }

    private Job submit(Step step) {
        touched = register.clock().instant();
        Job begun = jobs.submit("import", keeper.owner(), progress -> {
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
        return begun;
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

    private void written(Judgement judged, Admission.Grounds grounds, boolean leaveOut, Progress progress)
            throws IOException {
        int mine = current();
        try {
            Snapshot now = register.now();
            Judgement fresh = stillTrue(mine, judged, now, progress);
            progress.at(WRITING, 0, -1);
            Door door = keeper.reach().on(now);
            remembered().begin(id, keeper.owner(), name, grounds);
            Admission.Outcome outcome =
                    Admission.apply(register, fresh.plan().orElseThrow(), grounds, leaveOut, door, progress);
            remember(outcome.revision());
            settle(mine, fresh, outcome, progress);
        } catch (IOException | RuntimeException ended) {
            backToJudged(ended);
            throw ended;
        }
    }

    /** The judgement, made again when the register or the day has moved on since; stale when it then says something else. */
    private Judgement stillTrue(int mine, Judgement judged, Snapshot now, Progress progress) throws IOException {
        boolean isToday = LegalTime.day(register.clock().instant()).equals(judged.day());
        if (isToday && now.number().equals(judged.at())) {
            return judged;
        }
        Judgement again = judgement(mine, now, progress);
        publish(mine, again);
        if (!again.agreesWith(judged)) {
            throw new StalePlan(
                    Admission.conflicts(register.now(), judged.plan().orElseThrow()));
        }
        return again;
    }

    private void settle(int mine, Judgement judged, Admission.Outcome outcome, Progress progress) throws IOException {
        judged.rows().reject(outcome.refused().rows());
        switch (outcome.end()) {
            case WRITTEN, NOTHING_NEW -> applied(judged.with(outcome.plan(), List.of(), true), outcome);
            case BLOCKED -> {
                Judgement known = judged.with(outcome.plan(), outcome.refused().others(), false);
                publish(mine, known);
                throw new Blocked(known);
            }
            case STALE -> {
                publish(mine, judgement(mine, register.now(), progress));
                throw new StalePlan(outcome.conflicts());
            }
        }
    }

    private synchronized Wishes wishes() {
        return wishes;
    }

    private synchronized int current() {
        return attempt;
    }

    private synchronized void opened(int mine, Source.About known) {
        if (mine == attempt) {
            about = Optional.of(known);
        }
    }

    private synchronized void publish(int mine, Judgement made) throws IOException {
        @Nullable VerdictFile before = judgement.map(Judgement::rows).orElse(null);
        if (mine != attempt) {
            made.rows().close();
            return;
        }
        judgement = Optional.of(made);
        phase = phase == Phase.APPLYING ? Phase.APPLYING : Phase.JUDGED;
        if (before != null && before != made.rows()) {
            before.close();
        }
    }

    private synchronized void fail(int mine, RuntimeException why) {
        if (mine == attempt) {
            phase = Phase.FAILED;
            failure = Optional.of(why);
        }
    }

    private synchronized void calledOff(int mine) {
        if (mine == attempt) {
            phase = Phase.DISMISSED;
        }
    }

    private synchronized void backToJudged(Exception why) {
        phase = Phase.JUDGED;
        failure = why instanceof Progress.Cancelled ? Optional.empty() : Optional.of(why);
    }

    private synchronized void applied(Judgement known, Admission.Outcome outcome) {
        phase = Phase.APPLIED;
        judgement = Optional.of(known);
        revision = outcome.revision();
        Imports.delete(file.getParent());
    }

    private WrittenImports remembered() {
        return new WrittenImports(register.journal());
    }

    /** That its revision is an import of hers; what is written stands, and was said before, whether or not that can be kept now. */
    private void remember(Optional<RevisionNumber> written) {
        try {
            written.ifPresentOrElse(
                    number -> remembered().keep(new WrittenImports.WrittenImport(id, keeper.owner(), name, number)),
                    () -> remembered().leave(id));
        } catch (RuntimeException lost) {
            LOG.warn("What import {} became, {}, cannot be kept now", id, written, lost);
        }
    }

    private void clear() {
        judgement.ifPresent(known -> Imports.closed(known.rows()));
        Imports.delete(folder);
    }
}

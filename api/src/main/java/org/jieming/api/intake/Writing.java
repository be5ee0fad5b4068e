package org.jieming.api.intake;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jieming.api.job.Progress;
import org.jieming.api.store.LiveRegister;
import org.jieming.language.Bilingual;
import org.jieming.register.Edit;
import org.jieming.register.ItemType;
import org.jieming.register.LegalTime;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;

/**
 * The writing of a judged file: as it was judged, or as it is judged anew where the register or the day has moved on since, when that
 * says the same. One revision or nothing.
 *
 * @param register where it is written
 * @param keeper whose file it is
 * @param named by what it is remembered
 * @param judged how it was judged
 * @param grounds why it is written
 * @param leaveOutRejected whether rejected rows are left out; otherwise they keep everything out
 */
record Writing(
        LiveRegister register,
        Keeper keeper,
        Named named,
        Judgement judged,
        Admission.Grounds grounds,
        boolean leaveOutRejected) {
    private static final Bilingual STEP = Bilingual.of("写入登记簿", "Writing to the register");

    /**
     * An import as it is remembered.
     *
     * @param id its name
     * @param file what its sender calls the file
     */
    record Named(String id, String file) {}

    /** The import that is written, as far as its writing changes what is shown of it. */
    interface Shown {
        /** Judges the file anew on a state of the register, and shows that. */
        Judgement anew(Snapshot now) throws IOException;

        /** Shows how it is judged from now on. */
        void as(Judgement known) throws IOException;
    }

    /**
     * A file that is in the register.
     *
     * @param known how it was judged, without what the register's own rules refused
     * @param revision the revision it became, unless there was nothing new in it
     */
    record Done(Judgement known, Optional<RevisionNumber> revision) {}

    /**
     * Lets only that pass which rejected rows do not keep out.
     *
     * @throws Blocked when they do
     */
    void demandUnblocked() {
        if (!judged.others().isEmpty() || !judged.isClean() && !leaveOutRejected) {
            throw new Blocked(judged);
        }
    }

    /**
     * Why the file is to be judged again before it is written, if it is: somebody changed its items, or its sender's rights, since.
     *
     * @param first the type of what the file brings first, if it brings such
     */
    Optional<StalePlan> stale(Optional<ItemType> first) {
        List<Edit.Conflict> conflicts = Admission.conflicts(register.now(), plan());
        Door door = keeper.reach().on(ground(first));
        boolean stillHers = plan().changes().stream().allMatch(door::admits);
        return conflicts.isEmpty() && stillHers ? Optional.empty() : Optional.of(new StalePlan(conflicts));
    }

    /** The register with what the file brings first. */
    private Snapshot ground(Optional<ItemType> first) {
        return Beforehand.after(
                register.now(),
                first.map(type -> plan().of(type)),
                register.clock().instant());
    }

    /**
     * Writes it.
     *
     * @throws Blocked when the register's own rules refuse rows and those are not to be left out
     * @throws StalePlan when judged anew it is not what it was, or others were first
     */
    Done write(Shown shown, Progress progress) throws IOException {
        Snapshot now = register.now();
        Judgement fresh = stillTrue(shown, now);
        progress.at(STEP, 0, -1);
        Door door = keeper.reach().on(now);
        WrittenImports remembered = new WrittenImports(register.journal());
        remembered.begin(named.id(), keeper.owner(), named.file(), grounds);
        Admission.Outcome outcome =
                Admission.apply(register, fresh.plan().orElseThrow(), grounds, leaveOutRejected, door, progress);
        remembered.became(named.id(), keeper.owner(), named.file(), outcome.revision());
        fresh.rows().reject(outcome.refused().rows());
        return done(shown, fresh, outcome);
    }

    /** The judgement, made again when the register or the day has moved on since; stale when it then says something else. */
    private Judgement stillTrue(Shown shown, Snapshot now) throws IOException {
        boolean isToday = LegalTime.day(register.clock().instant()).equals(judged.day());
        if (isToday && now.number().equals(judged.at())) {
            return judged;
        }
        Judgement again = shown.anew(now);
        if (!again.agreesWith(judged)) {
            throw new StalePlan(Admission.conflicts(register.now(), plan()));
        }
        return again;
    }

    private Done done(Shown shown, Judgement fresh, Admission.Outcome outcome) throws IOException {
        return switch (outcome.end()) {
            case WRITTEN, NOTHING_NEW -> new Done(fresh.with(outcome.plan(), List.of(), true), outcome.revision());
            case BLOCKED -> {
                Judgement known = fresh.with(outcome.plan(), outcome.refused().others(), false);
                shown.as(known);
                throw new Blocked(known);
            }
            case STALE -> {
                shown.anew(register.now());
                throw new StalePlan(outcome.conflicts());
            }
        };
    }

    private Plan plan() {
        return judged.plan().orElseThrow();
    }
}

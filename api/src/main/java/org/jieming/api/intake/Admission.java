package org.jieming.api.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jieming.api.job.Progress;
import org.jieming.api.store.LiveRegister;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;

/** Brings a plan into the register: one revision or nothing. */
public final class Admission {

    /**
     * Why and by whom a plan is brought in.
     *
     * @param author who answers for it
     * @param reason why
     * @param act the legal document behind it, if there is one
     */
    public record Grounds(String author, String reason, Optional<Act> act) {

        ChangeSet of(Plan plan) {
            return plan.changeSet(author, reason, act);
        }
    }

    /** What became of a plan. */
    public enum End {
        /** It stands as a revision. */
        WRITTEN,
        /** The register says all of it already. */
        NOTHING_NEW,
        /** Nothing was written, because rows are rejected. */
        BLOCKED,
        /** Nothing was written, because somebody changed some of its items, or brought in a name of its rows, since it was judged. */
        STALE
    }

    /**
     * How it ended.
     *
     * @param end the end
     * @param plan the plan without the rows that the register's rules refused
     * @param refused what the register's rules said of them
     * @param revision the revision it made
     * @param conflicts the items somebody else changed
     */
    public record Outcome(
            End end, Plan plan, Refusal refused, Optional<RevisionNumber> revision, List<Edit.Conflict> conflicts) {
        public Outcome {
            conflicts = List.copyOf(conflicts);
        }
    }

    private final LiveRegister register;
    private final Grounds grounds;
    private final boolean leaveOutRejected;
    private final Door door;
    private final Progress progress;

    private Admission(LiveRegister register, Grounds grounds, boolean leaveOutRejected, Door door, Progress progress) {
        this.door = door;
        this.register = register;
        this.grounds = grounds;
        this.leaveOutRejected = leaveOutRejected;
        this.progress = progress;
    }

    /** The items of a plan that are no more as they were when its rows were judged. O(changes). */
    public static List<Edit.Conflict> conflicts(Snapshot register, Plan plan) {
        List<Edit.Conflict> conflicts = new ArrayList<>();
        for (Change.Put put : plan.changes()) {
            RevisionNumber seen = plan.expected().get(put.id());
            RevisionNumber actual = register.timeline(put.type(), put.id()).lastChanged();
            if (!actual.equals(seen)) {
                conflicts.add(new Edit.Conflict(put.id(), seen, actual));
            }
        }
        return conflicts;
    }

    /**
     * Writes a plan as one revision.
     *
     * @param leaveOutRejected whether the rest goes in when rows are rejected; otherwise nothing does
     * @param door the door that its rows were asked at
     * @param progress is told how far the writing is, by another thread; it is not called off half-way
     */
    public static Outcome apply(
            LiveRegister register, Plan plan, Grounds grounds, boolean leaveOutRejected, Door door, Progress progress) {
        if (!plan.isClean() && !leaveOutRejected) {
            Refusal refused = Refusal.of(register.now(), register.clock().instant(), plan);
            return new Outcome(End.BLOCKED, plan.without(refused.rows()), refused, Optional.empty(), List.of());
        }
        return new Admission(register, grounds, leaveOutRejected, door, progress).commit(plan, Refusal.NONE);
    }

    /**
     * Writes what takes a written plan back, as one revision.
     *
     * @param isOvertaken whether others wrote what stands against it until the state that it is written upon
     * @return empty, with nothing written, where they did
     */
    public static Optional<Edit> takeBack(LiveRegister register, ChangeSet changes, Predicate<Snapshot> isOvertaken) {
        try {
            return Optional.of(register.commit(now -> {
                if (isOvertaken.test(now)) {
                    throw new Overtaken();
                }
                return changes;
            }));
        } catch (Overtaken overtaken) {
            return Optional.empty();
        }
    }

    /**
     * Takes items of an import back as they are judged upon the very state that they are written upon; others wait until then.
     *
     * @param judged what is written, by the state
     */
    public static Edit takeBack(LiveRegister register, Function<Snapshot, ChangeSet> judged) {
        return register.commit(judged);
    }

    private Outcome commit(Plan plan, Refusal before) {
        try {
            return ended(register.commit(now -> upon(now, plan), progress), plan, before);
        } catch (Overtaken overtaken) {
            return new Outcome(End.STALE, plan, before, Optional.empty(), List.of());
        }
    }

    private ChangeSet upon(Snapshot now, Plan plan) {
        if (door.isOvertaken(plan.changes(), now)) {
            throw new Overtaken();
        }
        return grounds.of(plan);
    }

    /** Others wrote what stands against a row, at the last moment. */
    private static final class Overtaken extends RuntimeException {
        Overtaken() {
            super(null, null, false, false);
        }
    }

    private Outcome ended(Edit edit, Plan plan, Refusal before) {
        return edit.fold(
                applied -> new Outcome(
                        End.WRITTEN,
                        plan,
                        before,
                        Optional.of(applied.revision().number()),
                        List.of()),
                unchanged -> new Outcome(End.NOTHING_NEW, plan, before, Optional.empty(), List.of()),
                stale -> new Outcome(End.STALE, plan, before, Optional.empty(), stale.conflicts()),
                refused -> withoutRefused(plan, before, refused));
    }

    /** Rows may be refused only because of others that were refused: so again with the rest, which shrinks each time. */
    private Outcome withoutRefused(Plan plan, Refusal before, Edit.Refused refused) {
        Refusal refusal = Refusal.of(plan, refused.verdict());
        Plan rest = plan.without(refusal.rows());
        Refusal all = before.and(refusal);
        boolean goOn = leaveOutRejected
                && !rest.changes().isEmpty()
                && rest.changes().size() < plan.changes().size();
        return goOn ? commit(rest, all) : new Outcome(End.BLOCKED, rest, all, Optional.empty(), List.of());
    }
}

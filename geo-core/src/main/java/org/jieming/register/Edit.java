package org.jieming.register;

import java.util.List;
import java.util.function.Function;
import org.jieming.rule.Verdict;

/** How an attempt to change the register ended. Nothing is different unless it is {@link Applied}. */
public sealed interface Edit {

    /** Answers one of four questions; a new case here breaks every caller at compile time. */
    <R> R fold(
            Function<Applied, R> applied,
            Function<Unchanged, R> unchanged,
            Function<Stale, R> stale,
            Function<Refused, R> refused);

    /**
     * The change set stands as a revision.
     *
     * @param revision what was written
     * @param after the register with it
     * @param verdict warnings that did not keep it out
     */
    record Applied(Revision revision, Snapshot after, Verdict verdict) implements Edit {
        @Override
        public <R> R fold(
                Function<Applied, R> applied,
                Function<Unchanged, R> unchanged,
                Function<Stale, R> stale,
                Function<Refused, R> refused) {
            return applied.apply(this);
        }
    }

    /**
     * Everything stated was believed already; no revision was made.
     *
     * @param now the register as it stands
     */
    record Unchanged(Snapshot now) implements Edit {
        @Override
        public <R> R fold(
                Function<Applied, R> applied,
                Function<Unchanged, R> unchanged,
                Function<Stale, R> stale,
                Function<Refused, R> refused) {
            return unchanged.apply(this);
        }
    }

    /**
     * Somebody else was first.
     *
     * @param conflicts the items that are not as the editor saw them
     */
    record Stale(List<Conflict> conflicts) implements Edit {
        public Stale {
            conflicts = List.copyOf(conflicts);
        }

        @Override
        public <R> R fold(
                Function<Applied, R> applied,
                Function<Unchanged, R> unchanged,
                Function<Stale, R> stale,
                Function<Refused, R> refused) {
            return stale.apply(this);
        }
    }

    /**
     * The rules say no.
     *
     * @param verdict why
     */
    record Refused(Verdict verdict) implements Edit {
        @Override
        public <R> R fold(
                Function<Applied, R> applied,
                Function<Unchanged, R> unchanged,
                Function<Stale, R> stale,
                Function<Refused, R> refused) {
            return refused.apply(this);
        }
    }

    /**
     * An item that is not as its editor saw it.
     *
     * @param id the item
     * @param seen the revision whose state the editor saw; {@link RevisionNumber#NONE} when it should not exist
     * @param actual the revision that last changed it; {@link RevisionNumber#NONE} when nothing is believed of it
     */
    record Conflict(ItemId id, RevisionNumber seen, RevisionNumber actual) {}
}

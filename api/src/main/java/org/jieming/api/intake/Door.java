package org.jieming.api.intake;

import java.util.List;
import java.util.Set;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/** Through which the rows of a file come in: what stands against them, and what of a row follows from the rest of it. */
public interface Door {
    /** Open for every row as it is. */
    Door OPEN = new Door() {
        @Override
        public List<Finding> findings(Change.Put row) {
            return List.of();
        }

        @Override
        public Values completed(ItemVersion before, Values after, Period valid) {
            return after;
        }

        @Override
        public boolean isOvertaken(List<Change.Put> rows, Snapshot later) {
            return false;
        }
    };

    /** What is to be said of a row; it is kept out when one of it blocks. */
    List<Finding> findings(Change.Put row);

    /** Whether nothing stands against a row. */
    default boolean admits(Change.Put row) {
        return findings(row).stream().noneMatch(finding -> finding.severity() == Severity.BLOCK);
    }

    /** Why a row that was judged is written for a reason alone, if it is: what is said then of who gives none. O(1). */
    default List<Finding> takesReason(ItemId row) {
        return List.of();
    }

    /** Whether a row without an id may be found to be about an item: of one that its sender is not shown nothing is told, not that it is there. */
    default boolean shows(ItemVersion item) {
        return true;
    }

    /** The values of a row that changes an item for a period, with what must change when others do. */
    Values completed(ItemVersion before, Values after, Period valid);

    /** The same door on the register as earlier rows of the file leave it. */
    default Door on(Snapshot later) {
        return this;
    }

    /**
     * The same door where names are compared as a whole file leaves them, so that one that it takes from its item stands against no other
     * any more.
     *
     * @param after the register after the file
     * @param written the items that it writes
     */
    default Door afterwards(Snapshot after, Set<ItemId> written) {
        return this;
    }

    /**
     * Whether others wrote since the rows were judged what stands against one of them now, so that they are judged anew. Asked when
     * they are written, of the state that they are written upon.
     */
    boolean isOvertaken(List<Change.Put> rows, Snapshot later);

    /** A row as it comes in, with what follows from it. */
    default Change.Put entered(Change.Put row) {
        return row;
    }
}

package org.jieming.api.intake;

import java.util.List;
import java.util.Optional;
import org.jieming.register.ItemId;
import org.jieming.rule.Finding;

/**
 * What one row of a file would do.
 *
 * @param row the row as a person would look it up in the file
 * @param kind what it would do
 * @param name the name it carries, for people; may be empty
 * @param item the item it speaks of, unless it was rejected before that was known
 * @param changed the properties it would change, when {@link Kind#CHANGED}
 * @param findings why it was rejected, or what to know
 */
public record RowVerdict(
        long row, Kind kind, String name, Optional<ItemId> item, List<String> changed, List<Finding> findings) {

    /** What a row would do. */
    public enum Kind {
        /** Brings an item the register does not know. */
        NEW,
        /** Changes an item. */
        CHANGED,
        /** Says what the register says already. */
        SAME,
        /** Cannot go in as it is. */
        REJECTED
    }

    public RowVerdict {
        changed = List.copyOf(changed);
        findings = List.copyOf(findings);
    }
}

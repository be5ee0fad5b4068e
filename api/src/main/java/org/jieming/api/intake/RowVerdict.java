package org.jieming.api.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a file would do.
 *
 * @param row the row as a person would look it up in the file
 * @param kind what it would do
 * @param name the name it carries, for people; may be empty
 * @param item the item it speaks of, unless it was rejected before that was known
 * @param changed the properties it would change, when {@link Kind#CHANGED}
 * @param findings why it was rejected, or what to know
 * @param before the version it would change; null unless {@link Kind#CHANGED}
 * @param values what it states, merged with what the register knows; null when the register says so already
 * @param shape where it states the item to be, in EPSG:4490; null where it does not say, or not readably
 */
public record RowVerdict(
        long row,
        Kind kind,
        String name,
        Optional<ItemId> item,
        List<String> changed,
        List<Finding> findings,
        @Nullable ItemVersion before,
        @Nullable Values values,
        @Nullable Shape shape) {

    /** What a row would do. */
    public enum Kind {
        /** Brings an item the register does not know. */
        NEW,
        /** Changes an item. */
        CHANGED,
        /** Says what the register says already. */
        SAME,
        /** Cannot go in as it is. */
        REJECTED;

        /** The word on the wire and in files. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public RowVerdict {
        changed = List.copyOf(changed);
        findings = List.copyOf(findings);
    }
}

package org.jieming.api.process.boundary;

import java.util.List;
import java.util.Objects;
import org.jieming.register.ItemVersion;
import org.jspecify.annotations.Nullable;

/**
 * An item as it stood on two days, on one of which at least it was there.
 *
 * @param before on the earlier day; null when it was not there yet
 * @param after on the later day; null when it is no more
 */
record Contrast(@Nullable ItemVersion before, @Nullable ItemVersion after) {

    /** As it last stood. */
    ItemVersion last() {
        return after != null ? after : Objects.requireNonNull(before);
    }

    /** {@code appeared}, {@code ended}, {@code changed} or {@code same}. */
    String what() {
        if (before == null) {
            return "appeared";
        }
        if (after == null) {
            return "ended";
        }
        return properties().isEmpty() && !isRedrawn() ? "same" : "changed";
    }

    /** The names of the properties that differ, in the order of the descriptor; none where it was there on one day alone. */
    List<String> properties() {
        return before == null || after == null ? List.of() : before.values().differences(after.values());
    }

    /** Whether its shape differs. */
    boolean isRedrawn() {
        return before != null && after != null && !Objects.equals(before.shapeOrNull(), after.shapeOrNull());
    }
}

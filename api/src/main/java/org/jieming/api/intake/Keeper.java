package org.jieming.api.intake;

import java.util.Optional;
import java.util.function.Function;
import org.jieming.register.Change;
import org.jieming.register.Snapshot;
import org.jieming.rule.Finding;

/**
 * Whose import it is.
 *
 * @param owner the account that began it
 * @param reach what that account may not write, asked anew of every snapshot
 */
public record Keeper(String owner, Reach reach) {

    /** Tells on a snapshot what keeps somebody from making a change. */
    @FunctionalInterface
    public interface Reach {
        /** What stands against a change, empty when she may make it; asked of many, by one thread. */
        Function<Change, Optional<Finding>> on(Snapshot snapshot);
    }
}

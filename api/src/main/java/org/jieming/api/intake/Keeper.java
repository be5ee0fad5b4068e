package org.jieming.api.intake;

import java.util.function.Predicate;
import org.jieming.register.Change;
import org.jieming.register.Snapshot;

/**
 * Whose import it is.
 *
 * @param owner the account that began it
 * @param reach what that account may write, asked anew of every snapshot
 */
public record Keeper(String owner, Reach reach) {

    /** Tells on a snapshot which changes somebody may make. */
    @FunctionalInterface
    public interface Reach {
        /** Whether each change is hers to make; asked of many, by one thread. */
        Predicate<Change> on(Snapshot snapshot);
    }
}

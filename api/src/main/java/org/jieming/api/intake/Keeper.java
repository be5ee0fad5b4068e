package org.jieming.api.intake;

import org.jieming.register.Snapshot;

/**
 * Whose import it is.
 *
 * @param owner the account that began it
 * @param reach what that account may write and how, asked anew of every snapshot
 */
public record Keeper(String owner, Reach reach) {

    /** Tells on a snapshot how somebody's rows come in. */
    @FunctionalInterface
    public interface Reach {
        /** The door that her rows go through; asked of many, by one thread. */
        Door on(Snapshot snapshot);
    }
}

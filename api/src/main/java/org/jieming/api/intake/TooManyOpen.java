package org.jieming.api.intake;

/** As many imports wait for a decision as may wait; nothing was begun. */
public final class TooManyOpen extends RuntimeException {
    private final int open;

    /** Says how many are open. */
    TooManyOpen(int open) {
        super(open + " imports are open already", null, false, false);
        this.open = open;
    }

    /** How many are open. */
    public int open() {
        return open;
    }
}

package org.jieming.api.intake;

/** As many imports wait for a decision as may wait; nothing was begun. */
public final class TooManyOpen extends RuntimeException {
    private final int open;
    private final boolean isHers;

    /** Says how many are open, of one account or of all. */
    TooManyOpen(int open, boolean isHers) {
        super(open + " imports are open already", null, false, false);
        this.open = open;
        this.isHers = isHers;
    }

    /** How many are open. */
    public int open() {
        return open;
    }

    /** Whether all of them are of the account that began another. */
    public boolean isHers() {
        return isHers;
    }
}

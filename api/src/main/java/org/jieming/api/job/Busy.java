package org.jieming.api.job;

/** There is more work waiting than may wait, of all or of one owner; nothing was begun. */
public final class Busy extends RuntimeException {
    /** Says that the queue is full. */
    Busy(int waiting) {
        super(waiting + " jobs are waiting already", null, false, false);
    }
}

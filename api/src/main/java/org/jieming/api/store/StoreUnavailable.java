package org.jieming.api.store;

/** The store cannot be reached or cannot write (disk full, connection lost); nothing was acknowledged. */
public final class StoreUnavailable extends RuntimeException {
    /** Says what was being done when the store failed. */
    public StoreUnavailable(String what, Throwable cause) {
        super(what, cause);
    }
}

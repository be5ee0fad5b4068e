package org.jieming.api.http;

/** Who is asking, as the {@link Doorkeeper} found out. */
public interface Caller {
    /** Whether nobody knows who it is. */
    boolean isUnknown();
}

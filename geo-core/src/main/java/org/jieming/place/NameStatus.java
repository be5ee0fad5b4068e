package org.jieming.place;

import java.util.Set;

/** What the status of a name says (code list {@code name-status}, A.6). */
public final class NameStatus {
    private static final Set<String> PAST = Set.of("renamed", "abolished", "historical");

    private NameStatus() {}

    /** Whether a name of that status was one and is none: renamed, abolished, historical. */
    public static boolean isPast(String status) {
        return PAST.contains(status);
    }
}

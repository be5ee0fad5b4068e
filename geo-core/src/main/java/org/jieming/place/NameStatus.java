package org.jieming.place;

import java.util.Set;
import org.jieming.register.Values;

/** What the record of a place says of its name: its status (code list {@code name-status}, A.6) and its time of use (A.12). */
public final class NameStatus {
    private static final Set<String> PENDING = Set.of("approved", "filed");
    private static final Set<String> PAST = Set.of("renamed", "abolished", "historical");

    private static final Set<String> GONE = Set.of("abolished", "historical");

    private NameStatus() {}

    /** Whether a name is approved and not in use before it is announced (PNR Arts. 12, 14): approved, filed. */
    public static boolean isPending(Values values) {
        return PENDING.contains(status(values));
    }

    /** Whether a name of that status was one and is none: renamed, abolished, historical. */
    public static boolean isPast(Values values) {
        return PAST.contains(status(values));
    }

    /** Whether that status says that a name went without another in its place: abolished, historical. A renamed one goes on. */
    public static boolean isGone(String status) {
        return GONE.contains(status);
    }

    /** Whether a name is called one of the past, whatever its status. */
    public static boolean isHistorical(Values values) {
        return values.text("time_of_use").equals("historical");
    }

    /** Whether a name is no longer in use (A.2): by its status or by its time of use. */
    public static boolean isOutOfUse(Values values) {
        return isPast(values) || isHistorical(values);
    }

    private static String status(Values values) {
        return values.text("status");
    }
}

package org.jieming.api.auth;

import java.util.Set;
import org.jieming.api.http.Operation;

/** What the holder of a token may ask for, of all that its account may do. */
public enum Scope {
    /** All of it. */
    ALL,
    /** What changes nothing. */
    READS,
    /** Reports of markers and nothing else, not even reading: for devices by the roadside and pages for citizens. */
    REPORTS;

    private static final Set<String> REPORTING = Set.of("reportIncident");

    /** The scope of a token that is for reading alone, for reporting alone, or neither. */
    public static Scope of(boolean readsOnly, boolean reportsOnly) {
        if (reportsOnly) {
            return REPORTS;
        }
        return readsOnly ? READS : ALL;
    }

    boolean opens(Operation line) {
        return switch (this) {
            case ALL -> true;
            case READS -> !line.verb().writes();
            case REPORTS -> REPORTING.contains(line.id());
        };
    }
}

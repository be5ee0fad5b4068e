package org.jieming.api.intake;

import java.util.List;
import org.jieming.register.Edit;

/** Somebody changed the register since a file was judged, so that the file would do something else; nothing was written. */
public final class StalePlan extends RuntimeException {
    private final transient List<Edit.Conflict> conflicts;

    /** Names the items that are no more as they were; none when only the number of new ones differs. */
    StalePlan(List<Edit.Conflict> conflicts) {
        super("the register was changed since the file was judged", null, false, false);
        this.conflicts = List.copyOf(conflicts);
    }

    /** The items that are no more as they were judged against. */
    public List<Edit.Conflict> conflicts() {
        return conflicts;
    }
}

package org.jieming.cemetery;

import java.time.LocalDate;
import java.util.Set;
import org.jieming.register.ItemVersion;
import org.jieming.register.Opening;

/** Which cemeteries serve on a day, and which take land. */
public final class Cemeteries {
    private static final String STAGE = "pipeline_state";
    private static final Set<String> OPEN = Set.of("in-service");
    private static final String CLOSED = "closed";

    private Cemeteries() {}

    /** Whether burials are taken. */
    public static boolean serves(ItemVersion cemetery, LocalDate day) {
        return opening(cemetery).isOpen(day);
    }

    /** Whether it may: nothing says whether it is open, and it was to open by now where a year was planned. */
    public static boolean mayServe(ItemVersion cemetery, LocalDate day) {
        return opening(cemetery).mayBeOpen(day);
    }

    /** Whether it takes land or is to take it: any stage of the pipeline but closed. */
    public static boolean stands(ItemVersion cemetery, LocalDate day) {
        return !cemetery.values().text(STAGE).equals(CLOSED)
                && !opening(cemetery).hasEnded(day);
    }

    private static Opening opening(ItemVersion cemetery) {
        return Opening.of(cemetery, STAGE, OPEN);
    }
}

package org.jieming.cemetery;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Opening;

/** Which cemeteries serve on a day, and which take land. */
public final class Cemeteries {
    private static final String STAGE = "pipeline_state";
    private static final Set<String> OPEN = Set.of("in-service");
    private static final String CLOSED = "closed";
    private static final Set<String> OVER = Set.of("full", CLOSED);

    private Cemeteries() {}

    /** The kinds of cemetery and funeral facility, in the order of the code list. */
    public static List<String> kinds() {
        return List.copyOf(Descriptor.of(ItemType.CEMETERY)
                .property("cemetery_type")
                .flatMap(property -> property.codeList())
                .orElseThrow()
                .entries()
                .keySet());
    }

    /** Whether burials are taken. */
    public static boolean serves(ItemVersion cemetery, LocalDate day) {
        return opening(cemetery).isOpen(day);
    }

    /** Whether it may: nothing says whether it is open, and it was to open by now where a year was planned. */
    public static boolean mayServe(ItemVersion cemetery, LocalDate day) {
        return opening(cemetery).mayBeOpen(day);
    }

    /** Whether it is on record as something there is, or was, on a day. */
    public static boolean isOnRecord(ItemVersion cemetery, LocalDate day) {
        return opening(cemetery).isOnRecord(day);
    }

    /** Whether it takes land or is to take it: any stage of the pipeline but closed, or closed since. */
    public static boolean stands(ItemVersion cemetery, LocalDate day) {
        Opening opening = opening(cemetery);
        return cemetery.values().text(STAGE).equals(CLOSED) ? opening.isBeforeEnd(day) : !opening.hasEnded(day);
    }

    /** When it is open. */
    public static Opening opening(ItemVersion cemetery) {
        return Opening.of(cemetery, STAGE, OPEN, OVER);
    }
}

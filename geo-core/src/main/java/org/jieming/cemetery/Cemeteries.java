package org.jieming.cemetery;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jieming.register.ItemVersion;

/** Which cemeteries serve on a day, and which take land. */
public final class Cemeteries {
    private static final Set<String> SERVING = Set.of("", "in-service");
    private static final String CLOSED = "closed";

    private Cemeteries() {}

    /** Whether burials are taken: in service, or without a stage; opened by then, and not closed yet. */
    public static boolean serves(ItemVersion cemetery, LocalDate day) {
        return SERVING.contains(cemetery.values().text("pipeline_state"))
                && day(cemetery, "opened_on")
                        .map(opened -> !opened.isAfter(day))
                        .orElse(true)
                && day(cemetery, "closed_on").map(day::isBefore).orElse(true);
    }

    /** Whether it takes land or is to take it: any stage of the pipeline but closed. */
    public static boolean stands(ItemVersion cemetery, LocalDate day) {
        return !cemetery.values().text("pipeline_state").equals(CLOSED)
                && day(cemetery, "closed_on").map(day::isBefore).orElse(true);
    }

    private static Optional<LocalDate> day(ItemVersion cemetery, String property) {
        return cemetery.values().get(property).map(LocalDate.class::cast);
    }
}

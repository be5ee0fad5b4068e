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

    /**
     * Whether burials are taken: in service, or without a stage; opened by then, and not closed yet. One of which only a year
     * of opening is planned is not open.
     */
    public static boolean serves(ItemVersion cemetery, LocalDate day) {
        String stage = cemetery.values().text("pipeline_state");
        boolean onlyPlanned =
                stage.isEmpty() && cemetery.values().get("planned_open_year").isPresent();
        return SERVING.contains(stage)
                && day(cemetery, "opened_on")
                        .map(opened -> !opened.isAfter(day))
                        .orElse(!onlyPlanned)
                && day(cemetery, "closed_on").map(day::isBefore).orElse(true);
    }

    /** Whether it may have opened: planned for a year that has come, and nothing says whether it did. */
    public static boolean mayServe(ItemVersion cemetery, LocalDate day) {
        return cemetery.values().text("pipeline_state").isEmpty()
                && cemetery.values().get("opened_on").isEmpty()
                && cemetery.values()
                        .get("planned_open_year")
                        .filter(year -> (Long) year <= day.getYear())
                        .isPresent()
                && stands(cemetery, day);
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

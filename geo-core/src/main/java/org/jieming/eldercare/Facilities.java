package org.jieming.eldercare;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieming.division.DivisionCode;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Which facilities serve on a day. */
public final class Facilities {
    private static final Set<String> NOT_OPEN = Set.of("planned", "construction", "closed");

    private Facilities() {}

    /** The kinds of eldercare facility, in the order of the code list; those under {@code other} are none. */
    public static List<String> kinds() {
        var list = Descriptor.of(ItemType.FACILITY)
                .property("facility_type")
                .flatMap(property -> property.codeList())
                .orElseThrow();
        return list.entries().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("other")
                        && entry.getValue().parent().isEmpty())
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    /**
     * Whether a facility is one of these kinds and serves on a day: not planned, under construction or closed, opened by
     * then and not closed yet. One that does not say its status serves, unless only a year of opening is planned.
     */
    public static boolean serves(ItemVersion facility, Collection<String> kinds, LocalDate day) {
        String status = facility.values().text("status");
        boolean onlyPlanned =
                status.isEmpty() && facility.values().get("planned_open_year").isPresent();
        return kinds.contains(facility.values().text("facility_type"))
                && !NOT_OPEN.contains(status)
                && day(facility, "opened_on")
                        .map(opened -> !opened.isAfter(day))
                        .orElse(!onlyPlanned)
                && day(facility, "closed_on").map(day::isBefore).orElse(true);
    }

    /** Whether one of these kinds may have opened: planned for a year that has come, and nothing says whether it did. */
    public static boolean mayServe(ItemVersion facility, Collection<String> kinds, LocalDate day) {
        return kinds.contains(facility.values().text("facility_type"))
                && facility.values().text("status").isEmpty()
                && facility.values().get("opened_on").isEmpty()
                && facility.values()
                        .get("planned_open_year")
                        .filter(year -> (Long) year <= day.getYear())
                        .isPresent()
                && day(facility, "closed_on").map(day::isBefore).orElse(true);
    }

    /** The smallest unit the facility is said to lie in. */
    public static Optional<DivisionCode> unit(ItemVersion facility) {
        return facility.values().get("division_code").map(code -> new DivisionCode((String) code));
    }

    /** Where people walk in: the entrance when it is known, else the point; null when the register knows neither. */
    public static @Nullable Coordinate door(ItemVersion facility) {
        var longitude = facility.values().get("entrance_lon");
        var latitude = facility.values().get("entrance_lat");
        if (longitude.isPresent() && latitude.isPresent()) {
            return new Coordinate((Double) longitude.get(), (Double) latitude.get());
        }
        return facility.shape()
                .map(shape -> shape.geometry().getInteriorPoint().getCoordinate())
                .orElse(null);
    }

    private static Optional<LocalDate> day(ItemVersion facility, String property) {
        return facility.values().get(property).map(LocalDate.class::cast);
    }
}

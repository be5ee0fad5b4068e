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
import org.jieming.register.Opening;
import org.jieming.register.Property;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Which facilities serve on a day. */
public final class Facilities {
    private static final Set<String> OPEN = Set.of("operating");
    private static final Set<String> OVER = Set.of("closed");

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

    /** Whether a facility is one of these kinds and serves on a day. */
    public static boolean serves(ItemVersion facility, Collection<String> kinds, LocalDate day) {
        return isOf(facility, kinds) && serves(facility, day);
    }

    /** Whether a facility of whatever kind serves on a day. */
    public static boolean serves(ItemVersion facility, LocalDate day) {
        return opening(facility).isOpen(day);
    }

    /** Whether one of these kinds may: nothing says whether it is open, and it was to open by now where a year was planned. */
    public static boolean mayServe(ItemVersion facility, Collection<String> kinds, LocalDate day) {
        return isOf(facility, kinds) && opening(facility).mayBeOpen(day);
    }

    /** Whether one of these kinds is on record as something there is, or was, on a day. */
    public static boolean isOnRecord(ItemVersion facility, Collection<String> kinds, LocalDate day) {
        return isOf(facility, kinds) && opening(facility).isOnRecord(day);
    }

    private static boolean isOf(ItemVersion facility, Collection<String> kinds) {
        return kinds.contains(facility.values().text("facility_type"));
    }

    /** When it is open. */
    public static Opening opening(ItemVersion facility) {
        return Opening.of(facility, "status", OPEN, OVER);
    }

    /** The smallest unit the facility is said to lie in. */
    public static Optional<DivisionCode> unit(ItemVersion facility) {
        return facility.values().get("division_code").map(code -> new DivisionCode((String) code));
    }

    /** Where people walk in: the entrance when it is known, else the point; null when the register knows neither. */
    public static @Nullable Coordinate door(ItemVersion facility) {
        Values values = facility.values();
        Coordinate entrance =
                values.get("entrance_lon").isPresent() ? entrance(values).orElse(null) : null;
        Shape shape = facility.shapeOrNull();
        if (entrance != null || shape == null) {
            return entrance;
        }
        return place(shape.geometry()).getCoordinate();
    }

    private static Point place(Geometry drawn) {
        return drawn instanceof Point point ? point : drawn.getInteriorPoint();
    }

    /** The entrance in degrees; empty where it is not told whole, or lies where none can be. */
    public static Optional<Coordinate> entrance(Values values) {
        return values.get("entrance_lon")
                .flatMap(longitude -> values.get("entrance_lat")
                        .map(latitude -> new Coordinate((Double) longitude, (Double) latitude)))
                .filter(place -> isWithin("entrance_lon", place.x) && isWithin("entrance_lat", place.y));
    }

    /** What was kept before the property had its bounds need not keep them. */
    private static boolean isWithin(String property, double degrees) {
        Property bounds = Descriptor.of(ItemType.FACILITY).property(property).orElseThrow();
        return degrees >= bounds.min().orElseThrow() && degrees <= bounds.max().orElseThrow();
    }
}

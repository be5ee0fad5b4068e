package org.jieming.adjustment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jieming.crs.Crs;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Succession;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * One event as it would change the register.
 *
 * @param kind what happens
 * @param effective the first day after it
 * @param before the divisions concerned as they are in force on that day until now
 * @param after what they are from then on; divisions of before that are not among them end
 */
public record Adjustment(EventKind kind, LocalDate effective, List<ItemVersion> before, List<Unit> after) {

    /**
     * A division after the event.
     *
     * @param id of before when it goes on, else new
     * @param values its properties, whole
     * @param shapeOrNull its shape in EPSG:4490; null when not known
     */
    public record Unit(ItemId id, Values values, @Nullable Shape shapeOrNull) {

        /** Its name. */
        public String name() {
            return values.text("name");
        }

        /** Its code in twelve digits; empty when it has none. */
        public String code() {
            return values.text("code");
        }
    }

    public Adjustment {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** The division before that goes on as a unit. */
    public Optional<ItemVersion> before(Unit unit) {
        return before.stream().filter(each -> each.id().equals(unit.id())).findFirst();
    }

    /** What a division before goes on as; empty when it ends. */
    public Optional<Unit> after(ItemVersion division) {
        return after.stream().filter(unit -> unit.id().equals(division.id())).findFirst();
    }

    /** What all divisions before cover together; empty when one of them has no shape. */
    public static Optional<Shape> whole(List<ItemVersion> before) {
        List<Geometry> shapes = before.stream()
                .flatMap(division -> division.shape().stream())
                .map(Shape::geometry)
                .toList();
        return shapes.size() < before.size() || shapes.isEmpty()
                ? Optional.empty()
                : Optional.of(Shape.of(OverlayNGRobust.union(shapes), Crs.CGCS2000));
    }

    /** The people of all divisions before together; empty when figures are missing or not of one basis and year. */
    public static OptionalLong people(List<ItemVersion> before) {
        return Conservation.people(before.stream().map(ItemVersion::values).toList());
    }

    /** The event itself as changes of the register: units stated from the day on, others ended, the succession. */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (ItemVersion division : before) {
            if (after(division).isEmpty()) {
                changes.add(new Change.End(division.id(), effective));
            }
        }
        for (Unit unit : after) {
            int end = before(unit).map(version -> version.valid().end()).orElse(Integer.MAX_VALUE);
            Period valid = new Period(Math.toIntExact(effective.toEpochDay()), end);
            changes.add(new Change.Put(unit.id(), ItemType.DIVISION, valid, unit.values(), unit.shapeOrNull()));
        }
        changes.add(new Change.Succeed(new Succession(
                kind.word(),
                effective,
                before.stream().map(ItemVersion::id).toList(),
                after.stream().map(Unit::id).toList())));
        return changes;
    }
}

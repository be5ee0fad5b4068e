package org.jieming.naming;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;
import org.jieming.register.Snapshot;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.distance.DistanceOp;

/**
 * The units beside the one that a place states, where that one has no outline: another one's tells that the place is there, unless it is
 * schematic. Its own line being unknown, that is a doubt.
 *
 * @param day on which the units count
 * @param told what of the register may be told
 */
record OtherUnits(Snapshot snapshot, LocalDate day, Predicate<ItemVersion> told) {

    /** What is said where another unit holds a place well within. O(log units), and O(vertices) of those that hold it. */
    Optional<Finding> holding(ItemVersion place, Shape shape, DivisionCode stated) {
        if (!place.valid().contains(day)) {
            return Optional.empty();
        }
        Point inside = shape.geometry().getInteriorPoint();
        return snapshot.territory(day).at(inside.getX(), inside.getY()).stream()
                .filter(told)
                .filter(unit -> isBeside(unit, stated) && isWellWithin(inside, unit))
                .findFirst()
                .map(unit -> finding(unit, stated));
    }

    private static boolean isBeside(ItemVersion unit, DivisionCode stated) {
        return !unit.values().get("schematic").equals(Optional.of(true))
                && DivisionCode.read(unit.values().text("code"))
                        .filter(code -> !code.contains(stated) && !stated.contains(code))
                        .isPresent();
    }

    /** Nearer to a border both may be right. */
    private static boolean isWellWithin(Point inside, ItemVersion unit) {
        Optional<Geometry> border = unit.shape().map(shape -> shape.geometry().getBoundary());
        return border.map(line -> DistanceOp.nearestPoints(inside, line))
                .filter(nearest -> point(nearest[0]).distance(point(nearest[1])).compareTo(StatedUnits.TOLERANCE) > 0)
                .isPresent();
    }

    private static Shape point(Coordinate at) {
        return Shape.point(at.x, at.y);
    }

    private static Finding finding(ItemVersion unit, DivisionCode stated) {
        return new Finding(
                "N-OUTSIDE",
                Severity.WARN,
                "geometry",
                Bilingual.format(
                        "位置在政区“%1$s”的界线之内,而所填政区 %2$s 没有界线图形;请核对位置或所在政区",
                        "The position lies within the outline of %1$s, and the division %2$s that it states has none; check the position"
                                + " or the division",
                        unit.name(),
                        stated.shortForm()),
                Citation.house("N-OUTSIDE"));
    }
}

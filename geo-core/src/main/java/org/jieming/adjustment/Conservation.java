package org.jieming.adjustment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jieming.crs.Crs;
import org.jieming.register.ItemVersion;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Whether an event conserves area and people (B-11). Areas in square metres on the ellipsoid.
 *
 * @param area what lies in the units before; empty when one of them has no shape
 * @param lost the part of it that no unit after holds
 * @param gained what units after hold beyond it
 * @param shared what several units after hold at once
 * @param peopleBefore the people before; empty when one of the units has no figure, or figures of another basis or year
 * @param peopleAfter the people after, in the same way
 */
public record Conservation(
        Optional<Double> area,
        double lost,
        double gained,
        double shared,
        OptionalLong peopleBefore,
        OptionalLong peopleAfter) {
    private static final double SHARE = 1e-4;
    private static final double LEAST = 100;

    /** Measures an event. */
    static Conservation of(Adjustment event) {
        OptionalLong before =
                people(event.before().stream().map(ItemVersion::values).toList());
        OptionalLong after =
                people(event.after().stream().map(Adjustment.Unit::values).toList());
        List<Geometry> from = shapes(event.before().stream().map(ItemVersion::shapeOrNull));
        List<Geometry> to = shapes(event.after().stream().map(Adjustment.Unit::shapeOrNull));
        if (from.size() < event.before().size() || to.size() < event.after().size()) {
            return new Conservation(Optional.empty(), 0, 0, 0, before, after);
        }
        Geometry whole = OverlayNGRobust.union(from);
        Geometry then = to.isEmpty() ? whole.getFactory().createPolygon() : OverlayNGRobust.union(to);
        double sum = to.stream().mapToDouble(Conservation::area).sum();
        return new Conservation(
                Optional.of(area(whole)),
                area(OverlayNGRobust.overlay(whole, then, OverlayNG.DIFFERENCE)),
                area(OverlayNGRobust.overlay(then, whole, OverlayNG.DIFFERENCE)),
                Math.max(0, sum - area(then)),
                before,
                after);
    }

    private static List<Geometry> shapes(Stream<Shape> shapes) {
        return shapes.filter(Objects::nonNull).map(Shape::geometry).toList();
    }

    private static double area(Geometry degrees) {
        return Shape.of(degrees, Crs.CGCS2000).area().value();
    }

    /**
     * The people of some units together; empty when one has no figure, or they say that they are of several bases or years. A unit that
     * says neither is taken to be counted as the others are.
     */
    static OptionalLong people(List<Values> units) {
        boolean comparable =
                units.stream().allMatch(unit -> unit.get("population").isPresent())
                        && isOne(units, "population_basis")
                        && isOne(units, "population_year");
        return comparable
                ? OptionalLong.of(units.stream()
                        .mapToLong(unit -> (Long) unit.get("population").orElseThrow())
                        .sum())
                : OptionalLong.empty();
    }

    private static boolean isOne(List<Values> units, String property) {
        return units.stream()
                        .flatMap(unit -> unit.get(property).stream())
                        .distinct()
                        .count()
                <= 1;
    }

    /** B-11: 0.01 % of the area, and never less than 100 m². */
    public double tolerance() {
        return Math.max(LEAST, SHARE * area.orElse(0.0));
    }

    /** Whether an area is more than arithmetic and surveying leave. */
    boolean matters(double squareMetres) {
        return squareMetres > tolerance();
    }
}

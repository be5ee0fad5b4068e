package org.jieming.api.process.boundary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.jieming.crs.Crs;
import org.jieming.shape.Geodesy;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * What became of a shape: ground gained and lost of an area, the length of a line, how far a point moved. On the ellipsoid.
 *
 * @param before the earlier shape
 * @param after the later one
 * @param gained what the later one alone covers; null unless both are areas that can be overlaid
 * @param lost what the earlier one alone covers
 */
record ContrastShape(
        Shape before,
        Shape after,
        @Nullable Geometry gained,
        @Nullable Geometry lost) {

    static @Nullable ContrastShape of(Contrast contrast) {
        Shape before = contrast.before() == null ? null : contrast.before().shapeOrNull();
        Shape after = contrast.after() == null ? null : contrast.after().shapeOrNull();
        return before == null || after == null || !contrast.isRedrawn() ? null : between(before, after);
    }

    /** Two shapes of one thing; two overlays where both are areas. */
    static ContrastShape between(Shape before, Shape after) {
        if (before.geometry().getDimension() != 2 || after.geometry().getDimension() != 2) {
            return new ContrastShape(before, after, null, null);
        }
        try {
            return new ContrastShape(
                    before,
                    after,
                    OverlayNGRobust.overlay(after.geometry(), before.geometry(), OverlayNG.DIFFERENCE),
                    OverlayNGRobust.overlay(before.geometry(), after.geometry(), OverlayNG.DIFFERENCE));
        } catch (TopologyException crossingItself) {
            return new ContrastShape(before, after, null, null);
        }
    }

    void tell(ObjectNode json) {
        int dimension =
                Math.min(before.geometry().getDimension(), after.geometry().getDimension());
        if (dimension == 2) {
            json.put("area_before_m2", Math.rint(before.area().value()));
            json.put("area_after_m2", Math.rint(after.area().value()));
            json.put("gained_m2", area(gained)).put("lost_m2", area(lost));
        } else if (dimension == 1) {
            json.put("length_before_m", Math.rint(before.length().value()));
            json.put("length_after_m", Math.rint(after.length().value()));
        } else {
            json.put("moved_m", moved());
        }
    }

    /** The ground that is of one of both alone, in square metres; null when they cannot be overlaid. */
    @Nullable
    Double apart() {
        Double more = area(gained);
        Double less = area(lost);
        return more == null || less == null ? null : Double.valueOf(more + less);
    }

    static @Nullable Double area(@Nullable Geometry degrees) {
        return degrees == null
                ? null
                : degrees.isEmpty()
                        ? Double.valueOf(0)
                        : Double.valueOf(
                                Math.rint(Shape.of(degrees, Crs.CGCS2000).area().value()));
    }

    private double moved() {
        var from = Objects.requireNonNull(before.geometry().getCoordinate());
        var to = Objects.requireNonNull(after.geometry().getCoordinate());
        return Math.rint(Geodesy.distance(from.x, from.y, to.x, to.y).value() * 100) / 100;
    }
}

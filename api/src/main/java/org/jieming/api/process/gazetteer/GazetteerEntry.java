package org.jieming.api.process.gazetteer;

import java.util.Optional;
import org.jieming.division.DivisionCode;
import org.jieming.gazetteer.Headword;
import org.jieming.gazetteer.PlaceClass;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Coordinate;

/**
 * A standard name on its way into print.
 *
 * @param item what its reader may see of it
 * @param head the name as it is looked up
 * @param classCode its class; empty when none is recorded
 * @param division the division it lies in; empty when none is recorded
 * @param where that division and those above it up to the county, in words; empty when not known
 */
record GazetteerEntry(
        ItemVersion item, Headword head, String classCode, Optional<DivisionCode> division, String where) {
    private static final double THOUSANDTH = 1_000;

    /** The chapter it stands in. */
    String chapter() {
        return PlaceClass.chapter(classCode);
    }

    /** The letters to be printed: those the register holds, and no others. */
    String pinyin() {
        return head.registered() ? head.toned() : "";
    }

    /** The text of a property, or empty text. */
    String text(String property) {
        return item.values().text(property);
    }

    /**
     * Where it is, to a thousandth of a degree (about 100 m, F-20): the seat of a division, else a point of its shape; empty
     * without either.
     */
    Optional<Coordinate> position() {
        Object longitude = item.values().get("seat_lon").orElse(null);
        Object latitude = item.values().get("seat_lat").orElse(null);
        if (longitude instanceof Number x && latitude instanceof Number y) {
            return Optional.of(rounded(x.doubleValue(), y.doubleValue()));
        }
        Shape shape = item.shapeOrNull();
        if (shape == null || shape.geometry().isEmpty()) {
            return Optional.empty();
        }
        Coordinate inside = shape.geometry().getInteriorPoint().getCoordinate();
        return Optional.of(rounded(inside.x, inside.y));
    }

    private static Coordinate rounded(double x, double y) {
        return new Coordinate(Math.rint(x * THOUSANDTH) / THOUSANDTH, Math.rint(y * THOUSANDTH) / THOUSANDTH);
    }
}

package org.jieming.boundary;

import java.util.Optional;
import org.jieming.register.ItemVersion;
import org.locationtech.jts.geom.Coordinate;

/**
 * A marker whose place is known, as its number tells it (C-16).
 *
 * @param item the item
 * @param line the code of its line
 * @param serial its number along the line
 * @param standing how many stand for the one point of the line
 * @param place its legal position in degrees
 */
record Marker(ItemVersion item, String line, int serial, Standing standing, Coordinate place) {

    /** How many markers of one number stand for a point of the line. */
    enum Standing {
        /** 单立, on the line. */
        SINGLE,
        /** 同号双立, on both banks or sides. */
        DOUBLE,
        /** 同号三立, around a point. */
        TRIPLE
    }

    /** The marker of an item; empty when position, line or serial is not recorded. */
    static Optional<Marker> of(ItemVersion item) {
        String line = item.values().text("line_code");
        if (item.shapeOrNull() == null || line.isEmpty()) {
            return Optional.empty();
        }
        return item.values()
                .get("serial")
                .map(serial -> new Marker(
                        item,
                        line,
                        ((Number) serial).intValue(),
                        standing(item),
                        item.shapeOrNull().geometry().getCoordinate()));
    }

    /** By the letter of its number, else by the form; single when neither is recorded. */
    private static Standing standing(ItemVersion item) {
        return switch (item.values().text("letter")) {
            case "Q" -> Standing.SINGLE;
            case "A", "B" -> Standing.DOUBLE;
            case "C", "D", "E" -> Standing.TRIPLE;
            default ->
                switch (item.values().text("standing")) {
                    case "double" -> Standing.DOUBLE;
                    case "triple" -> Standing.TRIPLE;
                    default -> Standing.SINGLE;
                };
        };
    }

    String number() {
        return item.values().text("marker_no");
    }
}

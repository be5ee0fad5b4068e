package org.jieming.api.process.naming;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jieming.api.process.InputKind;
import org.jieming.crs.Crs;
import org.jieming.language.Malformed;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Where a place is that is not in the register yet: {@code [longitude, latitude]}, or a list of such positions in order. */
final class PlaceInput {
    private static final int MOST_POSITIONS = 10_000;

    private PlaceInput() {}

    /** A point, or a line of at most {@value #MOST_POSITIONS} positions, in degrees. */
    static InputKind<Shape> kind() {
        return new InputKind<>(Map.of("type", "array", "minItems", 1, "maxItems", MOST_POSITIONS), PlaceInput::shape);
    }

    private static Shape shape(JsonNode json, String field) {
        List<Coordinate> positions = new ArrayList<>();
        if (json.isArray() && json.path(0).isNumber()) {
            positions.add(position(json, field));
        } else if (json.isArray() && json.size() <= MOST_POSITIONS) {
            json.forEach(each -> positions.add(position(each, field)));
        }
        if (positions.isEmpty()) {
            throw wrong(field, json);
        }
        return positions.size() == 1
                ? Shape.point(positions.get(0).x, positions.get(0).y)
                : Shape.of(new GeometryFactory().createLineString(positions.toArray(Coordinate[]::new)), Crs.CGCS2000);
    }

    private static Coordinate position(JsonNode json, String field) {
        double x = json.path(0).asDouble(Double.NaN);
        double y = json.path(1).asDouble(Double.NaN);
        if (!json.isArray() || json.size() != 2 || !(Math.abs(x) <= 180) || !(Math.abs(y) <= 90)) {
            throw wrong(field, json);
        }
        return new Coordinate(x, y);
    }

    private static Malformed wrong(String field, JsonNode json) {
        return InputKind.wrong(
                field,
                json,
                "应为 [经度, 纬度] 或一串这样的位置,经度 -180 至 180,纬度 -90 至 90",
                "[longitude, latitude] or a list of such positions, from -180 to 180 and from -90 to 90");
    }
}

package org.jieming.api.process.cemetery;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jieming.api.process.InputKind;
import org.jieming.crs.Crs;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Where a cemetery is, or could be.
 *
 * @param name what it is called
 * @param id the item, when it is in the register
 * @param shape where it is; null when the register does not know
 * @param schematic whether the shape only shows where it is about, so that its land cannot be measured
 * @param declared the land as declared, in mu
 * @param limit the land it may take, in mu
 */
record BurialSite(
        String name,
        @Nullable String id,
        @Nullable Shape shape,
        boolean schematic,
        OptionalDouble declared,
        OptionalDouble limit) {
    private static final GeometryFactory DEGREES = new GeometryFactory();
    private static final int FEWEST_CORNERS = 3;
    private static final int LONGEST_NAME = 100;

    /** How a request says it: a point, or an outline of at least three corners. */
    static final InputKind<BurialSite> KIND = new InputKind<>(
            Map.of(
                    "type",
                    "object",
                    "properties",
                    Map.of(
                            "name", Map.of("type", "string", "maxLength", LONGEST_NAME),
                            "lon", Map.of("type", "number"),
                            "lat", Map.of("type", "number"),
                            "outline", Map.of("type", "array", "items", Map.of("type", "array")),
                            "declared_mu", Map.of("type", "number", "minimum", 0))),
            BurialSite::read);

    private static BurialSite read(JsonNode json, String field) {
        Shape shape = json.has("outline")
                ? outline(json.get("outline"), field + ".outline")
                : Shape.point(
                        InputKind.number(-180, 180).reader().read(json.path("lon"), field + ".lon"),
                        InputKind.number(-90, 90).reader().read(json.path("lat"), field + ".lat"));
        OptionalDouble declared = json.has("declared_mu")
                ? OptionalDouble.of(
                        InputKind.number(0, 1e6).reader().read(json.get("declared_mu"), field + ".declared_mu"))
                : OptionalDouble.empty();
        String name = json.has("name")
                ? InputKind.text(LONGEST_NAME).reader().read(json.get("name"), field + ".name")
                : field;
        return new BurialSite(name, null, shape, false, declared, OptionalDouble.empty());
    }

    private static Shape outline(JsonNode json, String field) {
        List<Coordinate> corners = InputKind.listOf(new InputKind<>(Map.of("type", "array"), BurialSite::corner))
                .reader()
                .read(json, field);
        if (corners.size() >= FEWEST_CORNERS) {
            Coordinate[] ring = corners.toArray(new Coordinate[corners.size() + 1]);
            ring[corners.size()] = ring[0];
            Polygon polygon = DEGREES.createPolygon(ring);
            if (polygon.isValid()) {
                return Shape.of(polygon, Crs.CGCS2000);
            }
        }
        throw InputKind.wrong(
                field,
                json,
                "应为至少三个角点 [经度, 纬度]、不自交的外环",
                "an outer ring of at least three corners [longitude, latitude] that does not cross itself");
    }

    private static Coordinate corner(JsonNode json, String field) {
        return new Coordinate(
                InputKind.number(-180, 180).reader().read(json.path(0), field + ".0"),
                InputKind.number(-90, 90).reader().read(json.path(1), field + ".1"));
    }

    static BurialSite of(ItemVersion cemetery) {
        return new BurialSite(
                cemetery.name(),
                cemetery.id().toString(),
                cemetery.shapeOrNull(),
                cemetery.values().get("schematic").map(Boolean.class::cast).orElse(false),
                number(cemetery, "area_mu"),
                number(cemetery, "area_limit_mu"));
    }

    private static OptionalDouble number(ItemVersion item, String property) {
        return item.values()
                .get(property)
                .map(value -> OptionalDouble.of(((Number) value).doubleValue()))
                .orElse(OptionalDouble.empty());
    }

    /** The land that the shape takes, on the ellipsoid; empty for a point and for a schematic shape. */
    OptionalDouble drawn() {
        return schematic || shape == null || shape.geometry().getDimension() < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(shape.area().toMu().value());
    }
}

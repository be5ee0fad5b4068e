package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jieming.api.process.InputKind;
import org.jieming.crs.Crs;
import org.jieming.division.DivisionCode;
import org.jieming.index.MosaicLocator;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.shape.Shape;
import org.jieming.shape.Validity;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * A unit with another outline. It stands beside the register and alters nothing in it.
 *
 * @param unit the unit
 * @param area where it would lie; points of its border are inside
 * @param box the rectangle round it, degrees
 */
record Redrawn(DivisionCode unit, MosaicLocator area, Envelope box) {
    private static final int MOST_VERTICES = 20_000;
    private static final GeometryFactory DEGREES = new GeometryFactory();

    /** How a request says it: {@code unit} and a GeoJSON polygon or multipolygon in CRS84. */
    static final InputKind<Redrawn> KIND = new InputKind<>(
            Map.of(
                    "type",
                    "object",
                    "required",
                    List.of("unit", "geometry"),
                    "properties",
                    Map.of("unit", Map.of("type", "string"), "geometry", Map.of("type", "object"))),
            Redrawn::read);

    private static Redrawn read(JsonNode json, String field) {
        DivisionCode unit = InputKind.division().reader().read(json.path("unit"), field + ".unit");
        JsonNode geometry = json.path("geometry");
        String at = field + ".geometry";
        List<Polygon> parts = new ArrayList<>();
        switch (geometry.path("type").asText()) {
            case "Polygon" -> parts.add(polygon(geometry.path("coordinates"), at));
            case "MultiPolygon" -> geometry.path("coordinates").forEach(part -> parts.add(polygon(part, at)));
            default -> throw wrong(geometry, at);
        }
        if (parts.isEmpty() || parts.stream().mapToInt(Polygon::getNumPoints).sum() > MOST_VERTICES) {
            throw wrong(geometry, at);
        }
        Geometry whole = DEGREES.createMultiPolygon(parts.toArray(Polygon[]::new));
        refuseCrossing(whole, at);
        return new Redrawn(unit, MosaicLocator.build(parts, new int[parts.size()]), whole.getEnvelopeInternal());
    }

    /** What is inside of a ring that crosses itself nobody can say: refused with the places, as in the register. */
    private static void refuseCrossing(Geometry whole, String field) {
        Validity.of(Shape.of(whole, Crs.CGCS2000)).findings().stream()
                .findFirst()
                .ifPresent(found -> {
                    throw new Malformed(
                            field,
                            "",
                            Bilingual.of(
                                    found.sentence().zh() + ";应为不自交的面,请改正后重试",
                                    found.sentence().en()
                                            + "; an area that does not cross itself is expected, draw it anew"));
                });
    }

    private static Polygon polygon(JsonNode rings, String field) {
        List<LinearRing> read = new ArrayList<>();
        rings.forEach(ring -> read.add(ring(ring, field)));
        if (read.isEmpty()) {
            throw wrong(rings, field);
        }
        return DEGREES.createPolygon(read.get(0), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode places, String field) {
        if (places.size() < 4
                || places.size() > MOST_VERTICES
                || !places.get(0).equals(places.get(places.size() - 1))) {
            throw wrong(places, field);
        }
        Coordinate[] ring = new Coordinate[places.size()];
        for (int at = 0; at < ring.length; at++) {
            ring[at] = new Coordinate(
                    degrees(places.get(at).path(0), 180, field),
                    degrees(places.get(at).path(1), 90, field));
        }
        return DEGREES.createLinearRing(ring);
    }

    private static double degrees(JsonNode number, double most, String field) {
        return InputKind.number(-most, most).reader().read(number, field);
    }

    private static Malformed wrong(JsonNode json, String field) {
        String told = json.toString();
        return new Malformed(
                field,
                told.substring(0, Math.min(80, told.length())),
                Bilingual.format(
                        "应为 GeoJSON 的 Polygon 或 MultiPolygon(CRS84 度,每环首尾相同),最多 %d 个顶点",
                        "a GeoJSON Polygon or MultiPolygon is expected (degrees of CRS84, rings closed) of at most %d vertices",
                        MOST_VERTICES));
    }

    /** Whether a place would lie in it. */
    boolean holds(double longitude, double latitude) {
        return area.first(longitude, latitude) != MosaicLocator.NONE;
    }
}

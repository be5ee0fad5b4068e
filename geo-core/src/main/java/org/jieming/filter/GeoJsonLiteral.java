package org.jieming.filter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Reads a GeoJSON geometry (RFC 7946, 3.1) as a literal of a filter; its {@code bbox} member is ignored. */
final class GeoJsonLiteral {
    private final Fault at;
    private final Shapes shapes;

    GeoJsonLiteral(Fault at) {
        this.at = at;
        this.shapes = new Shapes(at);
    }

    Geometry read(JsonNode node) {
        if (node.path("type").asText().equals("GeometryCollection")) {
            return shapes.collection(list(node.path("geometries"), this::simple));
        }
        return simple(node);
    }

    private Geometry simple(JsonNode node) {
        JsonNode coordinates = node.path("coordinates");
        return switch (node.path("type").asText()) {
            case "Point" -> shapes.point(position(coordinates));
            case "LineString" -> shapes.line(positions(coordinates));
            case "Polygon" -> shapes.polygon(list(coordinates, this::positions));
            case "MultiPoint" -> shapes.points(list(coordinates, this::position));
            case "MultiLineString" -> shapes.lines(list(coordinates, this::positions));
            case "MultiPolygon" -> shapes.polygons(list(coordinates, rings -> list(rings, this::positions)));
            default ->
                throw at.because(
                        "type 应为 GeoJSON 几何类型；几何集合不能嵌套。",
                        "type is one of the GeoJSON geometry types; geometry collections do not nest.");
        };
    }

    private Coordinate[] positions(JsonNode nodes) {
        return list(nodes, this::position).toArray(Coordinate[]::new);
    }

    private <P> List<P> list(JsonNode nodes, Function<JsonNode, P> part) {
        if (!nodes.isArray()) {
            throw at.because("coordinates 的嵌套层数与 type 不符。", "The nesting of coordinates does not fit type.");
        }
        List<P> parts = new ArrayList<>(nodes.size());
        nodes.forEach(node -> parts.add(part.apply(node)));
        return parts;
    }

    private Coordinate position(JsonNode node) {
        if (!node.isArray() || node.size() < 2 || node.size() > 3) {
            throw at.because("坐标应为 [x, y] 或 [x, y, z]。", "A position is [x, y] or [x, y, z].");
        }
        return node.size() == 2
                ? new Coordinate(number(node.get(0)), number(node.get(1)))
                : new Coordinate(number(node.get(0)), number(node.get(1)), number(node.get(2)));
    }

    private double number(JsonNode node) {
        if (!node.isNumber()) {
            throw at.because("坐标应为 [x, y] 或 [x, y, z]。", "A position is [x, y] or [x, y, z].");
        }
        return Grammar.usable(node.decimalValue(), at).doubleValue();
    }
}

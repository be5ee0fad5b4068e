package org.jieming.filter;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Writes geometry literals as the CQL2 grammar has them; coordinates keep every digit of their double. */
final class WellKnownText {
    private WellKnownText() {}

    static String write(Geometry geometry) {
        boolean high = Arrays.stream(geometry.getCoordinates()).anyMatch(position -> !Double.isNaN(position.getZ()));
        return geometry.getGeometryType().toUpperCase(Locale.ROOT) + (high ? " Z " : " ") + body(geometry);
    }

    private static String body(Geometry geometry) {
        return switch (geometry.getGeometryType()) {
            case Geometry.TYPENAME_POINT -> positions(geometry.getCoordinates());
            case Geometry.TYPENAME_LINESTRING, Geometry.TYPENAME_LINEARRING -> positions(geometry.getCoordinates());
            case Geometry.TYPENAME_POLYGON -> rings((Polygon) geometry);
            case Geometry.TYPENAME_GEOMETRYCOLLECTION -> members(geometry, WellKnownText::write);
            default -> members(geometry, WellKnownText::body);
        };
    }

    private static String members(Geometry geometry, Function<Geometry, String> writer) {
        return IntStream.range(0, geometry.getNumGeometries())
                .mapToObj(geometry::getGeometryN)
                .map(writer)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String rings(Polygon polygon) {
        return IntStream.range(-1, polygon.getNumInteriorRing())
                .mapToObj(i -> i < 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(i))
                .map(LineString::getCoordinates)
                .map(WellKnownText::positions)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String positions(Coordinate[] positions) {
        return Arrays.stream(positions).map(WellKnownText::position).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String position(Coordinate position) {
        String flat = number(position.getX()) + " " + number(position.getY());
        return Double.isNaN(position.getZ()) ? flat : flat + " " + number(position.getZ());
    }

    private static String number(double value) {
        return TextWriter.number(BigDecimal.valueOf(value).stripTrailingZeros());
    }
}

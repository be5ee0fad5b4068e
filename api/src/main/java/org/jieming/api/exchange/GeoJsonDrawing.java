package org.jieming.api.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Geometries as GeoJSON (RFC 7946, section 3.1): two dimensions, outer rings counterclockwise. */
final class GeoJsonDrawing {
    private GeoJsonDrawing() {}

    static void write(JsonGenerator json, @Nullable Geometry geometry) throws IOException {
        if (geometry == null) {
            json.writeNull();
            return;
        }
        boolean mixed = geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION);
        json.writeStartObject();
        json.writeStringField(
                "type", geometry instanceof LinearRing ? Geometry.TYPENAME_LINESTRING : geometry.getGeometryType());
        json.writeFieldName(mixed ? "geometries" : "coordinates");
        if (mixed) {
            json.writeStartArray();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                write(json, geometry.getGeometryN(i));
            }
            json.writeEndArray();
        } else {
            coordinates(json, geometry);
        }
        json.writeEndObject();
    }

    private static void coordinates(JsonGenerator json, Geometry geometry) throws IOException {
        if (geometry instanceof Point point) {
            if (point.isEmpty()) {
                json.writeStartArray();
                json.writeEndArray();
            } else {
                position(json, point.getCoordinate());
            }
        } else if (geometry instanceof LineString line) {
            positions(json, line.getCoordinateSequence(), false);
        } else if (geometry instanceof Polygon polygon) {
            rings(json, polygon);
        } else if (geometry instanceof GeometryCollection parts) {
            json.writeStartArray();
            for (int i = 0; i < parts.getNumGeometries(); i++) {
                coordinates(json, parts.getGeometryN(i));
            }
            json.writeEndArray();
        }
    }

    private static void rings(JsonGenerator json, Polygon polygon) throws IOException {
        json.writeStartArray();
        if (!polygon.isEmpty()) {
            ring(json, polygon.getExteriorRing(), true);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                ring(json, polygon.getInteriorRingN(i), false);
            }
        }
        json.writeEndArray();
    }

    private static void ring(JsonGenerator json, LinearRing ring, boolean counterclockwise) throws IOException {
        CoordinateSequence points = ring.getCoordinateSequence();
        positions(json, points, points.size() > 3 && Orientation.isCCW(points) != counterclockwise);
    }

    private static void positions(JsonGenerator json, CoordinateSequence points, boolean backwards) throws IOException {
        json.writeStartArray();
        for (int i = 0; i < points.size(); i++) {
            position(json, points.getCoordinate(backwards ? points.size() - 1 - i : i));
        }
        json.writeEndArray();
    }

    private static void position(JsonGenerator json, Coordinate at) throws IOException {
        json.writeStartArray();
        json.writeNumber(at.x);
        json.writeNumber(at.y);
        json.writeEndArray();
    }
}

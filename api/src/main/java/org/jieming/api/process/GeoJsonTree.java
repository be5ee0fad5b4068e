package org.jieming.api.process;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jieming.api.http.Json;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Small geometries as GeoJSON trees (RFC 7946), in degrees, longitude first. */
public final class GeoJsonTree {
    private GeoJsonTree() {}

    /** A geometry as a tree; a collection of several kinds has its parts as geometries of their own (section 3.1.8). */
    public static ObjectNode of(Geometry geometry) {
        ObjectNode json = Json.object().put("type", geometry.getGeometryType());
        if (geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
            ArrayNode parts = json.putArray("geometries");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                parts.add(of(geometry.getGeometryN(i)));
            }
            return json;
        }
        fill(json.putArray("coordinates"), geometry);
        return json;
    }

    private static void fill(ArrayNode into, Geometry geometry) {
        if (geometry.isEmpty()) {
            return;
        }
        if (geometry instanceof Point point) {
            into.add(point.getX()).add(point.getY());
        } else if (geometry instanceof LineString line) {
            line(into, line.getCoordinateSequence());
        } else if (geometry instanceof Polygon polygon) {
            line(into.addArray(), polygon.getExteriorRing().getCoordinateSequence());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                line(into.addArray(), polygon.getInteriorRingN(i).getCoordinateSequence());
            }
        } else if (geometry instanceof GeometryCollection parts) {
            for (int i = 0; i < parts.getNumGeometries(); i++) {
                fill(into.addArray(), parts.getGeometryN(i));
            }
        }
    }

    private static void line(ArrayNode into, CoordinateSequence points) {
        for (int i = 0; i < points.size(); i++) {
            into.addArray().add(points.getX(i)).add(points.getY(i));
        }
    }
}

package org.jieming.filter;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.Polygon;

/** Writes geometry literals as GeoJSON geometries. */
final class GeoJsonShape {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private GeoJsonShape() {}

    static ObjectNode write(Geometry geometry) {
        ObjectNode node = NODES.objectNode().put("type", geometry.getGeometryType());
        if (geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
            ArrayNode members = node.putArray("geometries");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                members.add(write(geometry.getGeometryN(i)));
            }
            return node;
        }
        node.set("coordinates", coordinates(geometry));
        return node;
    }

    private static ArrayNode coordinates(Geometry geometry) {
        if (geometry instanceof GeometryCollection) {
            ArrayNode members = NODES.arrayNode();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                members.add(coordinates(geometry.getGeometryN(i)));
            }
            return members;
        }
        if (geometry instanceof Polygon polygon) {
            ArrayNode rings = NODES.arrayNode();
            rings.add(positions(polygon.getExteriorRing()));
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                rings.add(positions(polygon.getInteriorRingN(i)));
            }
            return rings;
        }
        return geometry.getDimension() == 0 ? position(geometry.getCoordinate()) : positions(geometry);
    }

    private static ArrayNode positions(Geometry line) {
        ArrayNode positions = NODES.arrayNode();
        for (Coordinate position : line.getCoordinates()) {
            positions.add(position(position));
        }
        return positions;
    }

    private static ArrayNode position(Coordinate position) {
        ArrayNode node = NODES.arrayNode().add(position.getX()).add(position.getY());
        return Double.isNaN(position.getZ()) ? node : node.add(position.getZ());
    }
}

package org.jieming.api.process;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jieming.api.http.Json;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A GeoJSON feature collection (RFC 7946) in the making. */
public final class Features {
    private static final GeometryFactory DEGREES = new GeometryFactory();

    private final ObjectNode collection = Json.object().put("type", "FeatureCollection");
    private final ArrayNode features = collection.putArray("features");

    /** Adds a feature with that id, or none, and that shape, or none; hands its properties out to be filled. */
    public ObjectNode add(@Nullable String id, @Nullable Geometry geometry) {
        ObjectNode feature = features.addObject().put("type", "Feature");
        if (id != null) {
            feature.put("id", id);
        }
        if (geometry == null) {
            feature.putNull("geometry");
        } else {
            feature.set("geometry", GeoJsonTree.of(geometry));
        }
        return feature.putObject("properties");
    }

    /** Adds a point given in degrees. */
    public ObjectNode point(double longitude, double latitude) {
        return add(null, DEGREES.createPoint(new Coordinate(longitude, latitude)));
    }

    /** The collection with all that was added. */
    public ObjectNode collection() {
        return collection;
    }
}

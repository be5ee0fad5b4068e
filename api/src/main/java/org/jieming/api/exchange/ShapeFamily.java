package org.jieming.api.exchange;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** What one shapefile can hold: one kind of shape, and null shapes beside it. */
enum ShapeFamily {
    POINT(1, "point"),
    POINTS(8, "points"),
    LINE(3, "line"),
    POLYGON(5, "polygon"),
    NONE(0, "none");

    private final int shapeType;
    private final String suffix;

    ShapeFamily(int shapeType, String suffix) {
        this.shapeType = shapeType;
        this.suffix = suffix;
    }

    /** The family of a geometry; null for a mixed collection, which no shapefile holds. */
    static @Nullable ShapeFamily of(@Nullable Geometry geometry) {
        if (geometry == null || geometry.isEmpty()) {
            return NONE;
        }
        if (geometry instanceof Point) {
            return POINT;
        }
        if (geometry instanceof MultiPoint) {
            return POINTS;
        }
        if (geometry instanceof LineString || geometry instanceof MultiLineString) {
            return LINE;
        }
        if (geometry instanceof Polygon || geometry instanceof MultiPolygon) {
            return POLYGON;
        }
        return geometry instanceof GeometryCollection collection && collection.getNumGeometries() == 1
                ? of(collection.getGeometryN(0))
                : null;
    }

    int shapeType() {
        return shapeType;
    }

    /** What is added to the file's name when several families go into one archive. */
    String suffix() {
        return suffix;
    }
}

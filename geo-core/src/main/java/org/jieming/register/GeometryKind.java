package org.jieming.register;

import org.locationtech.jts.geom.Geometry;

/** What shape the items of a type have. Multi-part shapes count as their parts. */
public enum GeometryKind {
    POINT,
    LINE,
    POLYGON,
    ANY;

    /** Whether a geometry is of this kind. */
    public boolean admits(Geometry geometry) {
        String type = geometry.getGeometryType();
        return switch (this) {
            case POINT -> type.endsWith("Point");
            case LINE -> type.endsWith("LineString") || type.equals("LinearRing");
            case POLYGON -> type.endsWith("Polygon");
            case ANY -> !type.equals("GeometryCollection");
        };
    }
}

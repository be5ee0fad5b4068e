package org.jieming.api.map;

import org.jieming.crs.Crs;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A stretch of boundary, from one node to the next, that the same level of units has in common.
 *
 * @param bound what meets in it
 * @param line its vertices in EPSG:4490, the lesser end first; the same array must not be changed any more
 */
record Arc(Bound bound, Coordinate[] line) {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /**
     * What meets in a boundary.
     *
     * @param level the highest level of the units that meet
     * @param schematic whether the shape of any of them at that level is
     */
    record Bound(String level, boolean schematic) {}

    Shape shape() {
        return Shape.of(GEOMETRIES.createLineString(line), Crs.CGCS2000);
    }
}

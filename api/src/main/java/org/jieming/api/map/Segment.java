package org.jieming.api.map;

import java.util.function.BiConsumer;
import org.jieming.register.ItemVersion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * One edge of a boundary, whichever area it is asked of.
 *
 * @param from the lesser end
 * @param to the other end
 */
record Segment(Coordinate from, Coordinate to) {

    static Segment of(Coordinate a, Coordinate b) {
        return a.compareTo(b) <= 0 ? new Segment(a, b) : new Segment(b, a);
    }

    /** Visits the edges of an area, with what it bounds; nothing of an item that is none. */
    static void eachOf(ItemVersion item, BiConsumer<Segment, Arc.Bound> visitor) {
        Arc.Bound bound = Arc.Bound.of(item);
        Geometry geometry = item.shape().orElseThrow().geometry();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                each(polygon.getExteriorRing(), bound, visitor);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    each(polygon.getInteriorRingN(hole), bound, visitor);
                }
            }
        }
    }

    private static void each(LinearRing ring, Arc.Bound bound, BiConsumer<Segment, Arc.Bound> visitor) {
        Coordinate[] vertices = ring.getCoordinates();
        for (int i = 1; i < vertices.length; i++) {
            if (!vertices[i - 1].equals2D(vertices[i])) {
                visitor.accept(of(vertices[i - 1], vertices[i]), bound);
            }
        }
    }
}

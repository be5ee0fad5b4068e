package org.jieming.api.map;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.jieming.crs.Crs;
import org.jieming.division.DivisionLevel;
import org.jieming.register.ItemVersion;
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
    record Bound(String level, boolean schematic) {

        static Bound of(ItemVersion item) {
            return new Bound(
                    item.values().text("level"), item.values().get("schematic").equals(Optional.of(true)));
        }

        /** What meets where both do. */
        Bound higher(Bound other) {
            int order = Integer.compare(height(level), height(other.level));
            if (order == 0) {
                return new Bound(level, schematic || other.schematic);
            }
            return order < 0 ? this : other;
        }

        /** A number that tells it apart from others: which stands before which in a tile. */
        long order() {
            return (long) height(level) << 33 | (level.hashCode() & 0xFFFFFFFFL) << 1 | (schematic ? 1 : 0);
        }

        /** Province 0 to village 4; what is no part of the mosaic comes after them. */
        private static int height(String level) {
            DivisionLevel[] levels = DivisionLevel.values();
            for (int i = 0; i < levels.length; i++) {
                if (levels[i].word().equals(level)) {
                    return i;
                }
            }
            return levels.length;
        }
    }

    Coordinate first() {
        return line[0];
    }

    Coordinate last() {
        return line[line.length - 1];
    }

    void eachSegment(Consumer<Segment> visitor) {
        for (int i = 1; i < line.length; i++) {
            visitor.accept(Segment.of(line[i - 1], line[i]));
        }
    }

    boolean sameAs(Arc other) {
        return bound.equals(other.bound) && Arrays.equals(line, other.line);
    }

    Shape shape() {
        return Shape.of(GEOMETRIES.createLineString(line), Crs.CGCS2000);
    }
}

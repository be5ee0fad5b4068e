package org.jieming.mosaic;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * Units made of lines.
 *
 * @param units the outlines by the number of the unit: valid polygons or multipolygons in degrees, with every vertex of the lines and
 *     no other; only units without a flaw of their own
 * @param flaws why others could not be made, and what else is wrong with the lines
 */
public record Assembly(Map<Integer, Geometry> units, List<Flaw> flaws) {
    public Assembly {
        units = Map.copyOf(units);
        flaws = List.copyOf(flaws);
    }
}

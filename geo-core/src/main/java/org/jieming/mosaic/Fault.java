package org.jieming.mosaic;

import java.util.List;
import org.jieming.measure.Metres;
import org.jieming.measure.SquareMetres;
import org.locationtech.jts.geom.Geometry;

/**
 * A place where units do not tile the plane.
 *
 * @param kind what is wrong
 * @param where the area at fault, or the stretch of border; in degrees of EPSG:4490, longitude first
 * @param area its area in a plane around it, good to about 0.5 %; 0 for a stretch of border
 * @param length half the outline of the area, which is the length of a ribbon, or the length of the stretch
 * @param units the units concerned, by their place in the list that was checked, rising
 */
public record Fault(Kind kind, Geometry where, SquareMetres area, Metres length, List<Integer> units) {
    /** A disc has 1, a square π/4; 0.2 is a ribbon 16 times as long as wide. */
    private static final double THIN = 0.2;
    /** House limit: what is wider on average is a unit with a winding border. */
    private static final double MOST_WIDTH = 50;

    /** What can be wrong between units. */
    public enum Kind {
        /** Belongs to more than one unit. */
        OVERLAP,
        /** Belongs to none and is enclosed by units. */
        GAP,
        /** The same border with vertices that the neighbour does not have. */
        MISMATCH
    }

    public Fault {
        units = List.copyOf(units);
    }

    /** The mean width of a ribbon: area by length; 0 for a stretch of border. */
    public Metres width() {
        return new Metres(length.value() == 0 ? 0 : area.value() / length.value());
    }

    /** Whether it is a ribbon (a sliver), as borders drawn twice leave them, and no unit that is missing or given twice. */
    public boolean isSliver() {
        return width().value() <= MOST_WIDTH && Math.PI * area.value() < THIN * length.value() * length.value();
    }
}

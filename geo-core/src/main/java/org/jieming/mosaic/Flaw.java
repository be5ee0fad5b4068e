package org.jieming.mosaic;

import java.util.List;
import org.jieming.measure.Metres;
import org.locationtech.jts.geom.Geometry;

/**
 * Why lines do not make units of a place.
 *
 * @param kind what is wrong
 * @param where the point, the stretch of line or the area; in degrees of EPSG:4490, longitude first
 * @param length how far an end was moved or is from the next line (0 when none is near); else the length of what is shown, or half
 *     the outline of an area; in the local plane, good to about 0.5 %
 * @param lines the lines concerned, by their place in the list that was given
 * @param units the units concerned, by their number; of a contradiction first the one that the rest of the outline names, which may
 *     be {@link #NOBODY}, then those that the line names
 */
public record Flaw(Kind kind, Geometry where, Metres length, List<Integer> lines, List<Integer> units) {
    /** Stands for whatever is no unit. */
    public static final int NOBODY = -1;

    /** What can be wrong with lines. */
    public enum Kind {
        /** An end stopped short of another line and was joined to it, within the tolerance. */
        JOINED,
        /** An end meets nothing. */
        DANGLING,
        /** Lines cross, touch or run along each other where one of them has no vertex. */
        CROSSING,
        /** Two lines run through the same vertices. */
        DOUBLED,
        /** The same place lies on both sides. */
        PARTS_NOTHING,
        /** A line names another unit for a side than the rest of the outline of what lies there. */
        CONTRADICTION,
        /** The same, and with left and right exchanged it would be right on both sides. */
        SWAPPED,
        /** A place that the lines around it leave to several units. */
        UNDECIDED,
        /** A unit of whose lines no outline closes. */
        UNCLOSED
    }

    public Flaw {
        lines = List.copyOf(lines);
        units = List.copyOf(units);
    }
}

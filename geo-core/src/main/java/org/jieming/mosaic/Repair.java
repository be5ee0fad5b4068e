package org.jieming.mosaic;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jieming.measure.Metres;
import org.jieming.measure.SquareMetres;
import org.locationtech.jts.geom.Geometry;

/**
 * What would make units tile the plane, and what nobody can decide by rule.
 *
 * @param given the pieces that change hands, the largest first
 * @param open the pieces that stay as they are, with what stands against giving them away
 * @param redrawn the units whose outline changes, if only by a vertex, by their place in the list: the new outline in degrees
 * @param remaining what {@link MosaicCheck} would still find
 */
public record Repair(List<Part> given, List<Part> open, Map<Integer, Geometry> redrawn, List<Fault> remaining) {

    /** What a piece is now. */
    public enum Kind {
        /** Belongs to several units. */
        OVERLAP,
        /** Belongs to none. */
        GAP,
        /** Belongs to a unit of one party and lies on the other's side of an agreed line. */
        ASTRAY
    }

    /** What decided, or why nothing can. */
    public enum Ground {
        /** The side of the agreed line; or: no unit of that side touches the piece. */
        LINE,
        /** A surveyed marker that must stay on the border; or: it would not, whoever got the piece. */
        MARKER,
        /** Who asked said so; or: what was said cannot be. */
        STATED,
        /** The neighbour with the longest border in common; or: there is none. */
        BORDER,
        /** It is too wide on average to be given away by rule. */
        WIDTH
    }

    /**
     * A piece of the plane.
     *
     * @param kind what it is
     * @param where its outline in degrees
     * @param area its area in the local plane, good to about 0.5 %
     * @param width its mean width: area by half its outline
     * @param from the units it belongs to now
     * @param near the units that have border in common with it
     * @param to the unit that gets it; empty for a piece that stays, and for one beyond a line with nobody on that side
     * @param ground what decided
     */
    public record Part(
            Kind kind,
            Geometry where,
            SquareMetres area,
            Metres width,
            List<Integer> from,
            List<Integer> near,
            OptionalInt to,
            Ground ground) {
        public Part {
            from = List.copyOf(from);
            near = List.copyOf(near);
        }
    }

    public Repair {
        given = List.copyOf(given);
        open = List.copyOf(open);
        redrawn = Map.copyOf(redrawn);
        remaining = List.copyOf(remaining);
    }
}

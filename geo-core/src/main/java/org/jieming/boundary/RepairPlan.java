package org.jieming.boundary;

import java.util.List;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.measure.SquareMetres;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;

/**
 * A repair that is proposed, for people to judge before it becomes anything.
 *
 * @param given the pieces that would change hands, the largest first
 * @param open the pieces that stay as they are until somebody decides
 * @param sides the units whose outline would change
 * @param remaining what a check would still find between units
 */
public record RepairPlan(List<Step> given, List<Step> open, List<Side> sides, List<BorderFinding> remaining) {

    /**
     * One piece.
     *
     * @param kind {@code overlap}, {@code gap} or {@code astray}: on the wrong side of an agreed line
     * @param where its outline in EPSG:4490
     * @param area its area on the ellipsoid
     * @param width its mean width
     * @param from the units it belongs to now
     * @param near the units that have border in common with it
     * @param to the unit that gets it; empty for one that stays or lies beyond a line with nobody on that side
     * @param ground {@code line}, {@code marker}, {@code stated}, {@code border} or {@code width}: what decided, or stands against it
     * @param sentence what happens and why
     */
    public record Step(
            String kind,
            Shape where,
            SquareMetres area,
            Metres width,
            List<ItemVersion> from,
            List<ItemVersion> near,
            Optional<ItemVersion> to,
            String ground,
            Bilingual sentence) {
        public Step {
            from = List.copyOf(from);
            near = List.copyOf(near);
        }
    }

    /**
     * A unit before and after.
     *
     * @param unit as it is in the register
     * @param after its outline as proposed, in EPSG:4490
     * @param gain how many square metres on the ellipsoid it gains by the pieces that change hands; negative when it loses. A vertex put
     *     into a long edge changes nobody's ground, though it bends the geodesic along which the area of the outline is reckoned
     */
    public record Side(ItemVersion unit, Shape after, double gain) {

        /** Its area now, on the ellipsoid. */
        public double before() {
            return unit.shape().orElseThrow().area().value();
        }

        /** How many vertices it has more. */
        public int vertices() {
            return after.geometry().getNumPoints()
                    - unit.shape().orElseThrow().geometry().getNumPoints();
        }
    }

    public RepairPlan {
        given = List.copyOf(given);
        open = List.copyOf(open);
        sides = List.copyOf(sides);
        remaining = List.copyOf(remaining);
    }
}

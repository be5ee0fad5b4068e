package org.jieming.mosaic;

import java.util.Set;
import org.locationtech.jts.geom.LineString;

/**
 * A line that was agreed and that a repair never moves: units are drawn up to it.
 *
 * @param line in degrees, in its direction of drawing
 * @param left the units that may lie to its left, by their place in the list; empty when the register holds none of that party
 * @param right those that may lie to its right
 */
public record AgreedLine(LineString line, Set<Integer> left, Set<Integer> right) {
    public AgreedLine {
        left = Set.copyOf(left);
        right = Set.copyOf(right);
    }

    Set<Integer> side(boolean isLeft) {
        return isLeft ? left : right;
    }
}

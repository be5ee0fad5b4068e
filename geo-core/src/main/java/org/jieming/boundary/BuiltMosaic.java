package org.jieming.boundary;

import java.util.List;
import java.util.Optional;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;

/**
 * Units made of the lines between them.
 *
 * @param units each unit that was asked for, in the order of asking
 * @param used how many lines part units of the level
 * @param findings why some could not be made, and what else is wrong with the lines
 */
public record BuiltMosaic(List<Built> units, int used, List<BorderFinding> findings) {
    /**
     * A unit and what the lines make of it.
     *
     * @param unit the division
     * @param isNamed whether a line names it as a party, or a unit around it
     * @param outline empty when its lines do not make one
     */
    public record Built(ItemVersion unit, boolean isNamed, Optional<Shape> outline) {}

    public BuiltMosaic {
        units = List.copyOf(units);
        findings = List.copyOf(findings);
    }
}

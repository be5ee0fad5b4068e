package org.jieming.naming;

import java.util.Optional;
import org.jieming.measure.Metres;
import org.jieming.register.ItemVersion;

/**
 * A name of the register that stands against a proposed one.
 *
 * @param item the version in force
 * @param likeness how it is like the proposed name
 * @param distance between the two shapes on the ellipsoid; empty when one of them is not known
 */
public record Conflict(ItemVersion item, Likeness likeness, Optional<Metres> distance) {

    /** Whether both places are known and so near. */
    boolean isWithin(Metres most) {
        return distance.filter(known -> known.compareTo(most) <= 0).isPresent();
    }
}

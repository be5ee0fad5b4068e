package org.jieming.campaign;

import java.util.List;
import org.jieming.register.ItemVersion;

/**
 * A name to be looked at.
 *
 * @param item its bearer as it is in force
 * @param divisionCode where it lies, twelve digits
 * @param cause why
 * @param clues what speaks against it, one or more
 */
public record Found(ItemVersion item, String divisionCode, Cause cause, List<Clue> clues) {
    public Found {
        clues = List.copyOf(clues);
    }
}

package org.jieming.naming;

import org.jieming.register.ItemId;

/**
 * Two items of like names, whichever was told first.
 *
 * @param one the smaller id
 * @param other the larger id
 */
public record Namesakes(ItemId one, ItemId other) {

    /** Two different items. */
    public Namesakes {
        if (one.compareTo(other) >= 0) {
            throw new IllegalArgumentException(one + " and " + other + " are not two items in order");
        }
    }

    /** Both in their order; they must differ. */
    public static Namesakes of(ItemId one, ItemId other) {
        return one.compareTo(other) < 0 ? new Namesakes(one, other) : new Namesakes(other, one);
    }
}

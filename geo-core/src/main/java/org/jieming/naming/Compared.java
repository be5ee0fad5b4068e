package org.jieming.naming;

import java.util.function.Predicate;
import org.jieming.register.ItemVersion;

/**
 * What a name is compared with, and how much of it whoever asks is told. A name that is not for everybody (密级) is in use like any other
 * and must be unique (PNR Art. 9(8)): it stands against a new one whoever writes that, and is not told.
 *
 * @param with the items that count: not the one that is named itself
 * @param shown whether an item may be shown to whoever asks
 */
record Compared(Predicate<ItemVersion> with, Predicate<ItemVersion> shown) {

    /** All items, of which some may be shown. */
    static Compared showing(Predicate<ItemVersion> shown) {
        return new Compared(any -> true, shown);
    }

    /** The same without some that are the named one itself. */
    Compared without(Predicate<ItemVersion> itself) {
        return new Compared(with.and(itself.negate()), shown);
    }

    /** Those that are told. */
    Predicate<ItemVersion> told() {
        return with.and(shown);
    }

    /** Those that count and are not told. */
    Predicate<ItemVersion> untold() {
        return with.and(shown.negate());
    }
}

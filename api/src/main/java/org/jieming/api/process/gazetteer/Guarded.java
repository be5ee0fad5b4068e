package org.jieming.api.process.gazetteer;

import java.util.List;
import org.jieming.register.ItemVersion;

/**
 * A name on the protection list.
 *
 * @param item as it is, or as it last was
 * @param signs those of the register that are for it
 * @param faults what is wrong with them
 */
record Guarded(ItemVersion item, List<ItemVersion> signs, List<SignFault> faults) {
    /** What every entry of a list says, as far as the register has a field of its own for it. */
    private static final List<String> WANTED = List.of(
            "protection_class",
            "protection_reason",
            "meaning",
            "origin",
            "source",
            "listed_on",
            "listing_doc",
            "protective_measures");

    /** The properties that are not stated yet. */
    List<String> lacking() {
        return WANTED.stream().filter(name -> item.values().get(name).isEmpty()).toList();
    }
}

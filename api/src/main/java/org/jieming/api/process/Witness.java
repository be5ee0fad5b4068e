package org.jieming.api.process;

import java.time.LocalDate;
import java.util.List;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;

/** Sees what a process reads of the register, so that its answer can be packed with what it was made of. */
@FunctionalInterface
public interface Witness {
    /** Looks away. */
    Witness NOBODY = (type, day, items) -> {};

    /** Items of a type in force on a day, as the asker may see them, have been read and are used; others may be read later. */
    void read(ItemType type, LocalDate day, List<ItemVersion> items);

    /** The items of a type that were no more on a day, as they last were, have been read. */
    default void readEnded(ItemType type, LocalDate day, List<ItemVersion> items) {}
}

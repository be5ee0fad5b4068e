package org.jieming.register;

import java.time.LocalDate;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/** One thing somebody wants to be true in the register. */
public sealed interface Change {

    /**
     * That an item is so in a period, whatever was believed of that period before.
     *
     * @param id the item, new or known
     * @param type its type; an item never changes it
     * @param valid the period stated
     * @param values its properties then
     * @param shape its shape then in EPSG:4490, or null; kept to 8 decimals (rule F-06) with shells counter-clockwise
     */
    record Put(
            ItemId id,
            ItemType type,
            Period valid,
            Values values,
            @Nullable Shape shape) implements Change {}

    /**
     * That an item is no more from a day on; stated of a day before its beginning it withdraws the item whole.
     *
     * @param id the item
     * @param from the first day on which it is no more
     */
    record End(ItemId id, LocalDate from) implements Change {}

    /** That items came out of others. */
    record Succeed(Succession succession) implements Change {}
}

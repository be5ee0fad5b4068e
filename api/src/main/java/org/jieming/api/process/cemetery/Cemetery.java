package org.jieming.api.process.cemetery;

import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.register.ItemVersion;

/**
 * A cemetery.
 *
 * @param item the item
 * @param inService whether it takes burials on the day
 * @param mayServe whether nothing says if it does
 * @param service whom it serves
 * @param free plots that nobody is buried in; empty when the register does not say
 */
record Cemetery(ItemVersion item, boolean inService, boolean mayServe, ServiceArea service, OptionalLong free) {
    boolean takes() {
        return inService && free.isPresent();
    }

    /** The smallest units that it serves for certain. */
    Stream<DivisionCode> serves() {
        return inService ? service.whole().stream() : Stream.empty();
    }

    /** Those of which it may be that it serves somebody. */
    Stream<DivisionCode> mayServeIn() {
        Stream<DivisionCode> whole = mayServe ? service.whole().stream() : Stream.empty();
        return inService || mayServe ? Stream.concat(whole, service.part().stream()) : whole;
    }

    /** The plots of one that nobody is buried in; empty where it does not say. */
    static OptionalLong free(ItemVersion item) {
        var total = item.values().get("plots_total");
        var used = item.values().get("plots_used");
        return total.isPresent() && used.isPresent()
                ? OptionalLong.of(Math.max(0, (Long) total.get() - (Long) used.get()))
                : OptionalLong.empty();
    }
}

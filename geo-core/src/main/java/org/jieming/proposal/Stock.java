package org.jieming.proposal;

import java.time.LocalDate;
import java.util.Optional;
import org.jieming.language.Writing;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Timeline;
import org.jieming.register.Values;

/** Names from before the Regulation took effect (地名管理条例, State Council order 753, in force since 2022-05-01), by what their record says. */
public final class Stock {
    /** The day on which the Regulation took effect: what was approved before is stock. */
    public static final LocalDate REGULATION = LocalDate.of(2022, 5, 1);

    private Stock() {}

    /** The day on which a name was approved (approved_on), or since when it is in use; empty where the record tells neither. */
    public static Optional<LocalDate> since(Values values, Period valid) {
        return approved(values).or(valid::firstDay);
    }

    /** The day on which it was approved, where the record tells it. */
    public static Optional<LocalDate> approved(Values values) {
        return values.descriptor()
                .property("approved_on")
                .flatMap(property -> values.get(property.name()))
                .map(LocalDate.class::cast);
    }

    /**
     * Whether a name that the record has from before the Regulation becomes one of after it: it is said to be approved or in use since a
     * later day, and no version has it from before any more. Such a name was never asked what a new one is asked. O(versions).
     *
     * @param known a version that has the name
     * @param put what is written of it
     * @param after what is believed of the item then
     */
    public static boolean isLost(ItemVersion known, ItemVersion put, Timeline after) {
        return isOld(known)
                && since(put.values(), put.valid())
                        .filter(day -> !day.isBefore(REGULATION))
                        .isPresent()
                && after.versions().stream().noneMatch(version -> isSameName(version, known) && isOld(version));
    }

    private static boolean isOld(ItemVersion version) {
        return since(version.values(), version.valid())
                .filter(REGULATION::isAfter)
                .isPresent();
    }

    private static boolean isSameName(ItemVersion one, ItemVersion other) {
        return Writing.compared(one.name()).equals(Writing.compared(other.name()));
    }
}

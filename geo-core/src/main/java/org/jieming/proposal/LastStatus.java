package org.jieming.proposal;

import java.time.LocalDate;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Timeline;

/**
 * What is told of the status of a name whose place is no more. An end is decided, not written into the record that ended (PNR Art.
 * 12): a name that was standard to the last is abolished since, whatever its last version says; any other stands as it was written.
 */
public final class LastStatus {
    private static final String ABOLISHED = "abolished";

    private LastStatus() {}

    /**
     * The status of a version as it is told on a day; empty where the type has none or none is written.
     *
     * @param version one of the item that ended by that day, or of one that goes on
     * @param timeline all that is believed of the item
     */
    public static String on(LocalDate day, ItemVersion version, Timeline timeline) {
        boolean isOver =
                version.valid().end() <= day.toEpochDay() && timeline.on(day).isEmpty();
        boolean wasStandard = version.type() == ItemType.PLACE && Reserved.isGuarded(version.values());
        return isOver && wasStandard ? ABOLISHED : version.values().text("status");
    }
}

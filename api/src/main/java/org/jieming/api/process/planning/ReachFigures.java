package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jieming.api.process.Told;
import org.jspecify.annotations.Nullable;

/**
 * What of the reach of a unit is known: nothing where nobody in it is counted, and no share where somebody is not, or is unknown.
 *
 * @param counted of which units the people are known
 * @param isBlind whether the register lacks what people in reach would be counted from
 */
record ReachFigures(Settled counted, boolean isBlind) {

    void tell(ObjectNode json, UnitReach unit) {
        json.put("people", people(unit)).put("uncounted", !isComplete(unit));
        json.put("served", known(unit, unit.served()));
        json.put("unserved", known(unit, unit.unserved()));
        json.put("unknown", unknown(unit));
        json.put("no_way", isDark(unit) ? null : (Long) unit.cut());
        Told.number(json, "share", share(unit));
    }

    private boolean isComplete(UnitReach unit) {
        return counted.isComplete(unit.code(), unit.people());
    }

    /** Whether nobody in a unit is counted, and somebody lives there. */
    private boolean isDark(UnitReach unit) {
        return counted.isDark(unit.code(), unit.people());
    }

    @Nullable
    Long people(UnitReach unit) {
        return isDark(unit) ? null : (Long) unit.people();
    }

    /** A count of a unit, or none where the register lacks what it would be counted from. */
    @Nullable
    Long known(UnitReach unit, long count) {
        return isBlind || isDark(unit) ? null : (Long) count;
    }

    @Nullable
    Long unknown(UnitReach unit) {
        return isDark(unit) ? null : (Long) (isBlind ? unit.people() : unit.unknown());
    }

    /** The share served; not a number where somebody is not counted, or of somebody nobody knows whether she is served. */
    double share(UnitReach unit) {
        return isBlind || !isComplete(unit) || unit.unknown() > 0 ? Double.NaN : unit.share();
    }
}

package org.jieming.api.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jieming.population.Population;
import org.jspecify.annotations.Nullable;

/**
 * What of the reach of a unit is known: nothing where nobody in it is counted, and no share where somebody is not.
 *
 * @param counted who is counted
 * @param isBlind whether the register lacks what people in reach would be counted from
 */
record ReachFigures(Population counted, boolean isBlind) {

    void tell(ObjectNode json, UnitReach unit) {
        json.put("people", people(unit)).put("uncounted", !isComplete(unit));
        json.put("served", known(unit, unit.served()));
        json.put("unserved", known(unit, unit.unserved()));
        json.put("unknown", unknown(unit));
        json.put("no_way", isDark(unit) ? null : (Long) unit.cut());
        Told.number(json, "share", share(unit));
    }

    private boolean isComplete(UnitReach unit) {
        return counted.isComplete(unit.code());
    }

    /** Whether nobody in a unit is counted, and somebody lives there. */
    private boolean isDark(UnitReach unit) {
        return counted.cells().isEmpty() || unit.people() == 0 && !isComplete(unit);
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

    /** The share served; not a number where somebody is not counted. */
    double share(UnitReach unit) {
        return isBlind || !isComplete(unit) ? Double.NaN : unit.share();
    }
}

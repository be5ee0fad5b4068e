package org.jieming.api.geojson;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jieming.register.Act;
import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What a body states of an item.
 *
 * @param id the id it gives the item, as text
 * @param values the properties, whole
 * @param shape where the item is, in EPSG:4490; null for nowhere known
 * @param validFrom the first day it is so
 * @param validTo the first day after
 * @param reason why, if stated
 * @param act the legal document behind it, if stated
 * @param findings what could not be read, all of it; then the statement is not to be used
 */
public record Statement(
        Optional<String> id,
        Values values,
        @Nullable Shape shape,
        Bound validFrom,
        Bound validTo,
        Optional<String> reason,
        Optional<Act> act,
        List<Finding> findings) {
    /**
     * One end of the period stated.
     *
     * @param isStated whether the body has the member at all
     * @param day the day; empty for an end that is open or unknown
     */
    public record Bound(boolean isStated, Optional<LocalDate> day) {}

    public Statement {
        findings = List.copyOf(findings);
    }

    /** The same with the grounds that came beside the body, where it states none itself. */
    public Statement grounded(Optional<String> besideReason, Optional<Act> besideAct) {
        return new Statement(
                id,
                values,
                shape,
                validFrom,
                validTo,
                reason.or(() -> besideReason),
                act.or(() -> besideAct),
                findings);
    }

    /** The same with other properties. */
    public Statement with(Values others) {
        return new Statement(id, others, shape, validFrom, validTo, reason, act, findings);
    }
}

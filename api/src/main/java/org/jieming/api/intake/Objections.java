package org.jieming.api.intake;

import java.util.ArrayList;
import java.util.List;
import org.jieming.adjustment.CodesAhead;
import org.jieming.adjustment.CodesInUse;
import org.jieming.adjustment.StatedLevel;
import org.jieming.boundary.BoundaryNumbers;
import org.jieming.register.Change;
import org.jieming.register.Snapshot;
import org.jieming.rule.Finding;

/**
 * What stands against what a row writes: that it is not the sender's to make, the number it gives a line or marker, its code or its level.
 *
 * @param codes the codes that are borne already
 * @param ahead the codes that are given but not yet in force
 */
record Objections(CodesInUse codes, CodesAhead ahead) {

    /**
     * What is to be said of a change.
     *
     * @param register as the row finds it
     * @param door the door that its writer goes through then
     */
    List<Finding> to(Change.Put put, Snapshot register, Door door) {
        List<Finding> against = new ArrayList<>(door.findings(put));
        if (!Rejected.isBy(against)) {
            against.addAll(BoundaryNumbers.objections(register, put));
            codes.objection(put).ifPresent(against::add);
            StatedLevel.objection(register, put).ifPresent(against::add);
        }
        against.addAll(ahead.findings(put));
        return against;
    }
}

package org.jieming.api.resource.division;

import org.jieming.adjustment.Adjustment;
import org.jieming.adjustment.AdjustmentRules;
import org.jieming.adjustment.GroundRules;
import org.jieming.api.http.Problem;
import org.jieming.api.process.naming.NameDoor;
import org.jieming.api.resource.Reading;
import org.jieming.proposal.Basis;
import org.jieming.register.ChangeSet;
import org.jieming.register.Snapshot;
import org.jieming.rule.Severity;

/**
 * An event of division change at the door: asked about when it comes, and, when others have written since, again on the state that it
 * is written upon, so that two events which are unlike the register but like each other do not give two towns one name.
 *
 * @param kept what the event must keep by itself, whatever else the register holds
 * @param basis on what it rests
 * @param seen the state for which it was made
 */
record AskedAdjustment(NameDoor door, Adjustment event, AdjustmentRules.Checked kept, Basis basis, Reading seen) {

    static AskedAdjustment of(NameDoor door, Adjustment event, Basis basis, Reading seen) {
        return new AskedAdjustment(door, event, AdjustmentRules.check(event), basis, seen);
    }

    /** What the rules say of it in the state that was seen. */
    AdjustmentRules.Checked checked() {
        return checked(seen);
    }

    private AdjustmentRules.Checked checked(Reading now) {
        return kept.and(GroundRules.check(event, now.snapshot()))
                .and(new AdjustedNames(door, now).findings(event, basis));
    }

    /** What is written upon a state; where others wrote of what it changes it is stale, and the rules are not asked. */
    ChangeSet upon(Snapshot state, ChangeSet changes) {
        boolean isStale = changes.expected().entrySet().stream()
                .anyMatch(each -> !state.timeline(each.getKey()).lastChanged().equals(each.getValue()));
        if (!isStale && !state.fingerprint().equals(seen.snapshot().fingerprint())) {
            refuseBlocked(checked(seen.onward(state)));
        }
        return changes;
    }

    static void refuseBlocked(AdjustmentRules.Checked checked) {
        if (checked.findings().stream().anyMatch(finding -> finding.severity() == Severity.BLOCK)) {
            throw Problem.ruleViolated(checked.findings());
        }
    }
}

package org.jieming.api.resource.division;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jieming.adjustment.Adjustment;
import org.jieming.adjustment.AdjustmentRules;
import org.jieming.adjustment.CodeClash;
import org.jieming.adjustment.GroundRules;
import org.jieming.adjustment.Recoding;
import org.jieming.api.http.Problem;
import org.jieming.api.process.naming.NameDoor;
import org.jieming.api.resource.Reading;
import org.jieming.proposal.Basis;
import org.jieming.proposal.Onward;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.ItemType;
import org.jieming.register.Snapshot;
import org.jieming.rule.Severity;

/**
 * An event of division change at the door: asked about when it comes, and, when others have written since, again on the state that it
 * is written upon, so that two events which are unlike the register but like each other do not give two towns one name, and what came
 * in since under a code that changes gets its successor (B-10).
 */
final class AskedAdjustment {
    private final Asked asked;
    private final AdjustmentRules.Checked kept;
    private final Reading seen;
    private final AdjustmentRules.Checked checked;
    private final Recoding recoding;
    private final List<CodeClash> clashes;

    /**
     * What is asked for.
     *
     * @param door of names
     * @param event what happens
     * @param codes whose successor is stated
     * @param basis on what it rests
     * @param grounds who asks, why and by what act
     */
    record Asked(NameDoor door, Adjustment event, Map<String, String> codes, Basis basis, ChangeSet grounds) {}

    private AskedAdjustment(Asked asked, AdjustmentRules.Checked kept, Reading seen) {
        this.asked = asked;
        this.kept = kept;
        this.seen = seen;
        this.recoding = Recoding.of(asked.event(), asked.codes(), seen.snapshot());
        this.clashes = CodeClash.of(asked.event(), recoding, seen.snapshot());
        this.checked = kept.and(GroundRules.check(asked.event(), seen.snapshot()))
                .and(new AdjustedNames(asked.door(), seen).findings(asked.event(), asked.basis()))
                .and(clashes.stream().map(CodeClash::finding).toList());
        demandDivisions();
    }

    /** What was asked for in a state that was seen. */
    static AskedAdjustment of(Asked asked, Reading seen) {
        return new AskedAdjustment(asked, AdjustmentRules.check(asked.event()), seen);
    }

    /** Villages under a town go with it; they must be hers as the town is. */
    private void demandDivisions() {
        seen.view()
                .jurisdiction()
                .demand(recoding.recoded().stream()
                        .filter(each -> each.before().type() == ItemType.DIVISION)
                        .map(Recoding.Recoded::change)
                        .toList());
    }

    /** The state that it was asked about in. */
    Reading seen() {
        return seen;
    }

    /** What the rules say of it in that state. */
    AdjustmentRules.Checked checked() {
        return checked;
    }

    /** What bears a code that changes in that state. */
    Recoding recoding() {
        return recoding;
    }

    /** The codes that it would give twice in that state. */
    List<CodeClash> clashes() {
        return clashes;
    }

    /** What it changes in that state, and of what it was seen so. */
    ChangeSet changes() {
        ChangeSet grounds = asked.grounds();
        return new ChangeSet(grounds.author(), grounds.reason(), grounds.act(), all(), Map.of())
                .seenIn(seen.snapshot());
    }

    /** With what somebody wrote ahead of a unit, which the event reaches as well. */
    private List<Change> all() {
        Adjustment event = asked.event();
        List<Change> all = new ArrayList<>(event.changes());
        event.after().forEach(unit -> event.before(unit)
                .ifPresent(before -> all.addAll(Onward.after(
                        seen.snapshot().timeline(before.type(), before.id()),
                        before,
                        unit.values(),
                        unit.shapeOrNull()))));
        recoding.recoded().forEach(each -> all.add(each.change()));
        return all;
    }

    /** The same on the state that it is written upon; where others wrote of what it changes it is stale, and nothing is asked. */
    AskedAdjustment upon(Snapshot state) {
        boolean isStale = changes().expected().entrySet().stream()
                .anyMatch(each -> !state.timeline(each.getKey()).lastChanged().equals(each.getValue()));
        if (isStale || state.fingerprint().equals(seen.snapshot().fingerprint())) {
            return this;
        }
        AskedAdjustment anew = new AskedAdjustment(asked, kept, seen.onward(state));
        anew.refuseBlocked();
        return anew;
    }

    /**
     * Refuses what the rules keep out.
     *
     * @throws Problem with all that they say
     */
    void refuseBlocked() {
        if (checked.findings().stream().anyMatch(finding -> finding.severity() == Severity.BLOCK)) {
            throw Problem.ruleViolated(checked.findings());
        }
    }
}

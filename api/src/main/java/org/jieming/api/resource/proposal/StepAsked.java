package org.jieming.api.resource.proposal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jieming.adjustment.CodesAhead;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.process.naming.NameBook;
import org.jieming.api.proposal.Kept;
import org.jieming.api.resource.Reading;
import org.jieming.division.DivisionCode;
import org.jieming.gazetteer.PlaceCodes;
import org.jieming.proposal.Ask;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.ProposalKind;
import org.jieming.proposal.Stage;
import org.jieming.proposal.Step;
import org.jieming.proposal.Transition;
import org.jieming.proposal.Workflow;
import org.jieming.register.ChangeSet;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;

/**
 * A step that somebody wants to take of a proposal, asked about when it comes, and a decision again on the state that it is written
 * upon.
 *
 * @param present the proposal as the step finds it
 */
record StepAsked(
        ProposalDesk desk,
        NameBook names,
        StepChanges register,
        Request request,
        ObjectNode body,
        Step step,
        Kept kept,
        Proposal present) {

    /** A step as it was asked for, and what becomes of the proposal. */
    record Taken(Ask ask, Proposal after) {}

    /** Somebody was first with the code that a name was to have. */
    static final class CodeGone extends RuntimeException {
        private CodeGone() {
            super(null, null, false, false);
        }
    }

    /** What the rules and the workflow make of it; throws what keeps it out. */
    Taken on(Reading now) {
        Ask ask = new StepBody(desk, names, request, now, register).ask(body, step, present);
        Proposal after = Workflow.take(present, ask)
                .fold(
                        Transition.Taken::after,
                        illegal -> {
                            throw IllegalStep.problem(now, kept, step);
                        },
                        own -> {
                            throw ownWork();
                        },
                        lacking -> {
                            throw Problem.ruleViolated(lacking.findings());
                        });
        return new Taken(ask, step == Step.APPROVE ? coded(now, after) : spent(after));
    }

    /** What is written upon a state: a decision asks again when others have written since, unless to its own place. */
    ChangeSet upon(Snapshot state, Reading now, Taken taken, ChangeSet changes) {
        boolean isSame = state.fingerprint().equals(now.snapshot().fingerprint());
        ItemId place = present.content().item();
        boolean isStale = !state.timeline(ItemType.PLACE, place)
                .lastChanged()
                .equals(now.snapshot().timeline(ItemType.PLACE, place).lastChanged());
        if (step.isDecision() && !isSame && !isStale) {
            Taken again = on(now.onward(state));
            if (!code(again.after()).equals(code(taken.after()))) {
                throw new CodeGone();
            }
        }
        return new CodesAhead(state, now.today()).divided(changes);
    }

    private static String code(Proposal proposal) {
        return proposal.content().values().text("place_code");
    }

    /** A naming without code gets the next one of its class and division where both are stated (A-50, A.12). */
    private Proposal coded(Reading now, Proposal after) {
        Values values = after.content().values();
        if (after.kind() != ProposalKind.NAME
                || !values.text("place_code").isEmpty()
                || values.text("division_code").isEmpty()) {
            return after;
        }
        String unit = FirstDivision.of(now, after).code();
        return PlaceCodes.next(now.snapshot(), DivisionCode.parse(unit), values.text("class_code"), desk.proposals())
                .map(code -> after.withCode(code.digits()))
                .orElse(after);
    }

    /** A naming that is withdrawn keeps all codes that its name had, written at the approval or after it: no other gets one of them. */
    private Proposal spent(Proposal after) {
        return after.kind() != ProposalKind.NAME || after.stage() != Stage.REVOKED
                ? after
                : after.havingHad(register.codesSince(after));
    }

    private Problem ownWork() {
        if (step.answersRequest()) {
            return Problem.of(
                    ProblemType.OWN_WORK,
                    "此项由您提出,须由另一位审核人员核准或不予核准;不再提出的,请收回(recall)",
                    "You asked this; another reviewer confirms or declines it. What you ask no more you take back (recall)");
        }
        return Problem.of(
                ProblemType.OWN_WORK,
                "您起草、修改或办理过此方案,须由另一位审核人员决定",
                "You had a hand in this proposal; another reviewer decides on it");
    }
}

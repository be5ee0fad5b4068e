package org.jieming.proposal;

import java.util.List;
import org.jieming.rule.Finding;

/** Takes steps: looks whether the stage allows one, whether its actor may, and whether all is there that it asks for. */
public final class Workflow {
    private Workflow() {}

    /** Tries a step; says all that is lacking at once. */
    public static Transition take(Proposal proposal, Ask ask) {
        Step step = ask.step();
        if (!step.isLegal(proposal.kind(), proposal.stage())) {
            return new Transition.Illegal(proposal.stage(), proposal.legal(ask.today()));
        }
        if (step.isDecision() && proposal.authors().contains(ask.actor())) {
            return new Transition.OwnWork(proposal.authors());
        }
        List<Finding> lacking = Demands.unmet(proposal, ask);
        if (!lacking.isEmpty()) {
            return new Transition.Lacking(lacking);
        }
        Proposal judged = step == Step.CHECK ? proposal.judged(ask.findings(), ask.reasons()) : proposal;
        return new Transition.Taken(judged.moved(ask.entry(step.target(proposal.kind(), proposal.stage()))));
    }
}

package org.jieming.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.register.Act;
import org.jieming.rule.Finding;

/** Takes steps: looks whether the stage allows one, whether its actor may, and whether all is there that it asks for. */
public final class Workflow {
    private Workflow() {}

    /** Tries a step; says all that is lacking at once. */
    public static Transition take(Proposal proposal, Ask ask) {
        Step step = ask.step();
        boolean isOthers = step == Step.RECALL && !proposal.standing().isAskedBy(ask.actor());
        if (isOthers || !proposal.allows(step, ask.secret())) {
            return new Transition.Illegal(
                    proposal.stage(), proposal.legal(!proposal.standing().isAhead(ask.today()), ask.secret()));
        }
        if (isForAnother(proposal, step, ask.actor())) {
            return new Transition.OwnWork(proposal.authors());
        }
        List<Finding> lacking = Demands.unmet(proposal, ask);
        if (!lacking.isEmpty()) {
            return new Transition.Lacking(lacking);
        }
        return new Transition.Taken(judged(proposal, ask).moved(entry(proposal, ask)));
    }

    /**
     * Whether a step takes another person than this one: nobody decides a proposal that she wrote or moved on, nor answers what she herself
     * asks of its approval. What somebody else asks is answered by everybody else who may decide, whatever they asked before.
     */
    public static boolean isForAnother(Proposal proposal, Step step, String actor) {
        return step.answersRequest()
                ? proposal.standing().isAskedBy(actor)
                : step.isDecision()
                        && proposal.history().stream()
                                .anyMatch(entry ->
                                        entry.step().isHand() && entry.actor().equals(actor));
    }

    /** What is noted of a step; of a confirmation with the act that was asked about. */
    private static Entry entry(Proposal proposal, Ask ask) {
        boolean isAnnulled = ask.step() == Step.CONFIRM && proposal.standing().isToBeAnnulled();
        Stage to = isAnnulled ? Stage.REVOKED : ask.step().target(proposal.kind(), proposal.stage());
        Entry entry = ask.entry(to);
        Optional<Act> asked = proposal.standing().asked().flatMap(Entry::act);
        return ask.step() == Step.CONFIRM ? asked.map(entry::under).orElse(entry) : entry;
    }

    /** What a check finds, and what the proposal still needs when it is sent in. */
    private static List<Finding> told(Proposal proposal, Ask ask) {
        List<Finding> told = new ArrayList<>(ask.findings());
        told.addAll(Demands.ahead(proposal, ask));
        return told;
    }

    /** What an approval finds is told to who approves alone, for she may see more than others; her reason stands for all to read. */
    private static Proposal judged(Proposal proposal, Ask ask) {
        return switch (ask.step()) {
            case CHECK -> proposal.judged(told(proposal, ask), ask.reasons());
            case APPROVE, CONFIRM -> proposal.judged(proposal.findings(), Reasons.joined(proposal, ask));
            default -> proposal;
        };
    }
}

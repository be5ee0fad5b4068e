package org.jieming.api.proposal;

import java.util.Optional;
import java.util.Set;
import org.jieming.api.store.RevisionNote;
import org.jieming.proposal.Entry;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.Registration;
import org.jieming.proposal.Standing;
import org.jieming.proposal.Step;
import org.jieming.register.Act;
import org.jieming.register.RevisionNumber;

/**
 * The acts of revisions as they are told by now. A revision keeps the act that was entered with it for ever; where that was the record of an approval and
 * was corrected since, whoever cites it cites the approval that there was.
 *
 * @param proposals those of the register
 */
public record CorrectedActs(Proposals proposals) {
    /** Steps that write under the approval; a confirmed correction of it may be corrected again. */
    private static final Set<Step> UNDER_APPROVAL = Set.of(Step.APPROVE, Step.ENTER, Step.CONFIRM);

    /**
     * The act of a revision. Reads the proposal that its reason names, if any.
     *
     * @param until the last revision that counts: corrections recorded later are none
     */
    public Optional<Act> of(RevisionNote note, RevisionNumber until) {
        return note.act().map(entered -> approval(note)
                .flatMap(proposal -> corrected(proposal, until))
                .map(told -> announced(told, entered))
                .orElse(entered));
    }

    /**
     * Whether a revision wrote under an approval that never held: it is behind nothing. Reads the proposal that its reason names, if any.
     *
     * @param until the last revision that counts
     */
    public boolean isVoid(RevisionNote note, RevisionNumber until) {
        return note.act().isPresent()
                && approval(note)
                        .filter(proposal -> standing(proposal, until).isVoid())
                        .isPresent();
    }

    private Optional<Proposal> approval(RevisionNote note) {
        return Registration.numberIn(note.reason())
                .flatMap(proposals::find)
                .map(Kept::proposal)
                .filter(proposal -> isUnderApproval(proposal, note.number()));
    }

    /** Its reason may be anybody's words: the proposal itself says which revisions it wrote. */
    private static boolean isUnderApproval(Proposal proposal, RevisionNumber revision) {
        return proposal.history().stream()
                .filter(entry ->
                        UNDER_APPROVAL.contains(entry.step()) && entry.to().isApproved())
                .anyMatch(entry -> entry.revision().equals(Optional.of(revision)));
    }

    private static Optional<Act> corrected(Proposal proposal, RevisionNumber until) {
        return standing(proposal, until)
                .approval()
                .filter(entry -> entry.step() != Step.APPROVE)
                .flatMap(Entry::act);
    }

    private static Standing standing(Proposal proposal, RevisionNumber until) {
        return Standing.of(proposal.history().stream()
                .filter(entry -> entry.revision()
                        .or(entry::upon)
                        .filter(revision -> revision.compareTo(until) > 0)
                        .isEmpty())
                .toList());
    }

    private static Act announced(Act told, Act entered) {
        return new Act(
                told.number(),
                told.title(),
                told.authority(),
                told.decidedOn(),
                told.effectiveOn(),
                entered.announcedOn());
    }
}

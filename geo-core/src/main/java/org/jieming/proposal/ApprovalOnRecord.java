package org.jieming.proposal;

import java.time.LocalDate;
import java.util.Optional;
import org.jieming.language.Writing;
import org.jieming.register.Act;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;

/**
 * The approval of a name as the register has it by now: a number, body or day that was entered wrongly is corrected there by a second
 * person, and what is filed and announced says the corrected one (PN-FILE). What was entered at the approval stays in the history.
 */
public final class ApprovalOnRecord {
    private ApprovalOnRecord() {}

    /** A proposal under the approval that the register states of its name; itself where the register states none. O(versions). */
    public static Proposal of(Proposal proposal, Snapshot snapshot) {
        return proposal.kind() == ProposalKind.NAME || proposal.kind() == ProposalKind.RENAME
                ? stated(proposal, snapshot)
                        .map(values -> proposal.approvedUnder(act -> corrected(act, values)))
                        .orElse(proposal)
                : proposal;
    }

    private static Optional<Values> stated(Proposal proposal, Snapshot snapshot) {
        String name = Writing.compared(proposal.content().name());
        return snapshot.timeline(ItemType.PLACE, proposal.content().item()).versions().stream()
                .filter(version -> Writing.compared(version.name()).equals(name))
                .map(ItemVersion::values)
                .filter(values -> !values.text("approval_doc").isEmpty())
                .reduce((earlier, later) -> later);
    }

    private static Act corrected(Act act, Values stated) {
        String body = stated.text("approver");
        Optional<LocalDate> decided = stated.get("approved_on").map(LocalDate.class::cast);
        return new Act(
                stated.text("approval_doc"),
                act.title(),
                body.isEmpty() ? act.authority() : body,
                decided.or(act::decidedOn),
                act.effectiveOn().or(act::decidedOn),
                act.announcedOn());
    }
}

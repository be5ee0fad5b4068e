package org.jieming.api.resource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jieming.api.proposal.Kept;
import org.jieming.api.proposal.Proposals;
import org.jieming.language.Writing;
import org.jieming.proposal.Basis;
import org.jieming.proposal.Entry;
import org.jieming.proposal.FirstDay;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.ProposalKind;
import org.jieming.proposal.Step;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.Snapshot;
import org.jieming.rule.Finding;

/** First days of standard names as single edits and corrections state them ({@link FirstDay}); reads the proposals where one is earlier. */
public record FirstDays(Proposals proposals, Snapshot snapshot) {

    /** What is lacking where changes have a standard name begin earlier than the register does. */
    public List<Finding> datedBack(List<? extends Change> changes, Basis basis) {
        return changes.stream()
                .filter(Change.Put.class::isInstance)
                .map(Change.Put.class::cast)
                .filter(put -> FirstDay.isDatedBack(snapshot.timeline(put.type(), put.id()), put))
                .flatMap(put -> FirstDay.datedBack(
                        snapshot.timeline(put.type(), put.id()),
                        put,
                        approved(put.id(), put.values().text("name")),
                        basis)
                        .stream())
                .toList();
    }

    /** What of the day that a correction states is wrong. */
    public List<Finding> misdated(Proposal correction, LocalDate today) {
        ItemId item = correction.content().item();
        return correction.content().from().isEmpty()
                ? List.of()
                : FirstDay.misdated(
                                correction,
                                snapshot.timeline(item),
                                approved(item, correction.content().name()),
                                today)
                        .stream()
                        .toList();
    }

    /** The day on which a proposal had a place called a name. */
    private Optional<LocalDate> approved(ItemId item, String name) {
        return proposals.all().stream()
                .map(Kept::proposal)
                .filter(each -> each.content().item().equals(item) && isNaming(each, name))
                .flatMap(each -> each.last(Step.APPROVE).flatMap(Entry::act).flatMap(Act::decidedOn).stream())
                .findFirst();
    }

    private static boolean isNaming(Proposal proposal, String name) {
        boolean isNaming = proposal.kind() == ProposalKind.NAME || proposal.kind() == ProposalKind.RENAME;
        return isNaming
                && proposal.stage().isApproved()
                && Writing.compared(proposal.content().name()).equals(Writing.compared(name));
    }
}

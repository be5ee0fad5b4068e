package org.jieming.api.proposal;

import java.time.LocalDate;
import java.util.Optional;
import org.jieming.language.Writing;
import org.jieming.proposal.Entry;
import org.jieming.proposal.NameQuestion;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.ProposalKind;
import org.jieming.proposal.Step;
import org.jieming.register.Act;
import org.jieming.register.ItemId;

/** By which proposals places were called what they are; reads all proposals where it is asked. */
public record Namings(Proposals proposals) implements NameQuestion.Approvals {

    @Override
    public Optional<LocalDate> decided(ItemId item, String name) {
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

package org.jieming.api.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jieming.language.Writing;
import org.jieming.proposal.Entry;
import org.jieming.proposal.NameQuestion;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.ProposalKind;
import org.jieming.proposal.Step;
import org.jieming.register.Act;
import org.jieming.register.ItemId;
import org.jspecify.annotations.Nullable;

/** By which proposals places were called what they are; reads all proposals once, where it is first asked. For one door. */
public final class Namings implements NameQuestion.Approvals {
    private final Proposals proposals;
    private @Nullable Map<ItemId, List<Proposal>> known;

    /** Those of a register. */
    public Namings(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public Optional<LocalDate> decided(ItemId item, String name) {
        return known().getOrDefault(item, List.of()).stream()
                .filter(each -> isNaming(each, name))
                .flatMap(each -> each.last(Step.APPROVE).flatMap(Entry::act).flatMap(Act::decidedOn).stream())
                .findFirst();
    }

    private synchronized Map<ItemId, List<Proposal>> known() {
        Map<ItemId, List<Proposal>> read = known;
        if (read == null) {
            read = proposals.all().stream().map(Kept::proposal).collect(Collectors.groupingBy(each -> each.content()
                    .item()));
            known = read;
        }
        return read;
    }

    private static boolean isNaming(Proposal proposal, String name) {
        boolean isNaming = proposal.kind() == ProposalKind.NAME || proposal.kind() == ProposalKind.RENAME;
        return isNaming
                && proposal.stage().isApproved()
                && Writing.compared(proposal.content().name()).equals(Writing.compared(name));
    }
}

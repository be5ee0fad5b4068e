package org.jieming.api.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.proposal.NameQuestion;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.ProposalKind;
import org.jieming.proposal.Stage;
import org.jieming.register.Act;
import org.jieming.register.ItemId;
import org.jieming.register.Values;

/** By which proposals places were called what they are, and which were refused ({@link Consulted}). For one door. */
public final class Namings implements NameQuestion.Approvals {
    private final Consulted proposals;

    /** Those of a register. */
    public Namings(Proposals proposals) {
        this.proposals = new Consulted(proposals);
    }

    @Override
    public Optional<LocalDate> decided(ItemId item, String name) {
        return named(name).stream()
                .filter(each ->
                        each.content().item().equals(item) && each.stage().isApproved())
                .flatMap(each -> each.approval().flatMap(Act::decidedOn).stream())
                .findFirst();
    }

    @Override
    public Optional<Proposal> rejected(ItemId item, Values values) {
        List<Proposal> there = named(values.text("name")).stream()
                .filter(each -> each.content().item().equals(item) || isOfCounty(each, values))
                .toList();
        return there.stream().anyMatch(each -> each.stage().isApproved())
                ? Optional.empty()
                : there.stream().filter(each -> each.stage() == Stage.REJECTED).findFirst();
    }

    /** Scopes of names end at the county at the latest, but for those of which there is one in a province. */
    private static boolean isOfCounty(Proposal proposal, Values values) {
        return Stream.of(proposal.content().values(), values)
                        .map(each -> each.text("division_code"))
                        .filter(code -> !code.isEmpty())
                        .map(code -> DivisionCode.parse(code).at(DivisionLevel.COUNTY))
                        .distinct()
                        .count()
                == 1;
    }

    private List<Proposal> named(String name) {
        return proposals.named(name).stream().filter(Namings::isNaming).toList();
    }

    private static boolean isNaming(Proposal proposal) {
        return proposal.kind() == ProposalKind.NAME || proposal.kind() == ProposalKind.RENAME;
    }
}

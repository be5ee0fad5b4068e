package org.jieming.api.resource.proposal;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jieming.api.proposal.Consulted;
import org.jieming.language.Bilingual;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.ProposalKind;
import org.jieming.register.ItemId;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/** That the approval of a naming is not revoked while something else is approved of the place, which would then be of nothing. */
final class BuiltUpon {
    private static final Citation SOURCE = new Citation("地名管理条例", "2022年国务院令第753号", "第十二条");

    private BuiltUpon() {}

    /**
     * The finding that names the others.
     *
     * @param counts which kinds of proposals would be of nothing: corrections of a record never are
     */
    static Optional<Finding> of(ProposalDesk desk, Proposal proposal, Predicate<ProposalKind> counts) {
        if (proposal.kind() != ProposalKind.NAME) {
            return Optional.empty();
        }
        ItemId place = proposal.content().item();
        List<String> later = new Consulted(desk.proposals())
                .about(place).stream()
                        .filter(other -> !other.id().equals(proposal.id()))
                        .filter(other -> other.stage().isApproved() && counts.test(other.kind()))
                        .map(Proposal::id)
                        .toList();
        return later.isEmpty() ? Optional.empty() : Optional.of(first(later));
    }

    private static Finding first(List<String> later) {
        String zh = String.join("、", later);
        String en = String.join(", ", later);
        return new Finding(
                "A-18",
                Severity.BLOCK,
                "step",
                Bilingual.of(
                        "此地名另有已批准的方案(" + zh + "),请先撤销或办结这些方案",
                        "More is approved of this place (" + en + "): revoke that first"),
                SOURCE);
    }
}

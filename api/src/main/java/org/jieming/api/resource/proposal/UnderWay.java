package org.jieming.api.resource.proposal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jieming.api.process.naming.NameUnderWay;
import org.jieming.api.proposal.Kept;
import org.jieming.api.resource.Reading;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.ProposalKind;
import org.jieming.proposal.Stage;
import org.jieming.register.ItemVersion;
import org.jieming.register.RevisionNumber;

/** Places as proposals that nobody has decided yet would have them. */
record UnderWay(ProposalDesk desk, Reading now) {
    private static final Set<ProposalKind> NAMING = EnumSet.of(ProposalKind.NAME, ProposalKind.RENAME);
    private static final Set<Stage> DECIDED = EnumSet.of(Stage.REJECTED, Stage.REVOKED, Stage.WITHDRAWN);

    /**
     * Those beside a proposal that all of its readers may know: they lie in the unit in which it lies, or below. Reads all
     * proposals, some hundreds a year.
     */
    List<ItemVersion> beside(Proposal proposal) {
        String unit = stem(proposal);
        return desk.proposals().all().stream()
                .map(Kept::proposal)
                .filter(other -> isOpen(other) && !other.id().equals(proposal.id()))
                .filter(other -> !unit.isEmpty() && stem(other).startsWith(unit) && desk.sees(now, other))
                .map(other -> ProposalDesk.place(now, other))
                .toList();
    }

    /** The names of those of some proposals that are under way. */
    static List<NameUnderWay> names(List<Kept> proposals) {
        return proposals.stream()
                .map(Kept::proposal)
                .filter(UnderWay::isOpen)
                .map(open -> new NameUnderWay(open.id(), ProposalDesk.place(RevisionNumber.NONE, open)))
                .toList();
    }

    private static boolean isOpen(Proposal proposal) {
        return NAMING.contains(proposal.kind())
                && !proposal.stage().isApproved()
                && !DECIDED.contains(proposal.stage());
    }

    /** The digits of the division of a proposal that say something; empty when it states none. */
    private static String stem(Proposal proposal) {
        String code = proposal.content().values().text("division_code");
        return code.replaceFirst("(0{3}){0,2}$", "");
    }
}

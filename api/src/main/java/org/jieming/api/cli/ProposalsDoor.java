package org.jieming.api.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieming.api.intake.Door;
import org.jieming.api.proposal.Kept;
import org.jieming.api.proposal.Proposals;
import org.jieming.api.store.LiveRegister;
import org.jieming.proposal.OnItsWay;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.TakenBack;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Snapshot;
import org.jieming.register.Timeline;
import org.jieming.register.Values;
import org.jieming.rule.Finding;

/**
 * A door at which names on their way are left to the proposals that approved them, whoever brings the row.
 *
 * @param rest what else stands against a row
 * @param proposals all there are
 */
record ProposalsDoor(Door rest, Snapshot snapshot, List<Proposal> proposals) implements Door {

    /** The door in a register with its proposals. */
    static Door of(Door rest, LiveRegister register) {
        List<Proposal> proposals = new Proposals(register.journal().documents())
                .all().stream().map(Kept::proposal).toList();
        return new ProposalsDoor(rest, register.now(), proposals);
    }

    @Override
    public List<Finding> findings(Change.Put row) {
        List<Finding> findings = new ArrayList<>(rest.findings(row));
        onItsWay(row).ifPresent(findings::add);
        return findings;
    }

    @Override
    public boolean admits(Change.Put row) {
        return onItsWay(row).isEmpty() && rest.admits(row);
    }

    private Optional<Finding> onItsWay(Change.Put row) {
        Timeline before = snapshot.timeline(row.type(), row.id());
        return OnItsWay.of(proposals, before, row).or(() -> TakenBack.of(() -> proposals, before, row));
    }

    @Override
    public List<Finding> takesReason(ItemId row) {
        return rest.takesReason(row);
    }

    @Override
    public Values completed(ItemVersion before, Values after, Period valid) {
        return rest.completed(before, after, valid);
    }

    @Override
    public Door on(Snapshot later) {
        return new ProposalsDoor(rest.on(later), later, proposals);
    }

    @Override
    public Door afterwards(Snapshot after, Set<ItemId> written) {
        return new ProposalsDoor(rest.afterwards(after, written), snapshot, proposals);
    }

    @Override
    public boolean isOvertaken(List<Change.Put> rows, Snapshot later) {
        return rest.isOvertaken(rows, later);
    }

    @Override
    public Change.Put entered(Change.Put row) {
        return rest.entered(row);
    }
}

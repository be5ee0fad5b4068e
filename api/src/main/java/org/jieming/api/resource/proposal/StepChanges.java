package org.jieming.api.resource.proposal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jieming.api.resource.Reading;
import org.jieming.api.store.Journal;
import org.jieming.api.store.RecordedVersion;
import org.jieming.gazetteer.PlaceCode;
import org.jieming.proposal.Amendment;
import org.jieming.proposal.Ask;
import org.jieming.proposal.Entry;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.Registration;
import org.jieming.proposal.Revocation;
import org.jieming.proposal.Step;
import org.jieming.register.Act;
import org.jieming.register.ChangeSet;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.RevisionNumber;

/** What steps of proposals write to the register. */
record StepChanges(Journal journal) {

    /**
     * The revision of a step; empty where it writes none.
     *
     * @param before the proposal as the step found it
     */
    Optional<ChangeSet> changes(Reading now, Proposal before, Proposal after, Ask ask) {
        return switch (ask.step()) {
            case APPROVE ->
                Optional.of(Registration.approved(
                        after, now.snapshot(), ask.actor(), ask.act().orElseThrow()));
            case ENTER -> Registration.entered(after, now.snapshot(), ask.actor(), ask.on());
            case REVOKE -> Optional.of(revoked(now, after, ask));
            case CONFIRM -> confirmed(now, before, after, ask);
            default -> Optional.empty();
        };
    }

    private Optional<ChangeSet> confirmed(Reading now, Proposal before, Proposal after, Ask ask) {
        return before.standing().isToBeAnnulled()
                ? Optional.of(revoked(now, after, ask))
                : amendment(now, before).flatMap(each -> each.changes(after, ask.actor()));
    }

    private ChangeSet revoked(Reading now, Proposal after, Ask ask) {
        Act act = after.standing().revoked().flatMap(Entry::act).orElseThrow();
        return revocation(now, after).changes(ask.actor(), act);
    }

    /** What becomes of the register when the correction of an approval that is asked is confirmed. */
    static Optional<Amendment> amendment(Reading now, Proposal before) {
        return before.standing()
                .asked()
                .flatMap(Entry::act)
                .filter(act -> act.holdsFrom().isPresent())
                .map(act -> new Amendment(before, act, now.snapshot()));
    }

    /** The place-name codes that a place was recorded with since its naming was approved, those that were corrected on the same day, too. */
    Set<String> codesSince(Proposal naming) {
        RevisionNumber approval = approval(naming);
        return journal.history(ItemType.PLACE, naming.content().item()).stream()
                .map(RecordedVersion::version)
                .filter(version -> version.recorded().compareTo(approval) >= 0)
                .map(version -> version.values().text("place_code"))
                .filter(code -> PlaceCode.of(code).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static RevisionNumber approval(Proposal after) {
        return after.last(Step.APPROVE).flatMap(Entry::revision).orElseThrow();
    }

    /** What becomes of the register when the approval of a proposal is revoked. */
    Revocation revocation(Reading now, Proposal after) {
        ItemId item = after.content().item();
        RevisionNumber approval = approval(after);
        List<RecordedVersion> history = journal.history(ItemType.PLACE, item);
        return new Revocation(
                after,
                RecordedVersion.believedAt(new RevisionNumber(approval.value() - 1), history),
                RecordedVersion.believedAt(approval, history),
                now.snapshot().timeline(ItemType.PLACE, item));
    }
}

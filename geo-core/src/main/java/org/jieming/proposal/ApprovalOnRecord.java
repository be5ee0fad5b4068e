package org.jieming.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jieming.language.Writing;
import org.jieming.register.Act;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Snapshot;
import org.jieming.register.Timeline;
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
        Timeline timeline = snapshot.timeline(ItemType.PLACE, proposal.content().item());
        return versions(proposal, timeline).stream()
                .map(ItemVersion::values)
                .filter(values -> !values.text("approval_doc").isEmpty())
                .reduce((earlier, later) -> later);
    }

    /**
     * The versions on whose days the place bears the approved name by that approval; of a name that it got, lost and got again those of the one time, which the number
     * or the day of the approval tells. O(versions).
     */
    static List<ItemVersion> versions(Proposal proposal, Timeline timeline) {
        List<List<ItemVersion>> times = times(proposal, timeline);
        Optional<Act> act = proposal.approval();
        Predicate<ItemVersion> isOfNumber = version -> act.filter(
                        told -> version.values().text("approval_doc").equals(told.number()))
                .isPresent();
        Predicate<ItemVersion> isOfDay = version -> act.flatMap(Act::holdsFrom)
                .filter(day -> version.valid().containsDay(Math.toIntExact(day.toEpochDay())))
                .isPresent();
        return Stream.of(isOfNumber.and(isOfDay), isOfNumber, isOfDay)
                .flatMap(isOwn -> times.stream().filter(time -> time.stream().anyMatch(isOwn)))
                .findFirst()
                .orElseGet(() -> times.size() == 1 ? times.get(0) : List.of());
    }

    /** The times for which the place bears the name without a break, oldest first. */
    private static List<List<ItemVersion>> times(Proposal proposal, Timeline timeline) {
        String name = Writing.compared(proposal.content().name());
        List<List<ItemVersion>> times = new ArrayList<>();
        int end = Integer.MIN_VALUE;
        for (ItemVersion version : timeline.versions()) {
            if (Writing.compared(version.name()).equals(name)) {
                if (times.isEmpty() || version.valid().first() != end) {
                    times.add(new ArrayList<>());
                }
                times.get(times.size() - 1).add(version);
                end = version.valid().end();
            }
        }
        return times;
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

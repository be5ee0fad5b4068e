package org.jieming.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jieming.language.Bilingual;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Timeline;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/**
 * Abolitions that were approved: nobody takes one back by writing the place on, under whatever document (PNR Arts. 12 and 13; A-21). Until it is
 * announced the place gets no day after it; then it may be named anew, but not as if nothing had been decided.
 */
public final class TakenBack {
    private static final Citation SOURCE = new Citation("地名管理条例", "2022年国务院令第753号", "第十二条、第十三条");

    private TakenBack() {}

    /**
     * What stands against a change by which a place would be on days for which it was abolished and on which the register does not have it; empty for
     * all others. O(versions of the item + proposals about it).
     *
     * @param proposals tells those about the item, once they are asked for
     * @param before what is believed of the item
     */
    public static Optional<Finding> of(Supplier<List<Proposal>> proposals, Timeline before, Change.Put put) {
        return Reserved.cover(before.versions(), put.valid())
                ? Optional.empty()
                : abolitions(proposals, put.id())
                        .flatMap(proposal -> from(proposal)
                                .filter(day -> isTakenBack(proposal, before, put.valid(), day))
                                .map(day -> finding(proposal, put.valid(), day))
                                .stream())
                        .findFirst();
    }

    /**
     * What stands against changes of one item by which it would end before the day from which it was abolished: on every other day than
     * that it ends by another decision alone. Empty for all others. O(changes + proposals about it).
     *
     * @param proposals tells those about the item, once they are asked for
     * @param before what is believed of the item
     */
    public static Optional<Finding> early(
            Supplier<List<Proposal>> proposals, Timeline before, List<? extends Change> changes) {
        Optional<ItemVersion> last = before.last()
                .filter(version -> version.type() == ItemType.PLACE
                        && version.valid().endDay().isPresent()
                        && end(changes) < version.valid().end());
        return last.flatMap(version -> abolitions(proposals, version.id())
                .filter(proposal -> from(proposal).equals(version.valid().endDay()))
                .map(proposal -> early(proposal.id(), version.valid().endDay().orElseThrow()))
                .findFirst());
    }

    /** The day on which changes end their item; of those that end none, no day. */
    private static int end(List<? extends Change> changes) {
        int from = Integer.MAX_VALUE;
        int stated = Integer.MIN_VALUE;
        for (Change change : changes) {
            if (change instanceof Change.End end) {
                from = Math.min(from, Math.toIntExact(end.from().toEpochDay()));
            } else if (change instanceof Change.Put put) {
                stated = Math.max(stated, put.valid().end());
            }
        }
        return Math.max(from, stated);
    }

    private static Stream<Proposal> abolitions(Supplier<List<Proposal>> proposals, ItemId item) {
        return proposals.get().stream()
                .filter(proposal -> proposal.kind() == ProposalKind.ABOLISH
                        && proposal.content().item().equals(item)
                        && proposal.stage().isApproved());
    }

    /** The day from which a place is abolished; empty of what is not approved. */
    static Optional<LocalDate> from(Proposal proposal) {
        return proposal.approval().flatMap(Act::holdsFrom);
    }

    private static boolean isTakenBack(Proposal proposal, Timeline before, Period valid, LocalDate day) {
        int first = Math.toIntExact(day.toEpochDay());
        boolean isOver = proposal.stage() == Stage.ANNOUNCED;
        if (valid.end() <= first || isOver && !valid.containsDay(first)) {
            return false;
        }
        Period gained = isOver ? new Period(first, first + 1) : new Period(Math.max(first, valid.first()), valid.end());
        return !Reserved.cover(before.versions(), gained);
    }

    private static Finding finding(Proposal proposal, Period valid, LocalDate day) {
        return new Finding(
                "A-21",
                Severity.BLOCK,
                valid.containsDay(Math.toIntExact(day.toEpochDay() - 1)) ? "valid_to" : "valid_from",
                Bilingual.of(
                        "此地名由方案 " + proposal.id() + " 批准自 " + day + " 起销名,不能由一人改写恢复:请在该方案中办理备案、公告;另有决定的,提出新的方案由他人审批",
                        "Proposal " + proposal.id() + " was approved to abolish the name from " + day
                                + " on, which nobody takes back alone: file and announce it there; where something"
                                + " else was decided, propose that for somebody else to approve"),
                SOURCE);
    }

    private static Finding early(String proposal, LocalDate day) {
        return new Finding(
                "A-21",
                Severity.BLOCK,
                "valid_to",
                Bilingual.of(
                        "此地名由方案 " + proposal + " 批准自 " + day + " 起销名,不能由一人改为更早终止:批准另有决定的,请先撤销批准(revoke),再提出新的销名方案",
                        "Proposal " + proposal + " was approved to abolish the name from " + day
                                + " on, and nobody ends it earlier alone: where something else was decided, have the approval"
                                + " revoked and propose the abolition anew"),
                SOURCE);
    }
}

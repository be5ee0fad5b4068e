package org.jieming.proposal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.language.Writing;
import org.jieming.register.Act;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Snapshot;
import org.jieming.register.Timeline;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/**
 * The day on which the register has an approved name begin. It is the one of its act until somebody corrects the record; whoever enters
 * the name into use, or revokes its approval, goes by what the register says (PNR Art. 18).
 */
public final class Begun {
    private static final Citation SOURCE = new Citation("地名管理条例", "2022年国务院令第753号", "第十四条");

    private Begun() {}

    /**
     * That a name is entered into use before it begins, that its approval is revoked when it has taken effect, or withdrawn as one in effect before that; empty for all
     * other steps. O(versions).
     *
     * @param on the day of the step
     */
    public static Optional<Finding> of(Proposal proposal, Snapshot snapshot, Step step, LocalDate on) {
        Timeline timeline = snapshot.timeline(ItemType.PLACE, proposal.content().item());
        if (step == Step.REVOKE) {
            return isInEffect(proposal, snapshot, on) ? Optional.of(inEffect()) : Optional.empty();
        }
        if (step == Step.ANNUL) {
            return isInEffect(proposal, snapshot, on) ? Optional.empty() : Optional.of(ahead());
        }
        return step == Step.ENTER && borne(proposal, timeline, on).isEmpty()
                ? first(proposal, timeline, on.plusDays(1)).map(Begun::tooEarly)
                : Optional.empty();
    }

    /**
     * Whether an approval has taken effect on a day: by its act, or since the register has its name begin earlier. What has not is revoked, what has is withdrawn by
     * two. O(versions).
     */
    public static boolean isInEffect(Proposal proposal, Snapshot snapshot, LocalDate day) {
        Timeline timeline = snapshot.timeline(ItemType.PLACE, proposal.content().item());
        return !proposal.standing().isAhead(day)
                || borne(proposal, timeline, day).isPresent();
    }

    /** The day on which an approval begins to hold: that on which the register has its name begin, or else that of its act. */
    public static Optional<LocalDate> firstDay(Proposal proposal, Snapshot snapshot) {
        Timeline timeline = snapshot.timeline(ItemType.PLACE, proposal.content().item());
        Optional<Act> act = proposal.approval();
        return act.flatMap(Act::decidedOn)
                .flatMap(decided -> first(proposal, timeline, decided))
                .or(() -> act.flatMap(Act::holdsFrom));
    }

    private static Optional<ItemVersion> borne(Proposal proposal, Timeline timeline, LocalDate day) {
        return timeline.on(day).filter(version -> bears(version, proposal));
    }

    /** The first day, from another one on, on which what a naming or renaming had approved begins. */
    static Optional<LocalDate> first(Proposal proposal, Timeline timeline, LocalDate from) {
        return timeline.versions().stream()
                .filter(version -> bears(version, proposal))
                .flatMap(version -> version.valid().firstDay().stream())
                .filter(day -> !day.isBefore(from))
                .min(Comparator.naturalOrder());
    }

    private static boolean bears(ItemVersion version, Proposal proposal) {
        boolean isNaming = proposal.kind() == ProposalKind.NAME || proposal.kind() == ProposalKind.RENAME;
        return isNaming
                && Reserved.isStandard(version.values())
                && Writing.compared(version.name())
                        .equals(Writing.compared(proposal.content().name()));
    }

    private static Finding tooEarly(LocalDate first) {
        return finding(
                "A-22",
                "on",
                "登记簿中此名自 " + first + " 起有效,启用日期不能早于此日",
                "The register has this name from " + first + " on; it is not entered into use before that day");
    }

    private static Finding inEffect() {
        return finding(
                "A-18",
                "step",
                "批准已经生效,不能直接撤销:地名的批准由一人提出撤销(annul)、另一人核准(confirm);也可另行提出更名、销名或移出保护名录方案",
                "The approval has taken effect and is no longer revoked at once: that of a name one asks to withdraw (annul) and another"
                        + " confirms (confirm); or propose a renaming, an abolition or a removal from the protection list");
    }

    private static Finding ahead() {
        return finding(
                "A-18",
                "step",
                "批准尚未生效:请直接办理撤销批准(revoke)",
                "The approval has not taken effect yet: revoke it (revoke)");
    }

    private static Finding finding(String rule, String field, String zh, String en) {
        return new Finding(rule, Severity.BLOCK, field, Bilingual.of(zh, en), SOURCE);
    }
}

package org.jieming.proposal;

import java.time.LocalDate;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.language.Writing;
import org.jieming.register.Act;
import org.jieming.register.ItemType;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Timeline;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/** Names on their way whose place, or whose own days, an abolition ended meanwhile: nobody decides them anew by going on (PNR Art. 12). */
public final class Ended {
    private Ended() {}

    /**
     * That the place has ended since a naming or renaming of it was written, by the day on which the name would hold: an abolition on the
     * first day of a version leaves none of which it could be told by its revision. O(versions).
     */
    public static boolean isOvertaken(Proposal proposal, Snapshot snapshot, Act act) {
        boolean isOfKnown = !proposal.content().seen().equals(RevisionNumber.NONE)
                && (proposal.kind() == ProposalKind.NAME || proposal.kind() == ProposalKind.RENAME);
        LocalDate day = act.holdsFrom().orElse(LocalDate.MAX);
        Timeline timeline = snapshot.timeline(ItemType.PLACE, proposal.content().item());
        boolean isNamedAnew = proposal.kind() == ProposalKind.NAME
                && timeline.lastChanged().equals(proposal.content().seen());
        return isOfKnown
                && !isNamedAnew
                && timeline.versions().stream()
                        .allMatch(version -> version.valid().end() <= day.toEpochDay());
    }

    /**
     * That a name which was approved is nobody's on any day of the register, or no longer on the one from which it is to be in use: it was
     * abolished on the day of its approval, or its place before it took effect; or that a place is in force on days from which it was
     * abolished. Empty for all others. O(versions).
     *
     * @param snapshot the register; one from before the approval says nothing of it
     * @param on the day of the step
     */
    public static Optional<Finding> of(Proposal proposal, Snapshot snapshot, Step step, LocalDate on) {
        if (isLater(proposal, snapshot)) {
            return Optional.empty();
        }
        if (proposal.kind() == ProposalKind.ABOLISH && step.isDated()) {
            return goingOn(proposal, snapshot);
        }
        boolean isToBeUsed = proposal.kind() == ProposalKind.NAME || proposal.kind() == ProposalKind.RENAME;
        String name = Writing.compared(proposal.content().name());
        boolean isBorne = snapshot.timeline(ItemType.PLACE, proposal.content().item()).versions().stream()
                .filter(version -> step != Step.ENTER || version.valid().end() > on.toEpochDay())
                .anyMatch(version -> Writing.compared(version.name()).equals(name));
        return isBorne || !step.isDated() || !isToBeUsed
                ? Optional.empty()
                : Optional.of(finding(proposal.content().name()));
    }

    /** Whether the approval was written since that state of the register. */
    private static boolean isLater(Proposal proposal, Snapshot snapshot) {
        return proposal.last(Step.APPROVE)
                .flatMap(Entry::revision)
                .filter(written -> written.compareTo(snapshot.number()) > 0)
                .isPresent();
    }

    /**
     * Whether a name that was approved is nobody's on any day by now: nothing of it is filed, announced or used any more. O(versions).
     *
     * @param snapshot the register; one from before the approval says nothing of it
     */
    public static boolean isOver(Proposal proposal, Snapshot snapshot) {
        return proposal.kind() != ProposalKind.ABOLISH
                && proposal.stage().isApproved()
                && proposal.last(Step.APPROVE)
                        .flatMap(Entry::revision)
                        .filter(written -> written.compareTo(snapshot.number()) <= 0)
                        .isPresent()
                && of(proposal, snapshot, Step.FILE, LocalDate.MIN).isPresent();
    }

    /** That the register has the place on a day from which it was abolished. */
    private static Optional<Finding> goingOn(Proposal proposal, Snapshot snapshot) {
        return TakenBack.from(proposal)
                .filter(day -> snapshot
                        .timeline(ItemType.PLACE, proposal.content().item())
                        .versions()
                        .stream()
                        .anyMatch(version -> version.valid().end() > day.toEpochDay()))
                .map(day -> new Finding(
                        "A-22",
                        Severity.BLOCK,
                        "step",
                        Bilingual.of(
                                "登记簿中“" + proposal.content().name() + "”在批准的销名之日 " + day + " 以后仍在使用,销名不予备案、公告:请先核对登记簿",
                                "The register has " + proposal.content().name() + " in force after " + day
                                        + ", the day of its abolition, which is neither filed nor announced: check the"
                                        + " register first"),
                        new Citation("地名管理条例", "2022年国务院令第753号", "第十四条")));
    }

    private static Finding finding(String name) {
        return new Finding(
                "A-22",
                Severity.BLOCK,
                "step",
                Bilingual.of(
                        "登记簿中“" + name + "”已无使用之日(地名已销名,或在其生效之前已销名),不再备案、公告、启用",
                        "The register has no day left on which " + name
                                + " is the name, since it or its place was abolished; it is neither"
                                + " filed nor announced nor entered into use"),
                new Citation("地名管理条例", "2022年国务院令第753号", "第十四条"));
    }

    /** Whether a revision is the approval of an abolition, by its reason. */
    public static boolean isAbolition(String reason) {
        return reason.startsWith(ProposalKind.ABOLISH.title().zh() + " ");
    }
}

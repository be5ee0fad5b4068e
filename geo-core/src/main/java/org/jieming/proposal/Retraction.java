package org.jieming.proposal;

import java.util.List;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Reason;
import org.jieming.rule.Severity;

/**
 * That an item was entered in error and never was (an invalid item of ISO 19135): nothing ended in the world, so that no act is cited for it. The record of it stays
 * in the journal, and the reason of its revision says so.
 */
public final class Retraction {
    private static final String WORDS = "登记有误,整体撤回";
    private static final Citation SOURCE = new Citation("地名管理条例", "2022年国务院令第753号", "第十二条");

    private Retraction() {}

    /** The reason of its revision: that it is one, and the words of who withdraws it, which may be empty. */
    public static String reason(String given) {
        return given.isEmpty() ? WORDS : WORDS + ":" + given;
    }

    /** Whether a revision is one, by its reason. */
    public static boolean isOne(String reason) {
        return reason.equals(WORDS) || reason.startsWith(WORDS + ":");
    }

    /**
     * What stands against withdrawing a decided name ({@link Reserved}) as one that was entered in error: that a proposal had it approved, which is withdrawn there, or
     * that nobody says why. Empty otherwise.
     *
     * @param proposals those about the item
     * @param reason the words of who withdraws it
     */
    public static Optional<Finding> objection(List<Proposal> proposals, Change.End end, String reason) {
        return proposals.stream()
                .filter(proposal -> isApproved(proposal, end.id()))
                .findFirst()
                .map(Retraction::approved)
                .or(() -> Reason.isGiven(reason) ? Optional.empty() : Optional.of(unreasoned()));
    }

    private static boolean isApproved(Proposal proposal, ItemId item) {
        boolean isNaming = proposal.kind() == ProposalKind.NAME || proposal.kind() == ProposalKind.RENAME;
        return isNaming
                && proposal.stage().isApproved()
                && proposal.content().item().equals(item);
    }

    private static Finding approved(Proposal proposal) {
        return new Finding(
                "W-APPROVAL",
                Severity.BLOCK,
                "withdraw",
                Bilingual.of(
                        "此地名由方案 " + proposal.id() + " 批准,不是登记有误:批准有误的,请在该方案中更正批准信息(amend)或提出撤销批准(annul)",
                        "Proposal " + proposal.id()
                                + " had the name approved, so that it was not entered in error: where the approval is wrong, correct its"
                                + " record (amend) or have it withdrawn (annul) there"),
                SOURCE);
    }

    private static Finding unreasoned() {
        return new Finding(
                "W-REASON",
                Severity.BLOCK,
                "reason",
                Bilingual.of(
                        "标准地名按登记有误撤回:请写明原因(reason),如何误登、以何为准",
                        "A standard name is withdrawn as entered in error: say the reason (reason), how it came in and what shows it"),
                SOURCE);
    }
}

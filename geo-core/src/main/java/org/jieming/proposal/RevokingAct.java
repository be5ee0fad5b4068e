package org.jieming.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.register.Act;
import org.jieming.rule.Finding;

/**
 * The act that revokes an approval: of the body that gave it, or of another one that says by what right, and in effect no later than
 * the approval is (PNR Art. 12; A-18). What has taken effect is withdrawn by one and confirmed by another, from the day of the act or from the beginning.
 */
final class RevokingAct {
    private RevokingAct() {}

    /** What of the act does not fit an approval that is yet to take effect; what is missing of it is told by {@link Demands}. */
    static List<Finding> faults(Proposal proposal, Ask ask, Act act) {
        List<Finding> faults = common(proposal, ask, act);
        proposal.approval()
                .flatMap(Act::holdsFrom)
                .filter(effect -> act.effectiveOn().filter(effect::isBefore).isPresent())
                .map(RevokingAct::late)
                .ifPresent(faults::add);
        return faults;
    }

    /** The same of an approval that is in effect. */
    static List<Finding> annulling(Proposal proposal, Ask ask, Act act) {
        List<Finding> faults = common(proposal, ask, act);
        act.effectiveOn().filter(ask.today()::isBefore).map(RevokingAct::early).ifPresent(faults::add);
        return faults;
    }

    private static List<Finding> common(Proposal proposal, Ask ask, Act act) {
        List<Finding> faults = new ArrayList<>();
        Optional<Act> approval = proposal.approval();
        Approval.isOther(approval.map(Act::authority).orElse(""), ask.note(), act)
                .map(RevokingAct::elsewhere)
                .ifPresent(faults::add);
        Approval.backdated(act).ifPresent(faults::add);
        return faults;
    }

    private static Finding early(LocalDate effect) {
        return Approval.fault(
                "A-24",
                "act.effective_on",
                "撤销自 " + effect + " 起生效:名称用到那日为止,请于该日登记",
                "It withdraws the approval from " + effect
                        + " on, and the name is in use until then: enter it on that day");
    }

    private static Finding elsewhere(String named) {
        return Approval.fault(
                "A.4",
                "act.authority",
                "撤销批准的机关与批准机关“" + named + "”不一致:请核对;由上级等其他机关撤销的,请在备注(note)中写明依据",
                "“" + named
                        + "” approved, and this is another body: check it, or state in the note by what right it revokes");
    }

    private static Finding late(LocalDate effect) {
        return Approval.fault(
                "A-24",
                "act.effective_on",
                "撤销的生效日期晚于批准的生效日期 " + effect + ":批准届时已经生效,不能撤销。请核对日期;届时确需改变的,请另行提出更名、销名或移出保护名录方案,写明该生效日期",
                "The revocation takes effect after " + effect
                        + ", the day of effect of the approval, which is in force by then: check the day, or propose a renaming,"
                        + " an abolition or a removal from the protection list that takes effect on it");
    }
}

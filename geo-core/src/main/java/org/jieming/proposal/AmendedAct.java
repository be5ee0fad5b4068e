package org.jieming.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.register.Act;
import org.jieming.rule.Finding;

/**
 * The act of an approval as its document says it, where it was entered otherwise (更正): the record is put right and nothing is decided anew, so that what was
 * done since then still follows it (PNR Arts. 12 to 14; ).
 */
final class AmendedAct {
    private AmendedAct() {}

    /** What of a corrected act cannot be; what is missing of it is told by {@link Demands}. */
    static List<Finding> faults(Proposal proposal, Act act, String note) {
        List<Finding> faults = new ArrayList<>();
        Optional<Act> known = proposal.approval();
        if (known.filter(other -> isSame(other, act)).isPresent()) {
            faults.add(same());
        }
        boolean isOfAnother = known.filter(other -> !other.authority().equals(act.authority()))
                .isPresent();
        Approval.isOther(proposal.application().approver(), note, act)
                .filter(any -> isOfAnother)
                .map(Approval::another)
                .ifPresent(faults::add);
        Approval.backdated(act).ifPresent(faults::add);
        Approval.beforeItsDay(proposal, act).ifPresent(faults::add);
        after(proposal, Step.FILE, act.decidedOn(), "act.decided_on").ifPresent(faults::add);
        after(proposal, Step.ANNOUNCE, act.decidedOn(), "act.decided_on").ifPresent(faults::add);
        after(proposal, Step.ENTER, act.holdsFrom(), "act.effective_on").ifPresent(faults::add);
        return faults;
    }

    /** The day of an announcement is none of the approval. */
    private static boolean isSame(Act one, Act other) {
        return one.number().equals(other.number())
                && one.title().equals(other.title())
                && one.authority().equals(other.authority())
                && one.decidedOn().equals(other.decidedOn())
                && one.holdsFrom().equals(other.holdsFrom());
    }

    private static Optional<Finding> after(Proposal proposal, Step done, Optional<LocalDate> stated, String field) {
        return proposal.last(done)
                .map(Entry::on)
                .filter(day -> stated.filter(day::isBefore).isPresent())
                .map(day -> Approval.fault(
                        "A-24",
                        field,
                        "更正后的日期晚于“" + done.title().zh() + "”之日 " + day + ":请核对批复文件",
                        "The corrected day is after that of “" + done.title().en() + "”, " + day
                                + ": check the document"));
    }

    private static Finding same() {
        return Approval.fault(
                "A-18", "act", "与登记的批准信息相同,没有可更正的", "That is what the record says; there is nothing to correct");
    }
}

package org.jieming.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jieming.language.Bilingual;
import org.jieming.language.Writing;
import org.jieming.register.Act;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Reason;
import org.jieming.rule.Severity;

/**
 * Who approves, and when. An application is sent to the body that is to approve it (PNR Arts. 11 and 12; A.4) and is approved once it
 * is there (A.6: submitted → approved): no approval is older than the day its proposal was sent in, unless it went its way on paper
 * before and is entered late (补录), with the document and a note; none is of another body than the one applied to. The law gives the kind
 * of body for streets, estates and facilities; provinces give it for the rest. Where it is another one, by delegation or because bodies
 * were merged, the reason is stated and stays in the history.
 */
final class Approval {
    private static final Citation TWELVE = new Citation("地名管理条例", "2022年国务院令第753号", "第十二条");

    /** PNR Art. 12: 街路巷 by the government, 住宅区、楼宇 by the housing department, 设施 by the competent department. */
    private static final Map<String, Set<Approver>> BY_LAW = Map.of(
            "K5", Set.of(Approver.GOVERNMENT),
            "K6", Set.of(Approver.OTHER_DEPARTMENT),
            "K7", Set.of(Approver.OTHER_DEPARTMENT, Approver.STATE_DEPARTMENT));

    /**
     * The law bounds no day of effect of a name; even a change of divisions is carried out within 12 months of its approval (ADR Art. 15;
     * B-08).
     */
    private static final int MOST_MONTHS = 12;

    private Approval() {}

    /** That a proposal is sent to a kind of body that the law does not give for its kind of name, without a reason. */
    static Optional<Finding> sentElsewhere(Proposal proposal, String note) {
        Approver asked = proposal.application().approverKind();
        String kind = proposal.content().values().text("kind");
        Set<Approver> lawful = BY_LAW.getOrDefault(kind, Set.of(asked));
        return !proposal.kind().isOfName() || lawful.contains(asked) || Ground.isNamed(note)
                ? Optional.empty()
                : Optional.of(elsewhere(lawful));
    }

    /** What of an approval does not fit its proposal; what is missing of it is told by {@link Demands}. */
    static List<Finding> faults(Proposal proposal, Ask ask, Act act) {
        List<Finding> faults = new ArrayList<>();
        isOther(proposal.application().approver(), ask.note(), act)
                .map(Approval::another)
                .ifPresent(faults::add);
        LocalDate sentIn = proposal.last(Step.SUBMIT).map(Entry::on).orElse(LocalDate.MIN);
        boolean isEnteredLate = proposal.has(Paper.Kind.APPROVAL) && Reason.isGiven(ask.note());
        act.decidedOn()
                .filter(day -> day.isBefore(sentIn) && !isEnteredLate)
                .ifPresent(early -> faults.add(early(sentIn)));
        backdated(act).ifPresent(faults::add);
        beforeItsDay(proposal, act).ifPresent(faults::add);
        boolean isFarAhead = act.effectiveOn()
                .filter(effect -> act.decidedOn()
                        .filter(decided -> effect.isAfter(decided.plusMonths(MOST_MONTHS)))
                        .isPresent())
                .isPresent();
        if (isFarAhead && !Reason.isGiven(ask.note())) {
            faults.add(farAhead());
        }
        return faults;
    }

    /** That a naming which asks for a day ahead would take effect before it. */
    static Optional<Finding> beforeItsDay(Proposal proposal, Act act) {
        return proposal.content()
                .from()
                .filter(first -> proposal.kind() == ProposalKind.NAME
                        && act.holdsFrom().filter(first::isAfter).isPresent())
                .map(Approval::beforeItsDay);
    }

    /** The body that was to act, where another one did and nothing says by what right. */
    static Optional<String> isOther(String named, String note, Act act) {
        boolean isNamed = Writing.compared(named).equals(Writing.compared(act.authority()));
        return act.authority().isBlank() || isNamed || Ground.isNamed(note) ? Optional.empty() : Optional.of(named);
    }

    private static Finding elsewhere(Set<Approver> lawful) {
        return fault(
                "A.4",
                "approver_kind",
                "此类地名依法由“"
                        + lawful.stream()
                                .map(each -> each.title().zh())
                                .sorted()
                                .collect(Collectors.joining("”或“"))
                        + "”批准:请修改批准机关类型;由其他机关批准的(如受委托),请在备注(note)中写明依据文件的名称或文号,或委托机关",
                "The law has such names approved by: "
                        + lawful.stream()
                                .map(each -> each.title().en())
                                .sorted()
                                .collect(Collectors.joining("; "))
                        + ". Change the kind of approving body, or name in the note the instrument, by title or number, or"
                        + " the body by which another one approves, such as a delegation");
    }

    static Finding another(String named) {
        return fault(
                "A.4",
                "act.authority",
                "批准机关与申请中的批准机关“" + named + "”不一致:请核对;确由其他机关批准的,请在备注(note)中写明依据文件的名称或文号,或委托机关",
                "The application was sent to “" + named
                        + "”, and this is another body: check it, or name in the note the instrument, by title or number, or the body by which"
                        + " another one approved");
    }

    private static Finding early(LocalDate sentIn) {
        return fault(
                "A-24",
                "act.decided_on",
                "批准日期早于报送审批之日 " + sentIn + ":请核对;先经纸质报批、此后补录的,须附批复文件(approval;待审批的先退回补附),并在备注(note)中写明情况(不少于"
                        + Reason.SHORTEST + "个不同的字),期限按批准日期计算",
                "The approval is older than the day the proposal was sent in, " + sentIn
                        + ": check it; one that was decided on paper before is entered late with its approval document among the"
                        + " papers (return the proposal for it) and a note that says so in " + Reason.SHORTEST
                        + " different characters at least, and the days are counted from its own");
    }

    private static Finding beforeItsDay(LocalDate first) {
        return fault(
                "A-24",
                "act.effective_on",
                "此方案申请自 " + first + " 起启用此名:请填写生效日期(effective_on)," + first + " 或以后;须提前的,请退回修改方案",
                "The proposal asks for the name from " + first
                        + " on: state when the approval takes effect (effective_on), on " + first
                        + " or later; where it is to be earlier, return the proposal");
    }

    private static Finding farAhead() {
        return fault(
                "A-24",
                "act.effective_on",
                "生效日期晚于批准日期 12 个月以上:请核对年份;确属如此的,请在备注(note)中写明依据(不少于" + Reason.SHORTEST + "个不同的字)",
                "The approval takes effect more than 12 months after it was decided on: check the year; where it is so, state the"
                        + " ground in the note, in " + Reason.SHORTEST + " different characters at least");
    }

    /** That an act takes effect before it was decided on. */
    static Optional<Finding> backdated(Act act) {
        return act.effectiveOn()
                .filter(effect -> act.decidedOn().filter(effect::isBefore).isPresent())
                .map(any -> fault(
                        "A-24",
                        "act.effective_on",
                        "生效日期不能早于作出决定之日(decided_on)",
                        "An act takes effect no earlier than the day it was decided on (decided_on)"));
    }

    /** A fault of an act. */
    static Finding fault(String rule, String field, String zh, String en) {
        return new Finding(rule, Severity.BLOCK, field, Bilingual.of(zh, en), TWELVE);
    }
}

package org.jieming.proposal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieming.language.Bilingual;
import org.jieming.register.Act;
import org.jieming.rule.Finding;
import org.jieming.rule.Reason;
import org.jieming.rule.Severity;

/** What each step asks for, with the article that asks. */
final class Demands {
    /** Steps that say something of an approval which the register has. */
    private static final Set<Step> OF_APPROVAL = EnumSet.of(Step.REVOKE, Step.AMEND, Step.ANNUL);

    private final Proposal proposal;
    private final Ask ask;
    private final Unmet unmet;

    private Demands(Proposal proposal, Ask ask) {
        this.proposal = proposal;
        this.ask = ask;
        this.unmet = new Unmet(proposal, ask);
    }

    /** What is not as the step wants it. */
    static List<Finding> unmet(Proposal proposal, Ask ask) {
        Demands demands = new Demands(proposal, ask);
        demands.undated();
        if (ask.step().isDated() || OF_APPROVAL.contains(ask.step())) {
            demands.unmet.addAll(ask.findings());
        }
        switch (ask.step()) {
            case CHECK -> demands.check();
            case REVIEW -> demands.reports();
            case SUBMIT -> demands.submission();
            case APPROVE -> demands.approval();
            case REJECT, RETURN, DECLINE -> demands.note();
            case AMEND -> demands.amendment();
            case ANNUL -> demands.annulment();
            case CONFIRM -> demands.confirmation();
            case REVOKE -> demands.revocation();
            case FILE -> demands.filing();
            case ANNOUNCE -> demands.announcement();
            case ENTER -> demands.entering();
            default -> {
                // nothing is asked of the others
            }
        }
        return demands.unmet.findings();
    }

    /** What its submission will ask for besides the reports: told at the check already, as notes that stop nothing. */
    static List<Finding> ahead(Proposal proposal, Ask check) {
        Demands demands = new Demands(proposal, check);
        demands.application("");
        return demands.unmet.findings().stream().map(Demands::noted).toList();
    }

    private static Finding noted(Finding lacking) {
        Bilingual sentence = Bilingual.of(
                "报送审批前须办:" + lacking.sentence().zh(),
                "Before it is sent in: " + lacking.sentence().en());
        return new Finding(lacking.rule(), Severity.NOTE, lacking.field(), sentence, lacking.citation());
    }

    /** Else whoever sends a proposal in would state a day that suits its approval. */
    private void undated() {
        if (!ask.step().isDated() && ask.step() != Step.ANNUL && !ask.on().equals(ask.today())) {
            String en =
                    "This step counts from the day it is entered: filing, announcing and entering into use alone state a day";
            unmet.lack("A-24", "on", "第十三条", "此步骤以登记当天为准,不填写日期;只有备案、公告、启用填写日期", en);
        }
    }

    private void check() {
        unmet.addAll(Reasons.unmetByCheck(ask));
        unmet.addAll(Purpose.faults(proposal));
    }

    private void reports() {
        if (proposal.kind() == ProposalKind.NAME || proposal.kind() == ProposalKind.RENAME) {
            boolean division = proposal.content().values().text("kind").equals("K2");
            Set<Paper.Kind> wanted = Reports.wanted(division);
            unmet.papers("A.5", "第十一条", wanted);
            if (!Reports.areApart(proposal, wanted)) {
                unmet.lack(
                        "A.5",
                        "papers",
                        "第十一条",
                        "同一份文件不能充当几种报告,请分别提交",
                        "One file is not several of the reports; bring each");
            }
        }
    }

    /** The reports are asked for again: between their assessment and now papers may have been taken away. */
    private void submission() {
        reports();
        application(ask.note());
    }

    /** What its application states, and the papers of a protected name. */
    private void application(String note) {
        Application asked = proposal.application();
        unmet.text("applicant", asked.applicant(), "申请人", "The applicant");
        unmet.text("reason", asked.reason(), "理由", "The reason");
        unmet.text("approver", asked.approver(), "批准机关", "The approving body");
        if (proposal.kind().isOfName()) {
            unmet.text("location", asked.location(), "地理实体位置", "The location of the entity");
            unmet.text("size", asked.size(), "地理实体规模", "The size of the entity");
            unmet.text("nature", asked.nature(), "地理实体性质", "The nature of the entity");
        }
        Approval.sentElsewhere(proposal, note).ifPresent(unmet::add);
        if (proposal.content().isProtected() && proposal.kind().isOfName()) {
            unmet.papers("A-19", "第十条", EnumSet.of(Paper.Kind.EXCEPTION));
            unmet.papers("A-20", "第二十五条", EnumSet.of(Paper.Kind.PROTECTION));
        }
    }

    /** The register may have got another name meanwhile that stands against this one, so the rules are asked again. */
    private void approval() {
        unmet.addAll(Reasons.unmetByApproval(proposal, ask));
        unmet.act(LocalDate.MIN, "批准", "approval");
        ask.act().ifPresent(given -> unmet.addAll(Approval.faults(proposal, ask, given)));
    }

    /** Whoever approved may decide otherwise, and not before it did; another body says by what right. */
    private void revocation() {
        unmet.act(approvedOn(), "撤销", "revocation");
        ask.act().ifPresent(given -> unmet.addAll(RevokingAct.faults(proposal, ask, given)));
    }

    /** What the document says, why the record is not so, and the document itself, which whoever confirms it reads. */
    private void amendment() {
        unmet.act(LocalDate.MIN, "批准", "approval");
        note();
        unmet.papers("A-23", "第十三条", EnumSet.of(Paper.Kind.APPROVAL));
        ask.act().ifPresent(given -> unmet.addAll(AmendedAct.faults(proposal, given, ask.note())));
    }

    /** Confirmed is what was asked and nothing else, as long as nothing came against it. */
    private void confirmation() {
        if (ask.act().isPresent()) {
            unmet.lack(
                    "A-23",
                    "act",
                    "第十三条",
                    "核准以提出的内容为准,不另填文件;内容不符的,请不予核准(decline),重新提出",
                    "What was asked is confirmed as it is, and no act is stated beside it; where it is not so, decline it and have it asked anew");
        }
        unmet.addAll(Reasons.unmetByCheck(ask));
        proposal.standing().asked().filter(asked -> asked.step() == Step.AMEND).ifPresent(asked -> asked.act()
                .ifPresent(given -> unmet.addAll(AmendedAct.faults(proposal, given, asked.note()))));
    }

    /** The document of whoever approved, or of a body that says by what right, why, and that it is about an approval in effect. */
    private void annulment() {
        unmet.act(approvedOn(), "撤销", "revocation");
        note();
        unmet.papers("A-23", "第十二条", EnumSet.of(Paper.Kind.REVOCATION));
        ask.act().ifPresent(given -> unmet.addAll(RevokingAct.annulling(proposal, ask, given)));
    }

    private void note() {
        if (!Reason.isGiven(ask.note())) {
            unmet.add(Finding.block("W-REASON", "note", Reason.ASKED));
        }
    }

    private void filing() {
        unmet.papers("A-23", "第十三条", EnumSet.of(Paper.Kind.APPROVAL, Paper.Kind.FILING_REPORT));
        unmet.day("on", Optional.of(ask.on()), approvedOn(), "备案日期", "The day of the filing");
    }

    private void announcement() {
        unmet.addAll(Announcement.of(proposal, each -> each.content().values().text("division_code"))
                .missing());
        LocalDate earliest = Deadlines.of(proposal).stream()
                .filter(clock -> clock.step() == Step.ANNOUNCE)
                .map(Deadline::from)
                .findFirst()
                .orElse(approvedOn());
        unmet.day("on", Optional.of(ask.on()), earliest, "公告日期", "The day of the announcement");
        if (ask.channels().isEmpty()) {
            unmet.lack(
                    "A-23",
                    "channels",
                    "第十四条",
                    "未填写公告渠道:请填写在何处公告,例如 government-website(政府网站),至少一处",
                    "Where it was announced is missing: state one channel at least, such as government-website");
        }
    }

    /** Used from its announcement on, and what is not announced from its filing on. */
    private void entering() {
        boolean isAnnounced = proposal.last(Step.ANNOUNCE).isPresent();
        LocalDate earliest = proposal.last(isAnnounced ? Step.ANNOUNCE : Step.FILE)
                .map(Entry::on)
                .orElse(LocalDate.MIN);
        LocalDate on = ask.on();
        if (on.isAfter(ask.today()) || on.isBefore(earliest)) {
            unmet.lack(
                    "A-22",
                    "on",
                    "第十四条",
                    "启用日期不能晚于今天,也不能早于" + (isAnnounced ? "公告日期" : "备案日期"),
                    "The day of entering into use is neither after today nor before the "
                            + (isAnnounced ? "announcement" : "filing"));
        }
    }

    private LocalDate approvedOn() {
        return proposal.approval().flatMap(Act::decidedOn).orElse(LocalDate.MIN);
    }
}

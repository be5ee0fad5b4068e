package org.jieming.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieming.language.Bilingual;
import org.jieming.register.Act;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/** What each step asks for, with the article that asks. */
final class Demands {
    private static final String REGULATION = "地名管理条例";
    private static final String EDITION = "2022年国务院令第753号";

    private final Proposal proposal;
    private final Ask ask;
    private final List<Finding> unmet = new ArrayList<>();

    private Demands(Proposal proposal, Ask ask) {
        this.proposal = proposal;
        this.ask = ask;
    }

    /** What is not as the step wants it. */
    static List<Finding> unmet(Proposal proposal, Ask ask) {
        Demands demands = new Demands(proposal, ask);
        demands.undated();
        if (ask.step().isDated() || ask.step() == Step.REVOKE) {
            demands.unmet.addAll(ask.findings());
        }
        switch (ask.step()) {
            case CHECK -> demands.check();
            case REVIEW -> demands.reports();
            case SUBMIT -> demands.submission();
            case APPROVE -> demands.approval();
            case REJECT, RETURN -> demands.note();
            case REVOKE -> demands.revocation();
            case FILE -> demands.filing();
            case ANNOUNCE -> demands.announcement();
            case ENTER -> demands.entering();
            default -> {
                // nothing is asked of the others
            }
        }
        return demands.unmet;
    }

    /** Else whoever sends a proposal in would state a day that suits its approval. */
    private void undated() {
        if (!ask.step().isDated() && !ask.on().equals(ask.today())) {
            String en =
                    "This step counts from the day it is entered: filing, announcing and entering into use alone state a day";
            lack("A-24", "on", "第十三条", "此步骤以登记当天为准,不填写日期;只有备案、公告、启用填写日期", en);
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
            papers("A.5", "第十一条", wanted);
            if (!Reports.areApart(proposal, wanted)) {
                lack(
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
        Application asked = proposal.application();
        text("applicant", asked.applicant(), "申请人", "The applicant");
        text("reason", asked.reason(), "理由", "The reason");
        text("approver", asked.approver(), "批准机关", "The approving body");
        if (proposal.kind().isOfName()) {
            text("location", asked.location(), "地理实体位置", "The location of the entity");
            text("size", asked.size(), "地理实体规模", "The size of the entity");
            text("nature", asked.nature(), "地理实体性质", "The nature of the entity");
        }
        Approval.sentElsewhere(proposal, ask).ifPresent(unmet::add);
        if (proposal.content().isProtected() && proposal.kind().isOfName()) {
            papers("A-19", "第十条", EnumSet.of(Paper.Kind.EXCEPTION));
            papers("A-20", "第二十五条", EnumSet.of(Paper.Kind.PROTECTION));
        }
    }

    /** The register may have got another name meanwhile that stands against this one, so the rules are asked again. */
    private void approval() {
        unmet.addAll(Reasons.unmetByApproval(proposal, ask));
        act(LocalDate.MIN, "批准", "approval");
        ask.act().ifPresent(given -> unmet.addAll(Approval.faults(proposal, ask, given)));
    }

    /** Whoever approved may decide otherwise, and not before it did; another body says by what right. */
    private void revocation() {
        act(approvedOn(), "撤销", "revocation");
        ask.act().ifPresent(given -> unmet.addAll(RevokingAct.faults(proposal, ask, given)));
    }

    private void act(LocalDate earliest, String zh, String en) {
        Optional<Act> act = ask.act();
        if (act.map(Act::number).orElse("").isBlank()) {
            lack("A-23", "act.number", "第十三条", "未填写" + zh + "文号", "The number of the " + en + " is missing");
        }
        if (act.map(Act::authority).orElse("").isBlank()) {
            lack("A-23", "act.authority", "第十三条", "未填写" + zh + "机关", "The body of the " + en + " is missing");
        }
        day("act.decided_on", act.flatMap(Act::decidedOn), earliest, zh + "日期", "The day of the " + en);
    }

    private void note() {
        if (ask.note().isBlank()) {
            unmet.add(Finding.block("W-REASON", "note", Bilingual.of("请写明理由", "Say why")));
        }
    }

    private void filing() {
        papers("A-23", "第十三条", EnumSet.of(Paper.Kind.APPROVAL, Paper.Kind.FILING_REPORT));
        day("on", Optional.of(ask.on()), approvedOn(), "备案日期", "The day of the filing");
    }

    private void announcement() {
        unmet.addAll(Announcement.of(proposal, code -> code).missing());
        LocalDate earliest = Deadlines.of(proposal).stream()
                .filter(clock -> clock.step() == Step.ANNOUNCE)
                .map(Deadline::from)
                .findFirst()
                .orElse(approvedOn());
        day("on", Optional.of(ask.on()), earliest, "公告日期", "The day of the announcement");
    }

    private void entering() {
        LocalDate announced = proposal.last(Step.ANNOUNCE).map(Entry::on).orElse(LocalDate.MIN);
        LocalDate on = ask.on();
        if (on.isAfter(ask.today()) || on.isBefore(announced)) {
            lack(
                    "A-22",
                    "on",
                    "第十四条",
                    "启用日期不能晚于今天,也不能早于公告日期",
                    "The day of entering into use is neither after today nor before the announcement");
        }
    }

    private LocalDate approvedOn() {
        return proposal.last(Step.APPROVE)
                .flatMap(Entry::act)
                .flatMap(Act::decidedOn)
                .orElse(LocalDate.MIN);
    }

    private void day(String field, Optional<LocalDate> day, LocalDate earliest, String zh, String en) {
        if (day.isEmpty()) {
            lack("A-23", field, "第十三条", "未填写" + zh, en + " is missing");
        } else if (day.get().isAfter(ask.today()) || day.get().isBefore(earliest)) {
            lack(
                    "A-24",
                    field,
                    "第十三条",
                    zh + "不能晚于今天" + (earliest.equals(LocalDate.MIN) ? "" : ",也不能早于 " + earliest),
                    en + " is not after today" + (earliest.equals(LocalDate.MIN) ? "" : " nor before " + earliest));
        }
    }

    private void text(String field, String text, String zh, String en) {
        if (text.isBlank()) {
            lack("A.5", field, "第十一条", "未填写" + zh, en + " is missing");
        }
    }

    private void papers(String rule, String article, Set<Paper.Kind> wanted) {
        wanted.stream()
                .filter(kind -> !proposal.has(kind))
                .forEach(kind -> lack(
                        rule,
                        kind.word(),
                        article,
                        "缺少" + kind.title().zh(),
                        kind.title().en() + " is missing"));
    }

    private void lack(String rule, String field, String article, String zh, String en) {
        unmet.add(new Finding(
                rule, Severity.BLOCK, field, Bilingual.of(zh, en), new Citation(REGULATION, EDITION, article)));
    }
}

package org.jieming.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieming.language.Bilingual;
import org.jieming.register.Act;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/** What a step lacks, gathered: texts, papers, days and what an act says, each with the article of the Regulation that asks for it. For one thread. */
final class Unmet {
    private static final String REGULATION = "地名管理条例";
    private static final String EDITION = "2022年国务院令第753号";

    private final Proposal proposal;
    private final Ask ask;
    private final List<Finding> findings = new ArrayList<>();

    Unmet(Proposal proposal, Ask ask) {
        this.proposal = proposal;
        this.ask = ask;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    void addAll(Collection<Finding> some) {
        findings.addAll(some);
    }

    void act(LocalDate earliest, String zh, String en) {
        Optional<Act> act = ask.act();
        if (act.map(Act::number).orElse("").isBlank()) {
            lack("A-23", "act.number", "第十三条", "未填写" + zh + "文号", "The number of the " + en + " is missing");
        }
        if (act.map(Act::authority).orElse("").isBlank()) {
            lack("A-23", "act.authority", "第十三条", "未填写" + zh + "机关", "The body of the " + en + " is missing");
        }
        day("act.decided_on", act.flatMap(Act::decidedOn), earliest, zh + "日期", "The day of the " + en);
    }

    void day(String field, Optional<LocalDate> day, LocalDate earliest, String zh, String en) {
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

    void text(String field, String text, String zh, String en) {
        if (text.isBlank()) {
            lack("A.5", field, "第十一条", "未填写" + zh, en + " is missing");
        }
    }

    void papers(String rule, String article, Set<Paper.Kind> wanted) {
        wanted.stream()
                .filter(kind -> !proposal.has(kind))
                .forEach(kind -> lack(
                        rule,
                        kind.word(),
                        article,
                        "缺少" + kind.title().zh(),
                        kind.title().en() + " is missing"));
    }

    void lack(String rule, String field, String article, String zh, String en) {
        findings.add(new Finding(
                rule, Severity.BLOCK, field, Bilingual.of(zh, en), new Citation(REGULATION, EDITION, article)));
    }
}

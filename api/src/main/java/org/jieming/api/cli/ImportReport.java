package org.jieming.api.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jieming.api.intake.Admission.Outcome;
import org.jieming.api.intake.Plan;
import org.jieming.api.intake.RowVerdict;
import org.jieming.api.intake.RowVerdict.Kind;
import org.jieming.register.RevisionNumber;
import org.jieming.rule.Finding;
import picocli.CommandLine.Model.CommandSpec;

/** Tells what became of a file: its first rows with something to look at, how many were what, and the revision. */
final class ImportReport {
    private static final int SHOWN_ROWS = 100;

    private final Report report;
    private final List<RowVerdict> shown = new ArrayList<>();
    private long notShown;

    ImportReport(CommandSpec spec, boolean json) {
        report = new Report(spec, json);
    }

    /** Takes note of a row, if there is something to look at. */
    void row(RowVerdict verdict) {
        if (verdict.kind() != Kind.REJECTED && verdict.findings().isEmpty()) {
            return;
        }
        if (shown.size() < SHOWN_ROWS) {
            shown.add(verdict);
        } else {
            notShown++;
        }
    }

    /** Tells it all. */
    void tell(Outcome outcome, boolean dryRun) {
        Plan plan = outcome.plan();
        report.put("columns", plan.mapping().texts());
        for (Kind kind : Kind.values()) {
            report.put(kind.name().toLowerCase(Locale.ROOT), plan.count(kind));
        }
        List<Finding> findings = new ArrayList<>(plan.notes());
        findings.addAll(outcome.refused().others());
        report.findings(findings);
        rows();
        counts(plan);
        report.put("revision", outcome.revision().map(RevisionNumber::value).orElse(0L));
        if (dryRun) {
            report.say(true, "试算,未写入", "Dry run, nothing written");
        } else {
            end(outcome);
        }
        report.finish();
    }

    private void rows() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (RowVerdict verdict : shown) {
            rows.add(Map.of(
                    "row", verdict.row(),
                    "kind", verdict.kind().name(),
                    "name", verdict.name(),
                    "findings", verdict.findings().stream().map(Report::member).toList()));
            for (Finding finding : verdict.findings()) {
                report.say(
                        true,
                        "第 " + verdict.row() + " 行 row " + verdict.row() + " " + verdict.name() + " ",
                        Report.line(finding));
            }
        }
        report.put("rows", rows);
        report.put("rows_not_shown", notShown);
        report.say(notShown > 0, "……另有 " + notShown + " 行", "… and " + notShown + " rows more");
    }

    private void counts(Plan plan) {
        report.say(
                true,
                "新增 " + plan.count(Kind.NEW) + ",变更 " + plan.count(Kind.CHANGED) + ",相同 " + plan.count(Kind.SAME)
                        + ",不合格 " + plan.count(Kind.REJECTED),
                plan.count(Kind.NEW) + " new, " + plan.count(Kind.CHANGED) + " changed, " + plan.count(Kind.SAME)
                        + " same, " + plan.count(Kind.REJECTED) + " rejected");
    }

    private void end(Outcome outcome) {
        switch (outcome.end()) {
            case WRITTEN -> {
                RevisionNumber number = outcome.revision().orElseThrow();
                report.say(true, "已写入修订 " + number, "Written as revision " + number);
            }
            case NOTHING_NEW -> report.say(true, "登记簿已是如此,未写入", "The register says so already; nothing written");
            case STALE ->
                report.say(
                        true,
                        "试算之后他人已修改其中的对象,全部未写入;请重新运行",
                        "Somebody changed some of the items meanwhile; nothing written, run it again");
            case BLOCKED ->
                report.say(
                        true,
                        "有不合格的行,全部未写入;改正后重试,或加 --leave-out-rejected",
                        "Nothing written because of the rejected rows; mend them or add --leave-out-rejected");
        }
    }
}

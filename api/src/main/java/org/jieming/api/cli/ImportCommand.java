package org.jieming.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jieming.api.exchange.ReadOptions;
import org.jieming.api.exchange.Source;
import org.jieming.api.intake.Admission;
import org.jieming.api.intake.Admission.Outcome;
import org.jieming.api.intake.DryRun;
import org.jieming.api.intake.IntakeOptions;
import org.jieming.api.intake.Plan;
import org.jieming.api.intake.Profile;
import org.jieming.api.intake.Profiles;
import org.jieming.api.intake.RowVerdict;
import org.jieming.api.intake.RowVerdict.Kind;
import org.jieming.api.store.LiveRegister;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.RevisionNumber;
import org.jieming.rule.Finding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = "导入文件:CSV、XLSX、GeoJSON、GeoPackage、Shapefile、KML。先逐行试算,全部可行才写入一个修订。"
                + "Imports a file: every row is judged first, then all go in as one revision or none.")
final class ImportCommand implements Callable<Integer> {
    private static final int SHOWN_ROWS = 100;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(paramLabel = "FILE", description = "要导入的文件。The file.")
    private Path file = Path.of("");

    @Option(
            names = "--type",
            required = true,
            paramLabel = "T",
            description = "对象类型,例如 division、place、facility。Item type.")
    private String type = "";

    @Option(names = "--crs", paramLabel = "C", description = "坐标系,例如 EPSG:4549、GCJ-02、BD-09。Reference system.")
    private @Nullable String crs;

    @Option(names = "--profile", paramLabel = "P", description = "使用已保存的列对应方案。Use a saved mapping.")
    private @Nullable String profile;

    @Option(names = "--save-profile", paramLabel = "P", description = "把本次列对应保存为方案。Save the mapping under a name.")
    private @Nullable String saveProfile;

    @Option(
            names = "--map",
            paramLabel = "COLUMN=PROPERTY",
            description = "指定列的含义,可重复;@ignore 表示不导入。Say what a column means; repeatable.")
    private Map<String, String> map = new LinkedHashMap<>();

    @Option(names = "--encoding", paramLabel = "E", description = "文本编码,例如 GB18030。Text encoding.")
    private @Nullable String encoding;

    @Option(names = "--layer", paramLabel = "L", description = "工作表或图层。Sheet or layer.")
    private @Nullable String layer;

    @Option(names = "--header-row", paramLabel = "N", description = "表头所在行。Row of the headers.")
    private @Nullable Integer headerRow;

    @Option(names = "--valid-from", paramLabel = "DATE", description = "生效日期。Day of legal effect.")
    private @Nullable LocalDate validFrom;

    @Option(names = "--reason", paramLabel = "TEXT", description = "导入说明。Why.")
    private @Nullable String reason;

    @Option(names = "--author", paramLabel = "NAME", description = "经办人,默认当前系统用户。Who answers for it.")
    private String author = System.getProperty("user.name", "import");

    @Option(names = "--dry-run", description = "只试算,不写入。Judge only, write nothing.")
    private boolean dryRun;

    @Option(names = "--leave-out-rejected", description = "不合格的行不导入,其余照常。Import the rest without the rejected rows.")
    private boolean leaveOutRejected;

    @Option(names = "--json", description = "以 JSON 输出。Answer in JSON.")
    private boolean json;

    private final List<RowVerdict> shown = new ArrayList<>();
    private long notShown;

    @Override
    public Integer call() throws IOException {
        ItemType itemType = ItemType.parse(type);
        if (!Files.isReadable(file)) {
            throw new IOException("找不到文件或无权读取 no such file or not readable: " + file);
        }
        ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr());
        try (LiveRegister register = store.location().openRegister(progress);
                Source source = Source.open(file, file.getFileName().toString(), readOptions())) {
            Profiles profiles = new Profiles(register.journal().documents());
            IntakeOptions options = intakeOptions(itemType, source, profiles);
            Plan plan = DryRun.of(
                    source,
                    itemType,
                    options,
                    register.now(),
                    () -> ItemId.of(UUID.randomUUID()),
                    this::keep,
                    progress);
            keepProfile(plan, options, profiles);
            Outcome outcome = dryRun ? judge(register, plan) : apply(register, plan);
            outcome.refused().rows().forEach(this::keep);
            progress.done();
            tell(outcome);
            boolean clean = outcome.plan().isClean()
                    && outcome.refused().others().isEmpty()
                    && outcome.end() != Admission.End.STALE;
            return clean ? 0 : Complaints.FINDINGS;
        }
    }

    private Outcome judge(LiveRegister register, Plan plan) {
        Admission.Refusal refused =
                Admission.refusal(register.now(), register.clock().instant(), plan);
        Admission.End end = refused.isNone() ? Admission.End.NOTHING_NEW : Admission.End.BLOCKED;
        return new Outcome(end, plan.without(refused.rows()), refused, Optional.empty(), List.of());
    }

    private Outcome apply(LiveRegister register, Plan plan) {
        String why = reason == null ? "导入 " + file.getFileName() : reason;
        return Admission.apply(register, plan, new Admission.Grounds(author, why, Optional.empty()), leaveOutRejected);
    }

    private void keep(RowVerdict verdict) {
        if (verdict.kind() == Kind.REJECTED || !verdict.findings().isEmpty()) {
            if (shown.size() < SHOWN_ROWS) {
                shown.add(verdict);
            } else {
                notShown++;
            }
        }
    }

    private ReadOptions readOptions() {
        return ReadOptions.stated(
                Optional.ofNullable(encoding), Optional.ofNullable(layer), Optional.ofNullable(headerRow));
    }

    private IntakeOptions intakeOptions(ItemType itemType, Source source, Profiles profiles) {
        Optional<Profile> saved = Optional.ofNullable(profile).map(name -> profiles.get(name, itemType));
        return new IntakeOptions(
                Optional.of(Profiles.mapping(itemType, source.columns(), saved, map)),
                Profiles.system(Optional.ofNullable(crs), saved),
                Optional.ofNullable(validFrom),
                LocalDate.now(ZoneId.systemDefault()));
    }

    private void keepProfile(Plan plan, IntakeOptions options, Profiles profiles) {
        if (saveProfile != null) {
            profiles.keep(saveProfile, new Profile(plan.mapping(), options.system()));
        }
    }

    private void tell(Outcome outcome) {
        Report report = new Report(spec, json);
        Plan plan = outcome.plan();
        report.put("columns", plan.mapping().texts());
        for (Kind kind : Kind.values()) {
            report.put(kind.name().toLowerCase(java.util.Locale.ROOT), plan.count(kind));
        }
        List<Finding> findings = new ArrayList<>(plan.notes());
        findings.addAll(outcome.refused().others());
        report.findings(findings);
        tellRows(report);
        report.say(
                true,
                "新增 " + plan.count(Kind.NEW) + ",变更 " + plan.count(Kind.CHANGED) + ",相同 " + plan.count(Kind.SAME)
                        + ",不合格 " + plan.count(Kind.REJECTED),
                plan.count(Kind.NEW) + " new, " + plan.count(Kind.CHANGED) + " changed, " + plan.count(Kind.SAME)
                        + " same, " + plan.count(Kind.REJECTED) + " rejected");
        tellRevision(report, outcome);
        report.finish();
    }

    private void tellRows(Report report) {
        PrintWriter out = spec.commandLine().getOut();
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
        out.flush();
    }

    private void tellRevision(Report report, Outcome outcome) {
        report.put("revision", outcome.revision().map(RevisionNumber::value).orElse(0L));
        if (dryRun) {
            report.say(true, "试算,未写入", "Dry run, nothing written");
            return;
        }
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

package org.jieming.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
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
import org.jieming.api.intake.DryRun;
import org.jieming.api.intake.IntakeOptions;
import org.jieming.api.intake.Mapping;
import org.jieming.api.intake.Plan;
import org.jieming.api.intake.Profile;
import org.jieming.api.intake.RowVerdict;
import org.jieming.api.intake.RowVerdict.Kind;
import org.jieming.api.store.Documents;
import org.jieming.api.store.LiveRegister;
import org.jieming.crs.SourceSystem;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
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
        description = {
            "导入文件:CSV、XLSX、GeoJSON、GeoPackage、Shapefile、KML。先逐行试算,全部可行才写入一个修订。",
            "Imports a file: every row is judged first, then all go in as one revision or none."
        })
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
            IntakeOptions options =
                    intakeOptions(itemType, source, register.journal().documents());
            Plan plan = DryRun.of(
                    source,
                    itemType,
                    options,
                    register.now(),
                    () -> ItemId.of(UUID.randomUUID()),
                    this::keep,
                    progress);
            keepProfile(plan, options, register.journal().documents());
            Outcome outcome = dryRun ? judge(register, plan) : apply(register, plan);
            progress.done();
            tell(outcome);
            return outcome.plan().isClean() ? 0 : Complaints.FINDINGS;
        }
    }

    /** What became of the plan: the revision it made, if it made one. */
    private record Outcome(Plan plan, Optional<Edit.Applied> applied) {}

    private Outcome judge(LiveRegister register, Plan plan) {
        return register.now().draft(changeSet(plan), register.clock().instant()) instanceof Edit.Refused refused
                ? new Outcome(refuse(plan, refused), Optional.empty())
                : new Outcome(plan, Optional.empty());
    }

    private Outcome apply(LiveRegister register, Plan plan) {
        if (!plan.isClean() && !leaveOutRejected) {
            return judge(register, plan);
        }
        Edit edit = register.commit(changeSet(plan));
        if (edit instanceof Edit.Refused refused) {
            Plan rest = refuse(plan, refused);
            return leaveOutRejected
                            && !rest.changes().isEmpty()
                            && rest.changes().size() < plan.changes().size()
                    ? apply(register, rest)
                    : new Outcome(rest, Optional.empty());
        }
        return new Outcome(plan, edit instanceof Edit.Applied applied ? Optional.of(applied) : Optional.empty());
    }

    private Plan refuse(Plan plan, Edit.Refused refused) {
        List<RowVerdict> rows = plan.refusedRows(refused.verdict());
        rows.forEach(this::keep);
        return plan.without(rows);
    }

    private org.jieming.register.ChangeSet changeSet(Plan plan) {
        String why = reason == null ? "导入 " + file.getFileName() : reason;
        return plan.changeSet(author, why, Optional.empty());
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
        try {
            return new ReadOptions(
                    Optional.ofNullable(encoding).map(Charset::forName),
                    Optional.ofNullable(layer),
                    Optional.ofNullable(headerRow));
        } catch (IllegalArgumentException unknown) {
            throw new Malformed(
                    "encoding",
                    String.valueOf(encoding),
                    Bilingual.of("没有这种编码,例如 UTF-8、GB18030", "no such encoding; UTF-8 or GB18030 for example"));
        }
    }

    private IntakeOptions intakeOptions(ItemType itemType, Source source, Documents documents) {
        Optional<Profile> saved = Optional.ofNullable(profile).map(name -> saved(documents, name, itemType));
        Optional<SourceSystem> system =
                Optional.ofNullable(crs).map(SourceSystem::parse).or(() -> saved.flatMap(Profile::system));
        Map<String, String> columns = new LinkedHashMap<>(saved.map(Profile::mapping)
                .orElseGet(() -> Mapping.guess(itemType, source.columns()))
                .texts());
        map.forEach((column, property) -> {
            columns.values().removeIf(property::equals);
            columns.put(column, property);
        });
        return new IntakeOptions(
                Optional.of(Mapping.parse(itemType, columns)),
                system,
                Optional.ofNullable(validFrom),
                LocalDate.now(ZoneId.systemDefault()));
    }

    private static Profile saved(Documents documents, String name, ItemType type) {
        Profile found = documents
                .get(Profile.KIND, name)
                .map(document -> Profile.parse(document.json()))
                .orElseThrow(() -> new Malformed("profile", name, Bilingual.of("没有这个方案", "no such profile")));
        if (found.mapping().type() != type) {
            throw new Malformed(
                    "profile",
                    name,
                    Bilingual.of(
                            "该方案用于 " + found.mapping().type().id(),
                            "that profile is for " + found.mapping().type().id()));
        }
        return found;
    }

    private void keepProfile(Plan plan, IntakeOptions options, Documents documents) {
        if (saveProfile != null) {
            long version = documents
                    .get(Profile.KIND, saveProfile)
                    .map(Documents.Document::version)
                    .orElse(0L);
            documents.put(Profile.KIND, saveProfile, new Profile(plan.mapping(), options.system()).toJson(), version);
        }
    }

    private void tell(Outcome outcome) {
        Report report = new Report(spec, json);
        Plan plan = outcome.plan();
        report.put("columns", plan.mapping().texts());
        for (Kind kind : Kind.values()) {
            report.put(kind.name().toLowerCase(java.util.Locale.ROOT), plan.count(kind));
        }
        report.findings(plan.notes());
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
        boolean made = outcome.applied().isPresent();
        long number = outcome.applied()
                .map(applied -> applied.revision().number().value())
                .orElse(0L);
        report.put("revision", number);
        report.say(made, "已写入修订 " + number, "Written as revision " + number);
        report.say(!made && dryRun, "试算,未写入", "Dry run, nothing written");
        boolean blocked = !made && !dryRun && !outcome.plan().isClean();
        report.say(
                blocked,
                "有不合格的行,全部未写入;改正后重试,或加 --leave-out-rejected",
                "Nothing written because of the rejected rows; mend them or add --leave-out-rejected");
        report.say(
                !made && !dryRun && outcome.plan().isClean(),
                "登记簿已是如此,未写入",
                "The register says so already; nothing written");
    }
}

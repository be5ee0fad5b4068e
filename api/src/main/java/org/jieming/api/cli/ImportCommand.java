package org.jieming.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jieming.api.app.LocalTables;
import org.jieming.api.exchange.ReadOptions;
import org.jieming.api.exchange.Source;
import org.jieming.api.intake.Admission;
import org.jieming.api.intake.Admission.Outcome;
import org.jieming.api.intake.Beforehand;
import org.jieming.api.intake.Door;
import org.jieming.api.intake.DryRun;
import org.jieming.api.intake.IntakeOptions;
import org.jieming.api.intake.Layered;
import org.jieming.api.intake.NewIds;
import org.jieming.api.intake.Plan;
import org.jieming.api.intake.Profile;
import org.jieming.api.intake.Profiles;
import org.jieming.api.intake.Refusal;
import org.jieming.api.proposal.Namings;
import org.jieming.api.proposal.Proposals;
import org.jieming.api.store.LiveRegister;
import org.jieming.proposal.Basis;
import org.jieming.register.ItemType;
import org.jieming.register.LegalTime;
import org.jieming.register.Snapshot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = "导入文件:CSV、XLSX、GeoJSON、GeoPackage、Shapefile、KML、Linked Places。先逐行试算,全部可行才写入一个修订。"
                + "Imports a file: every row is judged first, then all go in as one revision or none.")
final class ImportCommand implements Callable<Integer> {
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

    @Option(
            names = "--with",
            paramLabel = "T",
            description = "先行导入同一文件中的另一类对象,合为一个修订,例如 --type place --with division。"
                    + "Another type that the file has a layer of: it comes in first, in the same revision.")
    private @Nullable String with;

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

    @Option(
            names = "--tables",
            paramLabel = "DIR",
            description = "本地规则表文件夹,与 serve 相同。Folder of local tables, as with serve.")
    private @Nullable Path tables;

    @Option(names = "--json", description = "以 JSON 输出。Answer in JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        ItemType itemType = ItemType.parse(type);
        if (!Files.isReadable(file)) {
            throw new IOException("找不到文件或无权读取 no such file or not readable: " + file);
        }
        ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr());
        if (!dryRun) {
            try (LiveRegister register = store.location().openRegister(progress)) {
                return run(register, itemType, progress);
            }
        }
        if (saveProfile != null && !store.location().exists()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--save-profile: 还没有登记簿可存方案,请去掉 --dry-run there is no register yet to keep it in; leave out --dry-run");
        }
        return store.location().tryOut(progress, register -> run(register, itemType, progress));
    }

    private int run(LiveRegister register, ItemType itemType, ConsoleProgress progress) throws IOException {
        ImportReport report = new ImportReport(spec, json);
        try (Source source = Layered.open(file, file.getFileName().toString(), readOptions(), itemType)) {
            Profiles profiles = new Profiles(register.journal().documents());
            NewIds ids = new NewIds(register.clock().instant());
            Optional<Plan> ahead = ahead(register, ids, report, progress);
            Snapshot ground =
                    Beforehand.after(register.now(), ahead, register.clock().instant());
            IntakeOptions options = intakeOptions(itemType, source, profiles, register, ground);
            Plan own = DryRun.of(source, itemType, options, ground, ids, report::row, progress);
            keepProfile(own, options, profiles);
            Plan plan = ahead.map(first -> first.and(own)).orElse(own);
            Door door = with == null ? options.door() : door(itemType, register, register.now());
            Outcome outcome = dryRun ? judge(register, plan) : apply(register, plan, door, progress);
            outcome.refused().rows().forEach(report::row);
            progress.done();
            report.tell(outcome, dryRun);
            return isClean(outcome) ? 0 : Complaints.FINDINGS;
        }
    }

    /** What the file brings of another type first, by the same rules. */
    private Optional<Plan> ahead(LiveRegister register, NewIds ids, ImportReport report, ConsoleProgress progress)
            throws IOException {
        if (with == null) {
            return Optional.empty();
        }
        ItemType other = ItemType.parse(with);
        if (other == ItemType.parse(type)) {
            throw new ParameterException(
                    spec.commandLine(), "--with: 应为另一类对象 another type than that of --type is expected");
        }
        IntakeOptions options = new IntakeOptions(
                Optional.empty(),
                Profiles.system(Optional.ofNullable(crs), Optional.empty()),
                Optional.ofNullable(validFrom),
                LegalTime.day(Instant.now()),
                door(other, register, register.now()));
        return Optional.of(new Beforehand(file, file.getFileName().toString(), readOptions())
                .plan(other, source -> DryRun.of(source, other, options, register.now(), ids, report::row, progress)));
    }

    private static boolean isClean(Outcome outcome) {
        return outcome.plan().isClean() && outcome.refused().others().isEmpty() && outcome.end() != Admission.End.STALE;
    }

    private Outcome judge(LiveRegister register, Plan plan) {
        Refusal refused = Refusal.of(register.now(), register.clock().instant(), plan);
        Admission.End end = refused.isNone() ? Admission.End.NOTHING_NEW : Admission.End.BLOCKED;
        return new Outcome(end, plan.without(refused.rows()), refused, Optional.empty(), List.of());
    }

    private Outcome apply(LiveRegister register, Plan plan, Door door, ConsoleProgress progress) {
        String why = reason == null ? "导入 " + file.getFileName() : reason;
        return Admission.apply(
                register, plan, new Admission.Grounds(author, why, Optional.empty()), leaveOutRejected, door, progress);
    }

    private ReadOptions readOptions() {
        return ReadOptions.stated(
                Optional.ofNullable(encoding), Optional.ofNullable(layer), Optional.ofNullable(headerRow));
    }

    private IntakeOptions intakeOptions(
            ItemType itemType, Source source, Profiles profiles, LiveRegister register, Snapshot ground) {
        Optional<Profile> saved = Optional.ofNullable(profile).map(name -> profiles.get(name, itemType));
        return new IntakeOptions(
                Optional.of(Profiles.mapping(itemType, source.columns(), saved, map)),
                Profiles.system(Optional.ofNullable(crs), saved),
                Optional.ofNullable(validFrom),
                LegalTime.day(Instant.now()),
                door(itemType, register, ground));
    }

    private Door door(ItemType itemType, LiveRegister register, Snapshot ground) {
        Proposals proposals = new Proposals(register.journal().documents());
        Door owners = OwnersDoor.of(
                itemType,
                ground,
                LegalTime.day(Instant.now()),
                Basis.of(reason == null ? "" : reason, Optional.empty()),
                LocalTables.in(tables).names(),
                new Namings(proposals),
                proposals);
        return ProposalsDoor.of(owners, register);
    }

    private void keepProfile(Plan plan, IntakeOptions options, Profiles profiles) {
        if (saveProfile != null) {
            profiles.keep(saveProfile, new Profile(plan.mapping(), options.system()));
        }
    }
}

package org.jieming.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jieming.api.app.Analyses;
import org.jieming.api.app.LocalTables;
import org.jieming.api.http.Language;
import org.jieming.api.http.Media;
import org.jieming.api.outlet.ResultFile;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Outcome;
import org.jieming.api.process.Process;
import org.jieming.api.process.Processes;
import org.jieming.api.store.Journal;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.LegalTime;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "analyse",
        description = "执行一种分析(reach、gap-statement、siting 等),与服务的 /processes 相同。"
                + "Executes an analysis, the same as /processes of the server.")
final class AnalyseCommand implements Callable<Integer> {
    /** A page that is written to a file is served by nobody; it takes its stylesheet from beside it, if there is one. */
    private static final String STYLE = "style.css";

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(paramLabel = "PROCESS", description = "分析的名称。The id of the analysis.")
    private String process = "";

    @Option(
            names = {"-i", "--input"},
            paramLabel = "NAME=VALUE|FILE",
            description = "一个输入,例如 area=990121 或 kinds=E3,E5;或含全部输入的 JSON 文件。可多次给出。"
                    + "An input, or a JSON file of inputs; may be repeated.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "F",
            description = "json、geojson、csv、xlsx、docx、html;默认按扩展名,否则 json。Told by the extension, else json.")
    private @Nullable String format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "要写的文件,默认标准输出。The file; standard output unless given.")
    private @Nullable Path output;

    @Option(
            names = "--as-of",
            paramLabel = "REVISION",
            description = "按该修订时的登记簿计算。As the register stood at a revision.")
    private @Nullable String asOf;

    @Option(
            names = "--language",
            defaultValue = "zh",
            paramLabel = "L",
            description = "表头和报告的语言:zh 或 en。Of heads and reports.")
    private String language = "zh";

    @Option(
            names = "--tables",
            paramLabel = "DIR",
            description = "本地规则表文件夹,与 serve 相同。Folder of local tables, as with serve.")
    private @Nullable Path tables;

    @Override
    public Integer call() throws IOException {
        return store.location().ask(this::analyse);
    }

    private int analyse(Journal journal) throws IOException {
        ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr());
        Process asked = find(Analyses.on(journal, LocalTables.in(tables)));
        Media form = form(asked);
        demandFolder();
        Inputs read = Inputs.read(asked.inputs(), Question.of(asked, inputs));
        Snapshot register = asOf == null ? journal.load(progress) : journal.asKnownAt(RevisionNumber.parse(asOf));
        Ground ground = new Ground(register, new WholeSight(), LegalTime.day(Instant.now()));
        Outcome outcome = asked.run(ground, read, progress);
        byte[] file = new ResultFile(outcome, Language.parse(language), STYLE).in(form);
        progress.done();
        write(file);
        return 0;
    }

    private Process find(Processes processes) {
        return processes.find(process).orElseThrow(() -> {
            String ids = processes.all().stream().map(Process::id).collect(Collectors.joining(", "));
            return new Malformed(
                    "process",
                    process,
                    Bilingual.of("没有这种分析;可用的有 " + ids, "there is no such analysis; there are " + ids));
        });
    }

    /** The form asked for, by its short name or by the extension of the file. */
    private Media form(Process asked) {
        String wanted = format != null ? format : output == null ? Media.JSON.shortName() : extension(output);
        return asked.forms().stream()
                .filter(media -> media.shortName().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> {
                    String forms = asked.forms().stream().map(Media::shortName).collect(Collectors.joining(", "));
                    return new Malformed(
                            "format", wanted, Bilingual.of("此分析的格式有 " + forms, "this analysis makes " + forms));
                });
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Writes to standard output, or the whole file and says so. */
    private void write(byte[] bytes) throws IOException {
        if (output == null) {
            System.out.write(bytes);
            System.out.flush();
            return;
        }
        whole(output.toAbsolutePath(), bytes);
        PrintWriter err = spec.commandLine().getErr();
        err.println("已写入 " + output + "(" + bytes.length + " 字节)");
        err.println("written: " + output + " (" + bytes.length + " bytes)");
    }

    /** Writes a file or none: beside it first, then in its place; others may read it as the user's files may be read. */
    private static void whole(Path target, byte[] bytes) throws IOException {
        Path unfinished = target.resolveSibling(".analyse-" + UUID.randomUUID());
        try {
            Files.write(unfinished, bytes, StandardOpenOption.CREATE_NEW);
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** A long analysis is not lost to a folder that is not there. */
    private void demandFolder() {
        if (output == null) {
            return;
        }
        Path target = output.toAbsolutePath();
        if (Files.isDirectory(target) || !Files.isDirectory(target.resolveSibling("."))) {
            throw new Malformed(
                    "output",
                    output.toString(),
                    Bilingual.of("应为已有文件夹中的一个文件;请先建立文件夹", "a file in a folder that is there; make the folder first"));
        }
    }
}

package org.jieming.api.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jieming.api.exchange.FileFormat;
import org.jieming.api.outlet.Outlet;
import org.jieming.api.outlet.OutletOptions;
import org.jieming.api.store.Journal;
import org.jieming.crs.Crs;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Audience;
import org.jieming.register.ItemType;
import org.jieming.register.LegalTime;
import org.jieming.register.Query;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.rule.Finding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description = "导出一类对象;格式由扩展名决定:csv、xlsx、geojson、geojsonl、gpkg、zip(Shapefile)、kml。"
                + "Exports the items of a type; the extension of the file tells the format.")
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(paramLabel = "FILE", description = "要写的文件,- 为标准输出(需 --format)。The file; - is standard output.")
    private String file = "";

    @Option(names = "--type", required = true, paramLabel = "T", description = "对象类型。Item type.")
    private String type = "";

    @Option(names = "--format", paramLabel = "F", description = "格式,默认按扩展名。Format, told by the extension otherwise.")
    private @Nullable String format;

    @Option(names = "--crs", paramLabel = "C", description = "坐标系,例如 EPSG:4548。Reference system.")
    private @Nullable String crs;

    @Option(names = "--on", paramLabel = "DATE", description = "导出该日有效的对象,默认今天。In force on that day.")
    private @Nullable LocalDate on;

    @Option(
            names = "--as-of",
            paramLabel = "REVISION",
            description = "按该修订时的登记簿导出。As the register stood at a revision.")
    private @Nullable String asOf;

    @Option(
            names = "--audience",
            defaultValue = "restricted",
            description = "最高密级:public、internal、restricted,默认全部。Leave out what is more closed than this.")
    private Audience audience = Audience.RESTRICTED;

    @Option(names = "--json", description = "以 JSON 输出结果。Answer in JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Query query = Query.on(ItemType.parse(type), on == null ? LegalTime.day(Instant.now()) : on);
        OutletOptions options = OutletOptions.of(fileFormat(), audience);
        if (crs != null) {
            options = options.in(Crs.parse(crs));
        }
        OutletOptions wanted = options;
        return store.location().ask(journal -> export(journal, query, wanted));
    }

    private int export(Journal journal, Query query, OutletOptions options) throws IOException {
        ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr());
        Snapshot register = asOf == null ? journal.load(progress) : journal.asKnownAt(RevisionNumber.parse(asOf));
        List<Finding> notes = write(register, query, options, progress);
        progress.done();
        if (!file.equals("-")) {
            tell(register, query, notes);
        }
        return 0;
    }

    private List<Finding> write(Snapshot register, Query query, OutletOptions options, ConsoleProgress progress)
            throws IOException {
        if (file.equals("-")) {
            return write(register, query, options, System.out, progress);
        }
        Path target = Path.of(file).toAbsolutePath();
        Path unfinished = Files.createTempFile(target.getParent(), ".export", null);
        try {
            List<Finding> notes;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                notes = write(register, query, options, out, progress);
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            return notes;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private List<Finding> write(
            Snapshot register, Query query, OutletOptions options, OutputStream out, ConsoleProgress progress)
            throws IOException {
        return Outlet.write(register, query, options, out, progress);
    }

    private void tell(Snapshot register, Query query, List<Finding> notes) {
        Report report = new Report(spec, json);
        int count = register.inForce(query.type(), on == null ? LegalTime.day(Instant.now()) : on);
        report.put("file", file);
        report.put("revision", register.number().value());
        report.put("items", count);
        report.findings(notes);
        report.say(
                true,
                "已导出 " + count + " 个对象到 " + file + ",修订 " + register.number(),
                "Exported " + count + " items to " + file + " at revision " + register.number());
        report.finish();
    }

    private FileFormat fileFormat() {
        String wanted = format != null ? "." + format : file;
        return FileFormat.promisedBy(wanted)
                .orElseThrow(() -> new Malformed(
                        "format",
                        wanted,
                        Bilingual.of(
                                "格式应为 csv、xlsx、geojson、geojsonl、gpkg、zip 或 kml",
                                "a format is csv, xlsx, geojson, geojsonl, gpkg, zip or kml")));
    }
}

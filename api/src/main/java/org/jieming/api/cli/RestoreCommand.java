package org.jieming.api.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jieming.api.store.Journal;
import org.jieming.api.store.JournalCopy;
import org.jieming.register.RevisionNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        description =
                "把备份恢复到一个空的登记簿(嵌入式文件或 PostGIS)。" + "Brings a backup back into an empty register, embedded or PostGIS.")
final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(paramLabel = "FILE", description = "备份文件。The backup file.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "以 JSON 输出。Answer in JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr());
        RevisionNumber copied = store.location().askBackup(file, backup -> {
            try (Journal journal = store.location().open()) {
                return JournalCopy.copy(backup, journal, progress);
            }
        });
        progress.done();
        Report report = new Report(spec, json);
        report.put("file", file.toString());
        report.put("revision", copied.value());
        report.say(true, "已从 " + file + " 恢复到修订 " + copied, "Restored from " + file + " to revision " + copied);
        report.finish();
        return 0;
    }
}

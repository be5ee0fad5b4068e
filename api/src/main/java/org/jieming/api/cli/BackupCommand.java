package org.jieming.api.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jieming.register.Anchor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        description =
                "把登记簿备份为一个 GeoPackage 文件,服务运行时也可进行。"
                        + "Copies the register, even while it is served, into one GeoPackage file that can be restored into either store.")
final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(paramLabel = "FILE", description = "备份文件,不得已存在。The file to write; it must not exist.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "以 JSON 输出。Answer in JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Report report = new Report(spec, json);
        ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr());
        Anchor copied = store.location().backUp(file, progress);
        progress.done();
        report.put("file", file.toString());
        report.put("revision", copied.number().value());
        report.put("anchor", copied.toString());
        report.say(
                true,
                "已备份到 " + file + ",修订 " + copied.number(),
                "Backed up to " + file + " at revision " + copied.number());
        report.say(true, VerifyCommand.KEEP.zh() + copied, VerifyCommand.KEEP.en() + copied);
        report.finish();
        return 0;
    }
}

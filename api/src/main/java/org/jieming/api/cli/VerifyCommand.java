package org.jieming.api.cli;

import java.util.concurrent.Callable;
import org.jieming.api.store.Journal;
import org.jieming.rule.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description = "校验登记簿:逐修订重算指纹链,检查文件完整性。"
                + "Checks the register: recomputes the chain of fingerprints and the integrity of the store.")
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--json", description = "以 JSON 输出。Answer in JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Report report = new Report(spec, json);
        ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr());
        try (Journal journal = store.location().openExisting()) {
            Verdict verdict = journal.verify(progress);
            progress.done();
            report.put("revision", journal.head().value());
            report.put("intact", verdict.passes());
            report.findings(verdict.findings());
            report.say(
                    verdict.passes(),
                    "登记簿完好,修订 " + journal.head(),
                    "The register is intact at revision " + journal.head());
            report.say(!verdict.passes(), "登记簿有问题,见上", "The register is damaged, see above");
            report.finish();
            return verdict.passes() ? 0 : Complaints.FINDINGS;
        }
    }
}

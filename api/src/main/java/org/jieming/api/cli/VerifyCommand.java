package org.jieming.api.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jieming.api.store.Journal;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Anchor;
import org.jieming.rule.Finding;
import org.jieming.rule.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description = "校验登记簿:逐修订重算指纹链,检查文件完整性。"
                + "Checks the register: recomputes the chain of fingerprints and the integrity of the store.")
final class VerifyCommand implements Callable<Integer> {
    /** Before an anchor that is worth keeping outside the register. */
    static final Bilingual KEEP = Bilingual.of(
            "请把这一行存于登记簿之外,日后以 verify --expect 核对:", "Keep this outside the register, for verify --expect later: ");

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(
            names = "--expect",
            paramLabel = "REVISION:FINGERPRINT",
            description = "以前由 verify 或 backup 印出并另存的修订号与摘要;登记簿须仍含该修订,末尾被截去即可发现。"
                    + "What verify or backup printed before and was kept elsewhere: the register must still hold it, so that a"
                    + " chain cut short is found.")
    private Optional<String> expect = Optional.empty();

    @Option(names = "--json", description = "以 JSON 输出。Answer in JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Optional<Anchor> expected = expected();
        return store.location().ask(journal -> verify(journal, expected));
    }

    private int verify(Journal journal, Optional<Anchor> expected) {
        Report report = new Report(spec, json);
        ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr());
        Verdict verdict = judge(journal, expected, progress);
        progress.done();
        report.put("intact", verdict.passes());
        report.findings(verdict.findings());
        report.put("revision", journal.head().value());
        if (verdict.passes()) {
            intact(report, journal.anchor());
        }
        report.say(!verdict.passes(), "登记簿有问题,见上", "The register is damaged, see above");
        report.finish();
        return verdict.passes() ? 0 : Complaints.FINDINGS;
    }

    private Optional<Anchor> expected() {
        try {
            return expect.map(Anchor::parse);
        } catch (Malformed malformed) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--expect: " + malformed.remedy().zh() + " "
                            + malformed.remedy().en());
        }
    }

    /** An anchor is looked for in a chain that was found whole; a broken one says nothing about it. */
    private static Verdict judge(Journal journal, Optional<Anchor> expected, ConsoleProgress progress) {
        Verdict verdict = journal.verify(progress);
        if (!verdict.passes()
                || expected.filter(anchor -> !journal.holds(anchor)).isEmpty()) {
            return verdict;
        }
        List<Finding> findings = new ArrayList<>(verdict.findings());
        findings.add(Finding.block(
                "J-ANCHOR",
                "",
                Bilingual.format(
                        "登记簿中没有修订 %s,或其摘要与所存不同:末尾被截去,或历史被重写",
                        "The register does not hold revision %s with the fingerprint that was kept: its end was cut off, or its"
                                + " past was written anew",
                        expected.orElseThrow().number())));
        return new Verdict(findings);
    }

    private static void intact(Report report, Anchor newest) {
        report.put("anchor", newest.toString());
        report.say(true, "登记簿完好,修订 " + newest.number(), "The register is intact at revision " + newest.number());
        report.say(true, KEEP.zh() + newest, KEEP.en() + newest);
    }
}

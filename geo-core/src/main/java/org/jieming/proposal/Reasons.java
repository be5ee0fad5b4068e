package org.jieming.proposal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieming.language.Bilingual;
import org.jieming.rule.Finding;
import org.jieming.rule.Reason;
import org.jieming.rule.Severity;

/**
 * Reasons why a name goes on though the rules of naming say something against it. A reason answers what its writer was told of: a
 * rule, and of names of the register those that stood against the proposed one then. What has appeared since is told to whoever
 * approves, and takes a reason of hers.
 */
final class Reasons {
    /**
     * Rules that block and from which a reason frees: PNR-IM Art. 4 exempts words without specific link to an enterprise or
     * trade mark. From the others no reason frees, since the law knows no exception.
     */
    private static final Set<String> EXEMPTIBLE = Set.of("A-09");

    private Reasons() {}

    /** What a check finds and no reason of it answers (A.2: a warning is soft; a block only where the law knows an exception). */
    static List<Finding> unmetByCheck(Ask ask) {
        return ask.findings().stream()
                .filter(Reasons::isAgainst)
                .flatMap(finding -> unmet(finding, ask.reasons()).stream())
                .toList();
    }

    /** What an approval finds that the check's reasons do not answer, nor its own. */
    static List<Finding> unmetByApproval(Proposal proposal, Ask ask) {
        return ask.findings().stream()
                .filter(Reasons::isAgainst)
                .filter(finding -> !isAnswered(proposal, finding))
                .flatMap(finding -> unmet(isAnswerable(finding) ? appeared(finding) : finding, ask.reasons()).stream())
                .toList();
    }

    /** The reasons of a proposal with those that an approval gives of its own. */
    static Map<String, String> joined(Proposal proposal, Ask ask) {
        Map<String, String> all = new HashMap<>(proposal.reasons());
        ask.findings().stream()
                .filter(finding -> isAgainst(finding) && !isAnswered(proposal, finding))
                .map(Finding::rule)
                .distinct()
                .filter(ask.reasons()::containsKey)
                .forEach(rule -> all.merge(rule, ask.reasons().get(rule), (known, own) -> known + ";" + own));
        return all;
    }

    private static Optional<Finding> unmet(Finding finding, Map<String, String> reasons) {
        String reason = reasons.getOrDefault(finding.rule(), "");
        if (!isAnswerable(finding)) {
            return Optional.of(finding);
        }
        if (reason.isBlank()) {
            return Optional.of(finding.answerable());
        }
        return Reason.isGiven(reason)
                ? Optional.empty()
                : Optional.of(wanting(finding).answerable());
    }

    private static boolean isAgainst(Finding finding) {
        return finding.severity() != Severity.NOTE;
    }

    private static boolean isAnswerable(Finding finding) {
        return finding.severity() == Severity.WARN || EXEMPTIBLE.contains(finding.rule());
    }

    private static boolean isAnswered(Proposal proposal, Finding finding) {
        return isAnswerable(finding)
                && !proposal.reasons().getOrDefault(finding.rule(), "").isBlank()
                && proposal.findings().stream().anyMatch(told -> isAgainst(told) && tellsOf(told, finding));
    }

    /** Whether it was told of the same rule, and of all names that are found now; those that were told in older days are not noted. */
    private static boolean tellsOf(Finding told, Finding finding) {
        List<String> names = Arrays.asList(told.subject().split(" "));
        return told.rule().equals(finding.rule())
                && (told.subject().isEmpty()
                        || names.containsAll(Arrays.asList(finding.subject().split(" "))));
    }

    private static Finding wanting(Finding finding) {
        return told(finding, Reason.TOO_SHORT.zh(), Reason.TOO_SHORT.en());
    }

    private static Finding appeared(Finding finding) {
        return told(
                finding,
                "检查之后才出现,或检查时未作说明:确需批准的,请在 reasons 中按规则编号另填理由。",
                " It has appeared since the check, or was not told there: who approves all the same says why, under the rule"
                        + " in 'reasons'.");
    }

    private static Finding told(Finding finding, String zh, String en) {
        Bilingual sentence =
                Bilingual.of(finding.sentence().zh() + zh, finding.sentence().en() + en);
        return new Finding(finding.rule(), finding.severity(), finding.field(), sentence, finding.citation());
    }
}

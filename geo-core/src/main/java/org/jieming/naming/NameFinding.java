package org.jieming.naming;

import java.util.List;
import org.jieming.language.Bilingual;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/**
 * What one rule says of a proposed name.
 *
 * @param finding rule, severity, sentence and citation
 * @param conflicts the names of the register it is about, the nearest first; mostly none
 */
public record NameFinding(Finding finding, List<Conflict> conflicts) {

    public NameFinding {
        conflicts = List.copyOf(conflicts);
    }

    /** The same of names that are proposed and not decided yet: it warns at most. */
    NameFinding underWay() {
        Severity severity = finding.severity() == Severity.BLOCK ? Severity.WARN : finding.severity();
        Bilingual told = Bilingual.of(
                "办理中的其他方案:" + finding.sentence().zh(),
                "Names of other proposals under way: " + finding.sentence().en());
        return new NameFinding(
                new Finding(finding.rule(), severity, finding.field(), told, finding.citation()), conflicts);
    }
}

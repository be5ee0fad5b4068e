package org.jieming.naming;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jieming.language.Bilingual;
import org.jieming.register.Period;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/**
 * What one rule says of a proposed name.
 *
 * @param finding rule, severity, sentence and citation
 * @param conflicts the names of the register it is about, the nearest first; mostly none
 * @param takesReason whether the name is recorded for a stated reason alone, though nothing blocks it: a name so near that it likely
 *     lies in one built-up area with this one, of which the register knows no outline
 * @param isVeiled whether it is about names that are not shown to whoever asks; of them it tells nothing, and they are not among the
 *     conflicts
 */
public record NameFinding(Finding finding, List<Conflict> conflicts, boolean takesReason, boolean isVeiled) {

    public NameFinding {
        conflicts = List.copyOf(conflicts);
    }

    /** The finding, its subject being the items whose names it is about: the ids in order, with a blank between. */
    public Finding ofItems() {
        return finding.about(conflicts.stream()
                .map(conflict -> conflict.item().id().toString())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" ")));
    }

    /** One that asks for nothing beyond its severity. */
    public NameFinding(Finding finding, List<Conflict> conflicts) {
        this(finding, conflicts, false, false);
    }

    /** The same, recorded for a stated reason alone. */
    NameFinding forReason() {
        return new NameFinding(finding, conflicts, true, isVeiled);
    }

    /** The same about names that are not shown. */
    NameFinding veiled() {
        return new NameFinding(finding, List.of(), takesReason, true);
    }

    /** The same of another weight or in other words. */
    public NameFinding told(Finding other) {
        return new NameFinding(other, conflicts, takesReason, isVeiled);
    }

    /** The same of names that were borne together on days of the past, the first of which it tells. */
    NameFinding past(Period one, Period other) {
        LocalDate first = LocalDate.ofEpochDay(Math.max(one.first(), other.first()));
        LocalDate end = LocalDate.ofEpochDay(Math.min(one.end(), other.end()));
        Bilingual told = Bilingual.of(
                "自 " + first + " 至 " + end + " 两处同时使用:" + finding.sentence().zh(),
                "From " + first + " until " + end + " both bore it: "
                        + finding.sentence().en());
        return told(new Finding(finding.rule(), finding.severity(), finding.field(), told, finding.citation()));
    }

    /** The same of names that were borne together on days of the past, of which it tells none. */
    NameFinding past() {
        Bilingual told = Bilingual.of(
                "所写的过去日期:" + finding.sentence().zh(),
                "On the days of the past that are stated: " + finding.sentence().en());
        return told(new Finding(finding.rule(), finding.severity(), finding.field(), told, finding.citation()));
    }

    /** The same of names that are proposed and not decided yet: it warns at most. */
    NameFinding underWay() {
        Severity severity = finding.severity() == Severity.BLOCK ? Severity.WARN : finding.severity();
        Bilingual told = Bilingual.of(
                "办理中的其他方案:" + finding.sentence().zh(),
                "Names of other proposals under way: " + finding.sentence().en());
        return told(new Finding(finding.rule(), severity, finding.field(), told, finding.citation()));
    }
}

package org.jieming.naming;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.place.Romanized;
import org.jieming.rule.Finding;
import org.jieming.rule.Verdict;

/**
 * All that the rules say of a proposed name. Nothing is renamed by it: a person decides.
 *
 * @param romanized its parts and spelling
 * @param scope where it must be unique; empty when no rule asks for it
 * @param findings in the order of severity
 */
public record NameVerdict(Romanized romanized, Optional<Scope> scope, List<NameFinding> findings) {

    public NameVerdict {
        findings = findings.stream()
                .sorted(java.util.Comparator.comparing(found -> found.finding().severity()))
                .toList();
    }

    /** The same with more findings. */
    public NameVerdict with(List<NameFinding> more) {
        return new NameVerdict(
                romanized,
                scope,
                Stream.concat(findings.stream(), more.stream()).toList());
    }

    /** The same for somebody who is not to know of names that are not shown to her. */
    public NameVerdict unveiled() {
        return new NameVerdict(
                romanized,
                scope,
                findings.stream().filter(found -> !found.isVeiled()).toList());
    }

    /** The findings alone, as other checks give them. */
    public Verdict verdict() {
        List<Finding> all = findings.stream().map(NameFinding::finding).toList();
        return new Verdict(all);
    }
}

package org.jieming.rule;

import java.util.List;

/**
 * All findings of one check, in the order they were found.
 *
 * @param findings immutable; empty when there was nothing to say
 */
public record Verdict(List<Finding> findings) {
    /** Nothing was found. */
    public static final Verdict CLEAN = new Verdict(List.of());

    public Verdict {
        findings = List.copyOf(findings);
    }

    /** Whether nothing found keeps the change out. */
    public boolean passes() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.BLOCK);
    }
}

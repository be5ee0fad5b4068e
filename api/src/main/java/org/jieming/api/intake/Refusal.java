package org.jieming.api.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jieming.register.Edit;
import org.jieming.register.Snapshot;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.jieming.rule.Verdict;

/**
 * What the register's own rules said against a plan.
 *
 * @param rows the rows they refuse
 * @param others blocking findings that belong to no row of the plan
 */
public record Refusal(List<RowVerdict> rows, List<Finding> others) {
    static final Refusal NONE = new Refusal(List.of(), List.of());

    public Refusal {
        rows = List.copyOf(rows);
        others = List.copyOf(others);
    }

    /** What those rules would refuse of a plan in a state of the register; writes nothing. */
    public static Refusal of(Snapshot register, Instant at, Plan plan) {
        Edit draft = register.draft(plan.changeSet("dry-run", "", Optional.empty()), at);
        return draft instanceof Edit.Refused refused ? of(plan, refused.verdict()) : NONE;
    }

    static Refusal of(Plan plan, Verdict verdict) {
        Set<String> items =
                plan.changes().stream().map(put -> put.id().toString()).collect(Collectors.toSet());
        List<Finding> others = verdict.findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCK && !items.contains(finding.subject()))
                .toList();
        return new Refusal(plan.refusedRows(verdict), others);
    }

    /** Whether the rules let everything in. */
    public boolean isNone() {
        return rows.isEmpty() && others.isEmpty();
    }

    Refusal and(Refusal later) {
        List<RowVerdict> all = new ArrayList<>(rows);
        all.addAll(later.rows);
        return new Refusal(all, later.others);
    }
}

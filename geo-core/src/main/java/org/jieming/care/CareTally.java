package org.jieming.care;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jieming.measure.Metres;

/**
 * The figures of a line in a year (C-41, C.8).
 *
 * @param patrols how often it was patrolled
 * @param patrolled how far in all
 * @param disputes disputes that came up in the year
 * @param settled how many of these are settled
 * @param grave how many were mass incidents or violent cases
 * @param result what the last assessment of the year came to; empty without one
 */
public record CareTally(
        int patrols, Metres patrolled, int disputes, int settled, int grave, Optional<Assessment.Result> result) {

    /** Counts what was written about one line. */
    public static CareTally of(
            int year,
            Collection<Patrol> patrols,
            Collection<Dispute> disputes,
            Collection<Assessment> assessments,
            Checklist checklist) {
        var walked =
                patrols.stream().filter(each -> each.day().getYear() == year).toList();
        var raised =
                disputes.stream().filter(each -> each.day().getYear() == year).toList();
        return new CareTally(
                walked.size(),
                new Metres(walked.stream()
                        .mapToDouble(each -> each.length().value())
                        .sum()),
                raised.size(),
                (int) raised.stream().filter(Dispute::isSettled).count(),
                (int) raised.stream().filter(Dispute::grave).count(),
                assessments.stream()
                        .filter(each -> each.year() == year)
                        .max(Comparator.comparing(Assessment::at).thenComparing(Assessment::id))
                        .map(each -> each.by(checklist)));
    }

    /** Whether the ledger holds what vetoes a safe boundary, though no assessment says so. */
    public boolean contradicts() {
        return grave > 0 && result.filter(each -> each.vetoes().isEmpty()).isPresent();
    }
}

package org.jieming.incident;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The figures of some incidents (C-41).
 *
 * @param byStage how many are at each stage, by its word
 * @param byState how many were reported of each state, by its code
 * @param founded how many a check found to be true
 * @param unfounded how many it did not
 * @param handled how many of the true ones were handled: handling rate = handled / founded
 * @param median the median time from report to closing; empty while none is closed
 */
public record IncidentTally(
        Map<String, Integer> byStage,
        Map<String, Integer> byState,
        int founded,
        int unfounded,
        int handled,
        Optional<Duration> median) {

    public IncidentTally {
        byStage = Map.copyOf(byStage);
        byState = Map.copyOf(byState);
    }

    /** Counts incidents. */
    public static IncidentTally of(Collection<Incident> incidents) {
        Map<String, Integer> byStage = new TreeMap<>();
        Map<String, Integer> byState = new TreeMap<>();
        int founded = 0;
        int unfounded = 0;
        int handled = 0;
        for (Incident each : incidents) {
            byStage.merge(each.word(), 1, Integer::sum);
            byState.merge(each.report().state().code(), 1, Integer::sum);
            founded += each.founded().filter(yes -> yes).isPresent() ? 1 : 0;
            unfounded += each.founded().filter(yes -> !yes).isPresent() ? 1 : 0;
            handled += each.isHandled() ? 1 : 0;
        }
        return new IncidentTally(byStage, byState, founded, unfounded, handled, median(incidents));
    }

    private static Optional<Duration> median(Collection<Incident> incidents) {
        List<Duration> times = incidents.stream()
                .filter(each -> each.word().equals(IncidentStep.Kind.CLOSED.word()))
                .map(each -> Duration.between(
                        each.report().at(),
                        each.done().get(each.done().size() - 1).at()))
                .sorted()
                .toList();
        return times.isEmpty() ? Optional.empty() : Optional.of(times.get((times.size() - 1) / 2));
    }
}

package org.jieming.care;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jieming.measure.Metres;

/**
 * The figures of a line in a year (C-41, C.8). What the two parties state stands side by side, as in an inspection: none of it is
 * made into one score.
 *
 * @param patrols the patrols of each side
 * @param disputes disputes that came up in the year
 * @param settled how many of these are settled
 * @param grave how many were mass incidents or violent cases
 * @param results what the last assessment of the year by each side came to; none has a score where the line is vetoed
 */
public record CareTally(
        Map<Side, Patrols> patrols, int disputes, int settled, int grave, Map<Side, Assessment.Result> results) {

    /**
     * Walks along a line.
     *
     * @param times how often
     * @param length how far in all
     */
    public record Patrols(int times, Metres length) {
        static Patrols of(Collection<Patrol> some) {
            return new Patrols(
                    some.size(),
                    new Metres(some.stream()
                            .mapToDouble(each -> each.length().value())
                            .sum()));
        }
    }

    public CareTally {
        patrols = Map.copyOf(patrols);
        boolean isVetoed = grave > 0
                || results.values().stream().anyMatch(each -> !each.vetoes().isEmpty());
        results = results.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, each -> isVetoed ? each.getValue().withoutScore() : each.getValue()));
    }

    /**
     * Whether the line has no score in the year: a mass incident or a violent case stands in its ledger, or a side fails an item that
     * vetoes (C.8).
     */
    public boolean isVetoed() {
        return grave > 0 || !vetoes().isEmpty();
    }

    /** Counts what was written about one line. */
    public static CareTally of(
            int year,
            Collection<Patrol> patrols,
            Collection<Dispute> disputes,
            Collection<Assessment> assessments,
            Checklist checklist) {
        var raised =
                disputes.stream().filter(each -> each.day().getYear() == year).toList();
        Map<Side, Patrols> walked = new HashMap<>();
        bySide(patrols.stream().filter(each -> each.day().getYear() == year).toList(), Patrol::written)
                .forEach((side, some) -> walked.put(side, Patrols.of(some)));
        Map<Side, Assessment.Result> results = new HashMap<>();
        bySide(assessments.stream().filter(each -> each.year() == year).toList(), Assessment::written)
                .forEach((side, some) -> results.put(side, last(some).by(checklist)));
        return new CareTally(
                walked,
                raised.size(),
                (int) raised.stream().filter(Dispute::isSettled).count(),
                (int) raised.stream().filter(Dispute::grave).count(),
                results);
    }

    private static <T> Map<Side, List<T>> bySide(List<T> entries, Function<T, Written> written) {
        return entries.stream()
                .collect(Collectors.groupingBy(each -> written.apply(each).side()));
    }

    private static Assessment last(List<Assessment> some) {
        return Collections.max(
                some,
                Comparator.comparing((Assessment each) -> each.written().at())
                        .thenComparing(each -> each.written().id()));
    }

    /** The patrols of a side; none when it noted none. */
    public Patrols patrols(Side side) {
        return patrols.getOrDefault(side, Patrols.of(List.of()));
    }

    /** What the last assessment of a side came to; empty when it has not assessed the year. */
    public Optional<Assessment.Result> result(Side side) {
        return Optional.ofNullable(results.get(side));
    }

    /** All patrols, whoever noted them. */
    public Patrols allPatrols() {
        return new Patrols(
                patrols.values().stream().mapToInt(Patrols::times).sum(),
                new Metres(patrols.values().stream()
                        .mapToDouble(each -> each.length().value())
                        .sum()));
    }

    /** The items that veto by the word of any side: no other side's word takes one back. */
    public List<Checklist.Item> vetoes() {
        return Arrays.stream(Side.values())
                .flatMap(side -> result(side).stream())
                .flatMap(result -> result.vetoes().stream())
                .distinct()
                .toList();
    }

    /** Whether the ledger holds what vetoes a safe boundary, though there are assessments and none says so. */
    public boolean contradicts() {
        return grave > 0 && !results.isEmpty() && vetoes().isEmpty();
    }
}

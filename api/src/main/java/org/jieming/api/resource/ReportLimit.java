package org.jieming.api.resource;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;

/**
 * How many reports of markers may come by the tokens of one account in an hour, so that a lost token fills no store. Kept in
 * memory: a restart forgives, and each of several servers counts for itself.
 */
final class ReportLimit {
    static final int IN_AN_HOUR = 60;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Clock clock;
    private final Map<String, Deque<Instant>> arrivals = new HashMap<>();

    ReportLimit(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts a report of an account.
     *
     * @throws Problem 429 when there were as many as may be
     */
    synchronized void count(String account) {
        Instant now = clock.instant();
        arrivals.values()
                .forEach(times -> times.removeIf(each -> each.plus(HOUR).isBefore(now)));
        arrivals.values().removeIf(Deque::isEmpty);
        Deque<Instant> times = arrivals.computeIfAbsent(account, none -> new ArrayDeque<>());
        if (times.size() >= IN_AN_HOUR) {
            long seconds = Duration.between(now, times.getFirst().plus(HOUR)).toSeconds() + 1;
            throw Problem.of(
                            ProblemType.TOO_MANY_ATTEMPTS,
                            "一小时内最多上报 " + IN_AN_HOUR + " 次,请 " + seconds + " 秒后再试",
                            "At most " + IN_AN_HOUR + " reports an hour; try again in " + seconds + " s")
                    .header("Retry-After", Long.toString(seconds));
        }
        times.addLast(now);
    }
}

package org.jieming.api.resource.inspection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.language.Bilingual;

/**
 * How many reports of markers may come by the tokens of one account in an hour, and how many bytes of photographs in a day, so that
 * a lost token fills no store. Kept in memory: a restart forgives, and each of several servers counts for itself.
 */
final class ReportLimit {
    static final int IN_AN_HOUR = 60;
    static final long BYTES_IN_A_DAY = 200 << 20;

    private final Clock clock;
    private final Window reports = new Window(
            Duration.ofHours(1),
            IN_AN_HOUR,
            Bilingual.of("一小时内最多上报 " + IN_AN_HOUR + " 次", "At most " + IN_AN_HOUR + " reports an hour"));
    private final Window photographs = new Window(
            Duration.ofDays(1),
            BYTES_IN_A_DAY,
            Bilingual.of(
                    "一天内最多上报 " + (BYTES_IN_A_DAY >> 20) + " MiB 照片",
                    "At most " + (BYTES_IN_A_DAY >> 20) + " MiB of photographs a day"));

    ReportLimit(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts a report of an account.
     *
     * @throws Problem 429 when there were as many as may be
     */
    synchronized void count(String account) {
        reports.take(account, 1, clock.instant());
    }

    /** Weighs a photograph of an account; throws as the other does. */
    synchronized void weigh(String account, long bytes) {
        photographs.take(account, bytes, clock.instant());
    }

    private record Arrival(Instant at, long amount) {}

    /** So much in so long, for each account. */
    private record Window(Duration span, long most, Bilingual rule, Map<String, Deque<Arrival>> arrivals) {
        Window(Duration span, long most, Bilingual rule) {
            this(span, most, rule, new HashMap<>());
        }

        void take(String account, long amount, Instant now) {
            arrivals.values()
                    .forEach(each -> each.removeIf(past -> past.at().plus(span).isBefore(now)));
            arrivals.values().removeIf(Deque::isEmpty);
            Deque<Arrival> own = arrivals.computeIfAbsent(account, none -> new ArrayDeque<>());
            if (sum(own) + amount > most) {
                throw full(Duration.between(now, room(own, amount)).toSeconds() + 1);
            }
            own.addLast(new Arrival(now, amount));
        }

        private static long sum(Deque<Arrival> some) {
            return some.stream().mapToLong(Arrival::amount).sum();
        }

        /** When enough of the past has gone by. */
        private Instant room(Deque<Arrival> own, long amount) {
            long left = sum(own) + amount;
            Instant at = own.getFirst().at();
            for (Iterator<Arrival> past = own.iterator(); past.hasNext() && left > most; ) {
                Arrival gone = past.next();
                left -= gone.amount();
                at = gone.at();
            }
            return at.plus(span);
        }

        private Problem full(long seconds) {
            return Problem.of(
                            ProblemType.TOO_MANY_ATTEMPTS,
                            rule.zh() + ",请 " + seconds + " 秒后再试",
                            rule.en() + "; try again in " + seconds + " s")
                    .header("Retry-After", Long.toString(seconds));
        }
    }
}

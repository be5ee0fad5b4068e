package org.jieming.api.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes guessing slow without ever locking an account. Who failed to sign in to one account several times from one place waits
 * a little longer each time, a minute at most, and only she at that place. And from one place so many mistakes are made at all
 * accounts together, then one in half a minute; who has signed in from there before is not held up by what others
 * guess. Attempts while one waits do not count. Kept in memory: a restart forgives, and forgets who has signed in.
 */
final class Throttle {
    /** Mistakes at one account from one place that cost nothing. */
    static final int FREE = 5;
    /** Mistakes at all accounts from one place that cost nothing: a morning of an office behind one address. */
    static final int FREE_TOGETHER = 100;

    private static final Duration ONE_FORGIVEN = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration FORGIVEN = Duration.ofMinutes(30);
    private static final int MOST = 20_000;

    private final Clock clock;
    private final Map<Attempt, Penalty> penalties = most();
    private final Map<Origin, Spree> sprees = most();
    private final Map<Attempt, Boolean> welcome = most();

    private record Attempt(String account, Origin origin) {}

    private record Penalty(int failures, Instant last) {
        Instant over() {
            long seconds = failures < FREE ? 0 : 1L << Math.min(failures - FREE, 6);
            return last.plusSeconds(Math.min(seconds, LONGEST.toSeconds()));
        }
    }

    /** Mistakes from one place: all of them are forgiven at that moment, one after another. */
    private record Spree(Instant forgiven) {
        /** How long until there is room for one more. */
        Duration left(Instant now) {
            return Duration.between(now, forgiven.minus(ONE_FORGIVEN.multipliedBy(FREE_TOGETHER - 1)));
        }

        Spree with(int mistakes, Instant now) {
            Instant from = forgiven.isBefore(now) ? now : forgiven;
            return new Spree(from.plus(ONE_FORGIVEN.multipliedBy(mistakes)));
        }
    }

    Throttle(Clock clock) {
        this.clock = clock;
    }

    private static <K, V> Map<K, V> most() {
        return new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST;
            }
        };
    }

    /**
     * Begins to try an account from a place, which counts as a mistake until {@link #succeeded} says otherwise: guesses sent at
     * once are counted one by one before any is answered.
     *
     * @return how long she has to wait instead; zero when she may try
     */
    synchronized Duration begin(String account, Origin origin) {
        Instant now = clock.instant();
        Attempt attempt = new Attempt(account, origin);
        Penalty before = penalties.get(attempt);
        if (before != null && before.over().isAfter(now)) {
            return Duration.between(now, before.over());
        }
        if (!welcome.containsKey(attempt)) {
            Spree spree = sprees.getOrDefault(origin, new Spree(now));
            if (spree.left(now).compareTo(Duration.ZERO) > 0) {
                return spree.left(now);
            }
            sprees.put(origin, spree.with(1, now));
        }
        boolean counts = before != null && before.last().plus(FORGIVEN).isAfter(now);
        penalties.put(attempt, new Penalty(counts && before != null ? before.failures() + 1 : 1, now));
        return Duration.ZERO;
    }

    /** Says that what was begun last was no mistake; from now on she is known at that place. */
    synchronized void succeeded(String account, Origin origin) {
        Attempt attempt = new Attempt(account, origin);
        penalties.remove(attempt);
        if (welcome.put(attempt, true) == null) {
            sprees.computeIfPresent(origin, (place, spree) -> spree.with(-1, clock.instant()));
        }
    }
}

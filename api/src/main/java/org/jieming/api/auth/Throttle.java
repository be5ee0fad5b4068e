package org.jieming.api.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes guessing slow without ever locking an account: who failed to sign in to it several times from one address waits a
 * little longer each time, a minute at most, and only she at that address; everybody else signs in as ever. Attempts while
 * one waits do not count. Kept in memory: a restart forgives.
 */
final class Throttle {
    /** Mistakes that cost nothing. */
    static final int FREE = 5;

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration FORGIVEN = Duration.ofMinutes(30);
    private static final int MOST = 20_000;

    private final Clock clock;
    private final Map<String, Penalty> penalties = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Penalty> eldest) {
            return size() > MOST;
        }
    };

    private record Penalty(int failures, Instant last) {
        Instant over() {
            long seconds = failures < FREE ? 0 : 1L << Math.min(failures - FREE, 6);
            return last.plusSeconds(Math.min(seconds, LONGEST.toSeconds()));
        }
    }

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /**
     * Begins to try an account from an address, which counts as a mistake until {@link #succeeded} says otherwise: guesses sent
     * at once are counted one by one before any is answered.
     *
     * @return how long the address has to wait instead; zero when it may try
     */
    synchronized Duration begin(String account, String address) {
        Instant now = clock.instant();
        Penalty before = penalties.get(key(account, address));
        if (before != null && before.over().isAfter(now)) {
            return Duration.between(now, before.over());
        }
        boolean counts = before != null && before.last().plus(FORGIVEN).isAfter(now);
        penalties.put(key(account, address), new Penalty(counts && before != null ? before.failures() + 1 : 1, now));
        return Duration.ZERO;
    }

    synchronized void succeeded(String account, String address) {
        penalties.remove(key(account, address));
    }

    private static String key(String account, String address) {
        return address + " " + account;
    }
}

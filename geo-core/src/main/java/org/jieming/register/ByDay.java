package org.jieming.register;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was worked out for a day, kept for the few days asked about lately: past days are asked one at a time. Safe for use by
 * several threads.
 *
 * @param <T> what was worked out
 */
final class ByDay<T> {
    private static final int MOST_DAYS = 4;

    private final Map<LocalDate, T> known = new ConcurrentHashMap<>();

    /** What is known for a day, worked out when first asked for. */
    T on(LocalDate day, Function<LocalDate, T> reckoning) {
        if (known.size() > MOST_DAYS) {
            known.clear();
        }
        return known.computeIfAbsent(day, reckoning);
    }
}

package org.jieming.filter;

import java.util.List;
import java.util.function.Predicate;

/** Joins tests, asking no further than the answer needs. */
final class Logic {
    private Logic() {}

    static <T> Predicate<T> all(List<Predicate<T>> tests) {
        return joined(tests, false);
    }

    static <T> Predicate<T> any(List<Predicate<T>> tests) {
        return joined(tests, true);
    }

    /** The first test that answers {@code decisive} decides. */
    private static <T> Predicate<T> joined(List<Predicate<T>> tests, boolean decisive) {
        List<Predicate<T>> copy = List.copyOf(tests);
        int count = copy.size();
        return item -> {
            for (int i = 0; i < count; i++) {
                if (copy.get(i).test(item) == decisive) {
                    return decisive;
                }
            }
            return !decisive;
        };
    }
}

package org.jieming.api.store;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jieming.register.Edit;

/** How attempts to write have ended since the start, counted by outcome. Safe for use by several threads. */
final class Outcomes {
    private static final String FAILED = "failed";

    private final Map<String, LongAdder> counted = new ConcurrentHashMap<>();

    Outcomes() {
        for (Class<?> kind : Edit.class.getPermittedSubclasses()) {
            counted.put(name(kind), new LongAdder());
        }
        counted.put(FAILED, new LongAdder());
    }

    void count(Edit edit) {
        counted.get(name(edit.getClass())).increment();
    }

    /** What its own question keeps out is refused. */
    void countKeptOut() {
        counted.get(name(Edit.Refused.class)).increment();
    }

    void countFailure() {
        counted.get(FAILED).increment();
    }

    Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        counted.forEach((name, number) -> counts.put(name, number.sum()));
        return counts;
    }

    private static String name(Class<?> kind) {
        return kind.getSimpleName().toLowerCase(Locale.ROOT);
    }
}

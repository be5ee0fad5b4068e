package org.jieming.api.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The few things made last, kept for those who ask for them again at once. Safe for use by several threads; two that ask for
 * the same at the same moment may both make it.
 *
 * @param <K> what is asked for; its equality decides what is the same
 * @param <V> what is made
 */
public final class Recent<K, V> {
    private final Map<K, V> kept;
    private final Function<V, Optional<?>> bulk;

    /** Keeps so many. */
    public Recent(int most) {
        this(most, light -> Optional.empty());
    }

    /**
     * Keeps so many, and among those that hold on to something large only such as share it with the one asked for last.
     *
     * @param bulk the large thing that a value holds on to, if any
     */
    public Recent(int most, Function<V, Optional<?>> bulk) {
        this.bulk = bulk;
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** What is kept under a key; made, and kept from then on, where there is nothing. */
    public V get(K key, Supplier<V> maker) {
        synchronized (kept) {
            V found = kept.get(key);
            if (found != null) {
                return found;
            }
        }
        V made = maker.get();
        synchronized (kept) {
            bulk.apply(made).ifPresent(mine -> kept.values()
                    .removeIf(other ->
                            bulk.apply(other).filter(theirs -> theirs != mine).isPresent()));
            kept.put(key, made);
        }
        return made;
    }
}

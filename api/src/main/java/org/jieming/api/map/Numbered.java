package org.jieming.api.map;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Things by number, some numbers empty. Immutable: a copy with some replaced shares the rest, and costs what is replaced and a
 * thousandth of what is shared.
 */
final class Numbered<T> {
    private static final int SHIFT = 10;
    private static final int CHUNK = 1 << SHIFT;

    private final @Nullable Object[][] chunks;

    private Numbered(@Nullable Object[][] chunks) {
        this.chunks = chunks;
    }

    /** Numbers things from 0 on. */
    static <T> Numbered<T> of(List<T> things) {
        @Nullable Object[][] chunks = new @Nullable Object[(things.size() + CHUNK - 1) >> SHIFT][];
        for (int i = 0; i < chunks.length; i++) {
            int from = i << SHIFT;
            chunks[i] = Arrays.copyOf(
                    things.subList(from, Math.min(from + CHUNK, things.size())).toArray(), CHUNK);
        }
        return new Numbered<>(chunks);
    }

    /** What has a number, or null. */
    @Nullable
    @SuppressWarnings("unchecked")
    T get(int number) {
        int chunk = number >> SHIFT;
        return chunk < chunks.length ? (T) chunks[chunk][number & CHUNK - 1] : null;
    }

    /** The same with something else, or with null nothing, under some numbers. */
    Numbered<T> with(Map<Integer, @Nullable T> replaced) {
        int last = replaced.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
        @Nullable Object[][] next = Arrays.copyOf(chunks, Math.max(chunks.length, (last >> SHIFT) + 1));
        for (int i = chunks.length; i < next.length; i++) {
            next[i] = new @Nullable Object[CHUNK];
        }
        replaced.forEach((number, thing) -> {
            int chunk = number >> SHIFT;
            if (chunk < chunks.length && next[chunk] == chunks[chunk]) {
                next[chunk] = chunks[chunk].clone();
            }
            next[chunk][number & CHUNK - 1] = thing;
        });
        return new Numbered<>(next);
    }

    /** Visits the numbers under which there is something, rising. Linear. */
    void eachNumber(IntConsumer visitor) {
        for (int number = 0; number < chunks.length << SHIFT; number++) {
            if (chunks[number >> SHIFT][number & CHUNK - 1] != null) {
                visitor.accept(number);
            }
        }
    }
}

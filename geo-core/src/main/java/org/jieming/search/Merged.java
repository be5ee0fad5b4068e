package org.jieming.search;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** The texts of several ranked sources that pass a test, by rank and each once. */
final class Merged extends Source {
    private final List<? extends Source> sources;
    private final IntPredicate test;
    /** By source: its text that comes next; −1 when it has no more. */
    private final int[] heads;

    Merged(List<? extends Source> sources, IntPredicate test) {
        this.sources = sources;
        this.test = test;
        this.heads = sources.stream().mapToInt(Source::next).toArray();
    }

    @Override
    int next() {
        while (true) {
            int least = Arrays.stream(heads).filter(head -> head >= 0).min().orElse(-1);
            if (least < 0) {
                return -1;
            }
            for (int i = 0; i < heads.length; i++) {
                while (heads[i] == least) {
                    from = sources.get(i).from;
                    heads[i] = sources.get(i).next();
                }
            }
            if (test.test(least)) {
                return least;
            }
        }
    }
}

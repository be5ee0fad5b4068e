package org.jieming.search;

import java.util.List;
import java.util.function.IntPredicate;

/** The texts of several ranked sources that pass a test, by rank and each once. */
class Merged extends Source {
    private final List<? extends Source> sources;
    private final IntPredicate test;
    /** By source: its text that comes next; −1 when it has no more. */
    private final int[] heads;

    Merged(List<? extends Source> sources, IntPredicate test) {
        this.sources = sources;
        this.test = test;
        this.heads = new int[sources.size()];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = sources.get(i).next();
        }
    }

    /** Texts of a segment that were typed whole, in one way or another. */
    static Merged whole(List<? extends Source> sources, Segment segment) {
        return new Merged(sources, text -> true) {
            @Override
            int next() {
                int text = super.next();
                length = text < 0 ? 0 : segment.sounds().length(text);
                return text;
            }
        };
    }

    boolean hasNext() {
        return least() >= 0;
    }

    @Override
    int next() {
        while (true) {
            int least = least();
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

    /** The smallest of the heads, or −1. */
    private int least() {
        int least = -1;
        for (int head : heads) {
            // as unsigned numbers −1 is the largest
            least = Integer.compareUnsigned(head, least) < 0 ? head : least;
        }
        return least;
    }
}

package org.jieming.siting;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.IntToLongFunction;

/**
 * Takes candidates one after the other, always the one that adds most. What a candidate adds never grows while others are
 * taken, so that most of them need not be reckoned again (Minoux 1978). Ties go to the candidate named first.
 */
final class Greedy {
    private static final int NONE = -1;

    private final PriorityQueue<Hope> hopes = new PriorityQueue<>(
            Comparator.comparingLong((Hope hope) -> -hope.gain).thenComparingInt(Hope::candidate));
    private final IntToLongFunction gain;

    /** What a candidate may add at the most. */
    private record Hope(long gain, int candidate) {}

    /**
     * Nothing is taken yet.
     *
     * @param gain what a candidate adds to those taken
     */
    Greedy(int candidates, IntToLongFunction gain) {
        this.gain = gain;
        for (int candidate = 0; candidate < candidates; candidate++) {
            hopes.add(new Hope(Long.MAX_VALUE, candidate));
        }
    }

    /** The candidate that adds most, which is then no longer among them; −1 when none adds anything. */
    int next() {
        while (!hopes.isEmpty()) {
            int candidate = hopes.remove().candidate;
            long adds = gain.applyAsLong(candidate);
            Hope hope = new Hope(adds, candidate);
            if (adds > 0 && (hopes.isEmpty() || hopes.comparator().compare(hope, hopes.element()) < 0)) {
                return candidate;
            }
            if (adds > 0) {
                hopes.add(hope);
            }
        }
        return NONE;
    }
}

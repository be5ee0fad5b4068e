package org.jieming.siting;

import java.util.BitSet;

/**
 * What is decided of a problem.
 *
 * @param taken candidates that are part of the plan, by their place among the open ones
 * @param dropped those that are not
 */
record Decided(BitSet taken, BitSet dropped) {

    /** One candidate taken, nothing else decided. */
    static Decided taken(int candidate) {
        BitSet taken = new BitSet();
        taken.set(candidate);
        return new Decided(taken, new BitSet());
    }

    /** Whom this takes left out, and the other way round. */
    Decided contrary() {
        return new Decided(dropped, taken);
    }

    boolean isNothing() {
        return taken.isEmpty() && dropped.isEmpty();
    }
}

package org.jieming.siting;

import java.util.BitSet;

/** What every candidate is credited with for all groups it reaches. Used by one thread. */
final class Takings {
    private final int[][] groupsOf;
    private final long[] sums;

    /** The takings of candidates that reach these groups. */
    Takings(int[][] groupsOf) {
        this.groupsOf = groupsOf;
        this.sums = new long[groupsOf.length];
    }

    /** Adds up the credits of the groups anew. O(entries). */
    void reckon(long[] credits) {
        for (int candidate = 0; candidate < sums.length; candidate++) {
            long sum = 0;
            for (int group : groupsOf[candidate]) {
                sum += credits[group];
            }
            sums[candidate] = sum;
        }
    }

    /** What a candidate takes. */
    long of(int candidate) {
        return sums[candidate];
    }

    /** The most that any candidate takes but some; 0 when there is no other. */
    long most(BitSet but) {
        long most = 0;
        for (int candidate = but.nextClearBit(0);
                candidate < sums.length;
                candidate = but.nextClearBit(candidate + 1)) {
            most = Math.max(most, sums[candidate]);
        }
        return most;
    }

    /** So many candidates that take most, greatest first; of equal ones those named first. */
    int[] greatest(int count) {
        int[] greatest = new int[count];
        int size = 0;
        for (int candidate = 0; candidate < sums.length; candidate++) {
            int at = size;
            while (at > 0 && sums[greatest[at - 1]] < sums[candidate]) {
                at--;
            }
            if (at < count) {
                size = Math.min(size + 1, count);
                System.arraycopy(greatest, at, greatest, at + 1, size - 1 - at);
                greatest[at] = candidate;
            }
        }
        return greatest;
    }
}

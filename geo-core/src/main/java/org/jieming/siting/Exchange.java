package org.jieming.siting;

import java.util.ArrayList;
import java.util.List;

/** Betters a plan while a site of it can be exchanged for another that serves more (Teitz and Bart 1968). Used by one thread. */
final class Exchange {
    private final Catchments catchments;
    private final Effort effort;
    private final int[] covered;

    Exchange(Catchments catchments, Effort effort) {
        this.catchments = catchments;
        this.effort = effort;
        this.covered = new int[catchments.groups()];
    }

    /** The plan with such exchanges; ends early when the effort is spent. */
    List<Integer> better(List<Integer> plan) {
        List<Integer> chosen = new ArrayList<>(plan);
        chosen.forEach(candidate -> change(candidate, 1));
        boolean moved = true;
        while (moved && !effort.isSpent()) {
            moved = false;
            for (int at = 0; at < chosen.size() && !effort.isSpent(); at++) {
                int before = chosen.get(at);
                change(before, -1);
                int now = best(before);
                change(now, 1);
                chosen.set(at, now);
                moved |= now != before;
            }
        }
        chosen.forEach(candidate -> change(candidate, -1));
        return chosen;
    }

    /** The candidate that adds most; the one that was there, where none adds more. */
    private int best(int before) {
        int best = before;
        long most = gain(before);
        for (int candidate = 0; candidate < catchments.candidates(); candidate++) {
            long gain = gain(candidate);
            if (gain > most) {
                most = gain;
                best = candidate;
            }
        }
        return best;
    }

    private long gain(int candidate) {
        effort.spend(1 + catchments.groupsOf(candidate).length);
        return catchments.gain(candidate, covered);
    }

    private void change(int candidate, int by) {
        for (int group : catchments.groupsOf(candidate)) {
            covered[group] += by;
        }
    }
}

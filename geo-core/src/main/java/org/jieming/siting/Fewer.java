package org.jieming.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Makes a plan smaller: while it serves everybody a site is given up, else sites are exchanged, and whoever is without a site for
 * long weighs more (row weighting local search, Gao, Weise and Li 2015). What seems chance begins at a fixed number: the same question has
 * the same answer. Used by one thread.
 */
final class Fewer {
    private static final int NONE = -1;

    private final Cover cover;
    private final Effort effort;
    private final long[] weight;
    private final long[] gain;
    private final int[] times;
    private final boolean[] isIn;
    private final boolean[] isFree;
    private final long[] since;
    private final List<Integer> chosen = new ArrayList<>();
    private final List<Integer> unserved = new ArrayList<>();
    private final int[] where;
    private List<Integer> best = List.of();
    private long draw = 19;

    private Fewer(Cover cover, Effort effort) {
        this.cover = cover;
        this.effort = effort;
        this.weight = new long[cover.groups()];
        Arrays.fill(weight, 1);
        this.gain =
                Arrays.stream(cover.groupsOf()).mapToLong(list -> list.length).toArray();
        this.times = new int[cover.groups()];
        this.where = new int[cover.groups()];
        this.isIn = new boolean[cover.candidates()];
        this.isFree = new boolean[cover.candidates()];
        Arrays.fill(isFree, true);
        this.since = new long[cover.candidates()];
        for (int group = 0; group < where.length; group++) {
            where[group] = group;
            unserved.add(group);
        }
    }

    /** A plan chosen greedily, without sites that can be spared. */
    static List<Integer> greedy(Cover cover, Effort effort) {
        return new Fewer(cover, effort).begin();
    }

    /**
     * The smallest plan met within so many exchanges.
     *
     * @param enough no plan has fewer, or no fewer are asked for
     */
    static List<Integer> of(Cover cover, int enough, long exchanges, Effort effort) {
        Fewer search = new Fewer(cover, effort);
        search.begin();
        for (long at = 1; at <= exchanges && search.best.size() > enough && !effort.isSpent(); at++) {
            search.exchange(at);
        }
        return search.best;
    }

    private List<Integer> begin() {
        Greedy greedy = new Greedy(cover.candidates(), candidate -> {
            effort.spend(1);
            return gain[candidate];
        });
        while (!unserved.isEmpty()) {
            add(greedy.next());
        }
        spare();
        return best;
    }

    /** Gives up what can be spared, the last taken first, and keeps the plan. */
    private void spare() {
        for (int at = chosen.size() - 1; at >= 0; at--) {
            if (gain[chosen.get(at)] == 0) {
                remove(chosen.get(at));
            }
        }
        best = chosen.stream().map(candidate -> cover.open()[candidate]).toList();
    }

    private void exchange(long now) {
        while (unserved.isEmpty()) {
            spare();
            int spared = least(NONE);
            since[spared] = now;
            remove(spared);
        }
        int out = least(latest());
        if (out == NONE) {
            return;
        }
        remove(out);
        since[out] = now;
        int group = unserved.get(drawn(unserved.size()));
        int in = most(group);
        add(in);
        since[in] = now;
        for (int each : unserved) {
            weight[each]++;
            for (int candidate : cover.candidatesOf()[each]) {
                gain[candidate]++;
            }
            effort.spend(cover.candidatesOf()[each].length);
        }
    }

    /** One of so many numbers, as if by chance, from a fixed beginning: a linear congruential generator (Knuth 1997, 3.3.4). */
    private int drawn(int numbers) {
        draw = draw * 6364136223846793005L + 1442695040888963407L;
        return (int) ((draw >>> 33) % numbers);
    }

    private int latest() {
        return chosen.isEmpty() ? NONE : chosen.get(chosen.size() - 1);
    }

    /** The site that would be missed least and is longest in, another than the one named. */
    private int least(int but) {
        effort.spend(chosen.size());
        return chosen.stream()
                .filter(candidate -> candidate != but)
                .min(Comparator.comparingLong((Integer candidate) -> gain[candidate])
                        .thenComparingLong(candidate -> since[candidate]))
                .orElse(NONE);
    }

    /** The candidate of a group that would serve most by weight; not one given up since which nothing changed near it. */
    private int most(int group) {
        int most = NONE;
        for (int candidate : cover.candidatesOf()[group]) {
            boolean better = most == NONE
                    || gain[candidate] > gain[most]
                    || gain[candidate] == gain[most] && since[candidate] < since[most];
            most = isFree[candidate] && better ? candidate : most;
        }
        return most == NONE ? cover.candidatesOf()[group][0] : most;
    }

    private void add(int candidate) {
        chosen.add(candidate);
        isIn[candidate] = true;
        for (int group : cover.groupsOf()[candidate]) {
            times[group]++;
            if (times[group] == 1) {
                serve(group);
            }
            if (times[group] <= 2) {
                weigh(group, candidate, times[group] == 1 ? -weight[group] : 0, times[group] == 2 ? -weight[group] : 0);
            }
        }
    }

    private void remove(int candidate) {
        chosen.remove(Integer.valueOf(candidate));
        isIn[candidate] = false;
        for (int group : cover.groupsOf()[candidate]) {
            times[group]--;
            if (times[group] == 0) {
                where[group] = unserved.size();
                unserved.add(group);
            }
            if (times[group] <= 1) {
                weigh(group, candidate, times[group] == 0 ? weight[group] : 0, times[group] == 1 ? weight[group] : 0);
            }
        }
        isFree[candidate] = false;
    }

    private void serve(int group) {
        int last = unserved.remove(unserved.size() - 1);
        if (last != group) {
            unserved.set(where[group], last);
            where[last] = where[group];
        }
    }

    /** What changes for the others at a group: for those out, who could serve it, and for the one in, who alone does. */
    private void weigh(int group, int but, long out, long in) {
        int[] others = cover.candidatesOf()[group];
        effort.spend(others.length);
        for (int other : others) {
            if (other != but) {
                gain[other] += isIn[other] ? in : out;
                isFree[other] = true;
            }
        }
    }
}

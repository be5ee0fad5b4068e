package org.jieming.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses p sites so that most people are served (MCLP, Church and ReVelle 1974). First greedily, which serves at least
 * 63.2 % of what the best plan adds (Nemhauser, Wolsey and Fisher 1978); then by branch and bound: a plan can add no more than
 * the p greatest gains that are left. Ends when it is proven, or after a number of steps, and says which.
 */
public final class MostPeople {
    private final Catchments catchments;
    private final int[] covered;
    private final List<Integer> chosen = new ArrayList<>();
    private final boolean[] excluded;
    private List<Integer> best = List.of();
    private long most;
    private long open;
    private final Effort effort;

    private MostPeople(Catchments catchments, Effort effort) {
        this.catchments = catchments;
        this.covered = new int[catchments.groups()];
        this.excluded = new boolean[catchments.candidates()];
        this.effort = effort;
    }

    /**
     * The best plan found.
     *
     * @param sites how many to choose; fewer are chosen when more would serve nobody
     * @param effort how many catchments may be looked at before the search ends; 100 million take about a second
     */
    public static Plan choose(Catchments catchments, int sites, Effort effort) {
        MostPeople search = new MostPeople(catchments, effort);
        search.greedy(sites);
        search.branch(sites, 0, Long.MAX_VALUE);
        long now = catchments.servedNow();
        return new Plan(
                search.inOrderOfGain(), now + search.most, now + Math.max(search.most, search.open), search.open == 0);
    }

    private void greedy(int sites) {
        Greedy greedy = new Greedy(excluded.length, this::gain);
        for (int next = greedy.next(); next >= 0 && chosen.size() < sites; next = greedy.next()) {
            most += gain(next);
            take(next);
        }
        best = List.copyOf(chosen);
        while (!chosen.isEmpty()) {
            leave(chosen.get(chosen.size() - 1));
        }
    }

    private long gain(int candidate) {
        effort.spend(1 + catchments.groupsOf(candidate).length);
        return catchments.gain(candidate, covered);
    }

    /** Searches all plans that keep what is chosen and leave out what is excluded; none serves more than {@code above}. */
    private void branch(int left, long sum, long above) {
        if (sum > most) {
            most = sum;
            best = List.copyOf(chosen);
        }
        if (effort.isSpent() && above != Long.MAX_VALUE) {
            open = above > most ? Math.max(open, above) : open;
            return;
        }
        long[] gains = gains();
        long reachable = sum + ofGreatest(gains, left);
        if (reachable <= most) {
            return;
        }
        if (effort.isSpent()) {
            open = Math.max(open, reachable);
            return;
        }
        int next = at(gains);
        if (left == 1) {
            best = new ArrayList<>(chosen);
            best.add(next);
            most = reachable;
            return;
        }
        take(next);
        branch(left - 1, sum + gains[next], reachable);
        leave(next);
        excluded[next] = true;
        branch(left, sum, reachable);
        excluded[next] = false;
    }

    private long[] gains() {
        long[] gains = new long[excluded.length];
        for (int candidate = 0; candidate < gains.length; candidate++) {
            if (!excluded[candidate]) {
                gains[candidate] = gain(candidate);
            }
        }
        return gains;
    }

    private static long ofGreatest(long[] gains, int count) {
        long[] sorted = gains.clone();
        Arrays.sort(sorted);
        long sum = 0;
        for (int i = Math.max(0, sorted.length - count); i < sorted.length; i++) {
            sum += sorted[i];
        }
        return sum;
    }

    private static int at(long[] gains) {
        int at = 0;
        for (int i = 1; i < gains.length; i++) {
            at = gains[i] > gains[at] ? i : at;
        }
        return at;
    }

    private void take(int candidate) {
        chosen.add(candidate);
        for (int group : catchments.groupsOf(candidate)) {
            covered[group]++;
        }
    }

    private void leave(int candidate) {
        chosen.remove(Integer.valueOf(candidate));
        for (int group : catchments.groupsOf(candidate)) {
            covered[group]--;
        }
    }

    private List<Integer> inOrderOfGain() {
        List<Integer> left = new ArrayList<>(best);
        List<Integer> order = new ArrayList<>();
        Arrays.fill(covered, 0);
        while (!left.isEmpty()) {
            Integer next = left.stream()
                    .max(java.util.Comparator.<Integer>comparingLong(one -> catchments.gain(one, covered))
                            .thenComparing(java.util.Comparator.reverseOrder()))
                    .orElseThrow();
            order.add(next);
            left.remove(next);
            for (int group : catchments.groupsOf(next)) {
                covered[group]++;
            }
        }
        return order;
    }
}

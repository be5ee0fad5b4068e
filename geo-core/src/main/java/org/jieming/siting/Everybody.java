package org.jieming.siting;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the fewest sites that serve everybody whom any candidate would serve (LSCP, Toregas and others 1971): branch on the
 * group with fewest candidates; groups that share no candidate need a site each, which is the bound. Ends when it is proven, or
 * after a number of steps, and says which.
 */
public final class Everybody {
    private final Catchments catchments;
    private final int[] covered;
    private final List<Integer> chosen = new ArrayList<>();
    private List<Integer> best = List.of();
    private final Effort effort;
    private boolean cut;

    private Everybody(Catchments catchments, Effort effort) {
        this.catchments = catchments;
        this.covered = new int[catchments.groups()];
        this.effort = effort;
    }

    /** The smallest plan found; its bound is the number of sites below which no plan can be. */
    public static Plan choose(Catchments catchments, Effort effort) {
        Everybody search = new Everybody(catchments, effort);
        search.greedy();
        long bound = search.needed();
        search.branch();
        long served = catchments.servedNow();
        for (int group = 0; group < catchments.groups(); group++) {
            served += catchments.people(group);
        }
        return new Plan(search.best, served, search.cut ? bound : search.best.size(), !search.cut);
    }

    private void greedy() {
        Greedy greedy = new Greedy(catchments.candidates(), this::unserved);
        for (int next = greedy.next(); next >= 0; next = greedy.next()) {
            take(next);
        }
        best = List.copyOf(chosen);
        while (!chosen.isEmpty()) {
            leave();
        }
    }

    /** How many groups a candidate would serve that are not served yet. */
    private long unserved(int candidate) {
        int groups = 0;
        for (int group : catchments.groupsOf(candidate)) {
            groups += covered[group] == 0 ? 1 : 0;
        }
        effort.spend(1 + catchments.groupsOf(candidate).length);
        return groups;
    }

    private void branch() {
        if (effort.isSpent()) {
            cut = true;
            return;
        }
        int group = hardest();
        if (group < 0) {
            best = chosen.size() < best.size() ? List.copyOf(chosen) : best;
            return;
        }
        if (chosen.size() + needed() >= best.size()) {
            return;
        }
        for (int candidate : catchments.candidatesOf(group)) {
            take(candidate);
            branch();
            leave();
        }
    }

    /** The group not served yet that fewest candidates would serve; −1 when all are served. */
    private int hardest() {
        int hardest = -1;
        for (int group = 0; group < covered.length; group++) {
            if (covered[group] == 0
                    && (hardest < 0
                            || catchments.candidatesOf(group).length < catchments.candidatesOf(hardest).length)) {
                hardest = group;
            }
        }
        effort.spend(covered.length);
        return hardest;
    }

    /** At least so many sites more: groups no two of which one candidate would serve. */
    private int needed() {
        boolean[] used = new boolean[catchments.candidates()];
        int needed = 0;
        for (int group = 0; group < covered.length; group++) {
            if (covered[group] == 0 && free(group, used)) {
                needed++;
                for (int candidate : catchments.candidatesOf(group)) {
                    used[candidate] = true;
                }
            }
        }
        return needed;
    }

    private boolean free(int group, boolean[] used) {
        for (int candidate : catchments.candidatesOf(group)) {
            effort.spend(1);
            if (used[candidate]) {
                return false;
            }
        }
        return true;
    }

    private void take(int candidate) {
        chosen.add(candidate);
        for (int group : catchments.groupsOf(candidate)) {
            covered[group]++;
        }
    }

    private void leave() {
        int candidate = chosen.remove(chosen.size() - 1);
        for (int group : catchments.groupsOf(candidate)) {
            covered[group]--;
        }
    }
}

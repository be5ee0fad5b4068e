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
    private long steps;
    private boolean cut;

    private Everybody(Catchments catchments, long steps) {
        this.catchments = catchments;
        this.covered = new int[catchments.groups()];
        this.steps = steps;
    }

    /** The smallest plan found; its bound is the number of sites below which no plan can be. */
    public static Plan choose(Catchments catchments, long steps) {
        Everybody search = new Everybody(catchments, steps);
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
        for (int next = mostGroups(); next >= 0; next = mostGroups()) {
            take(next);
        }
        best = List.copyOf(chosen);
        while (!chosen.isEmpty()) {
            leave();
        }
    }

    private int mostGroups() {
        int found = -1;
        int most = 0;
        for (int candidate = 0; candidate < catchments.candidates(); candidate++) {
            int groups = 0;
            for (int group : catchments.groupsOf(candidate)) {
                groups += covered[group] == 0 ? 1 : 0;
            }
            if (groups > most) {
                found = candidate;
                most = groups;
            }
        }
        return found;
    }

    private void branch() {
        int group = hardest();
        if (group < 0) {
            best = chosen.size() < best.size() ? List.copyOf(chosen) : best;
            return;
        }
        if (chosen.size() + needed() >= best.size()) {
            return;
        }
        if (steps < 0) {
            cut = true;
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
        steps -= covered.length;
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
            steps--;
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

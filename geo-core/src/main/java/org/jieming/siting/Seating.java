package org.jieming.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who sits where when sites have so many places each. A site that opens seats those who have none, and those of other sites
 * whose places others then take (augmenting paths, Ford and Fulkerson 1956): so as many are seated as can be. What was done
 * since a mark can be undone. Used by one thread.
 */
final class Seating {
    private static final int NOBODY = -1;

    private final int[][] groupsOf;
    private final int[][] sitesOf;
    private final long[] standing;
    private final long[] free;
    private final long[][] seated;
    private final List<long[]> log = new ArrayList<>();
    private final int[] cameFrom;
    private final int[] through;
    private final Effort effort;

    /**
     * Nobody is seated yet.
     *
     * @param groupsOf the groups every site is near enough to
     * @param people how many are in every group
     * @param places how many places every site has
     * @param effort spends one for every site and group passed
     */
    Seating(int[][] groupsOf, int[][] sitesOf, long[] people, long[] places, Effort effort) {
        this.effort = effort;
        this.groupsOf = groupsOf;
        this.sitesOf = sitesOf;
        this.standing = people.clone();
        this.free = places.clone();
        this.seated = new long[groupsOf.length][people.length];
        this.cameFrom = new int[groupsOf.length];
        this.through = new int[groupsOf.length];
    }

    /** Opens a site and says how many more are seated. */
    long open(int site) {
        long sum = 0;
        for (long more = seat(site); more > 0; more = seat(site)) {
            sum += more;
        }
        return sum;
    }

    /** How many of a group sit at a site. */
    long at(int site, int group) {
        return seated[site][group];
    }

    int mark() {
        return log.size();
    }

    void undo(int mark) {
        while (log.size() > mark) {
            long[] last = log.remove(log.size() - 1);
            move((int) last[0], (int) last[1], -last[2]);
        }
    }

    /** Seats some by one path: breadth first from the site that opens to a group that stands. */
    private long seat(int opened) {
        effort.spend(cameFrom.length);
        Arrays.fill(cameFrom, NOBODY);
        cameFrom[opened] = opened;
        int[] queue = new int[groupsOf.length];
        queue[0] = opened;
        int end = 1;
        for (int at = 0; at < end && free[opened] > 0; at++) {
            int site = queue[at];
            for (int group : groupsOf[site]) {
                effort.spend(1);
                if (standing[group] > 0) {
                    return along(opened, site, group);
                }
                effort.spend(sitesOf[group].length);
                for (int other : sitesOf[group]) {
                    if (cameFrom[other] == NOBODY && seated[other][group] > 0) {
                        cameFrom[other] = site;
                        through[other] = group;
                        queue[end++] = other;
                    }
                }
            }
        }
        return 0;
    }

    private long along(int opened, int last, int group) {
        long amount = Math.min(free[opened], standing[group]);
        for (int site = last; site != opened; site = cameFrom[site]) {
            amount = Math.min(amount, seated[site][through[site]]);
        }
        note(last, group, amount);
        for (int site = last; site != opened; site = cameFrom[site]) {
            note(site, through[site], -amount);
            note(cameFrom[site], through[site], amount);
        }
        return amount;
    }

    private void note(int site, int group, long amount) {
        log.add(new long[] {site, group, amount});
        move(site, group, amount);
    }

    private void move(int site, int group, long amount) {
        seated[site][group] += amount;
        standing[group] -= amount;
        free[site] -= amount;
    }
}

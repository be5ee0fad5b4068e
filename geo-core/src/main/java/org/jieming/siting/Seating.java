package org.jieming.siting;

import java.util.ArrayList;
import java.util.List;

/**
 * Who sits where when sites have so many places each. A site that opens seats those who have none, in one pass over its
 * groups; then those of other sites whose places others then take (augmenting paths, Ford and Fulkerson 1956): so as many are
 * seated as can be. A path looks at every group once, and only at sites that are open. What was done since a mark can be
 * undone. Used by one thread.
 */
final class Seating {
    /** Stands in the log for a site that opened. */
    private static final int NO_GROUP = -1;

    private final int[][] groupsOf;
    private final int[][] sitesOf;
    private final long[] standing;
    private final long[] free;
    private final long[][] seated;
    private final List<long[]> log = new ArrayList<>();
    private final int[] opened;
    private int open;
    private final int[] cameFrom;
    private final int[] through;
    private final int[] queue;
    private final int[] siteSeen;
    private final int[] groupSeen;
    private int search;
    private final Effort effort;

    /**
     * Nobody is seated yet.
     *
     * @param groupsOf the groups every site is near enough to
     * @param people how many are in every group
     * @param places how many places every site has
     * @param effort spends one for every site and group passed, and for everything that is done and may be undone
     */
    Seating(int[][] groupsOf, int[][] sitesOf, long[] people, long[] places, Effort effort) {
        this.effort = effort;
        this.groupsOf = groupsOf;
        this.sitesOf = sitesOf;
        this.standing = people.clone();
        this.free = places.clone();
        this.seated = new long[groupsOf.length][people.length];
        this.opened = new int[groupsOf.length];
        this.cameFrom = new int[groupsOf.length];
        this.through = new int[groupsOf.length];
        this.queue = new int[groupsOf.length];
        this.siteSeen = new int[groupsOf.length];
        this.groupSeen = new int[people.length];
    }

    /** Opens a site, once, and says how many more are seated. */
    long open(int site) {
        opened[open++] = site;
        effort.spend(1);
        log.add(new long[] {site, NO_GROUP, 0});
        long sum = seatStanding(site);
        for (long more = seat(site); more > 0; more = seat(site)) {
            sum += more;
        }
        return sum;
    }

    /** Seats those who stand and need nobody to move. */
    private long seatStanding(int site) {
        long sum = 0;
        effort.spend(1 + groupsOf[site].length);
        for (int group : groupsOf[site]) {
            long amount = Math.min(free[site], standing[group]);
            if (amount > 0) {
                note(site, group, amount);
                sum += amount;
            }
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
            effort.spend(1);
            long[] last = log.remove(log.size() - 1);
            if (last[1] == NO_GROUP) {
                open--;
            } else {
                move((int) last[0], (int) last[1], -last[2]);
            }
        }
    }

    /** Seats some by one path: breadth first from the site that opens to a group that stands. O(groups × open sites). */
    private long seat(int site) {
        if (free[site] == 0) {
            return 0;
        }
        search++;
        siteSeen[site] = search;
        queue[0] = site;
        int end = 1;
        for (int at = 0; at < end; at++) {
            for (int group : groupsOf[queue[at]]) {
                effort.spend(1);
                if (groupSeen[group] != search) {
                    groupSeen[group] = search;
                    if (standing[group] > 0) {
                        return along(site, queue[at], group);
                    }
                    end = follow(queue[at], group, end);
                }
            }
        }
        return 0;
    }

    /** Puts the sites where some of a group sit at the end of the queue; says where it then ends. */
    private int follow(int site, int group, int end) {
        boolean fewOpen = open < sitesOf[group].length;
        int count = fewOpen ? open : sitesOf[group].length;
        int after = end;
        effort.spend(count);
        for (int i = 0; i < count; i++) {
            int other = fewOpen ? opened[i] : sitesOf[group][i];
            if (siteSeen[other] != search && seated[other][group] > 0) {
                siteSeen[other] = search;
                cameFrom[other] = site;
                through[other] = group;
                queue[after++] = other;
            }
        }
        return after;
    }

    private long along(int opened, int last, int group) {
        long amount = Math.min(free[opened], standing[group]);
        for (int site = last; site != opened; site = cameFrom[site]) {
            effort.spend(1);
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
        effort.spend(1);
        log.add(new long[] {site, group, amount});
        move(site, group, amount);
    }

    private void move(int site, int group, long amount) {
        seated[site][group] += amount;
        standing[group] -= amount;
        free[site] -= amount;
    }
}

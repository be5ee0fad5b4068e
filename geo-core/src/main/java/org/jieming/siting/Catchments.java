package org.jieming.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whom every candidate would serve. People whom the same candidates would serve are put together, so that what is searched
 * grows with the number of different situations, not of people.
 */
public final class Catchments {
    private final int[][] groupsOf;
    private final int[][] candidatesOf;
    private final long[] people;
    private final long served;
    private final long alone;

    private Catchments(int[][] groupsOf, int[][] candidatesOf, long[] people, long served, long alone) {
        this.groupsOf = groupsOf;
        this.candidatesOf = candidatesOf;
        this.people = people;
        this.served = served;
        this.alone = alone;
    }

    /**
     * Puts people together.
     *
     * @param reached for every candidate the demand points it would serve
     * @param people how many live at each demand point
     * @param servedNow which demand points existing sites serve; where nobody lives nobody is to be served
     */
    public static Catchments of(int[][] reached, long[] people, boolean[] servedNow) {
        int[][] reaching = Incidence.turned(reached, people.length);
        long served = 0;
        long alone = 0;
        Map<Incidence.Key, Long> groups = new LinkedHashMap<>();
        for (int point = 0; point < people.length; point++) {
            if (servedNow[point] || people[point] == 0) {
                served += people[point];
            } else if (reaching[point].length == 0) {
                alone += people[point];
            } else {
                groups.merge(new Incidence.Key(reaching[point]), people[point], Long::sum);
            }
        }
        return of(reached.length, groups, served, alone);
    }

    private static Catchments of(int candidates, Map<Incidence.Key, Long> groups, long served, long alone) {
        int[][] candidatesOf =
                groups.keySet().stream().map(Incidence.Key::numbers).toArray(int[][]::new);
        long[] people = groups.values().stream().mapToLong(Long::longValue).toArray();
        return new Catchments(Incidence.turned(candidatesOf, candidates), candidatesOf, people, served, alone);
    }

    /** How many candidates there are. */
    public int candidates() {
        return groupsOf.length;
    }

    /** How many people existing sites serve. */
    public long servedNow() {
        return served;
    }

    /** How many people no candidate and no existing site would serve. */
    public long beyondAll() {
        return alone;
    }

    /** How many people each of some candidates adds to those served before it. */
    public long[] added(List<Integer> chosen) {
        int[] covered = new int[groups()];
        long[] added = new long[chosen.size()];
        for (int i = 0; i < added.length; i++) {
            added[i] = gain(chosen.get(i), covered);
            for (int group : groupsOf[chosen.get(i)]) {
                covered[group]++;
            }
        }
        return added;
    }

    /** A plan with the site next that adds most people, of equal ones the candidate named first; who adds nobody is left out. */
    List<Integer> inOrderOfGain(List<Integer> plan) {
        int[] covered = new int[groups()];
        List<Integer> named = plan.stream().sorted().toList();
        Greedy greedy = new Greedy(named.size(), at -> gain(named.get(at), covered));
        List<Integer> order = new ArrayList<>();
        for (int next = greedy.next(); next >= 0; next = greedy.next()) {
            order.add(named.get(next));
            Arrays.stream(groupsOf[named.get(next)]).forEach(group -> covered[group]++);
        }
        return order;
    }

    /** How many groups there are of people in the same situation. */
    int groups() {
        return people.length;
    }

    /** The groups a candidate would serve. */
    int[] groupsOf(int candidate) {
        return groupsOf[candidate];
    }

    /** The candidates that would serve a group, rising. */
    int[] candidatesOf(int group) {
        return candidatesOf[group];
    }

    /** How many people are in a group. */
    long people(int group) {
        return people[group];
    }

    /** How many of those not served yet a candidate would serve. */
    long gain(int candidate, int[] covered) {
        long gain = 0;
        for (int group : groupsOf[candidate]) {
            gain += covered[group] == 0 ? people[group] : 0;
        }
        return gain;
    }
}

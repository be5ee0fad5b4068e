package org.jieming.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Groups each of which needs one candidate at least of those that would serve it.
 *
 * @param open the candidates, as they were given
 * @param groupsOf the groups each would serve, rising, in the order of {@code open}
 * @param candidatesOf the candidates that would serve each group, by their place in {@code open}, rising
 * @param prices where the search for a bound begins, see {@link Prices}
 */
record Cover(int[] open, int[][] groupsOf, int[][] candidatesOf, long[] prices) {
    private static final int NONE = -1;

    /** Everybody whom any candidate would serve and nobody serves yet. */
    static Cover of(Catchments catchments) {
        int[][] groupsOf = new int[catchments.candidates()][];
        Arrays.setAll(groupsOf, catchments::groupsOf);
        int[][] candidatesOf = new int[catchments.groups()][];
        Arrays.setAll(candidatesOf, catchments::candidatesOf);
        long[] prices = new long[candidatesOf.length];
        for (int group = 0; group < prices.length; group++) {
            prices[group] = Arrays.stream(candidatesOf[group])
                    .mapToLong(candidate -> Prices.SITE / groupsOf[candidate].length)
                    .min()
                    .orElse(0);
        }
        return new Cover(IntStream.range(0, groupsOf.length).toArray(), groupsOf, candidatesOf, prices);
    }

    int candidates() {
        return open.length;
    }

    int groups() {
        return candidatesOf.length;
    }

    boolean isEmpty() {
        return candidatesOf.length == 0;
    }

    /** The same, where the search for a bound begins with other prices. */
    Cover at(long[] found) {
        return new Cover(open, groupsOf, candidatesOf, found);
    }

    /** What is left of it: some candidates and some groups, numbered anew. O(entries). */
    Cover of(int[] candidates, int[] groups, long[] found) {
        int[] place = new int[open.length];
        Arrays.fill(place, NONE);
        IntStream.range(0, candidates.length).forEach(at -> place[candidates[at]] = at);
        int[][] reaching = new int[groups.length][];
        Arrays.setAll(reaching, at -> Arrays.stream(candidatesOf[groups[at]])
                .map(candidate -> place[candidate])
                .filter(candidate -> candidate != NONE)
                .toArray());
        return new Cover(
                Arrays.stream(candidates).map(candidate -> open[candidate]).toArray(),
                Incidence.turned(reaching, candidates.length),
                reaching,
                Arrays.stream(groups).mapToLong(group -> found[group]).toArray());
    }

    /** What is left when more is decided, with the prices found so far. O(entries). */
    Cover after(Decided decided, long[] found) {
        boolean[] served = new boolean[candidatesOf.length];
        decided.taken().stream()
                .forEach(candidate -> Arrays.stream(groupsOf[candidate]).forEach(group -> served[group] = true));
        return of(
                IntStream.range(0, open.length)
                        .filter(candidate -> !decided.taken().get(candidate)
                                && !decided.dropped().get(candidate))
                        .toArray(),
                IntStream.range(0, served.length)
                        .filter(group -> !served[group])
                        .toArray(),
                found);
    }

    /** Parts that share no candidate, the smallest first: each can be searched apart. O(entries). */
    List<Cover> parts() {
        int[] part = new int[candidatesOf.length];
        Arrays.fill(part, NONE);
        List<Cover> parts = new ArrayList<>();
        for (int group = 0; group < part.length; group++) {
            if (part[group] == NONE) {
                parts.add(part(group, part, parts.size()));
            }
        }
        parts.sort((one, other) -> Integer.compare(one.groups(), other.groups()));
        return parts;
    }

    /** All that hangs together with a group, marked with a number. */
    private Cover part(int first, int[] part, int number) {
        boolean[] met = new boolean[open.length];
        int[] groups = new int[part.length];
        int size = 0;
        part[first] = number;
        groups[size++] = first;
        for (int at = 0; at < size; at++) {
            for (int candidate : candidatesOf[groups[at]]) {
                for (int next : met[candidate] ? new int[0] : groupsOf[candidate]) {
                    if (part[next] == NONE) {
                        part[next] = number;
                        groups[size++] = next;
                    }
                }
                met[candidate] = true;
            }
        }
        int[] candidates = IntStream.range(0, met.length)
                .filter(candidate -> met[candidate])
                .toArray();
        return of(candidates, Arrays.stream(groups, 0, size).sorted().toArray(), prices);
    }

    /** How much is looked at by whoever passes all groups and all that serves them. */
    long looks() {
        return candidatesOf.length
                + Arrays.stream(groupsOf).mapToLong(groups -> groups.length).sum();
    }
}

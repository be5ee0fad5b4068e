package org.jieming.siting;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What is left to decide once some candidates are taken and others left out: those still open, and whom each would serve of those
 * whom nobody taken serves. People whom the same open candidates would serve are put together anew.
 *
 * @param open the open candidates, as they were given
 * @param groupsOf the groups each would serve, in the order of {@code open}
 * @param candidatesOf the open candidates that would serve each group, by their place in {@code open}, rising
 * @param people how many are in each group
 * @param credits where the search for a bound begins, see {@link Credits}
 */
record Remaining(int[] open, int[][] groupsOf, int[][] candidatesOf, long[] people, long[] credits) {
    private static final int DECIDED = -1;

    /** Everything, nothing decided. */
    static Remaining of(Catchments catchments) {
        int candidates = catchments.candidates();
        int[][] groupsOf = new int[candidates][];
        Arrays.setAll(groupsOf, catchments::groupsOf);
        int[][] candidatesOf = new int[catchments.groups()][];
        Arrays.setAll(candidatesOf, catchments::candidatesOf);
        long[] people = new long[candidatesOf.length];
        Arrays.setAll(people, catchments::people);
        return new Remaining(
                IntStream.range(0, candidates).toArray(),
                groupsOf,
                candidatesOf,
                people,
                Arrays.stream(people).map(group -> group * Credits.PERSON).toArray());
    }

    /**
     * What is left when more is decided. O(entries).
     *
     * @param decided by their place in {@code open}
     * @param found the credits of the groups, found so far
     */
    Remaining after(Decided decided, long[] found) {
        int[] place = new int[open.length];
        int[] stillOpen = IntStream.range(0, open.length)
                .filter(candidate ->
                        !decided.taken().get(candidate) && !decided.dropped().get(candidate))
                .toArray();
        Arrays.fill(place, DECIDED);
        IntStream.range(0, stillOpen.length).forEach(at -> place[stillOpen[at]] = at);
        BitSet served = served(decided.taken());
        long[] sums = new long[people.length];
        long[] credited = new long[people.length];
        Map<Incidence.Key, Integer> groups = new LinkedHashMap<>();
        for (int group = served.nextClearBit(0); group < people.length; group = served.nextClearBit(group + 1)) {
            int[] reaching = moved(candidatesOf[group], place);
            if (reaching.length > 0) {
                int at = groups.computeIfAbsent(new Incidence.Key(reaching), none -> groups.size());
                sums[at] += people[group];
                credited[at] += found[group];
            }
        }
        int[][] reaching = groups.keySet().stream().map(Incidence.Key::numbers).toArray(int[][]::new);
        return new Remaining(
                Arrays.stream(stillOpen).map(candidate -> open[candidate]).toArray(),
                Incidence.turned(reaching, stillOpen.length),
                reaching,
                Arrays.copyOf(sums, reaching.length),
                Arrays.copyOf(credited, reaching.length));
    }

    private static int[] moved(int[] candidates, int[] place) {
        int[] moved = new int[candidates.length];
        int size = 0;
        for (int candidate : candidates) {
            if (place[candidate] != DECIDED) {
                moved[size++] = place[candidate];
            }
        }
        return size == 0 ? new int[0] : Arrays.copyOf(moved, size);
    }

    /** How many open candidates there are. */
    int size() {
        return open.length;
    }

    /** How many people all open candidates together would serve. */
    long everybody() {
        return Arrays.stream(people).sum();
    }

    /** How many people a candidate would serve. */
    private long gain(int candidate) {
        return Arrays.stream(groupsOf[candidate])
                .mapToLong(group -> people[group])
                .sum();
    }

    /** How many people some candidates would serve together. */
    long gain(BitSet candidates) {
        return served(candidates).stream().mapToLong(group -> people[group]).sum();
    }

    private BitSet served(BitSet candidates) {
        BitSet served = new BitSet();
        candidates.stream()
                .forEach(candidate -> Arrays.stream(groupsOf[candidate]).forEach(served::set));
        return served;
    }

    /** The candidate that would serve most; of equal ones the one named first. */
    int greatest() {
        int greatest = 0;
        for (int candidate = 1; candidate < open.length; candidate++) {
            greatest = gain(candidate) > gain(greatest) ? candidate : greatest;
        }
        return greatest;
    }

    /** How much is looked at by whoever passes all groups and all that serves them. */
    long looks() {
        return people.length
                + Arrays.stream(groupsOf).mapToLong(groups -> groups.length).sum();
    }
}

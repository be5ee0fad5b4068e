package org.jieming.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Leaves out of a cover what decides itself (Toregas and ReVelle 1973): a candidate whom another outdoes, a group that is
 * served whenever another is, and the one candidate that would serve a group. The fewest sites stay the fewest.
 */
final class Reduction {
    private final Cover cover;
    private final Effort effort;
    private final BitSet[] reaching;
    private final BitSet[] reached;
    private final BitSet candidates = new BitSet();
    private final BitSet groups = new BitSet();
    private final int[] reach;
    private final int[] choice;
    private final long[] prices;
    private final List<Integer> taken = new ArrayList<>();

    private Reduction(Cover cover, Effort effort) {
        this.cover = cover;
        this.effort = effort;
        this.reaching = sets(cover.candidatesOf());
        this.reached = sets(cover.groupsOf());
        this.candidates.set(0, cover.candidates());
        this.groups.set(0, cover.groups());
        this.reach =
                Arrays.stream(cover.groupsOf()).mapToInt(list -> list.length).toArray();
        this.choice = Arrays.stream(cover.candidatesOf())
                .mapToInt(list -> list.length)
                .toArray();
        this.prices = cover.prices().clone();
        effort.spend(cover.looks());
    }

    /**
     * What is left, and what had to be taken.
     *
     * @param rest the rest
     * @param taken candidates that are part of a smallest plan, as they were given
     */
    record Rest(Cover rest, List<Integer> taken) {

        /** Whether a group is left that nobody would serve. */
        boolean isImpossible() {
            return Arrays.stream(rest.candidatesOf()).anyMatch(list -> list.length == 0);
        }
    }

    /** Reduces until nothing decides itself, or the effort is spent. */
    static Rest of(Cover cover, Effort effort) {
        Reduction reduction = new Reduction(cover, effort);
        boolean changed = true;
        while (changed && !effort.isSpent()) {
            changed = reduction.take() | reduction.dropGroups() | reduction.dropCandidates();
        }
        return new Rest(
                cover.of(
                        reduction.candidates.stream().toArray(),
                        reduction.groups.stream().toArray(),
                        reduction.prices),
                reduction.taken);
    }

    private static BitSet[] sets(int[][] lists) {
        BitSet[] sets = new BitSet[lists.length];
        for (int i = 0; i < sets.length; i++) {
            sets[i] = new BitSet();
            for (int member : lists[i]) {
                sets[i].set(member);
            }
        }
        return sets;
    }

    /** Takes the only candidate of a group. */
    private boolean take() {
        boolean changed = false;
        for (int group : groups.stream().toArray()) {
            if (groups.get(group) && choice[group] == 1) {
                int only = Arrays.stream(cover.candidatesOf()[group])
                        .filter(candidates::get)
                        .findFirst()
                        .orElseThrow();
                taken.add(cover.open()[only]);
                Arrays.stream(cover.groupsOf()[only]).filter(groups::get).forEach(this::drop);
                leaveOut(only);
                changed = true;
            }
        }
        return changed;
    }

    /** A group served whenever another is need not be looked at; what it pays the other pays for it. */
    private boolean dropGroups() {
        boolean changed = false;
        for (int group : groups.stream().toArray()) {
            if (!groups.get(group) || choice[group] == 0) {
                continue;
            }
            int fewest = fewest(cover.candidatesOf()[group], candidates, reach);
            for (int other : cover.groupsOf()[fewest]) {
                if (other != group && groups.get(other) && isWithin(group, other, choice, reaching, candidates)) {
                    prices[group] += prices[other];
                    drop(other);
                    changed = true;
                }
            }
        }
        return changed;
    }

    /** A candidate none of whose groups another would not serve as well is left out; of two alike the later. */
    private boolean dropCandidates() {
        boolean changed = false;
        for (int candidate : candidates.stream().toArray()) {
            if (reach[candidate] == 0 || isOutdone(candidate)) {
                leaveOut(candidate);
                changed = true;
            }
        }
        return changed;
    }

    private boolean isOutdone(int candidate) {
        int rarest = fewest(cover.groupsOf()[candidate], groups, choice);
        for (int other : cover.candidatesOf()[rarest]) {
            if (other != candidate
                    && candidates.get(other)
                    && isWithin(candidate, other, reach, reached, groups)
                    && (reach[other] > reach[candidate] || other < candidate)) {
                return true;
            }
        }
        return false;
    }

    /** The one of those still in a set that has fewest; the list holds one at least. */
    private int fewest(int[] list, BitSet still, int[] sizes) {
        effort.spend(list.length);
        int fewest = -1;
        for (int each : list) {
            fewest = still.get(each) && (fewest < 0 || sizes[each] < sizes[fewest]) ? each : fewest;
        }
        return fewest;
    }

    /** Whether all that is still in one set is in another. */
    private boolean isWithin(int one, int other, int[] sizes, BitSet[] sets, BitSet still) {
        effort.spend(2);
        if (sizes[one] > sizes[other]) {
            return false;
        }
        int looked = 0;
        for (int each = sets[one].nextSetBit(0); each >= 0; each = sets[one].nextSetBit(each + 1)) {
            looked++;
            if (still.get(each) && !sets[other].get(each)) {
                effort.spend(looked);
                return false;
            }
        }
        effort.spend(looked);
        return true;
    }

    private void drop(int group) {
        groups.clear(group);
        IntStream.of(cover.candidatesOf()[group]).forEach(candidate -> reach[candidate]--);
    }

    private void leaveOut(int candidate) {
        candidates.clear(candidate);
        IntStream.of(cover.groupsOf()[candidate]).forEach(group -> choice[group]--);
    }
}

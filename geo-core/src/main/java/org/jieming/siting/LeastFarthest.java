package org.jieming.siting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses at most p sites so that the longest way of anybody is as short as can be (p-center, Hakimi 1965). The answer is one
 * of the ways there are; it is found by halving them, asking each time for the fewest sites that serve everybody within it
 * (Minieka 1970, with {@link Everybody}).
 */
public final class LeastFarthest {
    private final Ways ways;
    private final int sites;
    private final Effort effort;

    private LeastFarthest(Ways ways, int sites, Effort effort) {
        this.ways = ways;
        this.sites = sites;
        this.effort = effort;
    }

    /**
     * The best plan found. O(log(points × candidates)) searches.
     *
     * @param sites how many may be built
     * @param effort how far all searches together may go
     */
    public static WayPlan choose(Ways ways, int sites, Effort effort) {
        return new LeastFarthest(ways, sites, effort).search();
    }

    private WayPlan search() {
        double[] limits = limits();
        List<Integer> best = List.of();
        int low = 0;
        int high = limits.length;
        int unproven = limits.length;
        int searches = Integer.SIZE - Integer.numberOfLeadingZeros(limits.length);
        while (low < high) {
            int middle = (low + high) >>> 1;
            Plan plan = Everybody.choose(within(limits[middle]), effort.part(searches));
            effort.spend((long) ways.people().length * ways.candidates());
            boolean serves = isEverybody(plan);
            if (serves && plan.chosen().size() <= sites) {
                best = plan.chosen();
                high = middle;
            } else {
                // a limit neither reached nor ruled out is passed over, and the plan is then not proven
                boolean ruledOut = !serves || plan.proven() || plan.bound() > sites;
                unproven = ruledOut ? unproven : Math.min(unproven, low);
                low = middle + 1;
            }
        }
        double value = ways.farthest(best);
        boolean proven = unproven == limits.length;
        return new WayPlan(best.stream().sorted().toList(), value, proven ? value : limits[unproven], proven);
    }

    /** Every way that could be the longest, rising; the last is infinite when some have no way at all. */
    private double[] limits() {
        double[] all = new double[ways.people().length * (ways.candidates() + 1)];
        int size = 0;
        for (int point = 0; point < ways.people().length; point++) {
            if (ways.people()[point] > 0) {
                System.arraycopy(ways.metres()[point], 0, all, size, ways.candidates());
                all[size + ways.candidates()] = ways.now()[point];
                size += ways.candidates() + 1;
            }
        }
        Arrays.sort(all, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[kept++] = all[i];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    private Catchments within(double limit) {
        int[][] reached = new int[ways.candidates()][];
        Arrays.setAll(reached, candidate -> IntStream.range(0, ways.people().length)
                .filter(point -> ways.metres()[point][candidate] <= limit)
                .toArray());
        boolean[] served = new boolean[ways.people().length];
        for (int point = 0; point < served.length; point++) {
            served[point] = ways.now()[point] <= limit;
        }
        return Catchments.of(reached, ways.people(), served);
    }

    private boolean isEverybody(Plan plan) {
        return plan.served() == Arrays.stream(ways.people()).sum();
    }
}

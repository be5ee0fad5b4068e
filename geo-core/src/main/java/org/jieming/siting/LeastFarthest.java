package org.jieming.siting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Chooses at most p sites so that the longest way of anybody is as short as can be (p-center, Hakimi 1965). The answer is one
 * of the ways there are; it is found by halving them, asking each time for the fewest sites that serve everybody within it
 * (Minieka 1970, with {@link Everybody}).
 */
public final class LeastFarthest {
    private final Ways ways;
    private final int sites;
    private final long steps;

    private LeastFarthest(Ways ways, int sites, long steps) {
        this.ways = ways;
        this.sites = sites;
        this.steps = steps;
    }

    /**
     * The best plan found. O(log(points × candidates)) searches.
     *
     * @param sites how many may be built
     * @param steps how far every search may go
     */
    public static WayPlan choose(Ways ways, int sites, long steps) {
        return new LeastFarthest(ways, sites, steps).search();
    }

    private WayPlan search() {
        double[] limits = limits();
        List<Integer> best = List.of();
        int low = 0;
        int high = limits.length;
        int unproven = limits.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            Plan plan = Everybody.choose(within(limits[middle]), steps);
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
        return IntStream.range(0, ways.people().length)
                .filter(point -> ways.people()[point] > 0)
                .boxed()
                .flatMapToDouble(point ->
                        DoubleStream.concat(DoubleStream.of(ways.now()[point]), Arrays.stream(ways.metres()[point])))
                .sorted()
                .distinct()
                .toArray();
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

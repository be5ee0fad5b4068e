package org.jieming.siting;

import java.util.ArrayList;
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
    private final double[] limits;
    private int searches;
    /** Every way before it is ruled out, every one from {@code reached} on is reached; {@code open} is the first passed over. */
    private int ruledOut;

    private int reached;
    private int open;
    private List<Integer> best = List.of();

    private LeastFarthest(Ways ways, int sites, Effort effort) {
        this.ways = ways;
        this.sites = sites;
        this.effort = effort;
        this.limits = limits(ways);
        this.searches = 2 * (Integer.SIZE - Integer.numberOfLeadingZeros(limits.length));
        this.reached = limits.length;
        this.open = limits.length;
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
        begin();
        shorten();
        ruleOut();
        double value = ways.farthest(best);
        double bound = ruledOut == limits.length ? value : Math.min(value, limits[ruledOut]);
        return new WayPlan(best.stream().sorted().toList(), value, bound, value == bound);
    }

    /** A plan in any case: where the farthest live the nearest candidate is taken, as often as may be (Gonzalez 1985). */
    private void begin() {
        List<Integer> chosen = new ArrayList<>();
        double[] nearest = ways.now().clone();
        while (chosen.size() < Math.min(sites, ways.candidates())) {
            int farthest = farthest(nearest);
            if (farthest < 0) {
                break;
            }
            double[] metres = ways.metres()[farthest];
            int site = IntStream.range(0, metres.length)
                    .reduce((one, other) -> metres[other] < metres[one] ? other : one)
                    .orElseThrow();
            if (metres[site] >= nearest[farthest]) {
                break;
            }
            chosen.add(site);
            Arrays.setAll(nearest, point -> Math.min(nearest[point], ways.metres()[point][site]));
        }
        best = chosen;
        reached = Math.max(0, Arrays.binarySearch(limits, ways.farthest(best)));
    }

    /** The point whose people have the longest way of all; −1 where nobody has any. */
    private int farthest(double[] nearest) {
        int found = -1;
        for (int point = 0; point < nearest.length; point++) {
            boolean isFarther = nearest[point] > (found < 0 ? 0 : nearest[found]);
            found = ways.people()[point] > 0 && isFarther ? point : found;
        }
        return found;
    }

    /** Halves the ways for the shortest within which so many sites serve all; one neither reached nor ruled out is passed over. */
    private void shorten() {
        for (int low = 0; low < reached && !effort.isSpent(); ) {
            int middle = (low + reached) >>> 1;
            Plan plan = within(middle);
            if (isReached(plan)) {
                best = plan.chosen();
                reached = Arrays.binarySearch(limits, ways.farthest(best));
            } else {
                open = isRuledOut(plan) ? open : Math.min(open, middle);
                ruledOut = isRuledOut(plan) ? middle + 1 : ruledOut;
                low = middle + 1;
            }
        }
    }

    /** Halves the ways that were passed over for the longest that so many sites do not do for. */
    private void ruleOut() {
        for (int high = Math.min(open, reached); ruledOut < high && !effort.isSpent(); ) {
            int middle = (ruledOut + high) >>> 1;
            if (isRuledOut(within(middle))) {
                ruledOut = middle + 1;
            } else {
                high = middle;
            }
        }
    }

    /** Whether a plan serves everybody with as many sites as may be built. */
    private boolean isReached(Plan plan) {
        return isEverybody(plan) && plan.chosen().size() <= sites;
    }

    /** Whether so many sites serve everybody by no means. */
    private boolean isRuledOut(Plan plan) {
        return !isEverybody(plan) || plan.bound() > sites;
    }

    /** Every way that could be the longest, rising; the last is infinite when some have no way at all. */
    private static double[] limits(Ways ways) {
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

    /** A plan within one of the ways, with its part of the effort that is left. */
    private Plan within(int limit) {
        effort.spend((long) ways.people().length * ways.candidates());
        return Everybody.choose(catchments(limits[limit]), sites, effort.part(Math.max(1, searches--)));
    }

    private Catchments catchments(double limit) {
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

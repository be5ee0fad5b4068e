package org.jieming.siting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses p sites so that the ways of all people together are shortest (p-median, Hakimi 1964). First greedily with exchanges
 * (Teitz and Bart 1968), then by branch and bound, bounded by Lagrange multipliers of "everybody goes to one site" (Cornuéjols,
 * Fisher and Nemhauser 1977) that are improved at every node. Ends when it is proven, or after a number of steps, and says
 * which. Existing sites are used by whoever is nearer to them.
 */
public final class LeastWay {
    /** A plan this much shorter is no better: ways are rounded to the millimetre. */
    private static final double EXACT = 1e-9;

    final Ways ways;
    final int sites;
    final boolean[] fixed;
    final boolean[] excluded;
    private List<Integer> best = List.of();
    private double least = Double.POSITIVE_INFINITY;
    private double open = Double.POSITIVE_INFINITY;
    private final Effort effort;

    private LeastWay(Ways ways, int sites, Effort effort) {
        this.ways = ways;
        this.sites = Math.min(sites, ways.candidates());
        this.fixed = new boolean[ways.candidates()];
        this.excluded = new boolean[ways.candidates()];
        this.effort = effort;
    }

    /**
     * The best plan found.
     *
     * @param sites how many to choose
     * @param effort how many ways may be looked at before the search ends; some 300 million take a second
     */
    public static WayPlan choose(Ways ways, int sites, Effort effort) {
        LeastWay search = new LeastWay(ways, sites, effort);
        if (search.sites == 0) {
            double now = ways.personMetres(List.of());
            return new WayPlan(List.of(), now, now, true);
        }
        search.greedy();
        search.branch(0, search.multipliers(), Double.NEGATIVE_INFINITY);
        double bound = Math.min(search.least, search.open);
        return new WayPlan(search.best.stream().sorted().toList(), search.least, bound, search.open >= search.least);
    }

    private void greedy() {
        List<Integer> chosen = new ArrayList<>();
        while (chosen.size() < sites) {
            chosen.add(bestWith(chosen));
        }
        keep(chosen);
        boolean better = true;
        while (better) {
            better = false;
            for (int out = 0; out < sites && !better && !effort.isSpent(); out++) {
                List<Integer> others = new ArrayList<>(best);
                others.remove(out);
                others.add(bestWith(others));
                better = keep(others);
            }
        }
    }

    private int bestWith(List<Integer> chosen) {
        double[] sums = with(chosen);
        int found = -1;
        for (int candidate = 0; candidate < sums.length; candidate++) {
            if (!chosen.contains(candidate) && (found < 0 || sums[candidate] < sums[found])) {
                found = candidate;
            }
        }
        return found;
    }

    /** The ways of all people together when some are built and one candidate more, for each. O(points × candidates). */
    private double[] with(List<Integer> chosen) {
        double[] sums = new double[ways.candidates()];
        for (int point = 0; point < ways.people().length; point++) {
            long people = ways.people()[point];
            if (people > 0) {
                double way = ways.way(point, chosen);
                double[] metres = ways.metres()[point];
                for (int candidate = 0; candidate < sums.length; candidate++) {
                    sums[candidate] += people * Math.min(way, metres[candidate]);
                }
            }
            effort.spend(sums.length);
        }
        return sums;
    }

    /** Keeps a plan when it is better than the best known. */
    boolean keep(List<Integer> chosen) {
        double sum = ways.personMetres(chosen);
        if (sum < least * (1 - EXACT) || best.isEmpty()) {
            best = List.copyOf(chosen);
            least = sum;
            return true;
        }
        return false;
    }

    /** What everybody pays at first: her way in the plan known. */
    private double[] multipliers() {
        return IntStream.range(0, ways.people().length)
                .mapToDouble(point -> ways.people()[point] == 0 ? 0 : ways.people()[point] * ways.way(point, best))
                .toArray();
    }

    /** What the best plan known comes to. */
    double least() {
        return least;
    }

    /** Whether a plan that costs so much at the least cannot be better. */
    boolean isNoBetter(double bound) {
        return bound >= least * (1 - EXACT);
    }

    /** How much may still be looked at. */
    Effort effort() {
        return effort;
    }

    /** Searches all plans that keep what is fixed and leave out what is excluded; none costs less than {@code below}. */
    private void branch(int depth, double[] start, double below) {
        if (depth > 0 && effort.isSpent()) {
            open = isNoBetter(below) ? open : Math.min(open, below);
            return;
        }
        Relaxed relaxed = new Relaxed(this, start);
        relaxed.improve(depth == 0 ? 300 : 40);
        if (isNoBetter(relaxed.bound())) {
            return;
        }
        double bound = Math.max(0, Math.max(below, relaxed.bound()));
        if (effort.isSpent()) {
            open = Math.min(open, bound);
            return;
        }
        int next = relaxed.undecided();
        if (next < 0) {
            return;
        }
        fixed[next] = true;
        branch(depth + 1, relaxed.price(), bound);
        fixed[next] = false;
        excluded[next] = true;
        branch(depth + 1, relaxed.price(), bound);
        excluded[next] = false;
    }
}

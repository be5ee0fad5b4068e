package org.jieming.siting;

import java.util.ArrayList;
import java.util.Arrays;
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

    private final Ways ways;
    private final int sites;
    private final boolean[] fixed;
    private final boolean[] excluded;
    private List<Integer> best = List.of();
    private double least = Double.POSITIVE_INFINITY;
    private double open = Double.POSITIVE_INFINITY;
    private long steps;

    private LeastWay(Ways ways, int sites, long steps) {
        this.ways = ways;
        this.sites = Math.min(sites, ways.candidates());
        this.fixed = new boolean[ways.candidates()];
        this.excluded = new boolean[ways.candidates()];
        this.steps = steps;
    }

    /**
     * The best plan found.
     *
     * @param sites how many to choose
     * @param steps how many ways may be looked at before the search ends
     */
    public static WayPlan choose(Ways ways, int sites, long steps) {
        LeastWay search = new LeastWay(ways, sites, steps);
        if (search.sites == 0) {
            double now = ways.personMetres(List.of());
            return new WayPlan(List.of(), now, now, true);
        }
        search.greedy();
        search.branch(0, search.multipliers());
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
            for (int out = 0; out < sites && !better; out++) {
                List<Integer> others = new ArrayList<>(best);
                others.remove(out);
                others.add(bestWith(others));
                better = keep(others);
            }
        }
    }

    private int bestWith(List<Integer> chosen) {
        int found = -1;
        double sum = Double.POSITIVE_INFINITY;
        List<Integer> with = new ArrayList<>(chosen);
        with.add(-1);
        for (int candidate = 0; candidate < ways.candidates(); candidate++) {
            if (!chosen.contains(candidate)) {
                with.set(chosen.size(), candidate);
                double its = ways.personMetres(with);
                if (found < 0 || its < sum) {
                    found = candidate;
                    sum = its;
                }
            }
        }
        return found;
    }

    private boolean keep(List<Integer> chosen) {
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

    private void branch(int depth, double[] start) {
        Relaxed relaxed = new Relaxed(start.clone());
        relaxed.improve(depth == 0 ? 300 : 40);
        if (relaxed.bound >= least * (1 - EXACT)) {
            return;
        }
        if (steps < 0) {
            open = Math.min(open, Math.max(0, relaxed.bound));
            return;
        }
        int next = relaxed.undecided();
        if (next < 0) {
            return;
        }
        fixed[next] = true;
        branch(depth + 1, relaxed.price);
        fixed[next] = false;
        excluded[next] = true;
        branch(depth + 1, relaxed.price);
        excluded[next] = false;
    }

    /** The problem when people may go to several sites or none, at a price that they pay for going to one. */
    private final class Relaxed {
        private double[] price;
        private double bound = Double.NEGATIVE_INFINITY;
        private final double[] worth = new double[ways.candidates()];
        private double[] bestPrice;

        Relaxed(double[] price) {
            this.price = price;
            this.bestPrice = price;
        }

        void improve(int rounds) {
            double scale = 1;
            int idle = 0;
            for (int round = 0; round < rounds && bound < least * (1 - EXACT); round++) {
                double value = value();
                List<Integer> chosen = chosen();
                if (chosen.size() == sites) {
                    keep(chosen);
                }
                idle = value > bound ? 0 : idle + 1;
                if (value > bound) {
                    bound = value;
                    bestPrice = price.clone();
                }
                scale = idle > 8 ? scale / 2 : scale;
                idle = idle > 8 ? 0 : idle;
                move(chosen, scale, value);
            }
            price = bestPrice;
            value();
        }

        /** No plan that keeps to what is fixed and excluded costs less. */
        private double value() {
            double sum = 0;
            Arrays.fill(worth, 0);
            for (int point = 0; point < price.length; point++) {
                double weight = ways.people()[point];
                if (weight > 0) {
                    sum += price[point] + Math.min(0, weight * ways.now()[point] - price[point]);
                    for (int candidate = 0; candidate < worth.length; candidate++) {
                        worth[candidate] += Math.min(0, weight * ways.metres()[point][candidate] - price[point]);
                    }
                }
            }
            steps -= (long) price.length * worth.length;
            for (int candidate : chosen()) {
                sum += worth[candidate];
            }
            return sum;
        }

        /** The fixed candidates and those worth most beside them. */
        private List<Integer> chosen() {
            return IntStream.range(0, worth.length)
                    .filter(candidate -> !excluded[candidate])
                    .boxed()
                    .sorted((one, other) -> fixed[one] != fixed[other]
                            ? Boolean.compare(fixed[other], fixed[one])
                            : Double.compare(worth[one], worth[other]))
                    .limit(sites)
                    .toList();
        }

        /** Who goes to no site pays more, who goes to several less (subgradient, Held, Wolfe and Crowder 1974). */
        private void move(List<Integer> chosen, double scale, double value) {
            int[] slack = new int[price.length];
            double square = 0;
            for (int point = 0; point < price.length; point++) {
                double weight = ways.people()[point];
                if (weight > 0) {
                    int going = weight * ways.now()[point] < price[point] ? 1 : 0;
                    for (int candidate : chosen) {
                        going += weight * ways.metres()[point][candidate] < price[point] ? 1 : 0;
                    }
                    slack[point] = 1 - going;
                    square += slack[point] * slack[point];
                }
            }
            double step = square == 0 ? 0 : scale * Math.max(least - value, 1e-6 * least) / square;
            price = price.clone();
            for (int point = 0; point < price.length; point++) {
                price[point] = Math.max(0, price[point] + step * slack[point]);
            }
        }

        /** The candidate worth most that is neither fixed nor excluded, while sites are left to fix; else −1. */
        int undecided() {
            long taken = IntStream.range(0, fixed.length)
                    .filter(candidate -> fixed[candidate])
                    .count();
            int found = -1;
            for (int candidate = 0; candidate < worth.length; candidate++) {
                if (!fixed[candidate] && !excluded[candidate] && (found < 0 || worth[candidate] < worth[found])) {
                    found = candidate;
                }
            }
            if (taken < sites && found >= 0) {
                return found;
            }
            keep(IntStream.range(0, fixed.length)
                    .filter(candidate -> fixed[candidate])
                    .boxed()
                    .toList());
            return -1;
        }
    }
}

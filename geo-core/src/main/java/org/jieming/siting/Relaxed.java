package org.jieming.siting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The problem when people may go to several sites or none, at a price that they pay for going to one. */
final class Relaxed {
    private final LeastWay search;
    private final Ways ways;
    private final double[] worth;
    private double[] price;
    private double[] bestPrice;
    private double bound = Double.NEGATIVE_INFINITY;

    /** A relaxation under what a search has fixed and excluded so far. */
    Relaxed(LeastWay search, double[] price) {
        this.search = search;
        this.ways = search.ways;
        this.worth = new double[ways.candidates()];
        this.price = price;
        this.bestPrice = price;
    }

    /** What no plan that keeps to what is fixed and excluded falls below. */
    double bound() {
        return bound;
    }

    /** What everybody pays at the best bound. */
    double[] price() {
        return price;
    }

    /** Moves the prices so many rounds towards a better bound; plans met on the way are kept. */
    void improve(int rounds) {
        double scale = 1;
        int idle = 0;
        for (int round = 0;
                round < rounds
                        && !search.isNoBetter(bound)
                        && !(round > 0 && search.effort().isSpent());
                round++) {
            double value = value();
            List<Integer> chosen = chosen();
            if (chosen.size() == search.sites) {
                search.keep(chosen);
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
            search.effort().spend(worth.length);
        }
        for (int candidate : chosen()) {
            sum += worth[candidate];
        }
        return sum;
    }

    /** The fixed candidates and those worth most beside them. */
    private List<Integer> chosen() {
        return IntStream.range(0, worth.length)
                .filter(candidate -> !search.excluded[candidate])
                .boxed()
                .sorted((one, other) -> search.fixed[one] != search.fixed[other]
                        ? Boolean.compare(search.fixed[other], search.fixed[one])
                        : Double.compare(worth[one], worth[other]))
                .limit(search.sites)
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
        double step = square == 0 ? 0 : scale * Math.max(search.least() - value, 1e-6 * search.least()) / square;
        price = price.clone();
        for (int point = 0; point < price.length; point++) {
            price[point] = Math.max(0, price[point] + step * slack[point]);
        }
    }

    /** The candidate worth most that is neither fixed nor excluded, while sites are left to fix; else −1. */
    int undecided() {
        List<Integer> taken = IntStream.range(0, worth.length)
                .filter(candidate -> search.fixed[candidate])
                .boxed()
                .toList();
        int found = -1;
        for (int candidate = 0; candidate < worth.length; candidate++) {
            if (!search.fixed[candidate]
                    && !search.excluded[candidate]
                    && (found < 0 || worth[candidate] < worth[found])) {
                found = candidate;
            }
        }
        if (taken.size() < search.sites && found >= 0) {
            return found;
        }
        search.keep(taken);
        return -1;
    }
}

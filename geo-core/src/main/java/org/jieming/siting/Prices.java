package org.jieming.siting;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What no plan that serves everybody can fall below. Every group pays a price for being served; a site costs one, and is worth
 * building in the relaxed problem when those it would serve pay more. The prices together, less what is left over at the sites
 * worth building, are no more than the sites of any plan: the Lagrangian relaxation of the set covering problem (Beasley 1990;
 * Caprara, Fischetti and Toth 1999). Prices are moved towards the greatest such bound along a smoothed subgradient. They are
 * whole numbers of a millionth of a site: no rounding weakens a proof. Used by one thread.
 */
final class Prices {
    /** Parts of what a site costs. */
    static final long SITE = 1 << 20;

    private static final double SHORTER = 0.7;
    /** How much of what a candidate was in the last rounds its share tells. */
    private static final double LATEST = 0.1;

    /**
     * How prices move.
     *
     * @param rounds how often at the most
     * @param first how far the first steps go, as a part of the way to what is wanted
     * @param shortest how far the last steps go
     * @param patience after so many rounds that bring nothing steps become shorter
     * @param newest how much of a step is the newest direction, 0 to 1
     */
    record Pace(int rounds, double first, double shortest, int patience, double newest) {
        /** For a whole problem: to a hundredth of a site, or nearly. */
        static final Pace SLOW = new Pace(2_000, 1, 0.0002, 30, 0.2);
        /** Where a problem was halved: there the prices are nearly right already. */
        static final Pace QUICK = new Pace(60, 0.5, 0.01, 10, 0.5);
    }

    private final Cover cover;
    private final Effort effort;
    private final long looks;
    private final long[] prices;
    private final long[] left;
    private final double[] direction;
    private final double[] share;
    private final int[] times;
    private long[] best;
    private long bound = Long.MIN_VALUE;

    /** The prices that a cover begins with. */
    Prices(Cover cover, Effort effort) {
        this.cover = cover;
        this.effort = effort;
        this.looks = 2 * cover.looks();
        this.prices = cover.prices().clone();
        this.best = prices;
        this.left = new long[cover.candidates()];
        this.share = new double[left.length];
        this.direction = new double[prices.length];
        this.times = new int[prices.length];
    }

    /** No plan has fewer sites. */
    int bound() {
        return (int) Math.max(0, -Math.floorDiv(-bound, SITE));
    }

    /** The prices at the best bound. */
    long[] best() {
        return best;
    }

    /**
     * Moves the prices, at least once, or until no plan has fewer sites than wanted.
     *
     * @param wanted how many sites a plan is known to have, or should have fewer than
     */
    Prices improve(int wanted, Pace pace) {
        double length = pace.first;
        int idle = 0;
        for (int round = 0; round == 0 || round < pace.rounds && length > pace.shortest && !effort.isSpent(); round++) {
            long value = value();
            idle = value > bound ? 0 : idle + 1;
            if (value > bound) {
                bound = value;
                best = prices.clone();
            }
            if (bound() >= wanted) {
                return this;
            }
            if (idle > pace.patience) {
                length *= SHORTER;
                idle = 0;
            }
            move(length * Math.max(wanted * SITE - value, SITE / 16), pace.newest);
        }
        return this;
    }

    private long value() {
        effort.spend(looks);
        reckon(prices);
        Arrays.fill(times, 0);
        long value = Arrays.stream(prices).sum();
        for (int candidate = 0; candidate < left.length; candidate++) {
            boolean worth = left[candidate] < 0;
            share[candidate] += LATEST * ((worth ? 1 : 0) - share[candidate]);
            if (worth) {
                value += left[candidate];
                for (int group : cover.groupsOf()[candidate]) {
                    times[group]++;
                }
            }
        }
        return value;
    }

    /** What a site costs more than those pay whom it would serve. */
    private void reckon(long[] paid) {
        for (int candidate = 0; candidate < left.length; candidate++) {
            long rest = SITE;
            for (int group : cover.groupsOf()[candidate]) {
                rest -= paid[group];
            }
            left[candidate] = rest;
        }
    }

    /** Who is served by none pays more, who is by several less; nobody pays more than a site. */
    private void move(double way, double newest) {
        double square = 0;
        for (int group = 0; group < prices.length; group++) {
            direction[group] += newest * (1 - times[group] - direction[group]);
            boolean ends = direction[group] < 0 ? prices[group] == 0 : prices[group] == SITE;
            square += ends ? 0 : direction[group] * direction[group];
        }
        double step = square == 0 ? 0 : way / square;
        for (int group = 0; group < prices.length; group++) {
            prices[group] = Math.max(0, Math.min(SITE, prices[group] + Math.round(step * direction[group])));
        }
    }

    /**
     * Which candidates every plan with fewer sites than wanted takes, and which it leaves out: with the contrary the bound
     * would be no less.
     */
    Decided decided(int wanted) {
        reckon(best);
        long most = (wanted - 1) * SITE;
        Decided decided = new Decided(new BitSet(), new BitSet());
        for (int candidate = 0; candidate < left.length; candidate++) {
            if (bound + Math.abs(left[candidate]) > most) {
                (left[candidate] < 0 ? decided.taken() : decided.dropped()).set(candidate);
            }
        }
        return decided;
    }

    /** Of the candidates of the group that has fewest the one that was worth building most often while the prices moved. */
    int undecided() {
        int[] fewest = cover.candidatesOf()[0];
        for (int[] candidates : cover.candidatesOf()) {
            fewest = candidates.length < fewest.length ? candidates : fewest;
        }
        int found = fewest[0];
        for (int candidate : fewest) {
            found = share[candidate] > share[found] ? candidate : found;
        }
        return found;
    }
}

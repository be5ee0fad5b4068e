package org.jieming.siting;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What no plan can exceed, and what follows of it. Every site is credited with a part of each group it reaches, whoever else
 * reaches it; the rest of the group counts once. A plan serves no more than the rests of all groups and the greatest sums of
 * credits together, whatever the credits are: the Lagrangian relaxation of the maximal covering problem (Galvão and ReVelle
 * 1996). Credits are moved towards the least such bound along a smoothed subgradient (Camerini, Fratta and Maffioli 1975).
 * They are whole numbers of 1/1024 of a person: no rounding weakens a proof. Used by one thread.
 */
final class Credits {
    /** Parts of a person. */
    static final long PERSON = 1024;

    /** After so many rounds that bring little, steps become shorter. */
    private static final int PATIENCE = 8;
    /** What brings less than this part of the gap to the best plan brings little. */
    private static final int LITTLE = 200;

    private static final double SHORTER = 0.6;
    private static final double SHORTEST = 0.02;
    /** How much of what a candidate was in the last rounds its share tells. */
    private static final double LATEST = 0.1;

    private final MostPeople search;
    private final Remaining remaining;
    private final int sites;
    private final long taken;
    private final long looks;
    private final long[] credits;
    private final double[] direction;
    private final int[] times;
    private final Takings takings;
    private final double[] share;
    private long[] best;
    private long bound = Long.MAX_VALUE;

    /**
     * The credits that a problem begins with.
     *
     * @param sites how many are to be chosen, no more than are open
     * @param taken how many people those taken serve
     */
    Credits(MostPeople search, Remaining remaining, int sites, long taken) {
        this.search = search;
        this.remaining = remaining;
        this.sites = sites;
        this.taken = taken;
        this.looks = remaining.looks();
        this.credits = remaining.credits().clone();
        this.direction = new double[credits.length];
        this.times = new int[credits.length];
        this.takings = new Takings(remaining.groupsOf());
        this.share = new double[remaining.size()];
        this.best = credits;
    }

    /** What no plan serves more than, those taken among it. */
    long bound() {
        return taken + Math.floorDiv(bound, PERSON);
    }

    /** The credits at the best bound. */
    long[] best() {
        return best;
    }

    /**
     * Moves the credits so many rounds, at least one; plans met on the way are shown to the search.
     *
     * @param pace how far the first steps go, as a part of the way to the best plan
     * @param weight how much of a step is the newest direction, 0 to 1
     */
    void improve(int rounds, double pace, double weight) {
        double length = pace;
        int idle = 0;
        for (int round = 0; round == 0 || round < rounds && !search.effort().isSpent(); round++) {
            int[] chosen = chosen();
            long value = value(chosen);
            search.see(taken + served(chosen), remaining, chosen);
            idle = value < bound - gap(bound) / LITTLE ? 0 : idle + 1;
            if (value < bound) {
                bound = value;
                best = credits.clone();
            }
            if (search.isNoBetter(bound()) || length < SHORTEST) {
                return;
            }
            if (idle > PATIENCE) {
                length *= SHORTER;
                idle = 0;
            }
            move(length * Math.max(gap(value), PERSON), weight);
        }
    }

    /** From a bound down to what the best plan adds to those taken. */
    private long gap(long from) {
        return from - (search.most() - taken) * PERSON;
    }

    /** The candidates with the greatest sums, greatest first; of equal sums those named first. */
    private int[] chosen() {
        search.effort().spend(looks);
        takings.reckon(credits);
        int[] chosen = takings.greatest(sites);
        for (int candidate = 0; candidate < share.length; candidate++) {
            share[candidate] *= 1 - LATEST;
        }
        for (int candidate : chosen) {
            share[candidate] += LATEST;
        }
        return chosen;
    }

    private long value(int[] chosen) {
        long value = 0;
        for (int candidate : chosen) {
            value += takings.of(candidate);
        }
        for (int group = 0; group < credits.length; group++) {
            value += remaining.people()[group] * PERSON - credits[group];
        }
        return value;
    }

    private long served(int[] chosen) {
        Arrays.fill(times, 0);
        for (int candidate : chosen) {
            for (int group : remaining.groupsOf()[candidate]) {
                times[group]++;
            }
        }
        long served = 0;
        for (int group = 0; group < times.length; group++) {
            served += times[group] > 0 ? remaining.people()[group] : 0;
        }
        return served;
    }

    /** Less is credited for a group that several of the chosen reach, more for one that none reaches, by its size. */
    private void move(double way, double weight) {
        double square = 0;
        for (int group = 0; group < credits.length; group++) {
            direction[group] += weight * (times[group] - 1 - direction[group]);
            boolean ends =
                    direction[group] < 0 ? credits[group] == remaining.people()[group] * PERSON : credits[group] == 0;
            square += ends ? 0 : remaining.people()[group] * direction[group] * direction[group];
        }
        double step = square == 0 ? 0 : way / square;
        for (int group = 0; group < credits.length; group++) {
            long most = remaining.people()[group] * PERSON;
            long moved = credits[group] - Math.round(step * remaining.people()[group] * direction[group]);
            credits[group] = Math.max(0, Math.min(most, moved));
        }
    }

    /** Whoever is chosen at the best bound would have to make room for the next, and whoever is not take the place of the last. */
    Decided decided() {
        takings.reckon(best);
        int[] chosen = takings.greatest(sites);
        BitSet inside = new BitSet();
        Arrays.stream(chosen).forEach(inside::set);
        long next = takings.most(inside);
        long last = takings.of(chosen[sites - 1]);
        Decided decided = new Decided(new BitSet(), new BitSet());
        for (int candidate = 0; candidate < share.length; candidate++) {
            long own = takings.of(candidate);
            long lost = inside.get(candidate) ? own - next : last - own;
            if (search.isNoBetter(taken + Math.floorDiv(bound - lost, PERSON))) {
                (inside.get(candidate) ? decided.taken() : decided.dropped()).set(candidate);
            }
        }
        return decided;
    }

    /** The candidate that was as often chosen as not while the credits moved. */
    int undecided() {
        int found = 0;
        for (int candidate = 1; candidate < share.length; candidate++) {
            found = Math.abs(share[candidate] - 0.5) < Math.abs(share[found] - 0.5) ? candidate : found;
        }
        return found;
    }
}

package org.jieming.siting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Searches all plans for one with fewer sites than a limit: what decides itself is decided by {@link Reduction}, what the bound
 * of {@link Prices} decides by that, parts that share no candidate are searched apart, and of the rest one candidate after the
 * other is taken and left out. Used by one thread.
 */
final class Fewest {
    private final Effort effort;
    private int least;
    private int open = Integer.MAX_VALUE;
    private List<Integer> best = List.of();
    private final List<Integer> sure = new ArrayList<>();

    private Fewest(int limit, Effort effort) {
        this.least = limit;
        this.effort = effort;
    }

    /**
     * How a search ended.
     *
     * @param plan the smallest plan below the limit, where one was found
     * @param bound no plan has fewer sites, but for the limit: nothing is said of plans that reach it
     */
    record Found(Optional<List<Integer>> plan, int bound) {}

    /** Searches; no plan has fewer sites than {@code below}. */
    static Found of(Cover cover, int limit, int below, Effort effort) {
        Fewest search = new Fewest(limit, effort);
        search.search(cover, below);
        return new Found(
                search.least < limit ? Optional.of(search.best) : Optional.empty(),
                Math.min(search.open, search.least));
    }

    private void search(Cover all, int below) {
        Cover cover = all;
        int bound = below;
        while (true) {
            Reduction.Rest rest = Reduction.of(cover, effort);
            sure.addAll(rest.taken());
            cover = rest.rest();
            bound = Math.max(bound, sure.size() + (cover.isEmpty() ? 0 : 1));
            if (rest.isImpossible() || bound >= least || isPlain(cover, bound)) {
                return;
            }
            Prices prices = new Prices(cover, effort).improve(least - sure.size(), Prices.Pace.QUICK);
            bound = Math.max(bound, sure.size() + prices.bound());
            if (bound >= least) {
                return;
            }
            Decided next = prices.decided(least - sure.size());
            if (next.isNothing()) {
                next = Decided.taken(prices.undecided());
                branch(cover.after(next, prices.best()), cover.open()[prices.undecided()], bound);
                next = next.contrary();
            }
            for (int candidate : next.taken().stream().toArray()) {
                sure.add(cover.open()[candidate]);
            }
            cover = cover.after(next, prices.best());
        }
    }

    /** Whether there is nothing left to decide, no effort to decide it, or it falls into parts; they are searched then. */
    private boolean isPlain(Cover cover, int bound) {
        if (cover.isEmpty()) {
            keep(List.of());
            return true;
        }
        if (effort.isSpent()) {
            open = Math.min(open, bound);
            return true;
        }
        List<Cover> parts = cover.parts();
        if (parts.size() > 1) {
            apart(parts);
            return true;
        }
        return false;
    }

    /** Searches all plans that take a candidate. */
    private void branch(Cover rest, int candidate, int bound) {
        int taken = sure.size() + 1;
        Found found = of(rest, least - taken, bound - taken, effort);
        open = found.bound < least - taken ? Math.min(open, taken + found.bound) : open;
        found.plan.ifPresent(
                plan -> keep(Stream.concat(Stream.of(candidate), plan.stream()).toList()));
    }

    /** Each part may have as many sites as the others leave it at the least. */
    private void apart(List<Cover> parts) {
        List<Integer> plan = new ArrayList<>();
        int bound = sure.size() + parts.size();
        for (Cover part : parts) {
            Found found = of(part, least - bound + 1, 1, effort);
            bound += found.bound - 1;
            if (found.plan.isEmpty()) {
                open = bound < least ? Math.min(open, bound) : open;
                return;
            }
            plan.addAll(found.plan.orElseThrow());
        }
        open = bound < sure.size() + plan.size() ? Math.min(open, bound) : open;
        if (sure.size() + plan.size() < least) {
            keep(plan);
        }
    }

    private void keep(List<Integer> rest) {
        best = Stream.concat(sure.stream(), rest.stream()).toList();
        least = best.size();
    }
}

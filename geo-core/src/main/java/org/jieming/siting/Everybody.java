package org.jieming.siting;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the fewest sites that serve everybody whom any candidate would serve (LSCP, Toregas and others 1971). What decides
 * itself is decided first ({@link Reduction}); each part that shares no candidate with the others gets a plan chosen greedily and
 * made smaller ({@link Fewer}), a bound ({@link Prices}), and where these are apart a search of all plans ({@link Fewest}). Ends
 * when it is proven, or after a number of steps, and says which.
 */
public final class Everybody {
    /** Exchanges tried for each candidate and group. */
    private static final long EXCHANGES = 20;

    private final Catchments catchments;
    private final Effort effort;
    private final int enough;
    private final List<Integer> taken = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    /** A part, its smallest plan known, and how many sites it needs at the least. */
    private record Part(Cover cover, List<Integer> plan, int bound) {}

    private Everybody(Catchments catchments, int enough, Effort effort) {
        this.catchments = catchments;
        this.enough = enough;
        this.effort = effort;
    }

    /** The smallest plan found; its bound is the number of sites below which no plan can be. */
    public static Plan choose(Catchments catchments, Effort effort) {
        return choose(catchments, 0, effort);
    }

    /**
     * The same, but it ends as soon as it is known whether so many sites do.
     *
     * @param enough with how many sites a plan need not be smaller
     */
    static Plan choose(Catchments catchments, int enough, Effort effort) {
        Everybody search = new Everybody(catchments, enough, effort);
        search.begin();
        for (int at = 0; at < search.parts.size() && !search.isKnown(); at++) {
            search.parts.set(at, search.searched(search.parts.get(at)));
        }
        return search.plan();
    }

    private void begin() {
        Reduction.Rest rest = Reduction.of(Cover.of(catchments), effort);
        taken.addAll(rest.taken());
        for (Cover part : rest.rest().parts()) {
            List<Integer> greedy = Fewer.greedy(part, effort);
            Prices prices = new Prices(part, effort).improve(greedy.size(), Prices.Pace.SLOW);
            parts.add(new Part(part.at(prices.best()), greedy, prices.bound()));
        }
    }

    private boolean isKnown() {
        return sites() <= Math.max(enough, bound()) || bound() > enough && enough > 0;
    }

    private int sites() {
        return taken.size() + parts.stream().mapToInt(part -> part.plan.size()).sum();
    }

    private int bound() {
        return taken.size() + parts.stream().mapToInt(Part::bound).sum();
    }

    /** A part with a smaller plan, a greater bound or both. */
    private Part searched(Part part) {
        Cover cover = part.cover;
        long exchanges = EXCHANGES * (cover.candidates() + cover.groups());
        int wanted = Math.max(part.bound, enough - (bound() - part.bound));
        List<Integer> plan = Fewer.of(cover, wanted, exchanges, effort);
        if (plan.size() <= wanted) {
            return new Part(cover, plan, part.bound);
        }
        int limit = enough > 0 ? Math.min(plan.size(), wanted + 1) : plan.size();
        Fewest.Found found = Fewest.of(cover, limit, part.bound, effort);
        return new Part(cover, found.plan().orElse(plan), found.bound());
    }

    private Plan plan() {
        List<Integer> chosen = new ArrayList<>(taken);
        parts.forEach(part -> chosen.addAll(part.plan));
        long served = catchments.servedNow();
        for (int group = 0; group < catchments.groups(); group++) {
            served += catchments.people(group);
        }
        return new Plan(catchments.inOrderOfGain(chosen), served, bound(), bound() >= chosen.size());
    }
}

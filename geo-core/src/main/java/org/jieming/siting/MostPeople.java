package org.jieming.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Chooses p sites so that most people are served (MCLP, Church and ReVelle 1974). First greedily, which serves at least
 * 63.2 % of what the best plan adds (Nemhauser, Wolsey and Fisher 1978), bettered by exchanges; then by branch and bound: what
 * the bound of {@link Credits} decides is decided, and of the rest one candidate after the other is taken and left out. Ends
 * when it is proven, or after a number of steps, and says which.
 */
public final class MostPeople {
    /** Rounds towards the bound of the whole problem, and where it was halved: there the credits are nearly right already. */
    private static final int FIRST_ROUNDS = 400;

    private static final int ROUNDS = 30;
    /** Every so many rounds at first the plan met is bettered, though it is not the best. */
    private static final int EVERY = 10;

    private final Catchments catchments;
    private final Exchange exchange;
    private final List<Integer> taken = new ArrayList<>();
    private List<Integer> best = List.of();
    private long most;
    private long open;
    private int seen;
    private final Effort effort;

    private MostPeople(Catchments catchments, Effort effort) {
        this.catchments = catchments;
        this.exchange = new Exchange(catchments, effort);
        this.effort = effort;
    }

    /**
     * The best plan found.
     *
     * @param sites how many to choose; fewer are chosen when more would serve nobody
     * @param effort how many entries of catchments may be looked at before the search ends; 100 million take about a second
     */
    public static Plan choose(Catchments catchments, int sites, Effort effort) {
        MostPeople search = new MostPeople(catchments, effort);
        search.keep(search.greedy(sites));
        search.branch(Remaining.of(catchments), sites, 0, Long.MAX_VALUE);
        long now = catchments.servedNow();
        return new Plan(
                catchments.inOrderOfGain(search.best),
                now + search.most,
                now + Math.max(search.most, search.open),
                search.open <= search.most);
    }

    private List<Integer> greedy(int sites) {
        int[] covered = new int[catchments.groups()];
        Greedy greedy = new Greedy(catchments.candidates(), candidate -> {
            effort.spend(1 + catchments.groupsOf(candidate).length);
            return catchments.gain(candidate, covered);
        });
        List<Integer> chosen = new ArrayList<>();
        for (int next = greedy.next(); next >= 0 && chosen.size() < sites; next = greedy.next()) {
            chosen.add(next);
            Arrays.stream(catchments.groupsOf(next)).forEach(group -> covered[group]++);
        }
        return chosen;
    }

    Effort effort() {
        return effort;
    }

    /** How many the best plan serves beside those served now. */
    long most() {
        return most;
    }

    /** Whether a plan that serves so many is no better than the best. */
    boolean isNoBetter(long served) {
        return served <= most;
    }

    /** Looks at a plan met on the way to a bound. */
    void see(long served, Remaining remaining, int[] chosen) {
        boolean isEarly = seen++ < FIRST_ROUNDS && seen % EVERY == 0;
        if (served > most || isEarly) {
            keep(with(remaining, chosen));
        }
    }

    private List<Integer> with(Remaining remaining, int... chosen) {
        return Stream.concat(taken.stream(), Arrays.stream(chosen).mapToObj(candidate -> remaining
                        .open()[candidate]))
                .toList();
    }

    private void keep(List<Integer> plan) {
        List<Integer> better = exchange.better(plan);
        long served = Arrays.stream(catchments.added(better)).sum();
        if (served > most) {
            most = served;
            best = better.stream().sorted().toList();
        }
    }

    /** Searches all plans that keep what is taken and choose {@code left} of the open ones; none serves more than {@code above}. */
    private void branch(Remaining all, int left, long sum, long above) {
        Remaining remaining = all;
        long reachable = above;
        while (true) {
            reachable = Math.min(reachable, sum + remaining.everybody());
            if (reachable <= most || isPlain(remaining, left, sum)) {
                return;
            }
            Credits credits = new Credits(this, remaining, left, sum);
            reachable = Math.min(reachable, bound(credits, above == Long.MAX_VALUE && remaining == all));
            if (effort.isSpent()) {
                open = reachable > most ? Math.max(open, reachable) : open;
            }
            if (reachable <= most || effort.isSpent()) {
                return;
            }
            Decided sure = credits.decided();
            Decided next = sure.isNothing() ? Decided.taken(credits.undecided()) : sure;
            if (!next.taken().isEmpty()) {
                follow(remaining, next, credits, left, sum, reachable);
            }
            if (!sure.taken().isEmpty()) {
                return;
            }
            remaining = remaining.after(sure.isNothing() ? next.contrary() : sure, credits.best());
        }
    }

    /** What no plan exceeds; where effort is spent already, only the first problem is looked at. */
    private long bound(Credits credits, boolean isFirst) {
        if (isFirst) {
            credits.improve(FIRST_ROUNDS, 1, 0.1);
        } else if (!effort.isSpent()) {
            credits.improve(ROUNDS, 0.5, 0.3);
        } else {
            return Long.MAX_VALUE;
        }
        return credits.bound();
    }

    private void follow(Remaining remaining, Decided next, Credits credits, int left, long sum, long reachable) {
        int before = taken.size();
        next.taken().stream().forEach(candidate -> taken.add(remaining.open()[candidate]));
        branch(
                remaining.after(next, credits.best()),
                left - next.taken().cardinality(),
                sum + remaining.gain(next.taken()),
                reachable);
        taken.subList(before, taken.size()).clear();
    }

    /** Whether the best of what is left can be seen without a search; it is looked at then. */
    private boolean isPlain(Remaining remaining, int left, long sum) {
        if (left > 1 && remaining.size() > left) {
            return false;
        }
        BitSet chosen = new BitSet();
        if (remaining.size() <= left) {
            chosen.set(0, remaining.size());
        } else if (left == 1) {
            chosen.set(remaining.greatest());
        }
        offer(sum + remaining.gain(chosen), remaining, chosen.stream().toArray());
        return true;
    }

    private void offer(long served, Remaining remaining, int... chosen) {
        if (served > most) {
            keep(with(remaining, chosen));
        }
    }
}

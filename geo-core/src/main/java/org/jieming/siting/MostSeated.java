package org.jieming.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Chooses p sites with so many places each so that most people find a place near enough (capacitated MCLP, Current and
 * Storbeck 1988; people of one point may go to several sites). How many are seated grows ever less with every site opened, so
 * that a plan can add no more than the p greatest gains that are left, nor seat more than live near enough: greedily first, then by branch and bound. Ends when it
 * is proven, or after a number of steps, and says which.
 */
public final class MostSeated {
    private final List<List<Integer>> points;
    private final int[][] groupsOf;
    private final Seating seating;
    private final int candidates;
    private final long everybody;
    private final boolean[] excluded;
    private final List<Integer> chosen = new ArrayList<>();
    private List<Integer> best = List.of();
    private long most = -1;
    private long open;
    private final Effort effort;

    /**
     * A plan with who sits where.
     *
     * @param plan the candidates chosen, rising, and how many are seated, at existing sites too
     * @param now how many existing sites seat alone; opening more takes nobody from them
     * @param seats who is given a place where; sites are numbered as they were given
     */
    public record Seated(Plan plan, long now, List<Seat> seats) {
        public Seated {
            seats = List.copyOf(seats);
        }

        /** How many people sit at each site of the plan, in its order. */
        public List<Long> atChosen() {
            return plan.chosen().stream()
                    .map(site -> seats.stream()
                            .filter(seat -> seat.site() == site)
                            .mapToLong(Seat::people)
                            .sum())
                    .toList();
        }
    }

    private MostSeated(int[][] reached, long[] people, long[] places, int candidates, Effort effort) {
        this.candidates = candidates;
        this.excluded = new boolean[candidates];
        this.effort = effort;
        int[][] reaching = Incidence.turned(reached, people.length);
        Map<Incidence.Key, List<Integer>> groups = new LinkedHashMap<>();
        IntStream.range(0, people.length)
                .filter(point -> people[point] > 0 && reaching[point].length > 0)
                .forEach(point -> groups.computeIfAbsent(new Incidence.Key(reaching[point]), none -> new ArrayList<>())
                        .add(point));
        this.points = List.copyOf(groups.values());
        int[][] sitesOf = groups.keySet().stream().map(Incidence.Key::numbers).toArray(int[][]::new);
        this.groupsOf = Incidence.turned(sitesOf, reached.length);
        long[] sums = points.stream()
                .mapToLong(group ->
                        group.stream().mapToLong(point -> people[point]).sum())
                .toArray();
        this.everybody = Arrays.stream(sums).sum();
        this.seating = new Seating(groupsOf, sitesOf, sums, places, effort);
    }

    /**
     * The best plan found.
     *
     * @param reached for every site the demand points near enough to it: candidates first, existing sites after them
     * @param people how many live at each demand point
     * @param places how many places every site has
     * @param candidates how many of the sites are candidates
     * @param sites how many to choose
     * @param effort how many sites and groups may be passed on the way to seats before the search ends
     */
    public static Seated choose(
            int[][] reached, long[] people, long[] places, int candidates, int sites, Effort effort) {
        MostSeated search = new MostSeated(reached, people, places, candidates, effort);
        long now = 0;
        for (int existing = candidates; existing < reached.length; existing++) {
            now += search.seating.open(existing);
        }
        search.greedy(sites, now);
        search.branch(sites, now, Long.MAX_VALUE);
        search.best.forEach(search.seating::open);
        Plan plan = new Plan(
                search.best.stream().sorted().toList(),
                search.most,
                Math.max(search.most, search.open),
                search.open <= search.most);
        return new Seated(plan, now, search.seats(people));
    }

    private void greedy(int sites, long now) {
        int mark = seating.mark();
        long sum = now;
        Greedy greedy = new Greedy(candidates, this::gain);
        for (int next = greedy.next(); next >= 0 && chosen.size() < sites; next = greedy.next()) {
            sum += seating.open(next);
            chosen.add(next);
        }
        keep(sum);
        chosen.clear();
        seating.undo(mark);
    }

    private void keep(long sum) {
        if (sum > most) {
            most = sum;
            best = List.copyOf(chosen);
        }
    }

    /** One that nobody lives near enough to adds nobody, and is not tried. */
    private long gain(int candidate) {
        if (groupsOf[candidate].length == 0) {
            return 0;
        }
        int mark = seating.mark();
        long gain = seating.open(candidate);
        seating.undo(mark);
        return gain;
    }

    /**
     * Searches all plans that keep what is chosen and leave out what is excluded, as chosen ones are; none seats more than
     * {@code above}.
     */
    private void branch(int left, long sum, long above) {
        keep(sum);
        if (effort.isSpent() && above != Long.MAX_VALUE) {
            open = above > most ? Math.max(open, above) : open;
            return;
        }
        long[] gains = gains();
        long reachable = Math.min(sum + ofGreatest(gains, left), everybody);
        if (left == 0 || reachable <= most) {
            return;
        }
        if (effort.isSpent()) {
            open = Math.max(open, reachable);
            return;
        }
        int next = greatest(gains);
        int mark = seating.mark();
        excluded[next] = true;
        chosen.add(next);
        branch(left - 1, sum + seating.open(next), reachable);
        chosen.remove(chosen.size() - 1);
        seating.undo(mark);
        branch(left, sum, reachable);
        excluded[next] = false;
    }

    /** How many more would be seated by every candidate; −1 for those decided. */
    private long[] gains() {
        long[] gains = new long[candidates];
        for (int candidate = 0; candidate < candidates; candidate++) {
            gains[candidate] = excluded[candidate] ? -1 : gain(candidate);
        }
        return gains;
    }

    private static int greatest(long[] gains) {
        int found = -1;
        for (int candidate = 0; candidate < gains.length; candidate++) {
            found = gains[candidate] >= 0 && (found < 0 || gains[candidate] > gains[found]) ? candidate : found;
        }
        return found;
    }

    private static long ofGreatest(long[] gains, int count) {
        long[] sorted = gains.clone();
        Arrays.sort(sorted);
        long sum = 0;
        for (int i = Math.max(0, sorted.length - count); i < sorted.length; i++) {
            sum += Math.max(0, sorted[i]);
        }
        return sum;
    }

    /** Hands the places of every group out to its points in turn. */
    private List<Seat> seats(long[] people) {
        List<Seat> seats = new ArrayList<>();
        for (int group = 0; group < points.size(); group++) {
            int at = 0;
            long left = people[points.get(group).get(0)];
            for (int site = 0; site < groupsOf.length; site++) {
                for (long sit = seating.at(site, group); sit > 0; ) {
                    if (left == 0) {
                        left = people[points.get(group).get(++at)];
                    }
                    long some = Math.min(sit, left);
                    seats.add(new Seat(points.get(group).get(at), site, some));
                    sit -= some;
                    left -= some;
                }
            }
        }
        return seats;
    }
}

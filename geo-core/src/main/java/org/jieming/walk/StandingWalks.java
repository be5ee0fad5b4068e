package org.jieming.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieming.reach.Nearest;
import org.jieming.reach.Positions;
import org.jieming.reach.SiteIndex;

/**
 * The way of everybody on foot to the nearest site, ready for questions of what would be if some sites closed and others
 * opened: only the roads whose nearest site changes are walked anew, and only those who live along them. Built in O(n log n) of
 * the roads and people; thread-safe.
 */
public final class StandingWalks {
    private final Entry entry;
    private final WalkNetwork network;
    private final Footholds sites;
    private final Walkers walkers;
    /** The standing sites near everybody in a straight line. */
    private final int[][] near;

    private final SiteIndex people;
    private final FromSites now;
    private final Nearest walked;
    /** The places where somebody comes onto each piece of road. */
    private final Rows homes;
    /** The vertices whose nearest site is each. */
    private final Rows lands;
    /** Copies of the ways as they stand, to be grown otherwise and put back: as many as questions were asked at once. */
    private final Queue<Growth> idle = new ConcurrentLinkedQueue<>();

    private StandingWalks(Entry entry, Positions people, Positions standing) {
        Footholds demand = entry.footholds(people);
        this.entry = entry;
        this.network = entry.network();
        this.sites = entry.footholds(standing);
        this.walkers = new Walkers(network, demand);
        this.near = walkers.near(standing);
        this.people = SiteIndex.of(people);
        WalkTree tree = network.from(sites);
        this.now = tree.ways();
        this.walked = tree.nearest(walkers, near);
        this.homes = Rows.of(network.size(), demand.segment());
        this.lands = Rows.of(sites.points().size(), now.site());
    }

    /** Sites as they stand, and demand of which every place is known. */
    public static StandingWalks of(Entry entry, Positions demand, Positions sites) {
        return new StandingWalks(entry, demand, sites);
    }

    /**
     * The nearest site of every point if some sites closed and others opened. O(m + sites) in copying; walks only where the
     * nearest site or the way to it changes.
     *
     * @param closed numbers of sites that are no more
     * @param opened sites that are new, numbered on after the standing ones
     */
    public Nearest with(BitSet closed, Positions opened) {
        Nearest then = new Nearest(walked.site().clone(), walked.metres().clone());
        if (closed.isEmpty() && opened.size() == 0) {
            return then;
        }
        Footholds all = sites.with(closed, entry.footholds(opened));
        Growth kept = idle.poll();
        Growth growth = kept == null ? Growth.of(network, now) : kept;
        regrow(growth, closed, all);
        Doors news = Doors.of(all, sites.points().size());
        FromSites roads = new FromSites(growth.way(), growth.site(), all, piece -> both(piece, news));
        Map<Integer, List<Integer>> fresh = across(opened);
        affected(growth, closed, all, fresh.keySet()).stream()
                .forEach(point ->
                        walkers.walk(point, roads, near(point, closed, fresh.getOrDefault(point, List.of())), then));
        growth.back(now);
        idle.add(growth);
        return then;
    }

    /** The new sites near everybody who has any in a straight line. */
    private Map<Integer, List<Integer>> across(Positions opened) {
        int[][] around = people.within(opened, sites.limit());
        Map<Integer, List<Integer>> fresh = new HashMap<>();
        for (int number = 0; number < around.length; number++) {
            for (int point : around[number]) {
                fresh.computeIfAbsent(point, none -> new ArrayList<>())
                        .add(sites.points().size() + number);
            }
        }
        return fresh;
    }

    private int[] near(int point, BitSet closed, List<Integer> fresh) {
        return IntStream.concat(
                        Arrays.stream(near[point]).filter(number -> !closed.get(number)),
                        fresh.stream().mapToInt(Integer::intValue))
                .toArray();
    }

    private List<Integer> both(int piece, Doors news) {
        List<Integer> standing = now.onPiece().apply(piece);
        return news.on(piece).isEmpty()
                ? standing
                : Stream.concat(standing.stream(), news.on(piece).stream()).toList();
    }

    /** Forgets the ways to sites that closed, and lets those of the sites around and of the new ones grow into the land left. */
    private void regrow(Growth growth, BitSet closed, Footholds all) {
        closed.stream().filter(this::isStanding).forEach(number -> lands.each(number, growth::forget));
        int forgotten = growth.changes();
        for (int at = 0; at < forgotten; at++) {
            int vertex = growth.changed(at);
            growth.offerFromAround(vertex);
            network.ways()
                    .pieces(vertex)
                    .forEach(piece -> now.onPiece().apply(piece).forEach(number -> growth.start(all, number)));
        }
        for (int number = sites.points().size(); number < all.points().size(); number++) {
            growth.start(all, number);
        }
        growth.run();
    }

    private boolean isStanding(int number) {
        return number < sites.points().size();
    }

    /** Who lives on a piece of road with another way from an end of it or another site on it, or has another site straight across. */
    private BitSet affected(Growth growth, BitSet closed, Footholds all, Set<Integer> fresh) {
        BitSet affected = new BitSet(walked.site().length);
        for (int at = 0; at < growth.changes(); at++) {
            network.ways().pieces(growth.changed(at)).forEach(piece -> along(piece, affected));
        }
        closed.stream().filter(this::isStanding).forEach(number -> {
            sites.each(number, door -> along(sites.segment()[door], affected));
            around(number, affected);
        });
        IntStream.range(all.first()[sites.points().size()], all.size())
                .forEach(door -> along(all.segment()[door], affected));
        fresh.forEach(affected::set);
        return affected;
    }

    private void around(int number, BitSet affected) {
        Positions site = Positions.ofDegrees(
                sites.points().longitude(number), sites.points().latitude(number));
        Arrays.stream(people.within(site, sites.limit())[0]).forEach(affected::set);
    }

    private void along(int piece, BitSet affected) {
        homes.each(piece, hold -> affected.set(walkers.demand().point()[hold]));
    }
}

package org.jieming.reach;

import java.util.BitSet;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The nearest site of every demand point, ready for questions of what would be if some sites closed and others opened. Who
 * loses her site looks for another one; a site that opens is offered only to those it may be nearer to, found in a tree of
 * the demand in which every node knows how far any of its points has to go. Built in O((m + n) log n) for m points and n
 * sites; immutable, thread-safe.
 */
public final class StandingSites {
    private final SiteIndex sites;
    private final Positions demand;
    private final SiteIndex points;
    private final int[] site;
    private final double[] chord2;
    private final double[] farthest;
    private final Nearest now;
    /** The places of the points whose nearest site is each, in rows that follow each other. */
    private final int[] first;

    private final int[] places;
    /** Copies of the ways as they stand: as many as questions were asked at once. */
    private final Queue<Otherwise> idle = new ConcurrentLinkedQueue<>();

    private StandingSites(Positions demand, Positions sites) {
        this.sites = SiteIndex.of(sites);
        this.demand = demand;
        this.points = SiteIndex.of(demand);
        this.site = new int[demand.size()];
        this.chord2 = new double[demand.size()];
        this.farthest = new double[2 * points.inner()];
        NearestSearch search = new NearestSearch(this.sites, new BitSet());
        this.now = new Nearest(new int[demand.size()], new double[demand.size()]);
        for (int place = 0; place < site.length; place++) {
            int point = points.id(place);
            site[place] = search.of(demand.at(point, 0), demand.at(point, 1), demand.at(point, 2));
            chord2[place] = search.chord2();
            now.site()[point] = site[place];
            now.metres()[point] = Positions.length(chord2[place]);
        }
        measure(1, 0, site.length);
        this.first = new int[this.sites.size() + 1];
        this.places = placesOf(first);
    }

    private int[] placesOf(int[] rows) {
        for (int number : site) {
            if (number >= 0) {
                rows[number]++;
            }
        }
        int sum = 0;
        for (int row = 0; row < rows.length; row++) {
            sum += rows[row];
            rows[row] = sum;
        }
        int[] sorted = new int[sum];
        for (int place = site.length - 1; place >= 0; place--) {
            if (site[place] >= 0) {
                sorted[--rows[site[place]]] = place;
            }
        }
        return sorted;
    }

    /** Sites as they stand, and demand of which every place is known. */
    public static StandingSites of(Positions demand, Positions sites) {
        return new StandingSites(demand, sites);
    }

    private double measure(int node, int from, int to) {
        double most = 0;
        if (node < points.inner()) {
            int middle = (from + to) >>> 1;
            most = Math.max(measure(2 * node, from, middle), measure(2 * node + 1, middle, to));
        } else {
            for (int place = from; place < to; place++) {
                most = Math.max(most, chord2[place]);
            }
        }
        farthest[node] = most;
        return most;
    }

    /** The nearest site of every point as things are. */
    public Nearest now() {
        return new Nearest(now.site().clone(), now.metres().clone());
    }

    /**
     * The nearest site of every point if some sites closed and others opened. O(m) in copying the answer; searches only for the
     * points whose nearest site changes and those beside them.
     *
     * @param closed numbers of sites that are no more; a site that moves is closed and opened elsewhere
     * @param opened sites that are new: they are numbered on after the standing ones, and lose where equally near
     */
    public Nearest with(BitSet closed, Positions opened) {
        Otherwise kept = idle.poll();
        Otherwise then = kept == null ? new Otherwise(points, site, chord2, now) : kept;
        orphans(closed, then);
        int orphans = then.changes();
        for (int number = 0; number < opened.size(); number++) {
            new Opening(opened, number, then).offer(1, 0, site.length, 0, 0, 0);
            // those whose site closed may now have a longer way than the tree knows
            for (int at = 0; at < orphans; at++) {
                take(opened, number, then.changed(at), then);
            }
        }
        Nearest found = then.written();
        then.back();
        idle.add(then);
        return found;
    }

    private void orphans(BitSet closed, Otherwise then) {
        NearestSearch search = new NearestSearch(sites, closed);
        for (int number = closed.nextSetBit(0);
                number >= 0 && number < sites.size();
                number = closed.nextSetBit(number + 1)) {
            for (int at = first[number]; at < first[number + 1]; at++) {
                int point = points.id(places[at]);
                int other = search.of(demand.at(point, 0), demand.at(point, 1), demand.at(point, 2));
                then.change(places[at], other, search.chord2());
            }
        }
    }

    private void take(Positions opened, int number, int place, Otherwise then) {
        double way2 = points.chord2(place, opened.at(number, 0), opened.at(number, 1), opened.at(number, 2));
        if (way2 < then.chord2(place)) {
            then.change(place, sites.size() + number, way2);
        }
    }

    /** One site that opens, on its way through the tree of the demand. */
    private final class Opening {
        private final Positions opened;
        private final int number;
        private final Otherwise then;

        Opening(Positions opened, int number, Otherwise then) {
            this.opened = opened;
            this.number = number;
            this.then = then;
        }

        /** Offers the site to a node whose box lies at least {@code dx, dy, dz} away. */
        void offer(int node, int from, int to, double dx, double dy, double dz) {
            if (dx * dx + dy * dy + dz * dz > farthest[node]) {
                return;
            }
            if (node >= points.inner()) {
                for (int place = from; place < to; place++) {
                    take(opened, number, place, then);
                }
                return;
            }
            int axis = points.axis(node);
            double beyond = opened.at(number, axis) - points.cut(node);
            int middle = (from + to) >>> 1;
            double fx = axis == 0 ? beyond : dx;
            double fy = axis == 1 ? beyond : dy;
            double fz = axis == 2 ? beyond : dz;
            boolean first = beyond < 0;
            offer(2 * node, from, middle, first ? dx : fx, first ? dy : fy, first ? dz : fz);
            offer(2 * node + 1, middle, to, first ? fx : dx, first ? fy : dy, first ? fz : dz);
        }
    }
}

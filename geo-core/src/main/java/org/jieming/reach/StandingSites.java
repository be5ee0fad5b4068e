package org.jieming.reach;

import java.util.BitSet;

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
        return with(new BitSet(), Positions.ofDegrees());
    }

    /**
     * The nearest site of every point if some sites closed and others opened. O(m) in copying; searches only for the points
     * whose nearest site changes and those beside them.
     *
     * @param closed numbers of sites that are no more; a site that moves is closed and opened elsewhere
     * @param opened sites that are new: they are numbered on after the standing ones, and lose where equally near
     */
    public Nearest with(BitSet closed, Positions opened) {
        int[] then = site.clone();
        double[] chords2 = chord2.clone();
        if (!closed.isEmpty()) {
            orphans(closed, then, chords2);
        }
        for (int number = 0; number < opened.size(); number++) {
            new Opening(opened, number, then, chords2).offer(1, 0, then.length, 0, 0, 0);
            offerOrphans(closed, opened, number, then, chords2);
        }
        return inOrder(then, chords2);
    }

    private void orphans(BitSet closed, int[] then, double[] chords2) {
        NearestSearch search = new NearestSearch(sites, closed);
        for (int place = 0; place < then.length; place++) {
            if (site[place] >= 0 && closed.get(site[place])) {
                int point = points.id(place);
                then[place] = search.of(demand.at(point, 0), demand.at(point, 1), demand.at(point, 2));
                chords2[place] = search.chord2();
            }
        }
    }

    /** Those whose site closed may now have a longer way than the tree knows. */
    private void offerOrphans(BitSet closed, Positions opened, int number, int[] then, double[] chords2) {
        for (int place = 0; !closed.isEmpty() && place < then.length; place++) {
            if (site[place] >= 0 && closed.get(site[place])) {
                take(opened, number, place, then, chords2);
            }
        }
    }

    private void take(Positions opened, int number, int place, int[] then, double[] chords2) {
        double way2 = points.chord2(place, opened.at(number, 0), opened.at(number, 1), opened.at(number, 2));
        if (way2 < chords2[place]) {
            chords2[place] = way2;
            then[place] = sites.size() + number;
        }
    }

    /** The ways as they stand, and anew those that are others. */
    private Nearest inOrder(int[] then, double[] chords2) {
        int[] found = now.site().clone();
        double[] metres = now.metres().clone();
        for (int place = 0; place < then.length; place++) {
            if (then[place] != site[place]) {
                int point = points.id(place);
                found[point] = then[place];
                metres[point] = Positions.length(chords2[place]);
            }
        }
        return new Nearest(found, metres);
    }

    /** One site that opens, on its way through the tree of the demand. */
    private final class Opening {
        private final Positions opened;
        private final int number;
        private final int[] then;
        private final double[] chords2;

        Opening(Positions opened, int number, int[] then, double[] chords2) {
            this.opened = opened;
            this.number = number;
            this.then = then;
            this.chords2 = chords2;
        }

        /** Offers the site to a node whose box lies at least {@code dx, dy, dz} away. */
        void offer(int node, int from, int to, double dx, double dy, double dz) {
            if (dx * dx + dy * dy + dz * dz > farthest[node]) {
                return;
            }
            if (node >= points.inner()) {
                for (int place = from; place < to; place++) {
                    take(opened, number, place, then, chords2);
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

package org.jieming.walk;

import java.util.List;
import org.jieming.reach.Nearest;

/**
 * The shortest way from every vertex to the nearest of some sites, all found in one search that starts at all sites at once.
 * Immutable, thread-safe.
 */
public final class WalkTree {
    private final WalkNetwork network;
    private final FromSites ways;

    private WalkTree(WalkNetwork network, FromSites ways) {
        this.network = network;
        this.ways = ways;
    }

    static WalkTree of(WalkNetwork network, Footholds sites) {
        Growth growth = Growth.nothing(network, sites.limit());
        for (int number = 0; number < sites.points().size(); number++) {
            growth.start(sites, number);
        }
        growth.run();
        Doors doors = Doors.of(sites, 0);
        return new WalkTree(network, new FromSites(growth.way(), growth.site(), sites, doors::on));
    }

    FromSites ways() {
        return ways;
    }

    /**
     * The nearest site of everybody: along the roads and straight to them at both ends. Who has a site nearer in a straight
     * line than the ways to the road are long, and within the limit, walks straight. O(m log n).
     *
     * @return NaN metres for who stands off the roads, infinite for who stands on a part of them that holds no site
     */
    public Nearest nearest(Footholds demand) {
        Walkers walkers = new Walkers(network, demand);
        return nearest(walkers, walkers.near(ways.sites().points()));
    }

    /** The same when the sites near everybody in a straight line are known. */
    Nearest nearest(Walkers walkers, int[][] near) {
        Nearest found = new Nearest(new int[near.length], new double[near.length]);
        for (int point = 0; point < near.length; point++) {
            walkers.walk(point, ways, near[point], found);
        }
        return found;
    }

    /** The pieces of road within a way of a site: longitude and latitude of both ends of each. O(n). */
    public List<double[]> roadsWithin(double metres) {
        return reached(metres).within();
    }

    /** The rest of the pieces of road in the same form. O(n). */
    public List<double[]> roadsBeyond(double metres) {
        return reached(metres).beyond();
    }

    private ReachedRoads reached(double metres) {
        return new ReachedRoads(network, ways, WalkNetwork.millimetres(metres));
    }
}

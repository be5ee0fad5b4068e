package org.jieming.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jieming.reach.Nearest;
import org.jieming.reach.SiteIndex;

/**
 * The shortest way from every vertex to the nearest of some sites, all found in one search that starts at all sites at once
 * (Dijkstra 1959 with several sources; walking has no direction, so the way there is the way back). Safe for use by several
 * threads once it is made.
 */
public final class WalkTree {
    private static final long NO_WAY = Long.MAX_VALUE;

    private final WalkNetwork network;
    private final Footholds sites;
    private final Map<Integer, List<Integer>> standing = new HashMap<>();
    /** The pieces of road on which a site stands: most hold none, and a bit is looked up sooner than a list. */
    private final BitSet occupied = new BitSet();

    private final long[] way;
    private final int[] site;
    /** Whether a shorter way to a vertex was found since it was gone on from. */
    private final boolean[] fresh;

    private WalkTree(WalkNetwork network, Footholds sites, long[] way, int[] site) {
        this.network = network;
        this.sites = sites;
        this.way = way;
        this.site = site;
        this.fresh = new boolean[way.length];
    }

    static WalkTree of(WalkNetwork network, Footholds sites) {
        long[] way = new long[network.vertices().size()];
        int[] site = new int[way.length];
        Arrays.fill(way, NO_WAY);
        Arrays.fill(site, Nearest.NONE);
        WalkTree tree = new WalkTree(network, sites, way, site);
        tree.grow(tree.queue());
        return tree;
    }

    /**
     * The ways if some sites closed and others, numbered on, opened. Forgets the ways to sites that closed, and goes on from
     * those that lead up to them. O(n) in copying.
     */
    WalkTree with(BitSet closed, Footholds opened) {
        WalkTree then = new WalkTree(network, sites.with(closed, opened), way.clone(), site.clone());
        Buckets queue = then.queue();
        if (!closed.isEmpty()) {
            then.forget(closed);
            for (int vertex = 0; vertex < way.length; vertex++) {
                if (site[vertex] != Nearest.NONE && closed.get(site[vertex])) {
                    then.offerFromAround(vertex, queue);
                }
            }
        }
        then.grow(queue);
        return then;
    }

    private void forget(BitSet closed) {
        for (int vertex = 0; vertex < way.length; vertex++) {
            if (site[vertex] != Nearest.NONE && closed.get(site[vertex])) {
                way[vertex] = NO_WAY;
                site[vertex] = Nearest.NONE;
            }
        }
    }

    private void offerFromAround(int vertex, Buckets queue) {
        Ways ways = network.ways();
        for (int step = ways.first()[vertex]; step < ways.first()[vertex + 1]; step++) {
            int from = ways.to()[step];
            if (site[from] != Nearest.NONE) {
                offer(vertex, way[from] + ways.millimetres()[step], site[from], queue);
            }
        }
    }

    private Buckets queue() {
        return new Buckets(network.longest() + WalkNetwork.millimetres(sites.limit()));
    }

    /** Goes on from all sites and from what waits in the queue; the order of a queue decides how long it takes, not what is found. */
    private void grow(Buckets queue) {
        for (int number = 0; number < sites.points().size(); number++) {
            start(number, queue);
        }
        while (!queue.isEmpty()) {
            goOn(queue.take(), queue);
        }
    }

    private void start(int number, Buckets queue) {
        if (sites.on(number)) {
            int piece = sites.segment()[number];
            long back = network.segments().millimetres()[piece] - sites.along()[number];
            occupied.set(piece);
            standing.computeIfAbsent(piece, none -> new ArrayList<>()).add(number);
            offer(network.segments().from()[piece], sites.aside()[number] + sites.along()[number], number, queue);
            offer(network.segments().to()[piece], sites.aside()[number] + back, number, queue);
        }
    }

    private void goOn(int vertex, Buckets queue) {
        if (fresh[vertex]) {
            fresh[vertex] = false;
            Ways ways = network.ways();
            for (int step = ways.first()[vertex]; step < ways.first()[vertex + 1]; step++) {
                offer(ways.to()[step], way[vertex] + ways.millimetres()[step], site[vertex], queue);
            }
        }
    }

    /** Of equally near sites the one with the lowest number is nearest. */
    private void offer(int vertex, long walked, int number, Buckets queue) {
        boolean nearer = walked < way[vertex] || walked == way[vertex] && number < site[vertex];
        if (nearer) {
            way[vertex] = walked;
            site[vertex] = number;
            fresh[vertex] = true;
            queue.put(walked, vertex);
        }
    }

    /**
     * The nearest site of everybody: along the roads and straight to them at both ends. Who has a site nearer in a straight
     * line than the ways to the road are long, and within the limit, walks straight. O(m) beside that look.
     *
     * @return NaN metres for who stands off the roads, infinite for who stands on a part of them that holds no site
     */
    public Nearest nearest(Footholds demand) {
        return nearest(demand, SiteIndex.of(sites.points()).nearest(demand.points()));
    }

    /** The same when the nearest site of everybody in a straight line is known. */
    Nearest nearest(Footholds demand, Nearest straight) {
        Nearest found = new Nearest(new int[straight.site().length], new double[straight.site().length]);
        for (int point = 0; point < found.site().length; point++) {
            Walk walk = new Walk();
            if (demand.on(point)) {
                along(demand, point, walk);
            }
            across(straight, demand, point, walk);
            found.site()[point] = walk.site;
            found.metres()[point] =
                    walk.way < NO_WAY ? walk.way / 1000.0 : demand.on(point) ? Double.POSITIVE_INFINITY : Double.NaN;
        }
        return found;
    }

    private void along(Footholds demand, int point, Walk walk) {
        int piece = demand.segment()[point];
        long along = demand.along()[point];
        long aside = demand.aside()[point];
        int from = network.segments().from()[piece];
        int to = network.segments().to()[piece];
        if (site[from] != Nearest.NONE) {
            walk.offer(way[from] + along + aside, site[from]);
        }
        if (site[to] != Nearest.NONE) {
            walk.offer(way[to] + network.segments().millimetres()[piece] - along + aside, site[to]);
        }
        for (int number : sitesOn(piece)) {
            walk.offer(Math.abs(sites.along()[number] - along) + sites.aside()[number] + aside, number);
        }
    }

    private void across(Nearest straight, Footholds demand, int point, Walk walk) {
        int number = straight.site()[point];
        if (number != Nearest.NONE && straight.metres()[point] <= demand.limit()) {
            long metres = WalkNetwork.millimetres(straight.metres()[point]);
            if (metres <= demand.aside()[point] + sites.aside()[number]) {
                walk.offer(metres, number);
            }
        }
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
        return new ReachedRoads(network, way, sites, this::sitesOn, WalkNetwork.millimetres(metres));
    }

    private List<Integer> sitesOn(int piece) {
        return occupied.get(piece) ? standing.get(piece) : List.of();
    }

    /** The shortest way found so far. */
    private static final class Walk {
        private long way = NO_WAY;
        private int site = Nearest.NONE;

        void offer(long walked, int number) {
            if (walked < way || walked == way && number < site) {
                way = walked;
                site = number;
            }
        }
    }
}

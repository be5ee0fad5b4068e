package org.jieming.walk;

import java.util.Arrays;
import org.jieming.reach.Nearest;

/**
 * Ways that grow over the roads from all sites at once (Dijkstra 1959 with several sources; walking has no direction, so the way
 * there is the way back). It knows which vertices changed, so that ways grown otherwise for one question are put back at the
 * cost of what was walked. Used by one thread at a time.
 */
final class Growth {
    private final WalkNetwork network;
    private final Buckets queue;
    private final long[] way;
    private final int[] site;
    /** Whether a shorter way to a vertex was found since it was gone on from. */
    private final boolean[] fresh;

    private final boolean[] isChanged;
    private int[] changed = new int[64];
    private int count;

    private Growth(WalkNetwork network, double limit, long[] way, int[] site) {
        this.network = network;
        this.queue = new Buckets(network.longest() + WalkNetwork.millimetres(limit));
        this.way = way;
        this.site = site;
        this.fresh = new boolean[way.length];
        this.isChanged = new boolean[way.length];
    }

    /** No ways yet to sites that come onto the roads within a limit of metres. */
    static Growth nothing(WalkNetwork network, double limit) {
        long[] way = new long[network.vertices().size()];
        int[] site = new int[way.length];
        Arrays.fill(way, FromSites.NO_WAY);
        Arrays.fill(site, Nearest.NONE);
        return new Growth(network, limit, way, site);
    }

    /** Ways as they stand, to be grown otherwise. O(n) in copying. */
    static Growth of(WalkNetwork network, FromSites now) {
        return new Growth(
                network, now.sites().limit(), now.way().clone(), now.site().clone());
    }

    /** Lets the ways to a site begin where it comes onto the roads. */
    void start(Footholds sites, int number) {
        sites.each(number, hold -> {
            int piece = sites.segment()[hold];
            long back = network.segments().millimetres()[piece] - sites.along()[hold];
            offer(network.segments().from()[piece], sites.aside()[hold] + sites.along()[hold], number);
            offer(network.segments().to()[piece], sites.aside()[hold] + back, number);
        });
    }

    /** Forgets the way from a vertex. */
    void forget(int vertex) {
        change(vertex);
        way[vertex] = FromSites.NO_WAY;
        site[vertex] = Nearest.NONE;
    }

    /** Offers a vertex the ways of those around it. */
    void offerFromAround(int vertex) {
        Ways ways = network.ways();
        for (int step = ways.first()[vertex]; step < ways.first()[vertex + 1]; step++) {
            int from = ways.to()[step];
            if (site[from] != Nearest.NONE) {
                offer(vertex, way[from] + ways.millimetres()[step], site[from]);
            }
        }
    }

    /** Goes on until nobody's way gets shorter; the order of the queue decides how long it takes, not what is found. */
    void run() {
        while (!queue.isEmpty()) {
            goOn(queue.take());
        }
        queue.rewind();
    }

    private void goOn(int vertex) {
        if (fresh[vertex]) {
            fresh[vertex] = false;
            Ways ways = network.ways();
            for (int step = ways.first()[vertex]; step < ways.first()[vertex + 1]; step++) {
                offer(ways.to()[step], way[vertex] + ways.millimetres()[step], site[vertex]);
            }
        }
    }

    /** Of equally near sites the one with the lowest number is nearest. */
    private void offer(int vertex, long walked, int number) {
        if (walked < way[vertex] || walked == way[vertex] && number < site[vertex]) {
            change(vertex);
            way[vertex] = walked;
            site[vertex] = number;
            fresh[vertex] = true;
            queue.put(walked, vertex);
        }
    }

    private void change(int vertex) {
        if (!isChanged[vertex]) {
            isChanged[vertex] = true;
            if (count == changed.length) {
                changed = Arrays.copyOf(changed, 2 * count);
            }
            changed[count++] = vertex;
        }
    }

    /** How many vertices changed since the ways were put back. */
    int changes() {
        return count;
    }

    /** One of them. */
    int changed(int at) {
        return changed[at];
    }

    /** Puts back what changed. O(changes). */
    void back(FromSites now) {
        while (count > 0) {
            int vertex = changed[--count];
            isChanged[vertex] = false;
            way[vertex] = now.way()[vertex];
            site[vertex] = now.site()[vertex];
        }
    }

    long[] way() {
        return way;
    }

    int[] site() {
        return site;
    }
}

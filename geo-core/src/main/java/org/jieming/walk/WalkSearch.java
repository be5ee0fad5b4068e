package org.jieming.walk;

import java.util.Arrays;
import org.jieming.reach.Positions;
import org.jieming.reach.SiteIndex;
import org.jieming.reach.Surroundings;

/**
 * Looks for everybody within a way on foot of one site after another: along the roads and straight to them at both ends, or
 * straight across as {@link WalkTree#nearest} has it. Costs O(n + m) once, and for each site as much as the roads and people
 * within reach. Used by one thread.
 */
final class WalkSearch implements Surroundings {
    private final WalkNetwork network;
    private final Footholds demand;
    private final Footholds sites;
    private final SiteIndex points;
    /** The places where somebody comes onto each piece of road. */
    private final Rows homes;

    private final Buckets queue;
    private final long[] way;
    private final int[] touched;
    private int vertices;
    private final long[] walk;
    private final int[] found;
    private int count;
    private long limit;

    WalkSearch(WalkNetwork network, Footholds demand, Footholds sites) {
        this.network = network;
        this.demand = demand;
        this.sites = sites;
        this.points = SiteIndex.of(demand.points());
        this.homes = Rows.of(network.size(), demand.segment());
        this.queue = new Buckets(network.longest() + WalkNetwork.millimetres(sites.limit()));
        this.way = new long[network.vertices().size()];
        this.touched = new int[way.length];
        this.walk = new long[demand.points().size()];
        this.found = new int[walk.length];
        Arrays.fill(way, FromSites.NO_WAY);
        Arrays.fill(walk, FromSites.NO_WAY);
    }

    @Override
    public int find(int site, double metres) {
        clear();
        limit = WalkNetwork.millimetres(metres);
        walkFrom(site);
        Positions door = Positions.ofDegrees(
                sites.points().longitude(site), sites.points().latitude(site));
        for (int point : points.within(door, Math.min(metres, demand.limit()))[0]) {
            long straight = WalkNetwork.millimetres(demand.points().metres(point, door, 0));
            if (straight <= demand.toRoad(point) + sites.toRoad(site)) {
                meet(point, straight);
            }
        }
        return count;
    }

    private void clear() {
        while (count > 0) {
            walk[found[--count]] = FromSites.NO_WAY;
        }
        while (vertices > 0) {
            way[touched[--vertices]] = FromSites.NO_WAY;
        }
    }

    private void walkFrom(int site) {
        sites.each(site, this::start);
        while (!queue.isEmpty()) {
            goOn(queue.take());
        }
        queue.rewind();
        for (int i = 0; i < vertices; i++) {
            meetBeside(touched[i]);
        }
    }

    private void start(int door) {
        int piece = sites.segment()[door];
        long along = sites.along()[door];
        long aside = sites.aside()[door];
        homes.each(
                piece,
                hold -> meet(
                        demand.point()[hold], Math.abs(along - demand.along()[hold]) + aside + demand.aside()[hold]));
        offer(network.segments().from()[piece], aside + along);
        offer(network.segments().to()[piece], aside + network.segments().millimetres()[piece] - along);
    }

    private void goOn(int vertex) {
        Ways ways = network.ways();
        for (int step = ways.first()[vertex]; step < ways.first()[vertex + 1]; step++) {
            offer(ways.to()[step], way[vertex] + ways.millimetres()[step]);
        }
    }

    private void offer(int vertex, long walked) {
        if (walked <= limit && walked < way[vertex]) {
            if (way[vertex] == FromSites.NO_WAY) {
                touched[vertices++] = vertex;
            }
            way[vertex] = walked;
            queue.put(walked, vertex);
        }
    }

    /** Everybody on the pieces of road that begin or end at a vertex. */
    private void meetBeside(int vertex) {
        Ways ways = network.ways();
        for (int step = ways.first()[vertex]; step < ways.first()[vertex + 1]; step++) {
            int piece = ways.piece()[step];
            boolean ahead = network.segments().from()[piece] == vertex;
            long length = network.segments().millimetres()[piece];
            homes.each(piece, hold -> {
                long along = demand.along()[hold];
                meet(demand.point()[hold], way[vertex] + (ahead ? along : length - along) + demand.aside()[hold]);
            });
        }
    }

    private void meet(int point, long walked) {
        if (walked <= limit && walked < walk[point]) {
            if (walk[point] == FromSites.NO_WAY) {
                found[count++] = point;
            }
            walk[point] = walked;
        }
    }

    @Override
    public int point(int at) {
        return found[at];
    }

    @Override
    public double metres(int at) {
        return walk[found[at]] / 1000.0;
    }
}

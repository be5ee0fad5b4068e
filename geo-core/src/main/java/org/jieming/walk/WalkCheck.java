package org.jieming.walk;

import java.util.Arrays;
import org.jieming.shape.Geodesy;

/**
 * Measures ways along roads again by going over all pieces of road until no way gets shorter (Bellman 1958), and straight ways
 * along Karney's geodesic: of the search it shares only where points come onto the roads.
 */
public final class WalkCheck {
    private static final long NO_WAY = Long.MAX_VALUE / 4;

    private final Segments roads;
    private final Footholds demand;
    private final Footholds sites;
    private final long[] way;

    private WalkCheck(WalkNetwork network, Footholds demand, Footholds sites) {
        this.roads = network.segments();
        this.demand = demand;
        this.sites = sites;
        this.way = new long[network.vertices().size()];
        Arrays.fill(way, NO_WAY);
    }

    /**
     * How far every demand point is from the nearest site, in metres; NaN off the roads, infinite where there is no way.
     * O(roads × bends of the longest way + points × sites).
     */
    public static double[] ways(WalkNetwork network, Footholds demand, Footholds sites) {
        WalkCheck check = new WalkCheck(network, demand, sites);
        for (int door = 0; door < sites.segment().length; door++) {
            int piece = sites.segment()[door];
            long along = sites.aside()[door] + sites.along()[door];
            long back = sites.aside()[door] + check.roads.millimetres()[piece] - sites.along()[door];
            check.way[check.roads.from()[piece]] =
                    Math.min(check.way[check.roads.from()[piece]], along);
            check.way[check.roads.to()[piece]] = Math.min(check.way[check.roads.to()[piece]], back);
        }
        while (check.shortened()) {
            // once more over all roads
        }
        double[] ways = new double[demand.points().size()];
        Arrays.setAll(ways, check::way);
        return ways;
    }

    private boolean shortened() {
        boolean shorter = false;
        for (int piece = 0; piece < roads.size(); piece++) {
            int from = roads.from()[piece];
            int to = roads.to()[piece];
            long length = roads.millimetres()[piece];
            shorter |= way[from] + length < way[to] || way[to] + length < way[from];
            way[to] = Math.min(way[to], way[from] + length);
            way[from] = Math.min(way[from], way[to] + length);
        }
        return shorter;
    }

    private double way(int point) {
        long best = Math.min(alongRoads(point), across(point));
        return best < NO_WAY ? best / 1000.0 : demand.on(point) ? Double.POSITIVE_INFINITY : Double.NaN;
    }

    private long alongRoads(int point) {
        long best = NO_WAY;
        for (int hold = demand.first()[point]; hold < demand.first()[point + 1]; hold++) {
            best = Math.min(best, from(hold));
        }
        return best;
    }

    private long from(int hold) {
        int piece = demand.segment()[hold];
        long along = demand.along()[hold];
        long best =
                Math.min(way[roads.from()[piece]] + along, way[roads.to()[piece]] + roads.millimetres()[piece] - along);
        for (int door = 0; door < sites.segment().length; door++) {
            if (sites.segment()[door] == piece) {
                best = Math.min(best, sites.aside()[door] + Math.abs(sites.along()[door] - along));
            }
        }
        return best + demand.aside()[hold];
    }

    private long across(int point) {
        long best = NO_WAY;
        for (int site = 0; site < sites.points().size(); site++) {
            double metres = Geodesy.distance(
                            demand.points().longitude(point),
                            demand.points().latitude(point),
                            sites.points().longitude(site),
                            sites.points().latitude(site))
                    .value();
            long straight = Math.round(metres * 1000);
            boolean walked = straight <= Math.round(demand.limit() * 1000)
                    && straight <= demand.toRoad(point) + sites.toRoad(site);
            best = walked ? Math.min(best, straight) : best;
        }
        return best;
    }
}

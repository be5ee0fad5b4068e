package org.jieming.walk;

import org.jieming.reach.Nearest;
import org.jieming.reach.Positions;
import org.jieming.reach.SiteIndex;

/**
 * People and their ways to the nearest site: along the pieces of road they come onto, to its ends and on, or to a site on it; or
 * straight across. A site that is near but beside its road may be worth no straight way, and one farther off be worth it: all that are
 * near enough are looked at, as {@link WalkSearch} does.
 *
 * @param network the roads
 * @param demand where the people come onto them
 */
record Walkers(WalkNetwork network, Footholds demand) {

    /** The numbers of the sites to which each of them may walk straight, by distance alone. O(m log n). */
    int[][] near(Positions sites) {
        return SiteIndex.of(sites).within(demand.points(), demand.limit());
    }

    /**
     * Looks for the shortest way of one of them and writes it down. O(sites on her pieces of road and near her).
     *
     * @param near the sites within the limit of her in a straight line
     */
    void walk(int point, FromSites roads, int[] near, Nearest found) {
        Walk walk = new Walk();
        demand.each(point, hold -> along(roads, hold, walk));
        across(near, roads.sites(), point, walk);
        found.site()[point] = walk.site;
        found.metres()[point] = walk.way < FromSites.NO_WAY
                ? walk.way / 1000.0
                : demand.on(point) ? Double.POSITIVE_INFINITY : Double.NaN;
    }

    private void along(FromSites roads, int hold, Walk walk) {
        int piece = demand.segment()[hold];
        long along = demand.along()[hold];
        long aside = demand.aside()[hold];
        end(roads, network.segments().from()[piece], along + aside, walk);
        end(roads, network.segments().to()[piece], network.segments().millimetres()[piece] - along + aside, walk);
        Footholds sites = roads.sites();
        for (int number : roads.onPiece().apply(piece)) {
            sites.each(number, door -> {
                if (sites.segment()[door] == piece) {
                    walk.offer(Math.abs(sites.along()[door] - along) + sites.aside()[door] + aside, number);
                }
            });
        }
    }

    private static void end(FromSites roads, int vertex, long there, Walk walk) {
        if (roads.site()[vertex] != Nearest.NONE) {
            walk.offer(roads.way()[vertex] + there, roads.site()[vertex]);
        }
    }

    /** Who has a site nearer than the ways to the road are long walks straight. */
    private void across(int[] near, Footholds sites, int point, Walk walk) {
        for (int number : near) {
            long metres = WalkNetwork.millimetres(demand.points().metres(point, sites.points(), number));
            if (metres <= demand.toRoad(point) + sites.toRoad(number)) {
                walk.offer(metres, number);
            }
        }
    }

    /** The shortest way found so far. */
    private static final class Walk {
        private long way = FromSites.NO_WAY;
        private int site = Nearest.NONE;

        void offer(long walked, int number) {
            if (walked < way || walked == way && number < site) {
                way = walked;
                site = number;
            }
        }
    }
}

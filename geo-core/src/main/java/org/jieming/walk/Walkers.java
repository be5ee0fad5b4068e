package org.jieming.walk;

import org.jieming.reach.Nearest;

/**
 * People and their ways to the nearest site: along the pieces of road they come onto, to its ends and on, or to a site on it; or
 * straight across.
 *
 * @param network the roads
 * @param demand where the people come onto them
 */
record Walkers(WalkNetwork network, Footholds demand) {

    /**
     * Looks for the shortest way of one of them and writes it down. O(sites on her pieces of road).
     *
     * @param straight the nearest site of everybody in a straight line
     */
    void walk(int point, FromSites roads, Nearest straight, Nearest found) {
        Walk walk = new Walk();
        demand.each(point, hold -> along(roads, hold, walk));
        across(straight, roads.sites(), point, walk);
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

    /** Who has a site nearer than the ways to the road are long, and within the limit, walks straight. */
    private void across(Nearest straight, Footholds sites, int point, Walk walk) {
        int number = straight.site()[point];
        if (number != Nearest.NONE && straight.metres()[point] <= demand.limit()) {
            long metres = WalkNetwork.millimetres(straight.metres()[point]);
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

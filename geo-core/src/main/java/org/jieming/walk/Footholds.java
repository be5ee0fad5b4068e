package org.jieming.walk;

import java.util.Arrays;
import org.jieming.reach.Positions;

/**
 * Where points come onto the roads of a network.
 *
 * @param points the points
 * @param limit how far from a road one may stand, metres
 * @param segment the piece of road of each, {@link #OFF} for who stands farther from all
 * @param along how far from the beginning of the piece, millimetres
 * @param aside how long the straight way to it is, millimetres; the limit for who stands off the roads
 */
public record Footholds(Positions points, double limit, int[] segment, long[] along, long[] aside) {
    /** Off the roads. */
    public static final int OFF = -1;

    static Footholds of(WalkNetwork network, Positions points, double limit) {
        int size = points.size();
        Footholds holds = new Footholds(points, limit, new int[size], new long[size], new long[size]);
        Arrays.fill(holds.segment, OFF);
        Arrays.fill(holds.aside, WalkNetwork.millimetres(limit));
        RoadSearch search = new RoadSearch(network);
        for (int point = 0; point < size; point++) {
            if (search.find(points, point, limit)) {
                holds.segment[point] = search.segment();
                holds.along[point] = search.along();
                holds.aside[point] = search.aside();
            }
        }
        return holds;
    }

    /** One of the points by itself. */
    Footholds only(int point) {
        return new Footholds(
                Positions.ofDegrees(points.longitude(point), points.latitude(point)),
                limit,
                new int[] {segment[point]},
                new long[] {along[point]},
                new long[] {aside[point]});
    }

    /** Whether a point comes onto a road. */
    public boolean on(int point) {
        return segment[point] != OFF;
    }
}

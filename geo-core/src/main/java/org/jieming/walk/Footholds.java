package org.jieming.walk;

import java.util.Arrays;
import java.util.BitSet;
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

    /** The same with some points gone, which keep their numbers, and with others after them. */
    Footholds with(BitSet gone, Footholds others) {
        Footholds all = new Footholds(
                points.and(others.points),
                limit,
                joined(segment, others.segment),
                joined(along, others.along),
                joined(aside, others.aside));
        gone.stream().filter(point -> point < segment.length).forEach(point -> all.segment[point] = OFF);
        return all;
    }

    /** The same with a straight way to the road that is so many metres longer. */
    Footholds farther(double[] metres) {
        long[] longer = aside.clone();
        for (int point = 0; point < longer.length; point++) {
            longer[point] += WalkNetwork.millimetres(metres[point]);
        }
        return new Footholds(points, limit, segment, along, longer);
    }

    private static int[] joined(int[] some, int[] others) {
        int[] all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }

    private static long[] joined(long[] some, long[] others) {
        long[] all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }

    /** Whether a point comes onto a road. */
    public boolean on(int point) {
        return segment[point] != OFF;
    }
}

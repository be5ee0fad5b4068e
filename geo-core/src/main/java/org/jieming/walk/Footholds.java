package org.jieming.walk;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import org.jieming.reach.Positions;

/**
 * Where points come onto the roads of a network, at one place or at several: in rows that follow each other, the nearest place of
 * each point first.
 *
 * @param points the points
 * @param limit how far from a road one may stand, metres
 * @param first where the places of each point begin; one more entry ends the last. Who stands farther from all roads has none
 * @param point whose place each is
 * @param segment the piece of road of each
 * @param along how far from the beginning of the piece, millimetres
 * @param aside how long the straight way to it is, millimetres
 */
public record Footholds(
        Positions points, double limit, int[] first, int[] point, int[] segment, long[] along, long[] aside) {

    /** Looks for the places where a point comes onto the roads. */
    interface Search {
        void find(int point, Found found);
    }

    /** Takes the places in turn, the nearest first. */
    interface Found {
        void take(int segment, long along, long aside);
    }

    static Footholds of(Positions points, double limit, Search search) {
        Gathering gathering = new Gathering(points.size());
        for (int point = 0; point < points.size(); point++) {
            int whose = point;
            gathering.first[point] = gathering.count;
            search.find(point, (segment, along, aside) -> gathering.add(whose, segment, along, aside));
        }
        return gathering.made(points, limit);
    }

    /** The same with some points gone, which keep their numbers, and with others after them. */
    Footholds with(BitSet gone, Footholds others) {
        int size = points.size();
        Positions all = points.and(others.points);
        return of(all, limit, (point, found) -> {
            if (point >= size) {
                others.each(
                        point - size, hold -> found.take(others.segment[hold], others.along[hold], others.aside[hold]));
            } else if (!gone.get(point)) {
                each(point, hold -> found.take(segment[hold], along[hold], aside[hold]));
            }
        });
    }

    /** The same with a straight way to the road that is so many metres longer. */
    Footholds farther(double[] metres) {
        long[] longer = aside.clone();
        for (int hold = 0; hold < longer.length; hold++) {
            longer[hold] += WalkNetwork.millimetres(metres[point[hold]]);
        }
        return new Footholds(points, limit, first, point, segment, along, longer);
    }

    /** How many places there are in all. */
    int size() {
        return segment.length;
    }

    /** Whether a point comes onto a road. */
    public boolean on(int point) {
        return first[point] < first[point + 1];
    }

    /** The nearest piece of road of a point that comes onto one. */
    public int nearest(int point) {
        return segment[first[point]];
    }

    /** How long the straight way of a point to the nearest road is, millimetres; the limit for who stands off the roads. */
    long toRoad(int point) {
        return on(point) ? aside[first[point]] : WalkNetwork.millimetres(limit);
    }

    /** Visits the places of a point. */
    void each(int point, IntConsumer visitor) {
        for (int hold = first[point]; hold < first[point + 1]; hold++) {
            visitor.accept(hold);
        }
    }

    /** Places as they are found. */
    private static final class Gathering {
        private final int[] first;
        private int[] point;
        private int[] segment;
        private long[] along;
        private long[] aside;
        private int count;

        Gathering(int points) {
            first = new int[points + 1];
            point = new int[points];
            segment = new int[points];
            along = new long[points];
            aside = new long[points];
        }

        void add(int whose, int piece, long far, long away) {
            if (count == point.length) {
                int more = 2 * count + 1;
                point = Arrays.copyOf(point, more);
                segment = Arrays.copyOf(segment, more);
                along = Arrays.copyOf(along, more);
                aside = Arrays.copyOf(aside, more);
            }
            point[count] = whose;
            segment[count] = piece;
            along[count] = far;
            aside[count++] = away;
        }

        Footholds made(Positions points, double limit) {
            first[first.length - 1] = count;
            return new Footholds(
                    points,
                    limit,
                    first,
                    Arrays.copyOf(point, count),
                    Arrays.copyOf(segment, count),
                    Arrays.copyOf(along, count),
                    Arrays.copyOf(aside, count));
        }
    }
}

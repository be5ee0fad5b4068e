package org.jieming.walk;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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

    /** Points looked for by one search. */
    private static final int SHARE = 1 << 15;

    /** Looks for the places where points come onto the roads, one after the other. Used by one thread. */
    interface Search {
        void find(Positions points, int point, Found found);
    }

    /** Takes the places in turn, the nearest first. */
    interface Found {
        void take(int segment, long along, long aside);
    }

    /**
     * Looks for the places of all points, neighbours one after the other: what is looked through lies near then. Many are shared out
     * among the processors.
     */
    static Footholds of(Positions points, double limit, Supplier<Search> searches) {
        Positions.Sorted sorted = points.sorted();
        List<FoundFootholds> found = IntStream.rangeClosed(0, points.size() / SHARE)
                .parallel()
                .mapToObj(share -> FoundFootholds.of(
                        sorted, share * SHARE, Math.min(points.size(), (share + 1) * SHARE), searches.get()))
                .toList();
        return FoundFootholds.inRows(points, limit, found);
    }

    /** The same with some points gone, which keep their numbers, and with others after them. O(n) in copying. */
    Footholds with(BitSet gone, Footholds others) {
        int size = points.size();
        Footholds all = empty(points.and(others.points), size() + others.size());
        int count = 0;
        for (int from = 0; from < size; ) {
            int next = gone.nextSetBit(from);
            int to = next < 0 ? size : Math.min(next, size);
            count = all.take(this, from, to, 0, count);
            if (to < size) {
                all.first[to] = count;
            }
            from = to + 1;
        }
        count = all.take(others, 0, others.points.size(), size, count);
        all.first[all.points.size()] = count;
        return all.cut(count);
    }

    private Footholds empty(Positions all, int room) {
        return new Footholds(
                all, limit, new int[all.size() + 1], new int[room], new int[room], new long[room], new long[room]);
    }

    /** Takes the places of some points over, these numbered on by so many. */
    private int take(Footholds some, int from, int to, int on, int count) {
        int begin = some.first[from];
        int length = some.first[to] - begin;
        for (int number = from; number < to; number++) {
            first[number + on] = some.first[number] - begin + count;
        }
        for (int hold = 0; hold < length; hold++) {
            point[count + hold] = some.point[begin + hold] + on;
        }
        System.arraycopy(some.segment, begin, segment, count, length);
        System.arraycopy(some.along, begin, along, count, length);
        System.arraycopy(some.aside, begin, aside, count, length);
        return count + length;
    }

    private Footholds cut(int count) {
        return count == segment.length
                ? this
                : new Footholds(
                        points,
                        limit,
                        first,
                        Arrays.copyOf(point, count),
                        Arrays.copyOf(segment, count),
                        Arrays.copyOf(along, count),
                        Arrays.copyOf(aside, count));
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
}

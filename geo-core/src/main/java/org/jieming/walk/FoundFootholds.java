package org.jieming.walk;

import java.util.Arrays;
import java.util.List;
import org.jieming.reach.Positions;

/** Where some points come onto the roads, as it is found: in any order, but places of one point one after the other. Used by one thread. */
final class FoundFootholds {
    private int[] point;
    private int[] segment;
    private long[] along;
    private long[] aside;
    private int size;

    private FoundFootholds(int points) {
        point = new int[points];
        segment = new int[points];
        along = new long[points];
        aside = new long[points];
    }

    /** Looks for the places of some of the points that were sorted. */
    static FoundFootholds of(Positions.Sorted sorted, int from, int to, Footholds.Search search) {
        FoundFootholds found = new FoundFootholds(to - from);
        for (int at = from; at < to; at++) {
            int number = sorted.numbers()[at];
            search.find(sorted.points(), at, (segment, along, aside) -> found.add(number, segment, along, aside));
        }
        return found;
    }

    private void add(int whose, int piece, long far, long away) {
        if (size == point.length) {
            int more = 2 * size + 1;
            point = Arrays.copyOf(point, more);
            segment = Arrays.copyOf(segment, more);
            along = Arrays.copyOf(along, more);
            aside = Arrays.copyOf(aside, more);
        }
        point[size] = whose;
        segment[size] = piece;
        along[size] = far;
        aside[size++] = away;
    }

    /** Sorts what was found by point; places of one point keep their order. O(n). */
    static Footholds inRows(Positions points, double limit, List<FoundFootholds> found) {
        int[] first = new int[points.size() + 1];
        found.forEach(some -> some.count(first));
        int sum = 0;
        for (int row = 0; row < first.length; row++) {
            sum += first[row];
            first[row] = sum;
        }
        Footholds rows = new Footholds(points, limit, first, new int[sum], new int[sum], new long[sum], new long[sum]);
        found.forEach(some -> some.write(rows));
        return rows;
    }

    private void count(int[] counts) {
        for (int at = 0; at < size; at++) {
            counts[point[at]]++;
        }
    }

    /** Writes every place into the row of its point, whose end moves forward to its beginning by that. */
    private void write(Footholds rows) {
        for (int at = size - 1; at >= 0; at--) {
            int hold = --rows.first()[point[at]];
            rows.point()[hold] = point[at];
            rows.segment()[hold] = segment[at];
            rows.along()[hold] = along[at];
            rows.aside()[hold] = aside[at];
        }
    }
}

package org.jieming.siting;

import java.util.List;

/**
 * How far everybody is from every candidate and from the nearest existing site.
 *
 * @param metres the way of every demand point to every candidate: {@code metres[point][candidate]}
 * @param now the way to the nearest existing site; infinite where there is none
 * @param people how many live at each demand point
 */
public record Ways(double[][] metres, double[] now, long[] people) {

    /** How many candidates there are. */
    public int candidates() {
        return metres.length == 0 ? 0 : metres[0].length;
    }

    /** The way of a point when some candidates are built. O(chosen). */
    double way(int point, List<Integer> chosen) {
        double way = now[point];
        for (int candidate : chosen) {
            way = Math.min(way, metres[point][candidate]);
        }
        return way;
    }

    /** The ways of all people added up when some candidates are built. O(points × chosen). */
    public double personMetres(List<Integer> chosen) {
        double sum = 0;
        for (int point = 0; point < people.length; point++) {
            sum += people[point] == 0 ? 0 : people[point] * way(point, chosen);
        }
        return sum;
    }

    /** The longest way of anybody when some candidates are built. O(points × chosen). */
    public double farthest(List<Integer> chosen) {
        double farthest = 0;
        for (int point = 0; point < people.length; point++) {
            farthest = people[point] == 0 ? farthest : Math.max(farthest, way(point, chosen));
        }
        return farthest;
    }
}

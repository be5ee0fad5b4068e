package org.jieming.siting;

import org.jieming.shape.Geodesy;

/**
 * Counts again whom a plan serves: every pair by itself along Karney's geodesic, sharing no code with the search or the index.
 *
 * @param served how many people are within the distance of a site
 * @param farthest the longest way of anybody to the nearest site, in metres
 */
public record PlanCheck(long served, double farthest) {

    /**
     * Counts. O(points × sites).
     *
     * @param points longitude and latitude of every demand point in turn, degrees
     * @param people how many live at each
     * @param sites longitude and latitude of every site, existing and chosen
     * @param metres the distance, its end included, at millimetres
     */
    public static PlanCheck of(double[] points, long[] people, double[] sites, double metres) {
        long served = 0;
        double farthest = 0;
        for (int point = 0; point < people.length; point++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int site = 0; site < sites.length; site += 2) {
                double way = Geodesy.distance(points[2 * point], points[2 * point + 1], sites[site], sites[site + 1])
                        .value();
                nearest = Math.min(nearest, Math.rint(way * 1000) / 1000);
            }
            served += nearest <= metres ? people[point] : 0;
            farthest = people[point] > 0 ? Math.max(farthest, nearest) : farthest;
        }
        return new PlanCheck(served, farthest);
    }
}

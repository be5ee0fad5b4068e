package org.jieming.siting;

import java.util.List;
import org.jieming.shape.Geodesy;

/**
 * Counts again whom a plan serves: every pair by itself along Karney's geodesic, sharing no code with the search or the index.
 * A site so far north or south that it can neither be the nearest nor serve is passed over.
 *
 * @param served how many people are within the distance that a site serves
 * @param farthest the longest way of anybody to the nearest site, in metres
 * @param walkers how many people there are whose way is known
 * @param personMetres their ways to their nearest sites added up; infinite without sites
 */
public record PlanCheck(long served, double farthest, long walkers, double personMetres) {

    /** No degree of latitude is shorter: 110,574 m at the equator. */
    private static final double METRES_PER_LATITUDE = 110_500;
    /** Points counted between two beats: with a hundred sites some ten milliseconds. */
    private static final int BEAT = 256;

    /** How far the nearest site is on the average for whoever's way is known; not a number where nobody's is. */
    public double mean() {
        return personMetres / walkers;
    }

    /**
     * Counts, where nobody is served but by these sites. O(points × sites).
     *
     * @param points longitude and latitude of every demand point in turn, degrees
     * @param people how many live at each
     * @param sites longitude and latitude of every site, existing and chosen
     * @param metres how far each site serves, its end included, at millimetres
     * @param pulse told every 256 points; throws to end the count
     */
    public static PlanCheck of(double[] points, long[] people, double[] sites, double[] metres, Runnable pulse) {
        return of(points, people, sites, metres, new boolean[people.length], pulse);
    }

    /**
     * The same.
     *
     * @param anyway who is served besides, by something that has no place
     */
    public static PlanCheck of(
            double[] points, long[] people, double[] sites, double[] metres, boolean[] anyway, Runnable pulse) {
        long served = 0;
        long walkers = 0;
        double farthest = 0;
        double personMetres = 0;
        for (int point = 0; point < people.length; point++) {
            if (point % BEAT == 0) {
                pulse.run();
            }
            Way way = way(points[2 * point], points[2 * point + 1], sites, metres);
            double nearest = way.nearest;
            served += way.serves || anyway[point] ? people[point] : 0;
            walkers += people[point];
            farthest = people[point] > 0 ? Math.max(farthest, nearest) : farthest;
            personMetres += people[point] > 0 ? people[point] * nearest : 0;
        }
        return new PlanCheck(served, farthest, walkers, personMetres);
    }

    /** How far the nearest site is, and whether any serves as far. */
    private record Way(double nearest, boolean serves) {}

    private static Way way(double longitude, double latitude, double[] sites, double[] metres) {
        double nearest = Double.POSITIVE_INFINITY;
        boolean serves = false;
        for (int site = 0; site < metres.length; site++) {
            double least = Math.abs(latitude - sites[2 * site + 1]) * METRES_PER_LATITUDE;
            if (least > nearest && (serves || least > metres[site])) {
                continue;
            }
            double way = Geodesy.distance(longitude, latitude, sites[2 * site], sites[2 * site + 1])
                    .value();
            double rounded = Math.rint(way * 1000) / 1000;
            nearest = Math.min(nearest, rounded);
            serves |= rounded <= metres[site];
        }
        return new Way(nearest, serves);
    }

    /**
     * Sums up ways that were measured again by others; who has none that is known is not counted. O(points).
     *
     * @param ways the way of every demand point to the nearest site, metres
     * @param serves whether a site serves as far as it is from there
     */
    public static PlanCheck ofWays(double[] ways, long[] people, boolean[] serves) {
        long served = 0;
        long walkers = 0;
        double farthest = 0;
        double personMetres = 0;
        for (int point = 0; point < people.length; point++) {
            if (people[point] > 0 && !Double.isNaN(ways[point])) {
                served += serves[point] ? people[point] : 0;
                walkers += people[point];
                farthest = Math.max(farthest, ways[point]);
                personMetres += people[point] * ways[point];
            }
        }
        return new PlanCheck(served, farthest, walkers, personMetres);
    }

    /**
     * How many of those given a place keep to the rules: their site serves as far, no more of them than live at their
     * point, no more at a site than it has places.
     *
     * @param seats who is given a place where
     * @param places how many places every site has
     * @param metres how far every site serves
     */
    public static long seated(
            double[] points, long[] people, double[] sites, long[] places, double[] metres, List<Seat> seats) {
        long[] living = people.clone();
        long[] free = places.clone();
        long kept = 0;
        for (Seat seat : seats) {
            int point = 2 * seat.point();
            int site = 2 * seat.site();
            double way = Geodesy.distance(points[point], points[point + 1], sites[site], sites[site + 1])
                    .value();
            living[seat.point()] -= seat.people();
            free[seat.site()] -= seat.people();
            boolean keeps = Math.rint(way * 1000) / 1000 <= metres[seat.site()]
                    && living[seat.point()] >= 0
                    && free[seat.site()] >= 0;
            kept += keeps ? seat.people() : 0;
        }
        return kept;
    }
}

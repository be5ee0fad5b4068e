package org.jieming.siting;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jieming.shape.Geodesy;

/**
 * Counts again whom a plan serves, along Karney's geodesic, sharing no code with the search or the index. Sites are looked at from the
 * latitude of a point on to the north and south, and those that can neither be the nearest nor serve are passed over: so far apart are
 * two places at the least.
 *
 * @param served how many people are within the distance that a site serves
 * @param farthest the longest way of anybody to the nearest site, in metres
 * @param walkers how many people there are whose way is known
 * @param personMetres their ways to their nearest sites added up; infinite without sites
 */
public record PlanCheck(long served, double farthest, long walkers, double personMetres) {

    /** No degree of latitude is shorter: 110,574 m at the equator. */
    private static final double METRES_PER_LATITUDE = 110_500;
    /**
     * No way along the ellipsoid is shorter than that along a sphere on the same latitudes whose radius is that of its strongest
     * curvature, 6,335,439 m along the meridian at the equator, nor that shorter than its chord.
     */
    private static final double LEAST_RADIUS = 6_335_000;

    /** What rounding to millimetres may add or take. */
    private static final double ROUNDING = 0.001;

    /** Points counted between two beats: a millisecond or so. */
    private static final int BEAT = 256;

    /** How far the nearest site is on the average for whoever's way is known; not a number where nobody's is. */
    public double mean() {
        return personMetres / walkers;
    }

    /**
     * Counts, where nobody is served but by these sites. O(points × (log sites + sites in a strip as high as the nearest and the
     * farthest that may serve)).
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
        Sites sorted = Sites.of(sites, metres);
        for (int point = 0; point < people.length; point++) {
            if (point % BEAT == 0) {
                pulse.run();
            }
            Way way = sorted.way(points[2 * point], points[2 * point + 1]);
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

    /**
     * Sites from south to north.
     *
     * @param lonLat longitude and latitude of each in turn, degrees
     * @param metres how far each serves
     * @param chords where each is on a sphere of radius 1, three coordinates in turn
     * @param longest how far any serves
     */
    private record Sites(double[] lonLat, double[] metres, double[] chords, double longest) {
        static Sites of(double[] sites, double[] reach) {
            int[] order = IntStream.range(0, reach.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(site -> sites[2 * site + 1]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            double[] lonLat = new double[2 * order.length];
            double[] metres = new double[order.length];
            double[] chords = new double[3 * order.length];
            for (int at = 0; at < order.length; at++) {
                lonLat[2 * at] = sites[2 * order[at]];
                lonLat[2 * at + 1] = sites[2 * order[at] + 1];
                metres[at] = reach[order[at]];
                System.arraycopy(onSphere(lonLat[2 * at], lonLat[2 * at + 1]), 0, chords, 3 * at, 3);
            }
            double longest = IntStream.range(0, order.length)
                    .mapToDouble(at -> metres[at])
                    .max()
                    .orElse(0);
            return new Sites(lonLat, metres, chords, longest);
        }

        private static double[] onSphere(double longitude, double latitude) {
            double east = Math.toRadians(longitude);
            double north = Math.toRadians(latitude);
            return new double[] {Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)};
        }

        /** The way from a place: the site next to the north or south, whichever is less far off in latitude, until none can matter. */
        Way way(double longitude, double latitude) {
            double[] here = onSphere(longitude, latitude);
            double nearest = Double.POSITIVE_INFINITY;
            boolean serves = false;
            int north = firstNorthOf(latitude);
            int south = north - 1;
            while (north < metres.length || south >= 0) {
                double up = north < metres.length ? lonLat[2 * north + 1] - latitude : Double.POSITIVE_INFINITY;
                double down = south >= 0 ? latitude - lonLat[2 * south + 1] : Double.POSITIVE_INFINITY;
                double least = Math.min(up, down) * METRES_PER_LATITUDE - ROUNDING;
                if (least > nearest && (serves || least > longest)) {
                    break;
                }
                int site = up <= down ? north++ : south--;
                double chord = chord(here, site);
                if (chord <= nearest || !serves && chord <= metres[site]) {
                    double way = rounded(longitude, latitude, site);
                    nearest = Math.min(nearest, way);
                    serves |= way <= metres[site];
                }
            }
            return new Way(nearest, serves);
        }

        private int firstNorthOf(double latitude) {
            int low = 0;
            int high = metres.length;
            while (low < high) {
                int middle = (low + high) / 2;
                if (lonLat[2 * middle + 1] < latitude) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        private double chord(double[] here, int site) {
            double x = here[0] - chords[3 * site];
            double y = here[1] - chords[3 * site + 1];
            double z = here[2] - chords[3 * site + 2];
            return LEAST_RADIUS * Math.sqrt(x * x + y * y + z * z) - ROUNDING;
        }

        private double rounded(double longitude, double latitude, int site) {
            double way = Geodesy.distance(longitude, latitude, lonLat[2 * site], lonLat[2 * site + 1])
                    .value();
            return Math.rint(way * 1000) / 1000;
        }
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

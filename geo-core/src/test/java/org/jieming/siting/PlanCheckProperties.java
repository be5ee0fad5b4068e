package org.jieming.siting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jieming.shape.Geodesy;
import org.junit.jupiter.api.Test;

/** The count of a plan against every pair by itself along the geodesic. */
class PlanCheckProperties {
    private static final Runnable SILENT = () -> {};

    private static PlanCheck everyPair(double[] points, long[] people, double[] sites, double[] metres) {
        long served = 0;
        long walkers = 0;
        double farthest = 0;
        double sum = 0;
        for (int point = 0; point < people.length; point++) {
            double nearest = Double.POSITIVE_INFINITY;
            boolean serves = false;
            for (int site = 0; site < metres.length; site++) {
                double way = Geodesy.distance(
                                points[2 * point], points[2 * point + 1], sites[2 * site], sites[2 * site + 1])
                        .value();
                double rounded = Math.rint(way * 1000) / 1000;
                nearest = Math.min(nearest, rounded);
                serves |= rounded <= metres[site];
            }
            served += serves ? people[point] : 0;
            walkers += people[point];
            farthest = people[point] > 0 ? Math.max(farthest, nearest) : farthest;
            sum += people[point] > 0 ? people[point] * nearest : 0;
        }
        return new PlanCheck(served, farthest, walkers, sum);
    }

    /** Places in a square of so many degrees; some on one parallel, and some twice. */
    private static double[] places(Random random, int size, double latitude, double degrees) {
        double[] lonLat = new double[2 * size];
        for (int at = 0; at < size; at++) {
            boolean isTwin = at > 0 && random.nextInt(5) == 0;
            lonLat[2 * at] = isTwin ? lonLat[2 * at - 2] : 100 + degrees * random.nextDouble();
            lonLat[2 * at + 1] = isTwin
                    ? lonLat[2 * at - 1]
                    : random.nextInt(4) == 0 ? latitude : latitude + degrees * random.nextDouble();
        }
        return lonLat;
    }

    @Test
    void it_is_that_of_every_pair_whatever_the_radii() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            double latitude = new double[] {0, 20, 35, 53}[random.nextInt(4)];
            double degrees = new double[] {0.01, 0.3, 5}[random.nextInt(3)];
            double[] points = places(random, 1 + random.nextInt(40), latitude, degrees);
            double[] sites = places(random, random.nextInt(30), latitude, degrees);
            long[] people = random.longs(points.length / 2, 0, 5).toArray();
            double[] metres = random.doubles(sites.length / 2, 1, 111_000 * degrees)
                    .map(Math::rint)
                    .toArray();
            assertThat(PlanCheck.of(points, people, sites, metres, SILENT))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(everyPair(points, people, sites, metres));
        }
    }

    @Test
    void a_site_at_the_end_of_its_radius_serves_to_the_millimetre_where_the_earth_is_curved_most() {
        double[] home = {105, 0};
        double[] site = {105, 0.01};
        double way = Math.rint(Geodesy.distance(105, 0, 105, 0.01).value() * 1000) / 1000;
        long[] people = {7};
        assertThat(PlanCheck.of(home, people, site, new double[] {way}, SILENT).served())
                .isEqualTo(7);
        assertThat(PlanCheck.of(home, people, site, new double[] {way - 0.001}, SILENT)
                        .served())
                .isZero();
    }

    @Test
    void without_sites_nobody_is_served_and_every_way_is_endless() {
        PlanCheck none = PlanCheck.of(new double[] {105, 35}, new long[] {3}, new double[0], new double[0], SILENT);
        assertThat(none).isEqualTo(new PlanCheck(0, Double.POSITIVE_INFINITY, 3, Double.POSITIVE_INFINITY));
    }
}

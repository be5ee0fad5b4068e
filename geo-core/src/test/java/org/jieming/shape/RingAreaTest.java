package org.jieming.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;

/** Areas of rings beside those that GeographicLib reckons edge by edge: fields of some metres, villages, towns and provinces. */
class RingAreaTest {
    private static final Geodesic CGCS2000 = new Geodesic(6_378_137, 1 / 298.257222101);

    private static CoordinateSequence star(double longitude, double latitude, double size, int corners, Random chance) {
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double radius = size * (0.5 + chance.nextDouble());
            double turn = 2 * Math.PI * i / corners;
            ring[i] = new Coordinate(longitude + radius * Math.cos(turn), latitude + radius * Math.sin(turn));
        }
        ring[corners] = ring[0];
        return new CoordinateArraySequence(ring);
    }

    private static double karney(CoordinateSequence ring) {
        PolygonArea area = new PolygonArea(CGCS2000, false);
        for (int i = 0; i < ring.size() - 1; i++) {
            area.AddPoint(ring.getY(i), ring.getX(i));
        }
        return Math.abs(area.Compute().area);
    }

    @Test
    void the_series_of_short_edges_agrees_with_karney_to_a_thousandth_of_a_square_metre_an_edge() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random chance = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            // from 0.0001° = 10 m to 1° = 100 km, on either half of the ellipsoid
            double size = Math.pow(10, -4 + 4 * chance.nextDouble());
            int corners = 4 + chance.nextInt(200);
            CoordinateSequence ring =
                    star(-170 + 340 * chance.nextDouble(), -57 + 114 * chance.nextDouble(), size, corners, chance);
            double expected = karney(ring);
            assertThat(RingArea.of(ring))
                    .as("ring %d of seed %d, %.5f° wide, %d corners", i, seed, size, corners)
                    .isCloseTo(expected, within(1e-3 * corners + 1e-12 * expected));
        }
    }

    @Test
    void rings_across_the_antimeridian_and_in_high_latitudes_are_reckoned_in_full() {
        Random chance = new Random(1);
        for (double[] at : new double[][] {{105, 80}, {105, 60}, {105, -75}}) {
            CoordinateSequence ring = star(at[0], at[1], 0.1, 50, chance);
            assertThat(RingArea.of(ring)).isCloseTo(karney(ring), within(0.1));
        }
        CoordinateSequence across = new CoordinateArraySequence(new Coordinate[] {
            new Coordinate(179.9, 10),
            new Coordinate(-179.9, 10),
            new Coordinate(-179.9, 10.1),
            new Coordinate(179.9, 10)
        });
        assertThat(RingArea.of(across)).isEqualTo(karney(across));
    }
}

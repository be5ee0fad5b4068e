package org.jieming.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;

/** A border that leaves out stretches says what one says that looks at every edge. */
class BorderTest {
    /** A star of so many points with a hole in the shape of it, every other point drawn in. */
    private static Geometry star(int points, int from) {
        GeometryFactory factory = new GeometryFactory();
        return factory.createPolygon(ring(points, from, 1)).difference(factory.createPolygon(ring(points, from, 0.3)));
    }

    private static Coordinate[] ring(int points, int from, double size) {
        Coordinate[] ring = new Coordinate[points + 1];
        for (int at = 0; at < points; at++) {
            double angle = 2 * Math.PI * (at + from) / points;
            double far = size * (at % 2 == 0 ? 1 : 0.7);
            ring[at] = new Coordinate(105 + far * Math.cos(angle), 35 + far * Math.sin(angle));
        }
        ring[points] = ring[0].copy();
        return ring;
    }

    @Property(tries = 500)
    void places_are_inside_as_they_are_for_jts_and_the_nearest_edge_is_that_of_all_edges(
            @ForAll @IntRange(min = 3, max = 100) int points,
            @ForAll @IntRange(max = 99) int from,
            @ForAll @IntRange(max = 300) int east,
            @ForAll @IntRange(max = 300) int north) {
        Geometry star = star(points, from);
        Border border = Border.of(star);
        Coordinate at = new Coordinate(103.5 + east / 100.0, 33.5 + north / 100.0);
        assertThat(border.holds(at.x, at.y)).isEqualTo(SimplePointInAreaLocator.locate(at, star) != Location.EXTERIOR);
        double[] nearest = border.nearest(at.x, at.y, 1);
        double all = star.getBoundary().distance(star.getFactory().createPoint(at));
        assertThat(Math.hypot(nearest[0] - at.x, nearest[1] - at.y)).isCloseTo(all, within(1e-9));
        Coordinate corner = star.getCoordinates()[from % star.getNumPoints()];
        assertThat(border.holds(corner.x, corner.y)).isTrue();
    }
}

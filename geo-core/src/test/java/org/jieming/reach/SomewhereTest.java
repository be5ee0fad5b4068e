package org.jieming.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** On the ellipsoid at 35° N a hundredth of a degree is 912.9 m of longitude and 1,109.4 m of latitude. */
class SomewhereTest {
    /** 1,826 m from west to east and 2,219 m from south to north. */
    private static final String SQUARE = "POLYGON ((105 35, 105.02 35, 105.02 35.02, 105 35.02, 105 35))";

    private static Geometry area(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void whoever_lives_in_the_area_may_live_next_door_and_at_the_other_end() {
        Somewhere site = Somewhere.in(area(SQUARE));
        Positions corner = Positions.ofDegrees(105, 35);
        assertThat(site.least(corner, 0, 1)).isZero();
        // √(1,825.7² + 2,218.9²)
        assertThat(site.most(corner, 0, 3000)).isCloseTo(2873, within(1.5));
    }

    @Test
    void from_outside_the_nearest_place_is_on_the_border_and_the_farthest_a_corner() {
        Somewhere site = Somewhere.in(area(SQUARE));
        // 0.01° east of the middle of the eastern side
        Positions east = Positions.ofDegrees(105.03, 35.01);
        assertThat(site.least(east, 0, 1000)).isCloseTo(912.8, within(0.1));
        // √(2,738.3² + 1,109.4²)
        assertThat(site.most(east, 0, 3000)).isCloseTo(2954.4, within(1.0));
        assertThat(site.least(east, 0, 800)).isInfinite();
        assertThat(site.most(east, 0, 2900)).isInfinite();
    }

    @Test
    void in_a_hole_the_site_is_as_near_as_the_rim() {
        Somewhere site = Somewhere.in(area("POLYGON ((105 35, 105.02 35, 105.02 35.02, 105 35.02, 105 35), "
                + "(105.005 35.005, 105.005 35.015, 105.015 35.015, 105.015 35.005, 105.005 35.005))"));
        assertThat(site.least(Positions.ofDegrees(105.01, 35.01), 0, 1000)).isCloseTo(456.4, within(0.1));
    }

    @Property(tries = 300)
    void no_place_of_the_area_is_nearer_than_the_least_or_farther_than_the_most(
            @ForAll @DoubleRange(min = 104.9, max = 105.2) double longitude,
            @ForAll @DoubleRange(min = 34.9, max = 35.1) double latitude,
            @ForAll @DoubleRange(min = 0, max = 1) double across,
            @ForAll @DoubleRange(min = 0, max = 1) double up) {
        Geometry area = area("MULTIPOLYGON (((105 35, 105.02 35.003, 105.017 35.02, 105 35)),"
                + " ((105.05 35, 105.06 35, 105.06 35.04, 105.05 35)))");
        Somewhere site = Somewhere.in(area);
        Positions point = Positions.ofDegrees(longitude, latitude);
        double least = site.least(point, 0, 100_000);
        double most = site.most(point, 0, 100_000);
        Geometry spot = area.getFactory().createPoint(new Coordinate(105 + 0.06 * across, 35 + 0.04 * up));
        if (area.intersects(spot)) {
            double way = point.metres(0, Positions.ofDegrees(spot.getCoordinate().x, spot.getCoordinate().y), 0);
            assertThat(way).isBetween(least - 0.1, most + 0.001);
        }
        for (Coordinate corner : area.getCoordinates()) {
            double way = point.metres(0, Positions.ofDegrees(corner.x, corner.y), 0);
            assertThat(way).isBetween(least - 0.1, most);
        }
    }

    /** The four quarters of the square are 913 m by 1,109 m: each of their middles is 718 m from its corners. */
    @Test
    void several_reach_all_of_an_area_together_where_no_place_of_it_is_left() {
        Somewhere square = Somewhere.in(area(SQUARE));
        Positions middles = Positions.ofDegrees(105.005, 35.005, 105.015, 35.005, 105.005, 35.015, 105.015, 35.015);
        assertThat(isWithin(square, middles, 720)).isTrue();
        assertThat(isWithin(square, middles, 717)).isFalse();
        // three of them leave the fourth quarter, however near its edges they come
        Positions three = Positions.ofDegrees(105.005, 35.005, 105.015, 35.005, 105.005, 35.015);
        assertThat(isWithin(square, three, 1_400)).isFalse();
    }

    /** Each corner is reached from outside by one of its own, and nobody reaches the middle. */
    @Test
    void an_area_whose_corners_alone_are_reached_is_not() {
        Positions corners = Positions.ofDegrees(105, 35, 105.02, 35, 105, 35.02, 105.02, 35.02);
        assertThat(isWithin(Somewhere.in(area(SQUARE)), corners, 1_400)).isFalse();
        // half the diagonal is 1,437 m
        assertThat(isWithin(Somewhere.in(area(SQUARE)), corners, 1_440)).isTrue();
        String hole = "POLYGON ((105 35, 105.02 35, 105.02 35.02, 105 35.02, 105 35), "
                + "(105.008 35.008, 105.008 35.012, 105.012 35.012, 105.012 35.008, 105.008 35.008))";
        assertThat(isWithin(Somewhere.in(area(hole)), corners, 1_400)).isTrue();
    }

    private static boolean isWithin(Somewhere area, Positions points, double metres) {
        return area.isWithin(points, point -> metres, (point, straight) -> straight <= metres);
    }

    @Property(tries = 300)
    void of_an_area_within_reach_of_several_every_place_is(
            @ForAll @Size(6) List<@IntRange(min = -20, max = 220) Integer> places,
            @ForAll @DoubleRange(min = 900, max = 2_500) double metres) {
        Positions points = Positions.ofDegrees(IntStream.range(0, 6)
                .mapToDouble(at -> (at % 2 == 0 ? 105 : 35) + places.get(at) / 10_000.0)
                .toArray());
        boolean isWhole = true;
        for (int step = 0; step < 51 * 51; step++) {
            Positions place = Positions.ofDegrees(105 + step % 51 * 0.0004, 35 + step / 51 * 0.0004);
            isWhole &= IntStream.range(0, 3).anyMatch(point -> points.metres(point, place, 0) <= metres);
        }
        // a gap between two of the places looked at may be missed by them and is not by the other
        assertThat(isWithin(Somewhere.in(area(SQUARE)), points, metres) && !isWhole)
                .isFalse();
        boolean isWider = isWithin(Somewhere.in(area(SQUARE)), points, metres + 50);
        assertThat(isWhole && !isWider).isFalse();
    }
}

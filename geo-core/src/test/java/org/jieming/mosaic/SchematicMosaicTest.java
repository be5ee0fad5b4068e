package org.jieming.mosaic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jieming.measure.SquareMetres;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class SchematicMosaicTest {
    /** Degrees of one kilometre along a meridian on the sphere of the drawing: 1 / 111.195. */
    private static final double KM = 1000 / (6_371_000 * Math.PI / 180);

    private static Seat seat(String id, double kmEast, double kmNorth) {
        return new Seat(id, kmEast * KM, kmNorth * KM, Optional.empty());
    }

    /** Square kilometres of a shape near the equator, where a degree is as long either way. */
    private static double km2(Geometry shape) {
        return shape.getArea() / (KM * KM);
    }

    @Test
    void two_equal_seats_share_the_outline_at_the_line_halfway_between_them() {
        Map<String, Polygon> drawn = SchematicMosaic.draw(
                List.of(List.of(seat("west", -5, 0), seat("east", 5, 0))), new SquareMetres(400e6));
        // The outline is a stadium of radius r around a segment of 10 km: 10 × 2r + 3.1326 r² (a 48-gon) = 400 → r =
        // 8.55
        assertThat(km2(drawn.get("west"))).isCloseTo(200, within(0.1));
        assertThat(km2(drawn.get("east"))).isCloseTo(200, within(0.1));
        assertThat(drawn.get("west").getEnvelopeInternal().getMaxX()).isCloseTo(0, within(1e-5));
        assertThat(drawn.get("west").getEnvelopeInternal().getMinX() / KM).isCloseTo(-13.55, within(0.01));
        assertThat(edges(drawn.get("west")))
                .filteredOn(edges(drawn.get("east"))::contains)
                .hasSize(1);
    }

    @Test
    void a_declared_area_is_approached_as_long_as_the_seat_of_the_neighbour_stays_at_home() {
        Seat small = new Seat("small", -5 * KM, 0, Optional.of(new SquareMetres(150e6)));
        Map<String, Polygon> drawn =
                SchematicMosaic.draw(List.of(List.of(small, seat("other", 5, 0))), new SquareMetres(400e6));
        assertThat(km2(drawn.get("small"))).isCloseTo(150, within(0.5));
        assertThat(km2(drawn.get("other"))).isCloseTo(250, within(0.5));
    }

    @Test
    void a_declared_area_too_small_to_hold_its_neighbours_distance_is_not_forced() {
        Seat tiny = new Seat("tiny", -5 * KM, 0, Optional.of(new SquareMetres(1)));
        Map<String, Polygon> drawn =
                SchematicMosaic.draw(List.of(List.of(tiny, seat("other", 5, 0))), new SquareMetres(400e6));
        // weights −45 and +45 km² at 10 km: the line moves by 90 / (2 × 10) = 4.5 km, to half a kilometre from the seat
        assertThat(drawn.get("tiny").getEnvelopeInternal().getMaxX() / KM).isCloseTo(-4.5, within(0.01));
    }

    @Test
    void a_single_seat_becomes_a_round_island() {
        Polygon island = SchematicMosaic.draw(List.of(List.of(seat("one", 0, 0))), new SquareMetres(78.5e6))
                .get("one");
        assertThat(island.getNumPoints()).isEqualTo(49);
        assertThat(km2(island)).isCloseTo(78.5, within(0.1));
    }

    static List<List<Coordinate>> edges(Polygon polygon) {
        Coordinate[] ring = polygon.getExteriorRing().getCoordinates();
        return IntStream.range(1, ring.length)
                .mapToObj(i -> List.of(ring[i - 1], ring[i]).stream().sorted().toList())
                .toList();
    }

    static boolean holds(Polygon polygon, Seat seat) {
        return polygon.contains(new GeometryFactory().createPoint(new Coordinate(seat.lon(), seat.lat())));
    }
}

package org.jieming.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.jieming.naming.AcrossBorder.Span;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * How far entities go against a town of 0.04° × 0.03° at 35° N: a hundredth of a degree of longitude is 913 m there, and one of latitude
 * 1,109 m. What is nearer to its border than 500 m lies on it.
 */
class AcrossBorderTest {
    private static final GeometryFactory DEGREES = new GeometryFactory();
    private static final AcrossBorder TOWN = new AcrossBorder(box(105.0, 35.0, 105.04, 35.03));

    private static Geometry box(double west, double south, double east, double north) {
        return DEGREES.toGeometry(new Envelope(west, east, south, north));
    }

    private static Geometry line(double... xy) {
        Coordinate[] turns = new Coordinate[xy.length / 2];
        for (int i = 0; i < turns.length; i++) {
            turns[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        return DEGREES.createLineString(turns);
    }

    /** 0.01° = 1,109 m on both sides of the border; and one that holds the whole town. */
    @Test
    void a_lake_on_both_sides_of_the_border_reaches_beyond() {
        assertThat(TOWN.of(box(105.01, 34.99, 105.02, 35.01))).isEqualTo(Span.BEYOND);
        assertThat(TOWN.of(box(104.0, 34.0, 106.0, 36.0))).isEqualTo(Span.BEYOND);
    }

    @Test
    void a_lake_inside_lies_within_and_one_beside_the_border_elsewhere_though_they_share_it() {
        assertThat(TOWN.of(box(105.01, 35.01, 105.02, 35.02))).isEqualTo(Span.WITHIN);
        assertThat(TOWN.of(box(105.01, 35.0, 105.02, 35.02))).isEqualTo(Span.WITHIN);
        assertThat(TOWN.of(box(105.01, 34.98, 105.02, 35.0))).isEqualTo(Span.ELSEWHERE);
        assertThat(TOWN.of(box(118.0, 31.0, 118.1, 31.1))).isEqualTo(Span.ELSEWHERE);
    }

    /** 0.003° = 333 m over the border: outward, then inward. */
    @Test
    void what_goes_over_the_border_by_less_than_outlines_are_known_lies_on_it() {
        assertThat(TOWN.of(box(105.01, 34.997, 105.02, 35.01))).isEqualTo(Span.ON_BORDER);
        assertThat(TOWN.of(box(105.01, 34.98, 105.02, 35.003))).isEqualTo(Span.ON_BORDER);
    }

    /** Both ends lie 2,000 m outside, and the way between them 1,109 m inside. */
    @Test
    void a_river_is_looked_at_between_its_turns_too() {
        assertThat(TOWN.of(line(104.98, 35.01, 105.06, 35.01))).isEqualTo(Span.BEYOND);
        assertThat(TOWN.of(line(104.98, 35.05, 105.06, 35.05))).isEqualTo(Span.ELSEWHERE);
    }

    @Test
    void a_river_along_the_border_lies_on_it_and_one_that_ends_there_does_not() {
        assertThat(TOWN.of(line(105.005, 35.0, 105.035, 35.0))).isEqualTo(Span.ON_BORDER);
        assertThat(TOWN.of(line(105.01, 35.02, 105.01, 35.0))).isEqualTo(Span.WITHIN);
        assertThat(TOWN.of(line(105.01, 34.98, 105.01, 35.0))).isEqualTo(Span.ELSEWHERE);
    }

    @Test
    void a_point_lies_in_one_unit() {
        assertThat(TOWN.of(DEGREES.createPoint(new Coordinate(105.01, 35.01)))).isEqualTo(Span.WITHIN);
        assertThat(TOWN.of(DEGREES.createPoint(new Coordinate(105.01, 34.99)))).isEqualTo(Span.ELSEWHERE);
    }

    /** 0.005° = 456 m wide: nothing lies deeper in it than 228 m, so that half of that is deep. */
    @Test
    void a_river_down_the_middle_of_a_narrow_street_block_lies_deep_in_it() {
        AcrossBorder narrow = new AcrossBorder(box(105.0, 35.0, 105.005, 35.03));
        assertThat(narrow.of(line(105.0025, 34.98, 105.0025, 35.02))).isEqualTo(Span.BEYOND);
        assertThat(narrow.of(line(105.0005, 34.98, 105.0005, 35.02))).isEqualTo(Span.ON_BORDER);
    }

    /** The hole of the town is another's: 0.015° × 0.015°, 1,369 m × 1,664 m, and a pond in its middle lies 4 hundredths of a degree apart. */
    @Test
    void what_lies_in_a_hole_of_the_unit_lies_elsewhere() {
        Geometry ring = box(105.0, 35.0, 105.04, 35.03).difference(box(105.01, 35.01, 105.03, 35.025));
        AcrossBorder around = new AcrossBorder(ring);
        assertThat(around.of(box(105.018, 35.016, 105.022, 35.019))).isEqualTo(Span.ELSEWHERE);
        assertThat(around.of(box(105.018, 35.003, 105.022, 35.019))).isEqualTo(Span.BEYOND);
    }
}

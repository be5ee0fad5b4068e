package org.jieming.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Squares one unit wide, drawn so that every answer can be read off the coordinates. */
class MosaicLocatorTest {

    /** Four squares around (1, 1): 0 south-west, 1 south-east, 2 north-west, 3 north-east. */
    private static final MosaicLocator FOUR = MosaicLocator.build(areas(
            "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))",
            "POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0))",
            "POLYGON ((0 1, 1 1, 1 2, 0 2, 0 1))",
            "POLYGON ((1 1, 2 1, 2 2, 1 2, 1 1))"));

    @Test
    void a_point_inside_one_square_is_in_that_square_alone() {
        assertThat(FOUR.all(0.5, 0.5)).containsExactly(0);
        assertThat(FOUR.all(1.5, 0.5)).containsExactly(1);
        assertThat(FOUR.first(0.25, 1.75)).isEqualTo(2);
        assertThat(FOUR.first(1.75, 1.25)).isEqualTo(3);
    }

    @Test
    void a_point_on_a_shared_edge_is_in_both_and_on_the_shared_corner_in_all_four() {
        assertThat(FOUR.all(1, 0.3)).containsExactly(0, 1);
        assertThat(FOUR.all(1.7, 1)).containsExactly(1, 3);
        assertThat(FOUR.all(1, 1)).containsExactly(0, 1, 2, 3);
        // one step of the last binary place off the corner, to the east and north
        assertThat(FOUR.all(Math.nextUp(1.0), Math.nextUp(1.0))).containsExactly(3);
    }

    @Test
    void the_outer_edge_is_inside_and_what_lies_beyond_is_nowhere() {
        assertThat(FOUR.all(0, 0)).containsExactly(0);
        assertThat(FOUR.all(2, 2)).containsExactly(3);
        assertThat(FOUR.all(2, Math.nextUp(2.0))).isEmpty();
        assertThat(FOUR.first(-1, 0.5)).isEqualTo(MosaicLocator.NONE);
        assertThat(FOUR.first(Double.NaN, 0.5)).isEqualTo(MosaicLocator.NONE);
        assertThat(FOUR.first(0.5, Double.POSITIVE_INFINITY)).isEqualTo(MosaicLocator.NONE);
    }

    @Test
    void a_hole_is_outside_but_its_rim_is_inside_and_an_island_may_fill_it() {
        var locator = MosaicLocator.build(areas(
                "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (4 4, 6 4, 6 6, 4 6, 4 4))",
                "POLYGON ((5 5, 6 5, 6 6, 5 6, 5 5))"));
        assertThat(locator.all(4.5, 4.5)).isEmpty();
        assertThat(locator.all(4, 4.5)).containsExactly(0);
        assertThat(locator.all(5.5, 5.5)).containsExactly(1);
        assertThat(locator.all(6, 5.5)).containsExactly(0, 1);
    }

    @Test
    void ids_are_the_callers_and_come_ascending_each_once() {
        // both parts of area 7 meet in (1, 1); area 3 lies over the whole
        var locator = MosaicLocator.build(
                areas(
                        "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 1, 0 0)), ((1 1, 2 1, 2 2, 1 2, 1 1)))",
                        "POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))"),
                new int[] {7, 3});
        assertThat(locator.all(1, 1)).containsExactly(3, 7);
        assertThat(locator.all(0.5, 1.5)).containsExactly(3);
        assertThat(locator.first(0.5, 0.5)).isEqualTo(3);
    }

    @Test
    void a_visitor_that_has_enough_sees_no_more() {
        List<Integer> seen = new ArrayList<>();
        FOUR.visit(1, 1, id -> seen.add(id) && seen.size() < 2);
        assertThat(seen).containsExactly(0, 1);
    }

    @Test
    void a_set_without_areas_and_empty_areas_hold_nothing() {
        assertThat(MosaicLocator.build(List.of()).first(0, 0)).isEqualTo(MosaicLocator.NONE);
        var locator = MosaicLocator.build(areas("POLYGON EMPTY", "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))"));
        assertThat(locator.all(0.5, 0.5)).containsExactly(1);
    }

    @Test
    void an_area_collapsed_to_a_line_holds_the_points_of_the_line() {
        var upright = MosaicLocator.build(areas("POLYGON ((1 0, 1 2, 1 1, 1 0))"));
        assertThat(upright.all(1, 1.5)).containsExactly(0);
        assertThat(upright.all(1.5, 1.5)).isEmpty();
        var level = MosaicLocator.build(areas("POLYGON ((0 1, 2 1, 1 1, 0 1))"));
        assertThat(level.all(1.5, 1)).containsExactly(0);
    }

    /** From −1e308 to 1e308 is farther than a double can tell, and so is the area. */
    @Test
    void an_extent_that_overflows_is_still_searched() {
        var vast = MosaicLocator.build(areas(
                "POLYGON ((-1e308 -1e308, 1e308 -1e308, 1e308 1e308, -1e308 1e308, -1e308 -1e308))",
                "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))"));
        assertThat(vast.all(0.5, 0.5)).containsExactly(0, 1);
        assertThat(vast.all(2, 2)).containsExactly(0);
    }

    @Test
    void what_is_no_area_or_has_no_place_or_no_proper_id_is_refused() {
        var square = areas("POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))");
        assertThatThrownBy(() -> MosaicLocator.build(areas("LINESTRING (0 0, 1 1)")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LineString");
        assertThatThrownBy(() -> MosaicLocator.build(square, new int[] {-1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MosaicLocator.build(square, new int[2])).isInstanceOf(IllegalArgumentException.class);
        var nowhere = new GeometryFactory().createPolygon(new Coordinate[] {
            new Coordinate(0, 0), new Coordinate(1, 0), new Coordinate(1, Double.NaN), new Coordinate(0, 0)
        });
        assertThatThrownBy(() -> MosaicLocator.build(List.of(nowhere)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NaN");
    }

    private static List<Geometry> areas(String... wkt) {
        return Stream.of(wkt).map(MosaicLocatorTest::read).toList();
    }

    private static Geometry read(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException broken) {
            throw new AssertionError(broken);
        }
    }
}

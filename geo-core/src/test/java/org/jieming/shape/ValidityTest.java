package org.jieming.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jieming.crs.Crs;
import org.jieming.rule.Finding;
import org.jieming.rule.Verdict;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class ValidityTest {

    private static List<Finding> findings(String wkt) {
        try {
            return Validity.of(Shape.of(new WKTReader().read(wkt), Crs.CGCS2000))
                    .findings();
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void finds(String wkt, String rule, String place) {
        assertThat(findings(wkt)).as(wkt).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.sentence().en()).contains(place);
        });
    }

    @Test
    void a_sound_polygon_with_a_hole_is_clean() {
        assertThat(findings("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 2, 2 2, 1 1))"))
                .isEmpty();
        assertThat(findings("POINT (118.4 31.35)")).isEmpty();
        assertThat(findings("LINESTRING (0 0, 1 1, 0 1, 1 0)")).isEmpty();
    }

    @Test
    void a_bowtie_is_found_at_the_crossing() {
        // the diagonals of the square from (118, 31) to (119, 32) meet in its middle
        finds(
                "POLYGON ((118 31, 119 32, 119 31, 118 32, 118 31))",
                "S-CROSSING",
                "longitude 118.50000000, latitude 31.50000000");
    }

    @Test
    void the_sentence_is_said_in_both_languages() {
        assertThat(findings("POLYGON ((118 31, 119 32, 119 31, 118 32, 118 31))")
                        .get(0)
                        .sentence()
                        .zh())
                .isEqualTo("边界自相交于经度 118.50000000、纬度 31.50000000");
    }

    @Test
    void every_crossing_is_named_but_at_most_ten() {
        assertThat(findings("POLYGON ((0 0, 10 0, 10 1, 8 -1, 6 1, 0 1, 0 0))"))
                .extracting(finding -> finding.sentence().en())
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).contains("longitude 9.0"))
                .anySatisfy(text -> assertThat(text).contains("longitude 7.0"));
        StringBuilder comb = new StringBuilder("POLYGON ((0 0, 40 0");
        for (int x = 39; x > 0; x--) {
            comb.append(", ").append(x).append(x % 2 == 0 ? " 1" : " -1");
        }
        assertThat(findings(comb + ", 0 1, 0 0))")).hasSize(10);
    }

    @Test
    void a_spike_is_found_at_its_tip() {
        finds("POLYGON ((0 0, 9 0, 9 5, 12 5, 9 5, 9 9, 0 9, 0 0))", "S-SPIKE", "longitude 12.00000000, latitude 5");
        // the spike may also stand on the first point of the ring
        finds("POLYGON ((-3 0, 0 0, 9 0, 9 9, 0 9, 0 0, -3 0))", "S-SPIKE", "longitude -3.00000000, latitude 0");
    }

    @Test
    void a_ring_given_twice_is_found_whatever_its_direction() {
        finds(
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 2, 2 2, 1 1), (2 2, 1 2, 1 1, 2 2))",
                "S-DUPLICATE-RING",
                "longitude 2.00000000");
    }

    @Test
    void holes_outside_nested_and_cutting_are_told_apart() {
        finds("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (20 20, 20 21, 21 21, 20 20))", "S-HOLE", "outside its shell");
        finds(
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 8, 8 8, 8 1, 1 1), (2 2, 2 3, 3 3, 2 2))",
                "S-HOLE",
                "inside another");
        finds(
                "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (0 5, 5 6, 10 5, 5 4, 0 5))",
                "S-DISCONNECTED",
                "separate pieces");
        finds(
                "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)), ((2 2, 3 2, 3 3, 2 2)))",
                "S-OVERLAP",
                "one part lies inside another");
    }

    @Test
    void a_ring_that_touches_itself_in_a_vertex_is_found_there() {
        finds("POLYGON ((0 0, 4 4, 0 8, 8 8, 4 4, 8 0, 0 0))", "S-CROSSING", "longitude 4.00000000, latitude 4");
    }

    @Test
    void empty_geometries_and_numbers_that_are_none_are_found() {
        finds("POLYGON EMPTY", "S-EMPTY", "empty");
        var line = new GeometryFactory()
                .createLineString(new Coordinate[] {new Coordinate(1, 2), new Coordinate(Double.NaN, 2)});
        assertThat(Validity.of(Shape.of(line, Crs.CGCS2000)).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence().en()).contains("vertex 2"));
        assertThat(Validity.of(Shape.point(Double.POSITIVE_INFINITY, 3)).passes())
                .isFalse();
    }

    @Test
    void too_few_distinct_points_are_found() {
        finds("LINESTRING (118 31, 118 31)", "S-FEW-POINTS", "longitude 118.00000000");
        finds("POLYGON ((0 0, 1 1, 0 0, 0 0))", "S-SPIKE", "longitude 1.0");
    }

    @Test
    void an_open_ring_is_named_by_both_its_ends_before_a_polygon_is_made() {
        Verdict open = Validity.ofRing(new double[] {118, 31, 119, 31, 119, 32, 118, 31.5}, Crs.CGCS2000);

        assertThat(open.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("S-UNCLOSED");
            assertThat(finding.sentence().en()).contains("latitude 31.00000000", "latitude 31.50000000");
        });
        assertThat(Validity.ofRing(new double[] {118, 31, 119, 31, 119, 32, 118, 31}, Crs.CGCS2000))
                .isEqualTo(Verdict.CLEAN);
        assertThat(Validity.ofRing(new double[] {118, 31, 119, 31, 118, 31}, Crs.CGCS2000)
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("S-FEW-POINTS");
        assertThat(Validity.ofRing(new double[0], Crs.CGCS2000).findings())
                .extracting(Finding::rule)
                .containsExactly("S-EMPTY");
    }
}

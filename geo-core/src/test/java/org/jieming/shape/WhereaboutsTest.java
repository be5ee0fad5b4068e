package org.jieming.shape;

import static org.assertj.core.api.Assertions.assertThat;

import org.jieming.crs.Crs;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.junit.jupiter.api.Test;

class WhereaboutsTest {

    private static String rule(Shape shape) {
        return Whereabouts.warn(shape).map(Finding::rule).orElse("");
    }

    @Test
    void every_corner_of_the_country_is_in_china_in_every_system() {
        double[][] corners = {{73.5, 39.4}, {135.05, 48.4}, {123.3, 53.56}, {112.3, 3.85}};
        for (double[] corner : corners) {
            for (Crs crs : new Crs[] {Crs.CGCS2000, Crs.WEB_MERCATOR, Crs.of(4548), Crs.of(4527)}) {
                assertThat(Whereabouts.inChina(Shape.point(corner[0], corner[1]).in(crs)))
                        .as("%s in %s", corner, crs)
                        .isTrue();
            }
        }
    }

    @Test
    void a_place_abroad_is_outside_and_named() {
        assertThat(Whereabouts.warn(Shape.point(2.35, 48.85))
                        .orElseThrow()
                        .sentence()
                        .en())
                .isEqualTo("outside China (73–136°E, 3–54°N): longitude 2.35000000, latitude 48.85000000");
        // the eastern end sticks out, so it is the eastern end that is named
        Shape line = Shape.of(
                Redraw.FACTORY.createLineString(Redraw.sequence(new double[] {118, 31, 139.7, 35.7})), Crs.CGCS2000);
        assertThat(Whereabouts.warn(line).orElseThrow().sentence().en()).contains("139.7");
    }

    @Test
    void swapped_axes_and_metres_are_recognised_for_what_they_are() {
        assertThat(rule(Shape.point(31.35, 118.4))).isEqualTo("S-AXES-SWAPPED");
        assertThat(rule(Shape.point(633_221, 3_470_626))).isEqualTo("S-LOOKS-PROJECTED");
        assertThat(rule(Shape.point(118.4, 3_470_626))).isEqualTo("S-LOOKS-PROJECTED");
        // an easting without its zone number, declared as one of zone 39
        assertThat(rule(Shape.point(633_221, 3_470_626, Crs.of(4527)))).isEqualTo("S-NO-PLACE");
        // northing and easting turned round: 3,470,626 m east of the meridian of 117° is in the Pacific
        assertThat(rule(Shape.point(3_470_626, 633_221, Crs.of(4548)))).isEqualTo("S-OUTSIDE-CHINA");
    }

    @Test
    void the_same_finding_warns_or_blocks_as_the_caller_wants() {
        assertThat(Whereabouts.warn(Shape.point(0, 0)).orElseThrow().severity()).isEqualTo(Severity.WARN);
        assertThat(Whereabouts.block(Shape.point(0, 0)).orElseThrow().severity())
                .isEqualTo(Severity.BLOCK);
        assertThat(Whereabouts.block(Shape.point(118.4, 31.35))).isEmpty();
    }

    @Test
    void an_empty_shape_is_nowhere_but_not_this_checks_business() {
        Shape empty = Shape.of(Redraw.FACTORY.createPolygon(), Crs.CGCS2000);

        assertThat(Whereabouts.warn(empty)).isEmpty();
        assertThat(Whereabouts.inChina(empty)).isFalse();
    }
}

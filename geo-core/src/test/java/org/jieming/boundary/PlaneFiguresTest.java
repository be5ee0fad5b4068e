package org.jieming.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 118.40° E 31.35° N, whose plane coordinates stand in the domain reference (F-03, computed with PROJ), and slips of the pen. */
class PlaneFiguresTest {
    /** On 117° and on 120°, with zone numbers of 3° (39) and 6° (20: 117°), 27 m off, and in systems that are not asked. */
    @ParameterizedTest
    @CsvSource({
        "3470626.581, 633221.259, CGCS2000, 0",
        "3470885.890, 347744.989, '', 0",
        "3470626.581, 39633221.259, 2000国家大地坐标系, 0",
        "3470626.581, 20633221.259, CGCS2000, 0",
        "3470626.581, 39633248.259, CGCS2000, 27",
        "3470626.581, 39633248.259, 1980西安坐标系, -1",
        "3470626.581, , CGCS2000, -1",
        "3470626.581, 99633221.259, CGCS2000, -1"
    })
    void plane_and_degrees_are_one_place_or_so_many_metres_apart(
            String northing, String easting, String system, double metres) {
        Values.Builder values =
                Values.of(Descriptor.of(ItemType.BOUNDARY_MARKER)).parse("northing_m", northing);
        values.parse("easting_m", easting == null ? "" : easting).parse("coordinate_system", system);
        double apart = PlaneFigures.apart(values.build(), Shape.point(118.40, 31.35))
                .map(told -> told.value())
                .orElse(-1.0);
        assertThat(apart).isEqualTo(metres, within(0.002));
        assertThat(PlaneFigures.objection(values.build(), Shape.point(118.40, 31.35))
                        .isPresent())
                .isEqualTo(metres > 1);
    }
}

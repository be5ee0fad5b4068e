package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jieming.crs.Crs;
import org.jieming.register.Change;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/**
 * Files of boundaries name their units and give them codes; few of them say which level that is. Two counties side by side: one reaches
 * 0.001° of longitude (95 m) into the other over 0.1° of latitude, the other has a hole.
 */
class MosaicLevelTest {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private static LinearRing box(double west, double east, double south, double north) {
        Envelope box = new Envelope(west, east, south, north);
        return GEOMETRIES.createLinearRing(GEOMETRIES.toGeometry(box).getCoordinates());
    }

    private static Change.Put county(String code, LinearRing outline, LinearRing... holes) {
        return Service.put(
                ItemType.DIVISION,
                code,
                Period.ALWAYS,
                Shape.of(GEOMETRIES.createPolygon(outline, holes), Crs.CGCS2000),
                Map.of("name", "县" + code, "code", code));
    }

    @Test
    void units_without_a_level_on_record_are_checked_at_that_of_their_codes_and_a_hole_is_told_as_one() {
        try (Service service = Service.empty()) {
            service.commit(
                    Service.put(ItemType.DIVISION, "p", Period.ALWAYS, null, Map.of("name", "省", "code", "320000")),
                    county("320101", box(118.0, 118.101, 32.0, 32.1)),
                    county("320102", box(118.1, 118.2, 32.0, 32.1), box(118.14, 118.16, 32.04, 32.06)));
            JsonNode made = service.made("mosaic-check", "\"area\":\"320000\",\"level\":\"county\"");
            assertThat(made.at("/checked/units").asInt()).isEqualTo(2);
            assertThat(made.at("/kinds/overlap").asInt()).isEqualTo(1);
            assertThat(made.at("/kinds/gap").asInt()).isEqualTo(1);
            assertThat(made.get("findings").findValuesAsText("sentence_zh").toString())
                    .contains("县320102以内有空白", "县320101、县320102重叠");
        }
    }
}

package org.jieming.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionTextTest {
    private static Optional<Bilingual> text(Shape place, Map<String, String> stated) {
        Values.Builder values =
                Values.of(Descriptor.of(ItemType.BOUNDARY_MARKER)).parse("marker_no", "001Q");
        stated.forEach(values::parse);
        return PositionText.of(new ItemVersion(
                ItemId.named("001Q"),
                ItemType.BOUNDARY_MARKER,
                Period.ALWAYS,
                RevisionNumber.NONE,
                values.build(),
                place));
    }

    /** 105.02° = 105° + 0.02·60′ = 1.2′ = 1′ 12″. */
    @Test
    void what_is_on_record_is_put_together_after_the_pattern_of_the_trade() {
        Bilingual text = text(
                        Shape.point(105.02, 35),
                        Map.of(
                                "faces", "double",
                                "material", "stone",
                                "village_a", "临河村",
                                "village_b", "邻县某村",
                                "elevation_m", "300",
                                "object_1_name", "独立树",
                                "object_1_azimuth", "15",
                                "object_1_distance", "12.4",
                                "object_2_name", "水塔"))
                .orElseThrow();
        assertThat(text.zh())
                .isEqualTo("001Q号界桩为双面型石质界桩,位于甲方临河村与乙方邻县某村之间,东经105°01′12.00″、北纬35°00′00.00″,高程300米,"
                        + "坐标方位角15°、距离12.4米处为独立树。");
        assertThat(text.en())
                .startsWith("Marker 001Q is a double-faced stone marker, between 临河村 of party A")
                .endsWith("at coordinate azimuth 15°, distance 12.4 m stands 独立树.");
    }

    /** A drawn place is no surveyed one, and the number alone is no description. */
    @Test
    void nothing_is_written_of_what_is_not_on_record() {
        assertThat(text(Shape.point(105.02, 35), Map.of("schematic", "true"))).isEmpty();
    }

    /** 118.4° = 118°24′; 0.999999° is 59′59.9964″, which to 0.01″ is a whole degree. */
    @ParameterizedTest
    @CsvSource({"118.4, 118°24′00.00″", "0.999999, 1°00′00.00″", "31.35, 31°21′00.00″", "105.0405, 105°02′25.80″"})
    void seconds_carry_into_minutes_and_degrees(double degrees, String written) {
        assertThat(PositionText.written(degrees)).isEqualTo(written);
    }
}

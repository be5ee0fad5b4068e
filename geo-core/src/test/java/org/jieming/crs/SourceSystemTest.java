package org.jieming.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.jieming.language.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class SourceSystemTest {
    /** The vectors are rounded to 7 decimals, about 1 cm. */
    private static final Offset<Double> ROUNDING = within(6e-8);

    @ParameterizedTest
    @CsvSource({
        // domain F.2
        "118.40, 31.35, 118.4054148, 31.3481679, 118.4119565, 31.3540885",
        "119.48, 31.42, 119.4852209, 31.4180789, 119.4917266, 31.4239855",
        "120.28, 31.53, 120.2845786, 31.5280683, 120.2911248, 31.5338138",
        "121.40, 31.62, 121.4046855, 31.6182592, 121.4112134, 31.6241596",
        "106.92, 28.96, 106.9238818, 28.9567235, 106.9303148, 28.9630425"
    })
    void the_vectors_of_the_trade_are_met_in_both_directions(
            double longitude, double latitude, double gcjX, double gcjY, double bdX, double bdY) {
        double[] point = {longitude, latitude};
        Gcj02.shift(point, 0);
        assertThat(point).containsExactly(new double[] {gcjX, gcjY}, ROUNDING);
        Bd09.shift(point, 0);
        assertThat(point).containsExactly(new double[] {bdX, bdY}, ROUNDING);

        double[] gcj = {gcjX, gcjY};
        SourceSystem.Shifted.GCJ_02.toCgcs2000(gcj);
        assertThat(gcj).containsExactly(new double[] {longitude, latitude}, ROUNDING);
        double[] bd = {bdX, bdY};
        SourceSystem.Shifted.BD_09.toCgcs2000(bd);
        assertThat(bd).containsExactly(new double[] {longitude, latitude}, ROUNDING);
    }

    @Test
    void points_beyond_the_shifted_box_stay_where_they_are() {
        double[] paris = {2.35, 48.85};

        Gcj02.shift(paris, 0);
        SourceSystem.Shifted.GCJ_02.toCgcs2000(paris);

        assertThat(paris).containsExactly(2.35, 48.85);
    }

    @Test
    void a_conversion_leaves_a_note_and_a_projection_none() {
        assertThat(SourceSystem.Shifted.GCJ_02.note().orElseThrow().en())
                .isEqualTo("converted from GCJ-02 by iterated inverse of the public formula");
        assertThat(SourceSystem.Shifted.BD_09.isApproximate()).isTrue();
        assertThat(SourceSystem.of(Crs.of(4548)).note()).isEmpty();
        assertThat(SourceSystem.of(Crs.of(4548)).isApproximate()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "GCJ-02, GCJ-02",
        "gcj02, GCJ-02",
        "火星坐标, GCJ-02",
        "高德, GCJ-02",
        "BD-09, BD-09",
        "bd09ll, BD-09",
        "百度, BD-09",
        "CGCS2000, EPSG:4490",
        "wgs 84, EPSG:4326",
        "EPSG:4527, EPSG:4527"
    })
    void source_systems_are_read_as_people_call_them(String text, String code) {
        assertThat(SourceSystem.parse(text).code()).isEqualTo(code);
    }

    @Test
    void every_choice_is_read_back_from_its_code() {
        assertThat(SourceSystem.all())
                .hasSize(70)
                .startsWith(SourceSystem.of(Crs.CGCS2000))
                .allSatisfy(
                        system -> assertThat(SourceSystem.parse(system.code())).isEqualTo(system));
        assertThat(SourceSystem.all().stream().map(SourceSystem::title).distinct())
                .hasSize(70);
    }

    @Test
    void geometries_are_converted_whole_and_old_datums_refused() throws ParseException {
        Geometry line = new WKTReader().read("LINESTRING (118.4054148 31.3481679, 119.4852209 31.4180789)");

        assertThat(SourceSystem.Shifted.GCJ_02
                        .toCgcs2000(line)
                        .equalsExact(new WKTReader().read("LINESTRING (118.40 31.35, 119.48 31.42)"), 1e-7))
                .isTrue();
        assertThatThrownBy(() -> SourceSystem.of(Crs.XIAN_1980).toCgcs2000(line))
                .isInstanceOf(Malformed.class);
    }
}

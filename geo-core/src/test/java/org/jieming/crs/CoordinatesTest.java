package org.jieming.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jieming.crs.CoordinateReading.Degrees;
import org.jieming.crs.CoordinateReading.Grid;
import org.jieming.language.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoordinatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "118.4 31.35",
                "118.4,31.35",
                "(118.4, 31.35)",
                "118.4;31.35",
                "118.4°E 31.35°N",
                "118.4E,31.35N",
                "E118.4 N31.35",
                "N31.35 E118.4",
                "31.35°N, 118.4°E",
                "１１８．４，３１．３５",
                "118.4、31.35",
                "118°24′00.0″ 31°21′00.0″",
                "118°24'00\"E 31°21'00\"N",
                "31°21'00''N 118°24'00''E",
                "118º24’00” 31º21’00”",
                "118 24 00 31 21 00",
                "118 24 31 21",
                "118-24-00,31-21-00",
                "118:24:00 31:21:00",
                "118d24'0\"E 31d21'0\"N",
                "东经118度24分00秒,北纬31度21分00秒。",
                "东经118度24分北纬31度21分",
                "东经１１８°２４′北纬３１°２１′",
                "北纬31°21′、东经118°24′",
                "118度24分东经 31度21分北纬",
                "经度:118.4 纬度:31.35",
                "经度 E118°24′ 纬度 N31°21′",
                "Lon: 118.4, Lat: 31.35",
                "lat=31.35 lng=118.4",
                "118.4\t31.35",
                "+118.4 +31.35",
                "1.184E+02 3.135E+01"
            })
    void every_usual_writing_of_the_same_place_is_read(String text) {
        CoordinateReading reading = Coordinates.read(text);

        // 24′ = 0.4°, 21′ = 0.35°
        assertThat(reading).isInstanceOf(Degrees.class);
        assertThat(reading.x()).isCloseTo(118.4, within(1e-12));
        assertThat(reading.y()).isCloseTo(31.35, within(1e-12));
        assertThat(reading.remarks()).isEmpty();
    }

    @Test
    void seconds_and_decimal_minutes_count() {
        // 118°24′36.5″ = 118 + 24/60 + 36.5/3600 = 118.410138…; 21.25′ = 0.3541666…°
        CoordinateReading reading = Coordinates.read("118°24′36.5″", "31°21.25′");

        assertThat(reading.x()).isCloseTo(118.410138888889, within(1e-12));
        assertThat(reading.y()).isCloseTo(31.354166666667, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "118.4",
                "118.4 31.35 25",
                "118.4, 31.35, 25",
                "一百一十八度",
                "118.4 31.35 m",
                "118°61′ 31°21′",
                "118°24′60″ 31°21′00″",
                "118.4°24′ 31°21′",
                "118°24″ 31°21″",
                "118′24° 31′21°",
                "E118.4 E31.35",
                "10 170",
                "118.4 -118.4",
                "1182400 312100",
                "9345678 8470626",
                "39633221 7470626"
            })
    void what_is_no_pair_of_coordinates_is_refused_with_a_way_out(String text) {
        assertThatThrownBy(() -> Coordinates.read(text)).isInstanceOfSatisfying(Malformed.class, malformed -> {
            assertThat(malformed.field()).isEqualTo("coordinates");
            assertThat(malformed.remedy().zh()).isNotBlank();
        });
    }

    @Test
    void hostile_lengths_are_refused_at_once() {
        assertThatThrownBy(() -> Coordinates.read("1".repeat(1_000_000))).isInstanceOf(Malformed.class);
    }

    @Test
    void swapped_axes_are_reported_and_never_corrected() {
        CoordinateReading reading = Coordinates.read("31.35, 118.4");

        assertThat(reading.x()).isEqualTo(31.35);
        assertThat(reading.y()).isEqualTo(118.4);
        assertThat(reading.remarks()).containsExactly(Remark.AXES_SWAPPED);
        assertThat(Coordinates.read(31.35, 118.4).remarks()).containsExactly(Remark.AXES_SWAPPED);
    }

    @Test
    void letters_decide_and_are_reported_when_the_columns_say_otherwise() {
        CoordinateReading reading = Coordinates.read("N31°21′", "E118°24′");

        assertThat(reading.x()).isCloseTo(118.4, within(1e-12));
        assertThat(reading.remarks()).containsExactly(Remark.LETTERS_AGAINST_ORDER);
        assertThat(Coordinates.read("E118°24′", "31.35").remarks()).isEmpty();
    }

    @Test
    void places_outside_china_are_reported() {
        assertThat(Coordinates.read("2.35 48.85").remarks()).containsExactly(Remark.OUTSIDE_CHINA);
        assertThat(Coordinates.read("西经74°0′ 北纬40°42′").x()).isEqualTo(-74);
        assertThat(Coordinates.read("0 0").remarks()).containsExactly(Remark.OUTSIDE_CHINA);
    }

    @Test
    void northing_and_easting_are_told_apart_by_size_in_either_order() {
        // Chinese X is the northing and stands first (rule F-02); vector of F-03
        Grid chinese = (Grid) Coordinates.read("X=3470626.581 Y=633221.259");
        Grid mathematical = (Grid) Coordinates.read("633221.259, 3470626.581");

        assertThat(chinese.x()).isEqualTo(633_221.259);
        assertThat(chinese.y()).isEqualTo(3_470_626.581);
        assertThat(chinese.remarks()).containsExactly(Remark.NORTHING_FIRST);
        assertThat(mathematical.remarks()).isEmpty();
        assertThat(mathematical.zone()).isEmpty();
        assertThat(mathematical.crs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3470626.581 39633221.259, 39, 4527",
        "3477657.985 40450556.466, 40, 4528",
        "3483882.211 20733546.549, 20, 4498",
        "400000 45500000, 45, 4533"
    })
    void a_zone_number_tells_the_system(String text, int zone, int code) {
        Grid grid = (Grid) Coordinates.read(text);

        assertThat(grid.zone()).hasValue(zone);
        assertThat(grid.crs()).contains(Crs.of(code));
    }

    @Test
    void metres_of_web_mercator_are_reported_for_what_they_may_be() {
        // 13,180,227 / 6378137 rad = 118.4°, but 13 is also the zone number of 75°E
        Grid grid = (Grid) Coordinates.read("13180227 3677000");

        assertThat(grid.remarks()).containsExactly(Remark.MAYBE_WEB_MERCATOR);
        assertThat(grid.crs()).contains(Crs.of(4491));
        assertThat(Coordinates.read("12005500 3677000").remarks()).containsExactly(Remark.MAYBE_WEB_MERCATOR);
    }

    @Test
    void a_reading_is_held_against_the_system_that_was_announced() {
        CoordinateReading degrees = Coordinates.read("118.4 31.35");
        CoordinateReading bare = Coordinates.read("633221.259 3470626.581");
        CoordinateReading prefixed = Coordinates.read("39633221.259 3470626.581");

        assertThat(degrees.against(SourceSystem.of(Crs.CGCS2000))).isEmpty();
        assertThat(degrees.against(SourceSystem.Shifted.GCJ_02)).isEmpty();
        assertThat(degrees.against(SourceSystem.of(Crs.of(4548)))).containsExactly(Remark.LOOKS_GEOGRAPHIC);
        assertThat(bare.against(SourceSystem.of(Crs.CGCS2000))).containsExactly(Remark.LOOKS_PROJECTED);
        assertThat(bare.against(SourceSystem.Shifted.BD_09)).containsExactly(Remark.LOOKS_PROJECTED);
        assertThat(bare.against(SourceSystem.of(Crs.of(4548)))).isEmpty();
        assertThat(bare.against(SourceSystem.of(Crs.of(4527)))).containsExactly(Remark.ZONE_DIFFERS);
        assertThat(prefixed.against(SourceSystem.of(Crs.of(4527)))).isEmpty();
        assertThat(prefixed.against(SourceSystem.of(Crs.of(4528)))).containsExactly(Remark.ZONE_DIFFERS);
        assertThat(prefixed.against(SourceSystem.of(Crs.of(4548)))).containsExactly(Remark.ZONE_DIFFERS);
    }
}

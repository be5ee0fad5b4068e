package org.jieming.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.jieming.language.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EPSG:4490",
                "epsg:4490",
                "4490",
                " EPSG::4490 ",
                "[EPSG:4490]",
                "urn:ogc:def:crs:EPSG::4490",
                "urn:ogc:def:crs:EPSG:9.9.1:4490",
                "urn:x-ogc:def:crs:EPSG:4490:4490",
                "http://www.opengis.net/def/crs/EPSG/0/4490",
                "https://www.opengis.net/def/crs/EPSG/9.9.1/4490",
                "http://www.opengis.net/gml/srs/epsg.xml#4490"
            })
    void every_usual_spelling_of_4490_is_read(String text) {
        assertThat(Crs.parse(text)).isEqualTo(Crs.CGCS2000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CRS84",
                "OGC:CRS84",
                "CRS:84",
                "84",
                "urn:ogc:def:crs:OGC:1.3:CRS84",
                "urn:ogc:def:crs:OGC::CRS84",
                "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
                "https://www.opengis.net/def/crs/OGC/0/CRS84"
            })
    void every_usual_spelling_of_crs84_is_read(String text) {
        assertThat(Crs.parse(text)).isEqualTo(Crs.CRS84);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "EPSG:",
                "EPSG:32650",
                "EPSG:84",
                "http://www.opengis.net/def/crs/EPSG/0/84",
                "EPSG:44900000000000",
                "urn:ogc:def:crs:EPSG:4490",
                "http://www.opengis.net/def/crs/EPSG/4490",
                "http://example.org/def/crs/EPSG/0/4490",
                "CGCS2000"
            })
    void anything_else_is_refused_with_the_list_of_what_is_known(String text) {
        assertThatThrownBy(() -> Crs.parse(text))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("CRS84, EPSG:4490, 4326, 3857 and 4491–4554");
    }

    @Test
    void the_uri_of_every_system_is_read_back_as_that_system() {
        assertThat(Crs.supported()).hasSize(4 + 64).startsWith(Crs.CRS84, Crs.CGCS2000);
        for (Crs crs : Crs.supported()) {
            assertThat(Crs.parse(crs.uri())).isEqualTo(crs);
            assertThat(Crs.parse(crs.toString())).isEqualTo(crs);
        }
        assertThat(Crs.CRS84.uri()).isEqualTo("http://www.opengis.net/def/crs/OGC/1.3/CRS84");
        assertThat(Crs.CGCS2000.uri()).isEqualTo("http://www.opengis.net/def/crs/EPSG/0/4490");
    }

    @ParameterizedTest
    @CsvSource({
        "4491, 13, 75, true",
        "4501, 23, 135, true",
        "4502, 13, 75, false",
        "4512, 23, 135, false",
        "4513, 25, 75, true",
        "4527, 39, 117, true",
        "4533, 45, 135, true",
        "4534, 25, 75, false",
        "4548, 39, 117, false",
        "4554, 45, 135, false"
    })
    void codes_know_their_zone_meridian_and_prefix(int code, int zone, int meridian, boolean prefixed) {
        Crs crs = Crs.of(code);

        assertThat(crs.zone()).hasValue(zone);
        assertThat(crs.centralMeridian()).hasValue(meridian);
        assertThat(crs.zonePrefixed()).isEqualTo(prefixed);
        assertThat(crs.isGeographic()).isFalse();
        assertThat(crs.northingFirst()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // 118.4 / 3 = 39.47 → 39 × 3 = 117; 118.6 / 3 = 39.53 → 40 × 3 = 120
        "118.4, 4548",
        "118.6, 4549",
        "119.48, 4549",
        "121.6, 4550",
        "106.92, 4545",
        // the westernmost and easternmost points of the country lie beyond the outermost half zones
        "73.49, 4534",
        "135.08, 4554"
    })
    void the_zone_for_a_longitude_is_that_of_the_nearest_meridian(double longitude, int code) {
        assertThat(Crs.gaussKruegerFor(longitude)).isEqualTo(Crs.of(code));
    }

    @Test
    void degrees_of_cgcs2000_and_wgs84_are_the_same_numbers_inside() {
        assertThat(Crs.CRS84.sameCoordinatesAs(Crs.CGCS2000)).isTrue();
        assertThat(Crs.WGS84.sameCoordinatesAs(Crs.CRS84)).isTrue();
        assertThat(Crs.XIAN_1980.sameCoordinatesAs(Crs.CGCS2000)).isFalse();
        assertThat(Crs.of(4548).sameCoordinatesAs(Crs.of(4527))).isFalse();
        assertThat(Crs.CGCS2000.northingFirst()).isTrue();
        assertThat(Crs.CRS84.northingFirst()).isFalse();
        assertThat(Crs.WEB_MERCATOR.northingFirst()).isFalse();
    }

    @Test
    void old_datums_are_known_by_name_but_not_among_the_supported() {
        assertThat(Crs.parse("EPSG:4610")).isEqualTo(Crs.XIAN_1980);
        assertThat(Crs.XIAN_1980.title().zh()).isEqualTo("1980西安坐标系");
        assertThat(Crs.XIAN_1980.isTransformable()).isFalse();
        assertThat(Crs.supported())
                .doesNotContain(Crs.XIAN_1980, Crs.BEIJING_1954)
                .allMatch(Crs::isTransformable);
    }

    @Test
    void titles_tell_the_systems_apart() {
        assertThat(Crs.supported().stream().map(crs -> crs.title().en()).distinct())
                .hasSize(68);
        assertThat(Crs.supported().stream().map(crs -> crs.title().zh()).distinct())
                .hasSize(68);
        assertThat(Crs.of(4527).title().en()).isEqualTo("CGCS2000 / 3-degree Gauss-Kruger zone 39");
        assertThat(Crs.of(4548).title().en()).isEqualTo("CGCS2000 / 3-degree Gauss-Kruger CM 117E");
        assertThat(Crs.of(4509).title().en()).isEqualTo("CGCS2000 / Gauss-Kruger CM 117E");
    }

    @Test
    void a_code_that_nobody_knows_makes_no_value() {
        assertThatThrownBy(() -> new Crs(32650)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Crs.of(4555)).isInstanceOf(Malformed.class);
        assertThat(IntStream.of(4490, 4555).filter(CrsNames::knows)).containsExactly(4490);
    }
}

package org.jieming.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.jieming.language.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class ProjectionTest {
    private static final Offset<Double> MILLIMETRE = within(0.001);

    private static double[] transformed(Crs from, Crs to, double... xy) {
        Projection.between(from, to).transform(xy);
        return xy;
    }

    @ParameterizedTest
    @CsvSource({
        // domain rule F-03
        "118.40, 31.35, 4548, 3470626.581, 633221.259",
        "118.40, 31.35, 4549, 3470885.890, 347744.989",
        "119.48, 31.42, 4549, 3477657.985, 450556.466",
        "120.28, 31.53, 4549, 3489771.541, 526592.201",
        "121.60, 31.62, 4550, 3500567.690, 367160.914",
        "106.92, 28.96, 4545, 3205316.375, 394722.155"
    })
    void the_vectors_of_the_trade_are_met_to_a_millimetre(
            double longitude, double latitude, int code, double northing, double easting) {
        double[] xy = transformed(Crs.CGCS2000, Crs.of(code), longitude, latitude);

        assertThat(xy[0]).isCloseTo(easting, MILLIMETRE);
        assertThat(xy[1]).isCloseTo(northing, MILLIMETRE);
    }

    @Test
    void the_zone_number_stands_before_the_easting() {
        // zone 39 has the same meridian as 4548: 39,000,000 + 633,221.259
        assertThat(transformed(Crs.CGCS2000, Crs.of(4527), 118.40, 31.35)[0]).isCloseTo(39_633_221.259, MILLIMETRE);
        assertThat(transformed(Crs.of(4548), Crs.of(4527), 633_221.259, 3_470_626.581)[0])
                .isCloseTo(39_633_221.259, MILLIMETRE);
    }

    @Test
    void web_mercator_is_a_sphere_of_the_semi_major_axis() {
        // x = 6378137 · 90 · π / 180 = 10018754.1714; y of 45° = 6378137 · ln tan 67.5° = 5621521.4862
        double[] xy = transformed(Crs.CGCS2000, Crs.WEB_MERCATOR, 90, 45);

        assertThat(xy[0]).isCloseTo(10_018_754.1714, MILLIMETRE);
        assertThat(xy[1]).isCloseTo(5_621_521.4862, MILLIMETRE);
        assertThat(transformed(Crs.WEB_MERCATOR, Crs.CRS84, xy)).containsExactly(new double[] {90, 45}, within(1e-12));
    }

    @Test
    void degrees_of_equal_systems_are_not_touched() {
        assertThat(Projection.between(Crs.CRS84, Crs.CGCS2000).isIdentity()).isTrue();
        assertThat(transformed(Crs.WGS84, Crs.CGCS2000, 118.4, 31.35)).containsExactly(118.4, 31.35);
        assertThat(Projection.between(Crs.XIAN_1980, Crs.XIAN_1980).isIdentity())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {4214, 4610})
    void old_datums_are_refused_with_the_reason(int code) {
        assertThatThrownBy(() -> Projection.between(Crs.of(code), Crs.CGCS2000))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("surveying department");
        assertThatThrownBy(() -> Projection.between(Crs.CGCS2000, Crs.of(code))).isInstanceOf(Malformed.class);
    }

    @Test
    void the_country_fits_into_any_one_zone() {
        // Wuqia in the far west seen from the zone of Fuyuan in the far east, 61.5° away, and back
        double[] xy = transformed(Crs.CGCS2000, Crs.of(4554), 73.5, 39.5);

        assertThat(transformed(Crs.of(4554), Crs.CGCS2000, xy))
                .containsExactly(new double[] {73.5, 39.5}, within(1e-9));
    }

    @Test
    void points_without_an_image_are_refused_by_their_number() {
        assertThatThrownBy(() -> transformed(Crs.CGCS2000, Crs.WEB_MERCATOR, 118, 31, 118, 90))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("point 2 has no place in EPSG:3857");
        assertThatThrownBy(() -> transformed(Crs.CGCS2000, Crs.of(4548), 0, 51)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> transformed(Crs.CGCS2000, Crs.of(4548), 118, 91))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> transformed(Crs.CGCS2000, Crs.of(4548), Double.NaN, 31))
                .isInstanceOf(Malformed.class);
        // an easting without its zone number, given as one with it
        assertThatThrownBy(() -> transformed(Crs.of(4527), Crs.CGCS2000, 633_221, 3_470_626))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("check the reference system, the zone");
    }

    @Test
    void only_the_given_part_of_an_array_is_transformed() {
        double[] xy = {1, 2, 118.40, 31.35, 3, 4};

        Projection.between(Crs.CGCS2000, Crs.of(4548)).transform(xy, 2, 1);

        assertThat(xy).containsExactly(new double[] {1, 2, 633_221.259, 3_470_626.581, 3, 4}, MILLIMETRE);
    }

    @Test
    void a_geometry_keeps_its_structure_and_the_original_is_untouched() throws ParseException {
        Geometry source = new WKTReader()
                .read("GEOMETRYCOLLECTION (POINT (118.4 31.35), POLYGON ((118 31, 119 31, 119 32, 118 31)))");
        String before = source.toText();

        Geometry image = Projection.between(Crs.CGCS2000, Crs.of(4548)).transform(source);

        assertThat(source.toText()).isEqualTo(before);
        assertThat(image.getNumGeometries()).isEqualTo(2);
        assertThat(image.getGeometryN(0).getCoordinate().x).isCloseTo(633_221.259, MILLIMETRE);
        assertThat(Projection.between(Crs.of(4548), Crs.CGCS2000)
                        .transform(image)
                        .equalsExact(source, 1e-10))
                .isTrue();
        assertThat(Projection.between(Crs.CGCS2000, Crs.of(4548)).transform(new Coordinate(118.4, 31.35)).y)
                .isCloseTo(3_470_626.581, MILLIMETRE);
    }

    @Test
    void the_image_of_a_box_reaches_as_far_as_its_bent_edges() {
        // On the central meridian a parallel is nearest to the equator, so the lower edge of the image
        // lies on the middle of the lower edge of the box and not on its corners.
        Envelope image = Projection.between(Crs.CGCS2000, Crs.of(4548)).transform(new Envelope(116, 118, 31, 32));

        double lowest = transformed(Crs.CGCS2000, Crs.of(4548), 117, 31)[1];
        double corner = transformed(Crs.CGCS2000, Crs.of(4548), 116, 31)[1];
        assertThat(corner - lowest).isGreaterThan(400);
        assertThat(image.getMinY()).isCloseTo(lowest, MILLIMETRE);
        assertThat(image.getMaxY()).isCloseTo(transformed(Crs.CGCS2000, Crs.of(4548), 118, 32)[1], MILLIMETRE);
        assertThat(Projection.between(Crs.CGCS2000, Crs.of(4548))
                        .transform(new Envelope())
                        .isNull())
                .isTrue();
    }
}

package org.jieming.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import org.jieming.crs.Crs;
import org.jieming.language.Malformed;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

class ShapeTest {
    private static final String CELL = "POLYGON ((118 31, 118.1 31, 118.1 31.1, 118 31.1, 118 31))";

    private static Shape shape(String wkt) {
        try {
            return Shape.of(new WKTReader().read(wkt), Crs.CGCS2000);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void a_point_is_two_numbers_in_the_system_of_record() {
        Shape wuhu = Shape.point(118.40, 31.35);

        assertThat(wuhu.crs()).isEqualTo(Crs.CGCS2000);
        assertThat(wuhu.geometry().toText()).isEqualTo("POINT (118.4 31.35)");
        assertThat((Object) wuhu.envelope()).isEqualTo(new Envelope(118.40, 118.40, 31.35, 31.35));
    }

    @Test
    void a_point_equals_the_same_point_drawn_by_anyone() {
        Shape bare = Shape.point(118.4, 31.35);
        Shape drawn = shape("POINT (118.4 31.35)");

        assertThat(bare).isEqualTo(drawn).hasSameHashCodeAs(drawn);
        assertThat(drawn).isEqualTo(bare);
        assertThat(bare).isNotEqualTo(Shape.point(118.4, 31.36));
        assertThat(bare).isNotEqualTo(Shape.point(118.4, 31.35, Crs.WGS84));
    }

    @Test
    void well_known_binary_of_a_point_is_21_bytes() {
        // little-endian mark, type 1, then 1.0 = 3ff0… and 2.0 = 4000… turned round
        assertThat(HexFormat.of().formatHex(Shape.point(1, 2).toWkb()))
                .isEqualTo("01" + "01000000" + "000000000000f03f" + "0000000000000040");
    }

    @Test
    void minus_zero_is_written_as_zero_so_that_equal_shapes_have_equal_bytes() {
        assertThat(shape("POINT (-0.0 0)").toWkb()).isEqualTo(Shape.point(0, 0).toWkb());
        assertThat(shape("POINT (-0.0 0)").compact()).hasSameHashCodeAs(Shape.point(0, 0));
    }

    @Test
    void every_kind_of_geometry_comes_back_from_its_own_bytes_and_from_those_of_jts() {
        for (String wkt : new String[] {
            "POINT (118.4 31.35)",
            "LINESTRING (118 31, 119 32, 120 31)",
            CELL,
            "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 2, 2 2, 1 1), (4 4, 4 5, 5 5, 4 4))",
            "MULTIPOINT ((1 2), (3 4))",
            "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))",
            "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
            "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (0 0, 1 1))",
            "POINT EMPTY",
            "POLYGON EMPTY",
            "MULTIPOINT EMPTY"
        }) {
            Shape original = shape(wkt);
            assertThat(original.toWkb()).isEqualTo(new WKBWriter(2, 2).write(original.geometry()));
            assertThat(Shape.fromWkb(original.toWkb(), Crs.CGCS2000)).isEqualTo(original);
            assertThat(Shape.fromWkb(new WKBWriter(2, 1).write(original.geometry()), Crs.CGCS2000))
                    .isEqualTo(original);
            assertThat(original.compact()).isEqualTo(original);
        }
    }

    @Test
    void heights_and_system_numbers_in_bytes_are_read_over() {
        Point high = new GeometryFactory().createPoint(new Coordinate(118.4, 31.35, 25));
        high.setSRID(4490);
        byte[] ewkb = new WKBWriter(3, 2, true).write(high);
        // ISO 06-103r4 writes a point with height as type 1001
        byte[] iso = HexFormat.of()
                .parseHex("01" + "e9030000" + "000000000000f03f" + "0000000000000040" + "0000000000003940");

        assertThat(Shape.fromWkb(ewkb, Crs.CGCS2000)).isEqualTo(Shape.point(118.4, 31.35));
        assertThat(Shape.fromWkb(iso, Crs.CGCS2000)).isEqualTo(Shape.point(1, 2));
    }

    @Test
    void bytes_that_name_another_system_are_refused() {
        Point point = new GeometryFactory().createPoint(new Coordinate(500000, 3500000));
        point.setSRID(4548);
        byte[] ewkb = new WKBWriter(2, 2, true).write(point);

        assertThatThrownBy(() -> Shape.fromWkb(ewkb, Crs.CGCS2000))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("4548");
        assertThat(Shape.fromWkb(ewkb, Crs.of(4548)).crs()).isEqualTo(Crs.of(4548));
    }

    @Test
    void bytes_cut_at_any_place_or_with_a_tail_are_refused_and_never_repaired() {
        byte[] whole = shape("GEOMETRYCOLLECTION (POINT (1 2), POLYGON ((0 0, 1 0, 1 1, 0 0)))")
                .toWkb();

        for (int length = 0; length < whole.length; length++) {
            ByteBuffer cut = ByteBuffer.wrap(whole, 0, length);
            assertThatThrownBy(() -> Shape.fromWkb(cut, Crs.CGCS2000)).isInstanceOf(Malformed.class);
        }
        assertThatThrownBy(() -> Shape.fromWkb(ByteBuffer.wrap(Arrays.copyOf(whole, whole.length + 1)), Crs.CGCS2000))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("go on");
    }

    @Test
    void an_open_ring_and_an_absurd_count_in_bytes_are_refused() {
        byte[] ring = shape("POLYGON ((0 0, 1 0, 1 1, 0 0))").toWkb();
        byte[] open = ring.clone();
        ByteBuffer.wrap(open).order(ByteOrder.LITTLE_ENDIAN).putDouble(open.length - 8, 0.5);
        byte[] absurd = ring.clone();
        ByteBuffer.wrap(absurd).order(ByteOrder.LITTLE_ENDIAN).putInt(9, Integer.MAX_VALUE);

        assertThatThrownBy(() -> Shape.fromWkb(open, Crs.CGCS2000))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("(0.0, 0.0) ≠ (0.0, 0.5)");
        assertThatThrownBy(() -> Shape.fromWkb(absurd, Crs.CGCS2000))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("more points are announced");
    }

    @Test
    void compact_drops_height_srid_and_user_data_and_packs_the_numbers() throws ParseException {
        var line = new WKTReader().read("LINESTRING Z (118 31 5, 119 32 6)");
        line.setSRID(4490);
        line.setUserData("note");

        var packed = Shape.of(line, Crs.CGCS2000).compact().geometry();

        var points = ((org.locationtech.jts.geom.LineString) packed).getCoordinateSequence();
        assertThat(points).isInstanceOf(PackedCoordinateSequence.Double.class);
        assertThat(points.getDimension()).isEqualTo(2);
        assertThat(packed.getSRID()).isZero();
        assertThat(packed.getUserData()).isNull();
        assertThat(packed.toText()).isEqualTo("LINESTRING (118 31, 119 32)");
    }

    @Test
    void degrees_are_rounded_to_8_decimals_and_metres_to_3() {
        assertThat(Shape.point(118.123456785123, 31.000000004999).rounded()).isEqualTo(Shape.point(118.12345679, 31));
        assertThat(Shape.point(633221.25949, 3470626.5815001, Crs.of(4548)).rounded())
                .isEqualTo(Shape.point(633221.259, 3470626.582, Crs.of(4548)));
    }

    @Test
    void shells_are_turned_counter_clockwise_and_holes_clockwise() {
        Shape clockwise = shape("POLYGON ((0 0, 0 9, 9 9, 9 0, 0 0), (1 1, 2 1, 2 2, 1 1))");

        assertThat(clockwise.oriented()).isEqualTo(shape("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 2 2, 2 1, 1 1))"));
        assertThat(clockwise.oriented().oriented()).isEqualTo(clockwise.oriented());
    }

    @Test
    void the_area_of_a_tenth_degree_cell_is_that_of_the_ellipsoid_whatever_its_direction() {
        // GeographicLib Planimeter with a = 6378137, 1/f = 298.257222101 gives 105,830,589.2 m²
        assertThat(shape(CELL).area().value()).isCloseTo(105_830_589.2, within(0.1));
        assertThat(shape("POLYGON ((118 31, 118 31.1, 118.1 31.1, 118.1 31, 118 31))")
                        .area()
                        .value())
                .isCloseTo(105_830_589.2, within(0.1));
    }

    @Test
    void holes_are_subtracted_and_parts_are_added() {
        double cell = shape(CELL).area().value();
        Shape holed = shape("POLYGON ((118 31, 118.1 31, 118.1 31.1, 118 31.1, 118 31),"
                + " (118.02 31.02, 118.02 31.03, 118.03 31.03, 118.03 31.02, 118.02 31.02))");
        double hole = shape("POLYGON ((118.02 31.02, 118.02 31.03, 118.03 31.03, 118.03 31.02, 118.02 31.02))")
                .area()
                .value();
        Shape twice = shape("MULTIPOLYGON (((118 31, 118.1 31, 118.1 31.1, 118 31.1, 118 31)),"
                + " ((119 31, 119.1 31, 119.1 31.1, 119 31.1, 119 31)))");

        assertThat(holed.area().value()).isCloseTo(cell - hole, within(1e-6));
        assertThat(twice.area().value()).isCloseTo(2 * cell, within(1e-4));
        assertThat(shape("MULTIPOLYGON (((118 31, 118.1 31, 118.1 31.1, 118 31.1, 118 31)))")
                        .area()
                        .value())
                .isEqualTo(cell);
        assertThat(shape("LINESTRING (0 0, 1 1)").area().value()).isZero();
        assertThat(Shape.point(118, 31).area().value()).isZero();
    }

    @Test
    void measures_are_the_same_in_every_system() {
        for (Crs crs : new Crs[] {Crs.of(4548), Crs.of(4527), Crs.WEB_MERCATOR, Crs.CRS84}) {
            Shape cell = shape(CELL).in(crs);
            assertThat(cell.crs()).isEqualTo(crs);
            assertThat(cell.area().value()).isCloseTo(105_830_589.2, within(0.1));
            assertThat(cell.length().value()).isCloseTo(shape(CELL).length().value(), within(1e-4));
        }
    }

    @Test
    void a_shape_moved_to_another_system_and_back_is_the_same_to_8_decimals() {
        assertThat(shape(CELL).in(Crs.of(4548)).in(Crs.CGCS2000).rounded()).isEqualTo(shape(CELL));
        assertThat(Shape.point(118.4, 31.35).in(Crs.of(4548)).rounded())
                .isEqualTo(Shape.point(633221.259, 3470626.581, Crs.of(4548)));
        Shape same = Shape.point(118.4, 31.35);
        assertThat(same.in(Crs.CGCS2000)).isSameAs(same);
    }

    @Test
    void a_degree_of_longitude_on_the_equator_is_as_long_as_the_radius_says() {
        // 2π · 6,378,137 m / 360 = 111,319.4908 m
        assertThat(shape("LINESTRING (118 0, 119 0)").length().value()).isCloseTo(111_319.4908, within(1e-3));
        assertThat(Geodesy.distance(118, 0, 119, 0).value()).isCloseTo(111_319.4908, within(1e-3));
    }

    @Test
    void a_polygon_is_as_long_as_its_rings_and_a_point_has_no_length() {
        double outer = shape("LINESTRING (0 0, 9 0, 9 9, 0 9, 0 0)").length().value();
        double inner = shape("LINESTRING (1 1, 1 2, 2 2, 1 1)").length().value();

        assertThat(shape("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 2, 2 2, 1 1))")
                        .length()
                        .value())
                .isCloseTo(outer + inner, within(1e-6));
        assertThat(shape("MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))").length().value())
                .isCloseTo(
                        shape("LINESTRING (0 0, 1 1)").length().value()
                                + shape("LINESTRING (2 2, 3 3)").length().value(),
                        within(1e-6));
        assertThat(shape("MULTIPOINT ((0 0), (1 1))").length().value()).isZero();
    }

    @Test
    void distance_is_that_of_the_nearest_points_on_the_ellipsoid() {
        // Tanggou to Qingshui in PROJ's Geod on GRS80, the ellipsoid of CGCS2000 to 0.1 mm: 28,810.5278 m
        Shape tanggou = Shape.point(118.174385, 31.327727);
        Shape qingshui = Shape.point(118.477057, 31.324075);

        assertThat(Geodesy.distance(118.174385, 31.327727, 118.477057, 31.324075)
                        .value())
                .isCloseTo(28_810.5278, within(1e-3));
        assertThat(tanggou.distance(qingshui).value()).isCloseTo(28_810.5278, within(1e-3));
        assertThat(tanggou.distance(qingshui.in(Crs.of(4527))).value()).isCloseTo(28_810.5278, within(1e-3));
        // the western edge of the cell runs along 118°E, 0.4° of longitude east of the point at 31.05°N
        assertThat(Shape.point(117.6, 31.05).distance(shape(CELL)).value())
                .isCloseTo(Geodesy.distance(117.6, 31.05, 118, 31.05).value(), within(0.5));
        assertThat(Shape.point(118.05, 31.05).distance(shape(CELL)).value()).isZero();
        assertThatThrownBy(() -> shape(CELL).distance(shape("POINT EMPTY")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

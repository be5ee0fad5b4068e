package org.jieming.api.store.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.jieming.crs.Crs;
import org.jieming.language.Malformed;
import org.jieming.register.GeometryKind;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Bytes of the header by hand, and back. */
class GeometryBlobTest {

    @Test
    void a_point_has_a_header_of_eight_bytes_and_no_box() {
        // "GP", version 0, flags 00000001: little-endian, no box; 4490 = 0x118A; then 1 = little-endian, 1 = point,
        // 118.0 = 0x405D800000000000, 31.0 = 0x403F000000000000
        assertThat(HexFormat.of().formatHex(GeometryBlob.write(Shape.point(118, 31), GeometryKind.ANY)))
                .isEqualTo("47500001" + "8a110000" + "0101000000" + "0000000000805d40" + "0000000000003f40");
    }

    @Test
    void a_single_line_becomes_one_of_several_parts_in_a_layer_of_lines_alone() throws ParseException {
        Shape line = shape("LINESTRING (118 31, 119 32)");
        // header with box: 8 + 32 bytes, then the type of the shape in its second to fifth byte
        assertThat(GeometryBlob.write(line, GeometryKind.LINE)[41]).isEqualTo((byte) 5);
        assertThat(GeometryBlob.write(line, GeometryKind.ANY)[41]).isEqualTo((byte) 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (118 31)",
                "MULTIPOINT ((118 31))",
                "LINESTRING (118 31, 119 32)",
                "LINESTRING (120.12345678901234 31.000000000000004, 118.00000000000001 31)",
                "MULTILINESTRING ((118 31, 119 32))",
                "MULTILINESTRING ((118 31, 119 32), (118 33, 119 33))",
                "POLYGON ((118 31, 119 31, 119 32, 118 31))",
                "MULTIPOLYGON (((118 31, 119 31, 119 32, 118 31)))",
                "MULTIPOLYGON (((118 31, 119 31, 119 32, 118 31)), ((121 31, 122 31, 122 32, 121 31)))",
                "POLYGON EMPTY",
                "POINT EMPTY"
            })
    void whatever_was_written_is_read_as_it_was(String wkt) throws ParseException {
        Shape shape = shape(wkt);
        for (GeometryKind kind : GeometryKind.values()) {
            assertThat(GeometryBlob.read(GeometryBlob.write(shape, kind), kind)).isEqualTo(shape);
        }
    }

    @Test
    void bytes_cut_short_at_any_place_are_malformed() throws ParseException {
        byte[] whole = GeometryBlob.write(shape("POLYGON ((118 31, 119 31, 119 32, 118 31))"), GeometryKind.POLYGON);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> GeometryBlob.read(cut, GeometryKind.POLYGON))
                    .isInstanceOf(Malformed.class);
        }
    }

    private static Shape shape(String wkt) throws ParseException {
        return Shape.of(new WKTReader().read(wkt), Crs.CGCS2000).compact();
    }
}

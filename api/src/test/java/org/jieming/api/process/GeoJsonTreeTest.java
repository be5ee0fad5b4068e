package org.jieming.api.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Geometries as GeoJSON (RFC 7946). */
class GeoJsonTreeTest {
    private static String tree(String wkt) throws ParseException {
        return GeoJsonTree.of(new WKTReader().read(wkt)).toString();
    }

    @Test
    void parts_of_several_kinds_are_geometries_of_their_own() throws ParseException {
        assertThat(tree("GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (0 0, 1 1))"))
                .isEqualTo(
                        "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[1.0,2.0]},"
                                + "{\"type\":\"LineString\",\"coordinates\":[[0.0,0.0],[1.0,1.0]]}]}");
        assertThat(tree("MULTIPOINT (1 2, 3 4)"))
                .isEqualTo("{\"type\":\"MultiPoint\",\"coordinates\":[[1.0,2.0],[3.0,4.0]]}");
    }

    @Test
    void what_is_empty_has_no_coordinates() throws ParseException {
        assertThat(tree("POINT EMPTY")).isEqualTo("{\"type\":\"Point\",\"coordinates\":[]}");
        assertThat(tree("POLYGON EMPTY")).isEqualTo("{\"type\":\"Polygon\",\"coordinates\":[]}");
    }
}

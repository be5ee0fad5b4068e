package org.jieming.api.process.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** What is drawn of a cut whose parts are of several dimensions: a road ends on the county line, a circle touches a corner. */
class ReachGapsTest {
    private static Geometry read(String wkt) throws ParseException {
        return new WKTReader().read(wkt);
    }

    @Test
    void of_roads_that_touch_a_border_lines_alone_are_drawn() throws ParseException {
        Geometry county = read("POLYGON ((105 35, 106 35, 106 36, 105 36, 105 35))");
        // one ends on the border, one goes on inside
        Geometry roads = read("MULTILINESTRING ((104.9 35.5, 105 35.5), (105.2 35.2, 105.4 35.2))");
        Geometry cut = roads.intersection(county);
        assertThat(cut.getGeometryType()).isEqualTo("GeometryCollection");
        assertThat(ReachGaps.of(1, cut).toText()).isEqualTo("LINESTRING (105.2 35.2, 105.4 35.2)");
        Geometry touching = read("LINESTRING (104.9 35.5, 105 35.5)").intersection(county);
        assertThat(ReachGaps.of(1, touching).isEmpty()).isTrue();
    }

    @Test
    void of_land_polygons_alone_are_drawn_and_several_are_one_feature() throws ParseException {
        Geometry mixed = read("GEOMETRYCOLLECTION (POLYGON ((1 1, 2 1, 2 2, 1 1)), LINESTRING (3 3, 4 4),"
                + " POLYGON ((5 5, 6 5, 6 6, 5 5)))");
        assertThat(ReachGaps.of(2, mixed).getGeometryType()).isEqualTo("MultiPolygon");
        assertThat(ReachGaps.of(2, mixed).getNumGeometries()).isEqualTo(2);
    }
}

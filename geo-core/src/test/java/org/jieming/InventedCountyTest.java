package org.jieming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * The arithmetic of the README of the invented county. On the CGCS2000 ellipsoid at 35° N a hundredth of a degree is
 * 912.9 m of longitude and 1,109.4 m of latitude.
 */
class InventedCountyTest {
    private static final Geodesic CGCS2000 = new Geodesic(6_378_137, 1 / 298.257222101);

    private final Table divisions = Table.ofFile("seeds/invented-county/divisions.csv");
    private final Table places = Table.ofFile("seeds/invented-county/places.csv");
    private final Table facilities = Table.ofFile("seeds/invented-county/facilities.csv");
    private final Table cells = Table.ofFile("seeds/invented-county/population-cells.csv");

    private static double metres(Map<String, String> from, Map<String, String> to) {
        return CGCS2000.Inverse(
                        Double.parseDouble(from.get("lat")),
                        Double.parseDouble(from.get("lon")),
                        Double.parseDouble(to.get("lat")),
                        Double.parseDouble(to.get("lon")))
                .s12;
    }

    private static double squareMetres(Geometry shape) {
        PolygonArea area = new PolygonArea(CGCS2000, false);
        Coordinate[] ring = shape.getCoordinates();
        for (int i = 1; i < ring.length; i++) {
            area.AddPoint(ring[i].y, ring[i].x);
        }
        return Math.abs(area.Compute().area);
    }

    private Geometry shape(String name) throws ParseException {
        return new WKTReader().read(named(divisions, name).get("wkt"));
    }

    private static Map<String, String> named(Table table, String name) {
        return table.rows().stream()
                .filter(row -> row.get("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private double nearestSite(Map<String, String> cell, List<Map<String, String>> sites) {
        return sites.stream().mapToDouble(site -> metres(cell, site)).min().orElseThrow();
    }

    @Test
    void two_towns_leave_one_sliver_between_them_and_all_others_join() throws ParseException {
        Geometry east = shape("青石乡");
        Geometry west = shape("临河镇");
        Geometry towns = east.union(west).union(shape("城关街道")).union(shape("望山镇"));
        // A triangle: base 0.03° of latitude = 3,328 m, height 0.0001° of longitude = 9.13 m, half the product = 15,193
        // m²
        Geometry sliver = shape("示例县").difference(towns);
        assertThat(sliver.getNumGeometries()).isEqualTo(1);
        assertThat(squareMetres(sliver)).isCloseTo(15_193, within(5.0));
        assertThat(CoverageValidator.isValid(new Geometry[] {west, shape("城关街道"), shape("望山镇")}))
                .isTrue();
        assertThat(CoverageValidator.isValid(new Geometry[] {east, shape("望山镇"), shape("邻县")}))
                .isTrue();
    }

    @Test
    void one_village_name_occurs_twice_in_the_county() {
        // names of committee seats (K3) are unique within one county
        assertThat(places.rows())
                .filteredOn(
                        row -> row.get("kind").equals("K3") && row.get("name").equals("石桥村"))
                .extracting(row -> row.get("lies_in"))
                .containsExactly("示例县望山镇", "示例县青石乡");
        assertThat(places.column("name").stream().distinct().count())
                .isEqualTo(places.rows().size() - 1L);
    }

    @Test
    void one_village_is_unreached_within_a_kilometre_and_one_only_from_over_the_border() {
        List<Map<String, String>> inside = facilities.rows().stream()
                .filter(row -> row.get("division_code").startsWith("990121"))
                .toList();
        List<String> unreached = cells.rows().stream()
                .filter(cell -> nearestSite(cell, facilities.rows()) > 1000)
                .map(cell -> cell.get("cell_id"))
                .toList();
        List<String> unreachedFromInside = cells.rows().stream()
                .filter(cell -> nearestSite(cell, inside) > 1000)
                .map(cell -> cell.get("cell_id"))
                .toList();
        assertThat(unreached).containsExactly("990121200201");
        assertThat(unreachedFromInside).containsExactly("990121200200", "990121200201");
        // 石桥村 of 青石乡 lies 0.01° of latitude south of the site of 望山镇; 青石村 0.006° north of the site over the border
        assertThat(nearestSite(cells.rows().get(7), facilities.rows())).isCloseTo(1109.4, within(0.1));
        assertThat(nearestSite(cells.rows().get(6), facilities.rows())).isCloseTo(665.6, within(0.1));
    }

    @Test
    void the_elders_reached_are_1520_of_1600_and_1400_when_the_border_is_taken_for_a_wall() {
        int elders = cells.rows().stream()
                .mapToInt(row -> Integer.parseInt(row.get("pop_60_plus")))
                .sum();
        int people = cells.rows().stream()
                .mapToInt(row -> Integer.parseInt(row.get("population")))
                .sum();
        // 300 + 400 + 200 + 150 + 250 + 100 + 120 + 80; unreached 80, and with the wall 120 more
        assertThat(elders).isEqualTo(1600);
        assertThat(people)
                .isEqualTo(8000)
                .isEqualTo(Integer.parseInt(named(divisions, "示例县").get("population")));
        assertThat((elders - 80) / (double) elders).isEqualTo(0.95);
        assertThat((elders - 200) / (double) elders).isEqualTo(0.875);
    }

    @Test
    void the_cemetery_keeps_the_limit_of_50_mu_and_its_declared_area_to_5_percent() throws ParseException {
        Map<String, String> cemetery =
                Table.ofFile("seeds/invented-county/cemeteries.csv").rows().get(0);
        // 0.001° × 0.002° = 91.2 m × 221.9 m = 20,243 m² = 30.4 亩; declared 30
        double mu = squareMetres(new WKTReader().read(cemetery.get("wkt"))) / (10_000 / 15.0);
        assertThat(mu).isCloseTo(30.36, within(0.05));
        assertThat(Math.abs(mu - 30) / 30).isLessThan(0.05);
    }

    @Test
    void the_line_is_as_long_as_agreed_and_its_markers_stand_where_their_kind_asks() throws ParseException {
        Map<String, String> line =
                Table.ofFile("seeds/invented-county/boundary-lines.csv").rows().get(0);
        Geometry course = new WKTReader().read(line.get("wkt"));
        // The parallel of 35° from 105.00 to 105.08: 4 chords of 0.02°, 8 × 912.9 m = 7,303 m; agreed 7.3 km
        double length = 0;
        for (int i = 1; i < course.getNumPoints(); i++) {
            Coordinate a = course.getCoordinates()[i - 1];
            Coordinate b = course.getCoordinates()[i];
            length += CGCS2000.Inverse(a.y, a.x, b.y, b.x).s12;
        }
        assertThat(length).isCloseTo(7303, within(1.0));
        // C-22, C-23: the single marker stands on the line, the double ones 11 m on either side
        assertThat(Table.ofFile("seeds/invented-county/boundary-markers.csv").rows())
                .extracting(row -> row.get("letter") + " " + row.get("lat"))
                .containsExactly("Q 35.0", "A 35.0001", "B 34.9999");
    }
}

package org.jieming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** The schematic shapes of the five districts; {@code -Djieming.bless=true} writes them anew before they are judged. */
class SchematicShapesTest {

    @Test
    void the_committed_shapes_are_those_that_the_generator_draws() throws IOException {
        String drawn = SchematicShapes.text(new SchematicShapes().drawn());
        if (Boolean.getBoolean("jieming.bless")) {
            Files.writeString(Table.root().resolve(SchematicShapes.DIVISIONS), drawn, StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(Table.root().resolve(SchematicShapes.DIVISIONS), StandardCharsets.UTF_8))
                .isEqualTo(drawn);
    }

    @Test
    void townships_with_a_seat_have_a_shape_around_it_and_those_without_have_none() throws ParseException {
        int shaped = 0;
        for (Map<String, String> row : rows("township")) {
            assertThat(row.get("wkt").isEmpty())
                    .as(row.get("name"))
                    .isEqualTo(row.get("seat_lon").isEmpty());
            if (!row.get("wkt").isEmpty()) {
                Coordinate seat = new Coordinate(
                        Double.parseDouble(row.get("seat_lon")), Double.parseDouble(row.get("seat_lat")));
                assertThat(shape(row).contains(new GeometryFactory().createPoint(seat)))
                        .as(row.get("name"))
                        .isTrue();
                shaped++;
            }
        }
        // 63 units, five of them without coordinates
        assertThat(rows("township")).hasSize(63);
        assertThat(shaped).isEqualTo(58);
    }

    @Test
    void the_townships_tile_their_districts_without_gap_or_overlap() throws ParseException {
        Geometry[] towns = shapes("township");
        assertThat(CoverageValidator.isValid(towns)).isTrue();
        double sum = 0;
        for (Geometry town : towns) {
            sum += town.getArea();
        }
        double districts = shape(named("万盛经开区")).getArea();
        for (Geometry county : shapes("county")) {
            districts += county.getArea();
        }
        assertThat(districts / sum).isBetween(1 - 1e-9, 1 + 1e-9);
    }

    @Test
    void chongming_is_drawn_as_three_islands_and_every_shape_says_that_it_is_schematic() throws ParseException {
        assertThat(shape(named("崇明区")).getNumGeometries()).isEqualTo(3);
        assertThat(Table.ofFile(SchematicShapes.DIVISIONS).rows())
                .filteredOn(row -> !row.get("wkt").isEmpty())
                .hasSize(58 + 5)
                .allMatch(row -> row.get("schematic").equals("true"));
    }

    private static List<Map<String, String>> rows(String level) {
        return Table.ofFile(SchematicShapes.DIVISIONS).rows().stream()
                .filter(row -> row.get("level").equals(level))
                .toList();
    }

    private static Map<String, String> named(String name) {
        return Table.ofFile(SchematicShapes.DIVISIONS).rows().stream()
                .filter(row -> row.get("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Geometry[] shapes(String level) throws ParseException {
        List<Map<String, String>> shaped =
                rows(level).stream().filter(row -> !row.get("wkt").isEmpty()).toList();
        Geometry[] shapes = new Geometry[shaped.size()];
        for (int i = 0; i < shapes.length; i++) {
            shapes[i] = shape(shaped.get(i));
        }
        return shapes;
    }

    private static Geometry shape(Map<String, String> row) throws ParseException {
        return new WKTReader().read(row.get("wkt"));
    }
}

package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jieming.crs.Crs;
import org.jieming.register.Change;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Two towns of a county, sketched, and the lines around them: the units made of the lines come back by an import. */
class MadeUnitsTest extends Importing {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final String TOWNS = "\"area\":\"340207\"";

    MadeUnitsTest(@TempDir Path folder) {
        super(folder);
    }

    private static Change sketch(String id, String code, double west, double east) {
        Shape shape = Shape.of(GEOMETRIES.toGeometry(new Envelope(west, east, 31.01, 31.09)), Crs.CGCS2000);
        return Service.put(
                ItemType.DIVISION,
                id,
                Period.ALWAYS,
                shape,
                Map.of("name", id + "镇", "code", code, "level", "township", "schematic", "true"));
    }

    private static Change line(String id, String a, String b, double... places) {
        Coordinate[] points = new Coordinate[places.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(places[2 * i], places[2 * i + 1]);
        }
        Map<String, String> texts = new TreeMap<>(Map.of("name", id, "level", "township", "side", "a"));
        texts.put("party_a_code", a);
        texts.put("party_b_code", b);
        Shape shape = Shape.of(GEOMETRIES.createLineString(points), Crs.CGCS2000);
        return Service.put(ItemType.BOUNDARY_LINE, id, Period.ALWAYS, shape, texts);
    }

    @Test
    void what_was_made_of_the_lines_takes_the_place_of_the_sketches() {
        String west = "340207100000";
        String east = "340207200000";
        service.commit(
                JurisdictionTest.unit("county", "340207", 118.0, 118.2),
                sketch("西", west, 118.01, 118.09),
                sketch("东", east, 118.11, 118.19),
                // northwards, the western town to the left; around each town with the town to the left
                line("中线", west, east, 118.1, 31, 118.1, 31.1),
                line("西线", west, "340208000000", 118.1, 31.1, 118, 31.1, 118, 31, 118.1, 31),
                line("东线", east, "340208000000", 118.1, 31, 118.2, 31, 118.2, 31.1, 118.1, 31.1));
        JsonNode made = service.made("mosaic-build", TOWNS);
        assertThat(made.get("built").asInt()).as(made.toString()).isEqualTo(2);
        assertThat(made.at("/checked/units_schematic").asInt()).isEqualTo(2);
        assertThat(made.at("/checked/schematic_zh").asText()).contains("2 个单位的图形是示意图");
        byte[] outlines = service.execute("mosaic-build", TOWNS + ",\"only\":\"units\"", "?f=geojson")
                .text()
                .getBytes(StandardCharsets.UTF_8);
        JsonNode judged = judged(post("made.geojson", "division", outlines));
        assertThat(judged.at("/counts/changed").asInt()).as(judged.toString()).isEqualTo(2);
        assertThat(applied(judged).get("status").asText()).isEqualTo("applied");
        JsonNode again = service.made("mosaic-build", TOWNS);
        assertThat(again.at("/checked/units_schematic").asInt()).isZero();
        assertThat(again.findValues("differs_m2"))
                .allSatisfy(differs -> assertThat(differs.asDouble()).isZero());
        // each unit has the ground that its lines enclose, and they fit to the vertex
        assertThat(service.made("mosaic-check", TOWNS).get("findings").findValuesAsText("rule"))
                .doesNotContain("C-24", "C-25");
    }
}

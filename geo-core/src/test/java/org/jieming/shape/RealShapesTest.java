package org.jieming.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.jieming.shape.RealBoundaries.features;
import static org.jieming.shape.RealBoundaries.file;
import static org.jieming.shape.RealBoundaries.geometry;
import static org.jieming.shape.RealBoundaries.ring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jieming.crs.Crs;
import org.jieming.crs.SourceSystem;
import org.jieming.rule.Finding;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Outlines of real counties, each by itself. */
class RealShapesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static int outline(Geometry geometry) {
        int points = 0;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            points += ((Polygon) geometry.getGeometryN(i)).getExteriorRing().getNumPoints();
        }
        return points;
    }

    @Test
    void areas_and_perimeters_of_counties_are_those_of_geographiclib_before_and_after_conversion() throws IOException {
        Map<String, Geometry> counties = new HashMap<>();
        for (JsonNode feature : features("counties-five-areas-and-neighbours-2016-gcj02.geojson.gz")) {
            counties.put(feature.get("id").asText(), geometry(feature.get("geometry")));
        }
        List<String> rows = Files.readAllLines(file("geodesic-areas-five-areas-and-neighbours.csv"));
        assertThat(rows).hasSizeGreaterThan(20);
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",");
            Shape given = Shape.of(counties.get(cells[0]), Crs.CGCS2000);
            Shape converted = Shape.of(SourceSystem.Shifted.GCJ_02.toCgcs2000(counties.get(cells[0])), Crs.CGCS2000);
            // the list is in km² to 4 decimals, 100 m²
            assertThat(given.area().value() / 1e6).as(cells[1]).isCloseTo(Double.parseDouble(cells[4]), within(1e-4));
            assertThat(converted.area().value() / 1e6)
                    .as(cells[1])
                    .isCloseTo(Double.parseDouble(cells[5]), within(2e-4));
            // its perimeters leave the holes out
            if (outline(counties.get(cells[0])) == counties.get(cells[0]).getNumPoints()) {
                assertThat(given.length().value() / 1e3)
                        .as(cells[1])
                        .isCloseTo(Double.parseDouble(cells[6]), within(1e-4));
            }
            assertThat(Shape.fromWkb(given.toWkb(), Crs.CGCS2000)).isEqualTo(given);
            assertThat(Whereabouts.inChina(given)).isTrue();
        }
    }

    @Test
    void faults_put_into_real_boundaries_are_found_and_no_others() throws IOException {
        Map<String, String> faults = new HashMap<>();
        for (JsonNode defect : JSON.readTree(
                        file("defects-jiangsu-2021-injected-defects.json").toFile())
                .get("defects")) {
            faults.put(defect.get("id").asText(), defect.get("defect").asText());
        }
        // the county of Feng crosses itself in the source already
        faults.put("320321", "bowtie");
        Map<String, String> expected =
                Map.of("bowtie", "S-CROSSING", "spike", "S-SPIKE", "unclosed_ring_json", "S-UNCLOSED");
        for (JsonNode feature : features("defects-jiangsu-2021.geojson")) {
            String id = feature.get("id").asText();
            List<String> rules = findings(feature.get("geometry")).stream()
                    .map(Finding::rule)
                    .distinct()
                    .toList();
            String rule = expected.get(faults.getOrDefault(id, ""));
            // the spike runs out through the opposite edge, so that a crossing follows it
            assertThat(rules.stream().limit(1).toList())
                    .as(id + " " + faults.get(id))
                    .isEqualTo(Stream.ofNullable(rule).toList());
        }
    }

    @Test
    void the_same_counties_of_the_country_are_found_invalid_as_by_geos() throws IOException {
        Set<String> invalid = new TreeSet<>();
        for (JsonNode feature : features("counties-china-2021-lonlat.geojson.gz")) {
            if (!findings(feature.get("geometry")).isEmpty()) {
                invalid.add(feature.get("properties").get("code").asText());
            }
        }
        // the list of the README beside the file
        assertThat(invalid)
                .containsExactlyInAnyOrder(
                        ("320321 620924 632622 540630 620623 652824 513333 140722 130408 130229 130108 130208 130471 130473"
                                        + " 411471 411472 620121")
                                .split(" "));
    }

    private static List<Finding> findings(JsonNode geometry) {
        List<Finding> open = new ArrayList<>();
        boolean single = geometry.get("type").asText().equals("Polygon");
        for (JsonNode part : single ? List.of(geometry.get("coordinates")) : geometry.get("coordinates")) {
            part.forEach(ring ->
                    open.addAll(Validity.ofRing(ring(ring), Crs.CGCS2000).findings()));
        }
        return open.isEmpty()
                ? Validity.of(Shape.of(geometry(geometry), Crs.CGCS2000)).findings()
                : open;
    }
}

package org.jieming.api.geojson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jieming.crs.Crs;
import org.jieming.rule.Finding;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Geometry out to the wire and back, in several systems, and what is said of broken geometry. */
class GeometryTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"Point\",\"coordinates\":[118.4,31.35]}",
                "{\"type\":\"MultiPoint\",\"coordinates\":[[118.4,31.35],[118.5,31.4]]}",
                "{\"type\":\"LineString\",\"coordinates\":[[118.4,31.35],[118.5,31.4],[118.6,31.3]]}",
                "{\"type\":\"MultiLineString\",\"coordinates\":[[[118.4,31.35],[118.5,31.4]],[[119,31],[119.1,31]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[118,31],[119,31],[119,32],[118,32],[118,31]],"
                        + "[[118.2,31.2],[118.2,31.4],[118.4,31.4],[118.4,31.2],[118.2,31.2]]]}",
                "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[118,31],[119,31],[119,32],[118,31]]],"
                        + "[[[120,31],[121,31],[121,32],[120,31]]]]}",
            })
    void what_is_read_is_written_alike(String geometry) throws IOException {
        Shape shape =
                new GeometryReader(Crs.CRS84).read(JSON.readTree(geometry)).orElseThrow();
        assertThat(written(shape, Crs.CRS84)).isEqualTo(geometry);
        // and through the axes and millimetres of other systems
        for (int code : new int[] {4490, 3857, 4527, 4549}) {
            Crs crs = Crs.of(code);
            Shape back = new GeometryReader(crs)
                    .read(JSON.readTree(written(shape, crs)))
                    .orElseThrow();
            assertThat(back.geometry().equalsExact(shape.geometry(), 1.5e-8))
                    .as(crs.toString())
                    .isTrue();
        }
    }

    @Test
    void rings_the_wrong_way_round_are_turned_and_heights_passed_over() throws IOException {
        String clockwise = "{\"type\":\"Polygon\",\"coordinates\":[[[118,31,5],[119,32,5],[119,31,5],[118,31,5]]]}";
        Shape shape =
                new GeometryReader(Crs.CRS84).read(JSON.readTree(clockwise)).orElseThrow();
        assertThat(written(shape, Crs.CRS84))
                .isEqualTo("{\"type\":\"Polygon\",\"coordinates\":[[[118,31],[119,31],[119,32],[118,31]]]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"Circle\",\"coordinates\":[118,31]}|S-GEOJSON|geometry/type",
                "{\"type\":\"Point\"}|S-GEOJSON|geometry/coordinates",
                "{\"type\":\"Point\",\"coordinates\":[118]}|S-GEOJSON|geometry/coordinates",
                "{\"type\":\"Point\",\"coordinates\":[\"118\",\"31\"]}|S-GEOJSON|geometry/coordinates",
                "{\"type\":\"Point\",\"coordinates\":[1e999,31]}|S-GEOJSON|geometry/coordinates",
                "{\"type\":\"LineString\",\"coordinates\":[[118,31]]}|S-GEOJSON|geometry/coordinates",
                "{\"type\":\"LineString\",\"coordinates\":[[118,31],null]}|S-GEOJSON|geometry/coordinates/1",
                "{\"type\":\"MultiPoint\",\"coordinates\":[[118,31],[119]]}|S-GEOJSON|geometry/coordinates/1",
                "{\"type\":\"Polygon\",\"coordinates\":[[[118,31],[119,31],[119,32],[118.1,31]]]}|S-UNCLOSED|118.1",
                "{\"type\":\"Polygon\",\"coordinates\":[118,31]}|S-GEOJSON|geometry/coordinates/0",
                "{\"type\":\"Point\",\"coordinates\":[31.35,118.4]}|*|",
                "{\"type\":\"Point\",\"coordinates\":[2.35,48.85]}|*|",
            })
    void broken_geometry_is_told_with_its_place(String geometry, String rule, String place) throws IOException {
        GeometryReader reader = new GeometryReader(Crs.CRS84);
        assertThat(reader.read(JSON.readTree(geometry))).isEmpty();
        List<Finding> findings = reader.findings();
        assertThat(findings).isNotEmpty().allMatch(finding -> finding.field().equals("geometry"));
        if (!rule.equals("*")) {
            assertThat(findings.get(0).rule()).isEqualTo(rule);
            assertThat(findings.get(0).sentence().en()).contains(place);
        }
    }

    private static String written(Shape shape, Crs crs) {
        JsonBytes out = new JsonBytes(64, ByteArrayOutputStream::new);
        new GeometryWriter(crs).write(out, shape);
        String text = new String(out.buffer(), 0, out.length(), StandardCharsets.UTF_8);
        try {
            JsonNode whole = JSON.readTree(text);
            assertThat(whole.has("type")).isTrue();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text;
    }
}

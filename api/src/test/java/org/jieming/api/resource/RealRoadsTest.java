package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.jieming.api.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An extract of OpenStreetMap (north of Moscow, 608 ways with a street or a barrier), moved 80 degrees east and 20 south into China,
 * turned into lines by GDAL as the README has it, imported, and walked.
 */
class RealRoadsTest extends Importing {
    private static final double[] BOX = {117.5834, 35.8056, 117.6269, 35.8240};
    private static final int PEOPLE = 30;
    private static final int SITES = 3;

    private final Path folder;

    RealRoadsTest(@TempDir Path folder) {
        super(folder);
        this.folder = folder;
    }

    @Test
    void ways_along_a_real_extract_are_those_that_dijkstra_finds_in_the_raw_file() throws Exception {
        Tools.need("ogr2ogr");
        String osm = moved(Tools.realData("osm/moscow-graphhopper.osm.gz"));
        taken("道路.gpkg", "road", Files.readAllBytes(lines(osm)));
        taken("门障.gpkg", "road", Files.readAllBytes(gates(osm)));
        List<double[]> people = places(PEOPLE, 1);
        List<double[]> sites = places(SITES, 2);
        taken("区划.geojson", "division", collection(List.of(division())));
        taken("人口.geojson", "population-cell", collection(features(people, RealRoadsTest::cell)));
        taken("设施.geojson", "facility", collection(features(sites, RealRoadsTest::facility)));
        // beyond a metre everybody is unreached, and her way is told
        JsonNode reach = service.send(
                        "POST",
                        "/processes/reach/execution",
                        "{\"inputs\":{\"area\":\"990199\",\"kinds\":[\"E3\"],\"distance\":\"network\",\"join\":0,\"radius\":1}}",
                        "Content-Type",
                        "application/json")
                .json();
        RawStreets streets = new RawStreets(osm);
        assertThat(streets.shut()).as("gates nobody passes").isPositive();
        TreeMap<String, Double> told = new TreeMap<>();
        reach.get("unreached")
                .forEach(cell ->
                        told.put(cell.get("name").asText(), cell.path("metres").asDouble(Double.POSITIVE_INFINITY)));
        assertThat(told).as(reach.toString()).hasSize(PEOPLE);
        for (int cell = 0; cell < PEOPLE; cell++) {
            double[] here = people.get(cell);
            double way = sites.stream()
                    .mapToDouble(site -> streets.way(here, site))
                    .min()
                    .orElseThrow();
            if (Double.isInfinite(way)) {
                assertThat(told.get("单元" + cell)).isZero();
            } else {
                // lengths are whole millimetres, piece by piece
                assertThat(told.get("单元" + cell)).as("单元" + cell).isCloseTo(way, within(0.05));
            }
        }
    }

    private void taken(String name, String type, byte[] file) {
        JsonNode applied = applied(judged(post(name, type, file)));
        assertThat(applied.get("status").asText()).as(applied.toString()).isEqualTo("applied");
    }

    private static String moved(Path file) throws Exception {
        String osm;
        try (InputStream unpacked = new GZIPInputStream(Files.newInputStream(file))) {
            osm = new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        }
        osm = Pattern.compile("\\blon=['\"]([-0-9.]+)['\"]")
                .matcher(osm)
                .replaceAll(degree -> degree("lon", Double.parseDouble(degree.group(1)) + 80));
        return Pattern.compile("\\blat=['\"]([-0-9.]+)['\"]")
                .matcher(osm)
                .replaceAll(degree -> degree("lat", Double.parseDouble(degree.group(1)) - 20));
    }

    private static String degree(String name, double value) {
        return String.format(Locale.ROOT, "%s=\"%.7f\"", name, value);
    }

    private Path lines(String osm) throws Exception {
        return turned(
                osm,
                "roads",
                List.of("-nlt", "LINESTRING"),
                "SELECT osm_id, name, highway, barrier, hstore_get_value(other_tags, 'foot') AS foot,"
                        + " hstore_get_value(other_tags, 'access') AS access,"
                        + " CASE WHEN hstore_get_value(other_tags, 'bridge') <> 'no' THEN 'true' END AS bridge,"
                        + " CASE WHEN hstore_get_value(other_tags, 'tunnel') <> 'no' THEN 'true' END AS tunnel,"
                        + " geometry FROM lines WHERE highway IS NOT NULL OR barrier IS NOT NULL");
    }

    private Path gates(String osm) throws Exception {
        return turned(
                osm,
                "gates",
                List.of(),
                "SELECT 'n' || osm_id AS segment_no, barrier, CASE WHEN hstore_get_value(other_tags, 'locked') = 'yes'"
                        + " THEN coalesce(hstore_get_value(other_tags, 'foot'), 'no')"
                        + " ELSE hstore_get_value(other_tags, 'foot') END AS foot,"
                        + " hstore_get_value(other_tags, 'access') AS access, geometry FROM points WHERE barrier IS NOT NULL");
    }

    private Path turned(String osm, String layer, List<String> more, String sql) throws Exception {
        Path raw = Files.writeString(folder.resolve("extract.osm"), osm);
        Path made = folder.resolve(layer + ".gpkg");
        List<String> command = new ArrayList<>(List.of(
                "ogr2ogr",
                "--config",
                "OSM_USE_CUSTOM_INDEXING",
                "NO",
                "-f",
                "GPKG",
                made.toString(),
                raw.toString(),
                "-nln",
                layer,
                "-dialect",
                "SQLite",
                "-sql",
                sql));
        command.addAll(more);
        Tools.run(command);
        return made;
    }

    private static List<double[]> places(int count, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(at -> new double[] {
                    BOX[0] + random.nextDouble() * (BOX[2] - BOX[0]), BOX[1] + random.nextDouble() * (BOX[3] - BOX[1])
                })
                .toList();
    }

    private interface Feature {
        String properties(int number);
    }

    private static List<String> features(List<double[]> places, Feature feature) {
        List<String> features = new ArrayList<>();
        for (int at = 0; at < places.size(); at++) {
            features.add(feature(
                    "{\"type\":\"Point\",\"coordinates\":[" + places.get(at)[0] + "," + places.get(at)[1] + "]}",
                    feature.properties(at)));
        }
        return features;
    }

    private static String feature(String geometry, String properties) {
        return "{\"type\":\"Feature\",\"geometry\":" + geometry + ",\"properties\":{" + properties + "}}";
    }

    private static String cell(int number) {
        return "\"name\":\"单元" + number + "\",\"cell_id\":\"C" + number
                + "\",\"cell_kind\":\"grid\",\"division_code\":\"990199\","
                + "\"population\":100,\"population_basis\":\"resident\",\"year\":2020,\"pop_60_plus\":20";
    }

    private static String facility(int number) {
        return "\"name\":\"设施" + number
                + "\",\"facility_type\":\"E3\",\"status\":\"operating\",\"division_code\":\"990199\"";
    }

    private static String division() {
        String ring = String.format(
                Locale.ROOT,
                "[[%1$f,%2$f],[%3$f,%2$f],[%3$f,%4$f],[%1$f,%4$f],[%1$f,%2$f]]",
                BOX[0] - 0.01,
                BOX[1] - 0.01,
                BOX[2] + 0.01,
                BOX[3] + 0.01);
        return feature(
                "{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}",
                "\"name\":\"测试县\",\"code\":\"990199\",\"type\":\"county\"");
    }

    private static byte[] collection(List<String> features) {
        return ("{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }
}

package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jieming.api.Tools;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The work package as GeoPackage: GDAL, which reads and writes for QGIS and QField, fills it in, and it comes back. */
class FieldBookTest {
    private static final String TYPE = "application/geopackage+sqlite3";
    private final Inspecting work = new Inspecting(Service.ticking());
    private final String path = work.inTheField();

    @TempDir
    Path folder = Path.of("");

    @AfterEach
    void stop() {
        work.close();
    }

    private Path taken(Client who) throws Exception {
        return Files.write(
                folder.resolve("package.gpkg"),
                who.get(path + "/package?f=gpkg").response().body());
    }

    private static void fill(Path file, String sql) throws Exception {
        assertThat(Tools.run(List.of("ogrinfo", file.toString(), "-sql", sql))).doesNotContain("ERROR");
    }

    private JsonNode bring(Client who, Path file) throws Exception {
        Answer answer = who.send(
                "POST", path + "/package", BodyPublishers.ofByteArray(Files.readAllBytes(file)), "Content-Type", TYPE);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void gdal_finds_line_markers_and_forms_with_the_lists_that_qgis_shows() throws Exception {
        Tools.need("ogrinfo");
        Path file = taken(work.a);
        String told = Tools.run(List.of("ogrinfo", "-al", "-so", file.toString()));
        assertThat(told)
                .contains("Layer name: line")
                .contains("Layer name: markers")
                .contains("Layer name: observations")
                .contains("Layer name: segments")
                .contains("China Geodetic Coordinate System 2000")
                .contains("state: String")
                .contains("accuracy_m: Real")
                .doesNotContain("Warning")
                .doesNotContain("ERROR");
        String styles = Tools.run(List.of("ogrinfo", "-al", file.toString(), "layer_styles"));
        assertThat(styles)
                .contains("name=\"完好 Intact\" type=\"QString\" value=\"intact\"")
                .contains("editWidget type=\"ValueMap\"")
                .contains("useAsDefault");
    }

    @Test
    void each_filled_row_is_a_statement_exactly_once_and_a_row_changed_since_states_anew() throws Exception {
        Tools.need("ogrinfo");
        Path file = taken(work.a);
        assertThat(bring(work.a, file).get("kept").asInt())
                .as("nothing is filled in")
                .isZero();
        String first = " WHERE marker_no LIKE '%001Q'";
        fill(
                file,
                "UPDATE observations SET state='damaged', inscription='no', object_1_there='yes', accuracy_m=4.5,"
                        + " opinion='扶正', responsible='a', deadline='2026-06-01',"
                        + " observed_at='2026-05-02T09:00:00+08:00'" + first);
        fill(
                file,
                "UPDATE segments SET walked='yes', feature='ridge', observed_at='2026-05-02T09:30:00+08:00' WHERE fid=2");
        assertThat(bring(work.a, file).get("kept").asInt()).isEqualTo(2);
        JsonNode again = bring(work.a, file);
        assertThat(again.get("kept").asInt()).isZero();
        assertThat(again.get("already_there").asInt()).isEqualTo(2);
        JsonNode stated = work.a.get(path + "/observations").json().at("/observations/0");
        assertThat(stated.get("observed_at").asText()).isEqualTo("2026-05-02T01:00:00Z");
        assertThat(stated.get("opinion").asText()).isEqualTo("扶正");
        assertThat(stated.get("responsible").asText()).isEqualTo("a");
        assertThat(stated.get("deadline").asText()).isEqualTo("2026-06-01");
        assertThat(stated.at("/objects/水塔").asBoolean()).isTrue();
        // the first marker stands at 118.1° E, 31.02° N, where the form was drawn
        assertThat(stated.at("/fix/latitude").asDouble()).isEqualTo(31.02);
        assertThat(work.a
                        .get(path + "/segments")
                        .json()
                        .at("/segments/1/a/statement/feature")
                        .asText())
                .isEqualTo("ridge");
        fill(file, "UPDATE observations SET state='moved', observed_at='2026-05-02T11:00:00+08:00'" + first);
        assertThat(bring(work.a, file).get("kept").asInt()).isEqualTo(1);
        assertThat(work.a.get(path + "/observations").json().get("observations"))
                .hasSize(2);
        // what the neighbour says in a package of its own is the neighbour's
        Path other = taken(work.b);
        fill(other, "UPDATE observations SET state='moved', observed_at='2026-05-02T11:00:00+08:00'" + first);
        assertThat(bring(work.b, other).get("kept").asInt()).isEqualTo(1);
    }

    /** A sends the file of B by mistake: two statements are two pieces of evidence only where neither is a copy of the other (C-02). */
    @Test
    void the_package_of_the_other_team_is_refused_by_its_name_and_one_that_tells_of_none_is_read() throws Exception {
        Tools.need("ogrinfo");
        Path file = taken(work.b);
        fill(file, "UPDATE observations SET state='lost', observed_at='2026-05-02T11:00:00+08:00' WHERE fid=1");
        Answer refused = work.a.send(
                "POST", path + "/package", BodyPublishers.ofByteArray(Files.readAllBytes(file)), "Content-Type", TYPE);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("field").asText()).isEqualTo("file");
        assertThat(refused.text()).contains("乙方", "package of party B");
        assertThat(work.a.get(path + "/observations").json().get("observations"))
                .isEmpty();
        assertThat(bring(work.b, file).get("kept").asInt()).isEqualTo(1);
        fill(file, "ALTER TABLE line DROP COLUMN team");
        assertThat(bring(work.a, file).get("kept").asInt()).isEqualTo(1);
    }

    @Test
    void a_row_that_was_changed_and_changed_back_states_anew_what_it_said_first() throws Exception {
        Tools.need("ogrinfo");
        Path file = taken(work.a);
        for (String state : new String[] {"damaged", "lost", "damaged", "lost"}) {
            fill(
                    file,
                    "UPDATE observations SET state='" + state + "', observed_at='2026-01-01T11:00:00+08:00' WHERE"
                            + " marker_no LIKE '%001Q'");
            assertThat(bring(work.a, file).get("kept").asInt()).as(state).isEqualTo(1);
            assertThat(bring(work.a, file).get("already_there").asInt())
                    .as(state)
                    .isEqualTo(1);
            assertThat(work.compared(work.a, path, "1").at("/a/statement/state").asText())
                    .isEqualTo(state);
        }
    }

    @Test
    void a_package_of_another_round_of_the_line_is_refused_by_its_name_and_one_that_tells_of_none_is_read()
            throws Exception {
        Tools.need("ogrinfo");
        String next = work.planned();
        Path file = Files.write(
                folder.resolve("next.gpkg"),
                work.a.get(next + "/package?f=gpkg").response().body());
        fill(file, "UPDATE observations SET state='lost', observed_at='2026-05-02T11:00:00+08:00' WHERE fid=1");
        Answer refused = work.a.send(
                "POST", path + "/package", BodyPublishers.ofByteArray(Files.readAllBytes(file)), "Content-Type", TYPE);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains(next.substring(next.lastIndexOf('/') + 1), "2027 年的另一次联检", "that of 2027");
        assertThat(work.a.get(path + "/observations").json().get("observations"))
                .isEmpty();
        fill(file, "ALTER TABLE line DROP COLUMN round");
        assertThat(bring(work.a, file).get("kept").asInt()).isEqualTo(1);
    }

    @Test
    void a_marker_outside_the_list_comes_back_and_the_office_check_goes_along() throws Exception {
        Tools.need("ogrinfo");
        work.put(
                work.b,
                path + "/office-notes/" + UUID.randomUUID(),
                "{\"source\":\"高分二号\",\"from\":\"start\",\"to\":\"" + Inspecting.marker("1")
                        + "\",\"text\":\"新开采石场\"}");
        Path file = taken(work.a);
        assertThat(Tools.run(List.of("ogrinfo", "-al", file.toString(), "office_check")))
                .contains("高分二号:新开采石场", "起点–" + Inspecting.LINE + "001Q");
        assertThat(Tools.run(List.of("ogrinfo", "-al", "-so", file.toString(), "sightings")))
                .contains("Geometry: Point");
        assertThat(bring(work.a, file).get("kept").asInt()).isZero();
        fill(
                file,
                "INSERT INTO sightings (geom, kind, number, note, observed_at) SELECT geom, 'unlisted', '旧桩', '渡口东侧',"
                        + " '2026-05-02T09:00:00+08:00' FROM sightings");
        assertThat(bring(work.a, file).get("kept").asInt()).isEqualTo(1);
        assertThat(bring(work.a, file).get("already_there").asInt()).isEqualTo(1);
        JsonNode sighting = work.a.get(path + "/comparison").json().at("/sightings/0");
        assertThat(sighting.get("number").asText()).isEqualTo("旧桩");
        // no accuracy, no fix
        assertThat(sighting.get("fix").isNull()).isTrue();
    }

    @Test
    void a_row_that_cannot_be_read_is_told_and_keeps_no_other_from_being_kept() throws Exception {
        Tools.need("ogrinfo");
        Path file = taken(work.a);
        fill(file, "UPDATE observations SET state='intact', observed_at='2026-05-02T09:00:00+08:00' WHERE fid=1");
        fill(file, "UPDATE observations SET state='fine', observed_at='2026-05-02T09:00:00+08:00' WHERE fid=2");
        fill(file, "UPDATE observations SET state='intact', observed_at='yesterday' WHERE fid=3");
        fill(file, "UPDATE segments SET walked='perhaps', observed_at='2026-05-02T09:00:00+08:00' WHERE fid=2");
        JsonNode receipt = bring(work.a, file);
        assertThat(receipt.get("kept").asInt()).isEqualTo(1);
        assertThat(receipt.get("refused").findValuesAsText("field"))
                .containsExactlyInAnyOrder("observed_at", "walked", "state");
    }

    @Test
    void a_file_that_is_no_package_is_refused() {
        Answer words = work.a.send(
                "POST",
                path + "/package",
                BodyPublishers.ofByteArray("words".getBytes(StandardCharsets.UTF_8)),
                "Content-Type",
                TYPE);
        assertThat(words.status()).isEqualTo(400);
        assertThat(work.service.stranger().get(path + "/package?f=gpkg").status())
                .isEqualTo(401);
    }

    /** Whoever works in QGIS saves layers in the system of her map: zone 117° E here, and Xi'an 1980, whose shift nobody knows. */
    @Test
    void a_fix_is_where_it_was_taken_whatever_system_its_layer_is_saved_in_or_the_layer_is_refused() throws Exception {
        Tools.need("ogr2ogr");
        Path file = taken(work.a);
        fill(
                file,
                "UPDATE observations SET state='moved', accuracy_m=2, observed_at='2026-05-02T09:00:00+08:00'"
                        + " WHERE marker_no LIKE '%001Q'");
        Path plane = folder.resolve("plane.gpkg");
        Tools.run(List.of("ogr2ogr", "-t_srs", "EPSG:4548", plane.toString(), file.toString()));
        JsonNode receipt = bring(work.a, plane);
        assertThat(receipt.get("kept").asInt()).as(receipt.toString()).isEqualTo(1);
        JsonNode fix = work.a.get(path + "/observations").json().at("/observations/0/fix");
        assertThat(fix.get("longitude").asDouble()).isCloseTo(118.1, within(1e-7));
        assertThat(fix.get("latitude").asDouble()).isCloseTo(31.02, within(1e-7));
        // the same row in the system it was taken in, and in that of web maps: the same statement
        Path web = folder.resolve("web.gpkg");
        Tools.run(List.of("ogr2ogr", "-t_srs", "EPSG:3857", web.toString(), file.toString()));
        for (Path again : List.of(file, web)) {
            assertThat(bring(work.a, again).get("already_there").asInt()).isEqualTo(1);
        }
        Path old = folder.resolve("old.gpkg");
        Tools.run(List.of("ogr2ogr", "-a_srs", "EPSG:4610", old.toString(), file.toString()));
        Answer refused = work.a.send(
                "POST", path + "/package", BodyPublishers.ofByteArray(Files.readAllBytes(old)), "Content-Type", TYPE);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("observations", "EPSG:4490");
    }

    /** 8 KiB: a view that counts to 5,001 and states something of marker 1 each time; to 5,000 beside what is stated already. */
    @Test
    void a_view_that_yields_rows_without_end_states_nothing() throws Exception {
        Answer refused = flood(5_001);
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        work.state(work.a, path, "1", "intact");
        Answer beyond = flood(5_000);
        assertThat(beyond.status()).as(beyond.text()).isEqualTo(409);
        assertThat(beyond.text()).contains("5000 份陈述");
        assertThat(work.a.get(path + "/observations").json().get("observations"))
                .hasSize(1);
    }

    private Answer flood(int rows) throws Exception {
        Path file = folder.resolve("flood" + rows + ".gpkg");
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file);
                var sql = connection.createStatement()) {
            sql.execute("create table gpkg_contents (table_name text, data_type text)");
            sql.execute(
                    "create view observations as with recursive r(i) as (select 1 union all select i + 1 from r where"
                            + " i < " + rows + ") select '" + Inspecting.marker("1")
                            + "' as marker, 'intact' as state, 'n' || i as note,"
                            + " '2026-05-02T01:00:00Z' as observed_at from r");
            sql.execute("create view segments as select 'yes' as walked where 0");
            sql.execute("insert into gpkg_contents values ('observations', 'attributes'), ('segments', 'attributes')");
        }
        return work.a.send(
                "POST", path + "/package", BodyPublishers.ofByteArray(Files.readAllBytes(file)), "Content-Type", TYPE);
    }
}

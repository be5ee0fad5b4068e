package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jieming.api.http.HttpSettings;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four places as files: 杨家湾 and 李村 always there, 旧街 until 2020, 靶场 secret. Revision 1 knows the first alone.
 */
class ExportTest {
    private static final String PLACES = "/collections/places/export";

    private final Path workspace;
    private final Service service;

    ExportTest(@TempDir Path folder) {
        workspace = folder;
        service = Service.with(HttpSettings.onLoopback(0).workingIn(folder));
    }

    @BeforeEach
    void four_places() {
        service.commit(Service.place("杨家湾", 118.40, 31.35));
        service.commit(
                Service.place("李村", 118.5, 31.4),
                Service.put(
                        ItemType.PLACE,
                        "旧街",
                        Period.between(Optional.empty(), Optional.of(LocalDate.parse("2020-01-01"))),
                        Shape.point(118.6, 31.4),
                        Map.of("name", "旧街")),
                Service.put(
                        ItemType.PLACE,
                        "靶场",
                        Period.ALWAYS,
                        Shape.point(118.7, 31.4),
                        Map.of("name", "靶场", "secrecy", "secret")));
    }

    @AfterEach
    void nothing_stays_on_disk() throws IOException {
        service.close();
        try (Stream<Path> left = Files.list(workspace)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_table_speaks_chinese_and_opens_in_a_spreadsheet() {
        Answer file = service.get(PLACES + "?f=csv");
        assertThat(file.header("Content-Type")).isEqualTo("text/csv;charset=utf-8");
        // the byte order mark is how spreadsheets know UTF-8
        assertThat(file.text()).startsWith("\uFEFF标识,标准名称,").contains(",杨家湾,", ",李村,", "POINT (118.4 31.35)");
    }

    @Test
    void every_format_says_what_it_is_and_of_which_revision() {
        Map<String, String> types = Map.of(
                "csv", "text/csv",
                "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "geojson", "application/geo+json",
                "geojsonl", "application/geo+json-seq",
                "gpkg", "application/geopackage+sqlite3",
                "shp", "application/zip",
                "kml", "application/vnd.google-earth.kml+xml");
        types.forEach((format, type) -> {
            Answer file = service.get(PLACES + "?f=" + format);
            assertThat(file.status()).as(format).isEqualTo(200);
            assertThat(file.header("Content-Type")).as(format).startsWith(type);
            assertThat(file.header("Jieming-Revision")).isEqualTo("2");
            String extension = format.equals("shp") ? "zip" : format;
            assertThat(file.header("Content-Disposition"))
                    .isEqualTo("attachment; filename=\"places-r2." + extension
                            + "\"; filename*=UTF-8''%E5%9C%B0%E5%90%8D-r2." + extension);
        });
    }

    @Test
    void a_browser_that_unpacks_gzip_gets_the_whole_file_and_its_length() {
        for (String format : List.of("csv", "geojson", "gpkg")) {
            String path = PLACES + "?f=" + format;
            Answer file = service.get(path, "Accept-Encoding", "gzip, deflate, br");
            byte[] body = file.response().body();
            assertThat(file.status()).as(format).isEqualTo(200);
            assertThat(file.response().headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(file.header("Content-Length")).isEqualTo("" + body.length);
            assertThat(body.length).isEqualTo(service.get(path).response().body().length);
        }
    }

    @Test
    void whoever_asks_for_one_file_after_another_gets_them_all() {
        for (int i = 0; i < 100; i++) {
            assertThat(service.get(PLACES + "?f=csv").status()).isEqualTo(200);
        }
    }

    @Test
    void the_questions_are_those_of_items() {
        assertThat(names("bbox=118.45,31,118.55,32")).containsExactly("李村");
        assertThat(names("filter=" + encoded("name LIKE '杨%'"))).containsExactly("杨家湾");
        assertThat(names("name=" + encoded("李村"))).containsExactly("李村");
        assertThat(names("datetime=2010-01-01")).containsExactlyInAnyOrder("杨家湾", "李村", "旧街", "靶场");
        assertThat(names("as-of=1")).containsExactly("杨家湾");
    }

    @Test
    void a_shapefile_says_its_system_and_encoding() throws IOException {
        byte[] zip = service.get(PLACES + "?f=shp&crs=http://www.opengis.net/def/crs/EPSG/0/4548")
                .response()
                .body();
        List<String> names = new ArrayList<>();
        String system = "";
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName().substring(entry.getName().lastIndexOf('.')));
                if (entry.getName().endsWith(".prj")) {
                    system = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
                }
            }
        }
        assertThat(names).contains(".shp", ".shx", ".dbf", ".prj", ".cpg");
        assertThat(system).startsWith("PROJCS").contains("117");
    }

    @Test
    void for_a_stranger_neither_secret_places_nor_internal_columns_go_in() {
        Answer own = service.get(PLACES + "?f=csv");
        Answer seen = service.stranger().get(PLACES + "?f=csv");
        assertThat(own.text()).contains("靶场", "登记人");
        assertThat(seen.text()).contains("李村").doesNotContain("靶场").doesNotContain("登记人");
    }

    @Test
    void a_system_that_a_format_cannot_hold_is_refused_by_name() {
        Answer refused = service.get(PLACES + "?f=kml&crs=http://www.opengis.net/def/crs/EPSG/0/4548");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("field").asText()).isEqualTo("crs");
    }

    @Test
    void an_unknown_format_or_parameter_is_refused_with_what_there_is() {
        Answer format = service.get(PLACES + "?f=pdf");
        assertThat(format.status()).isEqualTo(400);
        assertThat(format.json().get("detail_en").asText()).contains("csv, xlsx");
        Answer parameter = service.get(PLACES + "?f=csv&sort=name");
        assertThat(parameter.status()).isEqualTo(400);
        assertThat(parameter.json().get("code").asText()).isEqualTo("unknown-parameter");
        assertThat(service.get("/collections/moons/export?f=csv").status()).isEqualTo(404);
    }

    @Test
    void for_a_stranger_a_job_is_not_begun_and_the_file_comes_at_once() {
        Answer file = service.stranger().get(PLACES + "?f=csv", "Prefer", "respond-async");
        assertThat(file.status()).isEqualTo(200);
        assertThat(service.get("/jobs").json().get("jobs")).isEmpty();
    }

    @Test
    void a_collection_names_the_files_it_is_offered_as() {
        JsonNode places = service.get("/collections/places").json();
        List<String> offered = new ArrayList<>();
        places.get("links").forEach(link -> {
            if (link.get("rel").asText().equals("enclosure")) {
                Answer file = service.get(link.get("href").asText());
                assertThat(file.header("Content-Type"))
                        .startsWith(link.get("type").asText());
                offered.add(link.get("type").asText());
            }
        });
        assertThat(offered).hasSize(7).doesNotHaveDuplicates();
    }

    private List<String> names(String question) {
        JsonNode file = service.get(PLACES + "?f=geojson&" + question).json();
        List<String> names = new ArrayList<>();
        file.get("features")
                .forEach(feature -> names.add(feature.at("/properties/name").asText()));
        return names;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

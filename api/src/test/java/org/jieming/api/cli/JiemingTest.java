package org.jieming.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.Tools;
import org.jieming.api.app.StoreLocation;
import org.jieming.api.auth.Accounts;
import org.jieming.api.auth.Gate;
import org.jieming.api.auth.Trail;
import org.jieming.api.http.Problem;
import org.jieming.api.store.Journal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line on a register in a folder of its own, as a person types it. */
class JiemingTest {
    private static final String TOWNS = "行政区划代码,名称,级别,常住人口\n340207,鸠江区,县级,650000\n340207101,沈巷镇,乡级,\n";

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_dry_run_writes_nothing_and_an_import_makes_one_revision() throws IOException {
        Path file = write("towns.csv", TOWNS);
        assertThat(json("import", file, "--type", "division", "--dry-run")
                        .get("new")
                        .asInt())
                .isEqualTo(2);
        assertThat(json("import", file, "--type", "division").get("revision").asInt())
                .isEqualTo(1);

        JsonNode again = json("import", file, "--type", "division");
        assertThat(again.get("same").asInt()).isEqualTo(2);
        assertThat(again.get("revision").asInt()).isZero();
    }

    @Test
    void a_dry_run_where_there_is_no_register_judges_by_an_empty_one_and_leaves_none() throws IOException {
        Path file = write("towns.csv", TOWNS);
        JsonNode judged = json("import", file, "--type", "division", "--dry-run");
        assertThat(judged.get("new").asInt()).isEqualTo(2);
        assertThat(folder.resolve("register")).doesNotExist();
        assertThat(run("import", file, "--type", "division", "--dry-run", "--save-profile", "镇表"))
                .isEqualTo(Complaints.USAGE);
        assertThat(err.toString()).contains("--save-profile");
        assertThat(folder.resolve("register")).doesNotExist();
    }

    @Test
    void one_bad_row_keeps_all_out_unless_it_is_left_out_by_word() throws IOException {
        Path file = write("towns.csv", TOWNS + "34020,短码镇,乡级,\n");
        assertThat(run("import", file, "--type", "division")).isEqualTo(Complaints.FINDINGS);
        assertThat(out.toString()).contains("第 4 行").contains("34020");
        assertThat(json("verify").get("revision").asInt()).isZero();

        JsonNode rest = json("import", file, "--type", "division", "--leave-out-rejected");
        assertThat(rest.get("revision").asInt()).isEqualTo(1);
        assertThat(rest.get("rejected").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "geojson", "geojsonl", "gpkg", "zip", "kml"})
    void what_is_exported_comes_back_the_same(String format) throws IOException {
        String zones = "名称,区域编号,区域类别,wkt\n"
                + "水源地,Z1,水源保护区,\"POLYGON ((118 31, 118.1 31, 118.1 31.1, 118 31.1, 118 31))\"\n"
                + "林地,Z2,林地,\"MULTIPOLYGON (((118.2 31, 118.3 31, 118.3 31.1, 118.2 31)),"
                + " ((118.4 31, 118.5 31, 118.5 31.1, 118.4 31)))\"\n";
        json("import", write("zones.csv", zones), "--type", "constraint-zone");

        Path copy = folder.resolve("copy." + format);
        assertThat(json("export", copy, "--type", "constraint-zone")
                        .get("items")
                        .asInt())
                .isEqualTo(2);
        JsonNode back = json("import", copy, "--type", "constraint-zone", "--dry-run");
        assertThat(back.get("same").asInt()).as(back.toString()).isEqualTo(2);
    }

    @Test
    void a_linked_places_file_is_read_at_the_layer_of_the_items_that_are_wanted() throws IOException {
        String feature = "{\"type\":\"Feature\",\"names\":[{\"toponym\":\"%1$s\"}],\"properties\":{\"versions\":[{"
                + "\"item_type\":\"%2$s\",\"name\":\"%1$s\"%3$s}]},\"geometry\":null}";
        Path file = write(
                "places.jsonld",
                "{\"type\":\"FeatureCollection\",\"features\":["
                        + feature.formatted("望河桥", "place", "") + ","
                        + feature.formatted("示例县", "division", ",\"code\":\"990121\",\"level\":\"county\"") + "]}");
        // each type is offered its one item
        for (String type : List.of("place", "division")) {
            JsonNode judged = json("import", file, "--type", type, "--dry-run");
            assertThat(judged.get("new").asInt()).as(judged.toString()).isEqualTo(1);
        }
    }

    @Test
    void a_port_that_is_taken_is_named_with_the_way_out() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            assertThat(run("serve", "--empty", "--port", port)).isEqualTo(Complaints.ENVIRONMENT);
            assertThat(err.toString())
                    .contains("端口 " + port, "port " + port, "--port")
                    .doesNotContain("at org.jieming")
                    .doesNotContain("请报告");
        }
        // and the register is free for the next one
        assertThat(run("verify")).isZero();
    }

    @Test
    void it_does_not_listen_beyond_this_machine_in_the_clear() {
        assertThat(run("serve", "--empty", "--host", "0.0.0.0", "--port", "0")).isEqualTo(Complaints.USAGE);
        assertThat(err.toString()).contains("--tls-certificate", "--behind-proxy", "密码");
        assertThat(run("serve", "--empty", "--tls-key", folder.resolve("key.pem")))
                .isEqualTo(Complaints.USAGE);
        assertThat(folder.resolve("register")).doesNotExist();
    }

    @Test
    void who_only_looks_makes_no_register_where_there_is_none() {
        assertThat(run("verify")).isEqualTo(Complaints.ENVIRONMENT);
        assertThat(err.toString()).contains("没有登记库文件").contains("There is no register in");
        assertThat(run("export", folder.resolve("a.csv"), "--type", "place")).isEqualTo(Complaints.ENVIRONMENT);
        assertThat(run("backup", folder.resolve("b.gpkg"))).isEqualTo(Complaints.ENVIRONMENT);
        assertThat(folder.resolve("register")).doesNotExist();
        assertThat(folder.resolve("a.csv")).doesNotExist();
    }

    @Test
    void a_backup_restores_to_the_same_chain() throws IOException {
        json("import", write("towns.csv", TOWNS), "--type", "division");
        Path backup = folder.resolve("备份.gpkg");
        json("backup", backup);
        Path elsewhere = folder.resolve("elsewhere");

        assertThat(run("restore", backup, "--data", elsewhere)).isZero();
        assertThat(run("verify", "--data", elsewhere)).isZero();
        assertThat(json("export", folder.resolve("a.csv"), "--type", "division")
                        .get("revision")
                        .asInt())
                .isEqualTo(1);
        assertThat(run("restore", backup, "--data", elsewhere)).isEqualTo(Complaints.ENVIRONMENT);
    }

    @Test
    void a_register_cut_short_is_found_by_whoever_kept_an_anchor_outside() throws IOException {
        json("import", write("towns.csv", TOWNS), "--type", "division");
        Path backup = folder.resolve("before.gpkg");
        String before = json("backup", backup).get("anchor").asText();
        json("import", write("more.csv", "行政区划代码,名称\n340208,三山区\n"), "--type", "division");
        String after = json("verify").get("anchor").asText();
        assertThat(before).matches("1:[0-9a-f]{64}");
        assertThat(after).matches("2:[0-9a-f]{64}");
        assertThat(run("verify", "--expect", before)).isZero();
        assertThat(run("verify", "--expect", after)).isZero();

        // revision 1 alone is what is left when revision 2 is removed with all its rows: whole in itself
        Path cut = folder.resolve("cut");
        assertThat(run("restore", backup, "--data", cut)).isZero();
        assertThat(run("verify", "--data", cut)).isZero();
        assertThat(run("verify", "--data", cut, "--expect", before)).isZero();
        assertThat(run("verify", "--data", cut, "--expect", after)).isEqualTo(Complaints.FINDINGS);
        assertThat(out.toString()).contains("J-ANCHOR").contains("末尾被截去").contains("cut off");
        assertThat(run("verify", "--expect", "1:" + "0".repeat(64))).isEqualTo(Complaints.FINDINGS);
        assertThat(run("verify", "--expect", "1")).isEqualTo(Complaints.USAGE);
        assertThat(err.toString()).contains("REVISION:FINGERPRINT");
    }

    @Test
    void a_backup_opens_where_nothing_can_be_written_beside_it() throws IOException {
        json("import", write("towns.csv", TOWNS), "--type", "division");
        Path backup = folder.resolve("alone.gpkg");
        json("backup", backup);
        // SQLite file format 1.3.3: bytes 18 and 19 are 1 for a rollback journal, 2 for a write-ahead log
        byte[] head = Files.readAllBytes(backup);
        assertThat(List.of(head[18], head[19])).containsExactly((byte) 1, (byte) 1);
        assertThat(folder.resolve("alone.gpkg.lock")).doesNotExist();
    }

    @Test
    void a_backup_that_is_restored_from_stays_as_it_was_with_nothing_beside_it() throws IOException {
        json("import", write("towns.csv", TOWNS), "--type", "division");
        Path backup = Files.createDirectory(folder.resolve("archive")).resolve("备份 1#.gpkg");
        json("backup", backup);
        byte[] before = Files.readAllBytes(backup);

        assertThat(run("restore", backup, "--data", folder.resolve("elsewhere")))
                .as(err.toString())
                .isZero();

        assertThat(Files.readAllBytes(backup)).isEqualTo(before);
        assertThat(folder.resolve("archive").toFile().list()).containsExactly("备份 1#.gpkg");
        assertThat(folder.resolve("elsewhere").toFile().list())
                .allSatisfy(name -> assertThat(name).startsWith("register.gpkg"));
    }

    @Test
    void a_lost_password_is_replaced_on_the_machine_and_the_old_one_opens_nothing() throws IOException {
        json("import", write("towns.csv", TOWNS), "--type", "division");
        try (Journal journal = new StoreLocation(folder.resolve("register"), Optional.empty()).open()) {
            new Accounts(journal.documents()).open("admin", "管理员", "the-old-password", List.of());
        }
        String fresh = json("reset-password").get("password").asText();

        try (Journal journal = new StoreLocation(folder.resolve("register"), Optional.empty()).open()) {
            Gate gate = new Gate(journal.documents(), Clock.systemUTC());
            assertThatThrownBy(() -> gate.signingIn().prove("admin", "the-old-password", "here"))
                    .isInstanceOf(Problem.class);
            gate.signingIn().prove("admin", fresh, "here");
            // nobody administered this register: she does now
            assertThat(gate.trail().newestFirst())
                    .extracting(Trail.Event::what)
                    .containsExactlyInAnyOrder("sign-in-failed", "account-changed", "password-reset");
        }
        assertThat(run("reset-password", "nobody")).isEqualTo(Complaints.USAGE);
        assertThat(err.toString()).contains("nobody");
    }

    @Test
    void a_mapping_kept_under_a_name_serves_the_next_file() throws IOException {
        Path file = write("odd.csv", "甲,乙\n340207,鸠江区\n");
        assertThat(run(
                        "import",
                        file,
                        "--type",
                        "division",
                        "--map",
                        "甲=code",
                        "--map",
                        "乙=name",
                        "--save-profile",
                        "镇表"))
                .isZero();
        Path next = write("next.csv", "甲,乙\n340208,三山区\n");
        assertThat(json("import", next, "--type", "division", "--profile", "镇表")
                        .get("new")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_file_that_cannot_be_called_so_is_no_fault_of_the_reference_system() throws IOException {
        json("import", write("x.csv", TOWNS), "--type", "division");
        assertThat(run("export", folder + "/a\u0000.csv", "--type", "division")).isEqualTo(Complaints.USAGE);
        assertThat(err.toString()).contains("no name of a file").doesNotContain("crs");
        assertThat(run("export", folder.resolve("a.kml"), "--type", "division", "--crs", "EPSG:4548"))
                .isEqualTo(Complaints.USAGE);
        assertThat(err.toString()).contains("crs").contains("cannot hold that system");
    }

    @ParameterizedTest
    @CsvSource({
        "import x.csv --type village, 2, village",
        "import nowhere.csv --type division, 3, nowhere.csv",
        "import x.csv, 2, --type",
        "export y.csv --type division --format doc, 2, doc",
        "export y.csv --type division --as-of first, 2, first",
        "import x.csv --type division --map 名称=nmae, 2, nmae",
        "import x.csv --type division --profile none, 2, none",
        "import x.csv --type division --encoding GBX, 2, GBX",
        "verify --database-url mysql://x, 2, mysql",
        "restore nowhere.gpkg, 3, nowhere.gpkg",
        "frobnicate, 2, frobnicate",
        "import x.csv --type division --crs EPSG:99999, 2, 99999"
    })
    void wrong_words_are_answered_with_what_was_wrong_and_a_code(String words, int code, String named)
            throws IOException {
        json("import", write("x.csv", TOWNS), "--type", "division");
        String[] split =
                words.replace("x.csv", folder.resolve("x.csv").toString()).split(" ");
        assertThat(run((Object[]) split)).isEqualTo(code);
        assertThat(err.toString()).contains(named).doesNotContain("at org.jieming");
    }

    @ParameterizedTest
    @CsvSource({
        "messy/shapefile-derived/five-areas-gbk-with-cpg.shp, division, 5",
        "messy/shapefile-derived/five-areas-gbk-no-cpg.shp, division, 5",
        "messy/shapefile-derived/five-areas-utf8-lying-cpg-gbk.shp, division, 5",
        "placenames/names-with-codes-sample.csv, place, 5161",
        "divisions/codes-2026-townships.csv.gz, division, 23080",
        "boundaries/counties-jiangsu-2021-lonlat.geojson, division, 105"
    })
    void real_files_of_bureaus_go_in(String path, String type, int items) throws IOException {
        Path file = Tools.realData(path);
        JsonNode first = json("import", file, "--type", type, "--leave-out-rejected");
        assertThat(first.get("new").asInt()).as(first.get("rows").toString()).isEqualTo(items);
        assertThat(json("import", file, "--type", type, "--leave-out-rejected")
                        .get("same")
                        .asInt())
                .isEqualTo(items);
        assertThat(run("verify")).isZero();
    }

    private Path write(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(Charset.forName("UTF-8")));
    }

    private JsonNode json(Object... words) throws IOException {
        Object[] more = java.util.Arrays.copyOf(words, words.length + 1);
        more[words.length] = "--json";
        run(more);
        String[] lines = out.toString().split("\\R");
        assertThat(out.toString()).as(err.toString()).isNotBlank();
        return new ObjectMapper().readTree(lines[lines.length - 1]);
    }

    private int run(Object... words) {
        out.getBuffer().setLength(0);
        String[] arguments =
                java.util.Arrays.stream(words).map(Object::toString).toArray(String[]::new);
        boolean elsewhere = java.util.Arrays.asList(arguments).contains("--data");
        if (!elsewhere && !arguments[0].equals("frobnicate")) {
            arguments = java.util.Arrays.copyOf(arguments, arguments.length + 2);
            arguments[arguments.length - 2] = "--data";
            arguments[arguments.length - 1] = folder.resolve("register").toString();
        }
        return Jieming.run(new PrintWriter(out, true), new PrintWriter(err, true), Map.of(), arguments);
    }

    /** Ningbo 2020 Art. 10(3) lets the specific part be unique in the whole city (A-17): here any table of the bureau's own stands in. */
    @Test
    void an_import_goes_by_the_bureaus_own_tables_of_naming() throws IOException {
        Path tables = Files.createDirectories(folder.resolve("own/trigger-words"));
        try (InputStream shipped =
                getClass().getResourceAsStream("/org/jieming/data/trigger-words/trigger-words.csv")) {
            List<String> lines = new String(shipped.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.contains("曼哈顿"))
                    .toList();
            Files.write(tables.resolve("trigger-words.csv"), lines);
        }
        Path file = write("streets.csv", "名称,地名种类,地名状态\n曼哈顿路,K5,在用\n");
        assertThat(json("import", file, "--type", "place", "--dry-run").toString())
                .contains("Y1");
        assertThat(json("import", file, "--type", "place", "--dry-run", "--tables", folder.resolve("own"))
                        .toString())
                .doesNotContain("Y1");
    }
}

package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a round is told in: the package for the field, the report and the archive. */
class RoundPapersTest {
    private final Inspecting work = new Inspecting();

    @AfterEach
    void stop() {
        work.close();
    }

    @Test
    void a_time_or_a_fix_that_cannot_be_right_is_taken_and_told_as_doubtful() throws IOException {
        String path = work.inTheField();
        String nowhere = ",\"fix\":{\"longitude\":0,\"latitude\":0,\"accuracy_m\":3,\"datum\":\"WGS84\"}";
        String early = Inspecting.statement("1", "intact", nowhere).replace("2026-05-02", "1901-05-02");
        String address = path + "/observations/" + UUID.randomUUID();
        Answer taken = work.put(work.a, address, early);
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.json().get("doubts").findValuesAsText("code")).containsExactly("clock", "fix");
        assertThat(taken.json().get("received_at").asText()).isEqualTo("2026-01-01T04:00:00Z");
        // an hour before the clock of the service says so it is right
        String right = Inspecting.statement("1", "intact", "").replace("2026-05-02T01", "2026-01-01T04");
        assertThat(work.put(work.b, path + "/observations/" + UUID.randomUUID(), right)
                        .json()
                        .get("doubts"))
                .isEmpty();
        JsonNode marker = work.compared(work.a, path, "1");
        assertThat(marker.get("comparison").asText()).isEqualTo("agreed");
        assertThat(marker.get("problems")).isEmpty();
        assertThat(marker.at("/a/statement/doubts").findValuesAsText("zh")).containsExactly("时间存疑", "定位存疑");
        Answer walked = work.put(work.a, path + "/segments/" + UUID.randomUUID(), Inspecting.segment("1", "2", ""));
        assertThat(walked.json().get("doubts").findValuesAsText("code")).containsExactly("clock");
        work.minutes(work.a, path, "双方一致");
        work.sign(work.a, path, "minutes");
        work.sign(work.b, path, "minutes");
        assertThat(work.a.get(path + "/report?f=html").text())
                .contains("完好(时间存疑)(定位存疑)")
                .contains("已踏查(时间存疑)");
        assertThat(words(work.a.get(path + "/report?f=docx").response().body())).contains("完好(时间存疑)(定位存疑)");
    }

    /** No statement can be taken back, so one that no report could print would keep the round from ever being closed. */
    @Test
    void no_statement_is_taken_that_would_keep_the_report_from_being_printed() {
        String path = work.inTheField();
        String hash = Inspecting.sha256(Inspecting.PICTURE);
        String never = "\"+1000000000-12-31T23:59:59Z\"";
        Map<String, String> wrong = new HashMap<>();
        wrong.put("observed_at", Inspecting.statement("1", "intact", "").replace("\"2026-05-02T01:00:00Z\"", never));
        wrong.put(
                "photos[0].taken_at",
                Inspecting.statement(
                        "1",
                        "intact",
                        ",\"photos\":[{\"hash\":\"" + hash + "\",\"subject\":\"marker\",\"taken_at\":" + never + "}]"));
        wrong.put(
                "fix.accuracy_m",
                Inspecting.statement(
                        "1",
                        "intact",
                        ",\"fix\":{\"longitude\":118.1,\"latitude\":31.02,\"accuracy_m\":1e999,\"datum\":\"WGS84\"}"));
        wrong.put("photos", Inspecting.statement("1", "intact", ",\"photos\":\"" + hash + "\""));
        wrong.forEach((field, body) -> {
            Answer refused = work.put(work.a, path + "/observations/" + UUID.randomUUID(), body);
            assertThat(refused.status()).as(field + refused.text()).isEqualTo(400);
            assertThat(refused.json().get("field").asText()).isEqualTo(field);
        });
        assertThat(work.a.get(path + "/observations").json().get("observations"))
                .isEmpty();
    }

    @Test
    void the_report_lists_the_disagreements_and_the_archive_all_with_its_digests() throws IOException {
        String path = work.inTheField();
        String hash = Inspecting.sha256(Inspecting.PICTURE);
        String more = ",\"fix\":{\"longitude\":118.1,\"latitude\":31.02,\"accuracy_m\":3,\"datum\":\"WGS84\"},"
                + "\"photos\":[{\"hash\":\"" + hash
                + "\",\"subject\":\"marker\",\"taken_at\":\"2026-05-02T01:00:00Z\"},{\"hash\":\"" + hash
                + "\",\"subject\":\"panorama\",\"taken_at\":\"2026-05-02T01:01:00Z\"}]";
        work.put(work.a, path + "/observations/" + UUID.randomUUID(), Inspecting.statement("1", "intact", more));
        work.state(work.b, path, "1", "moved");
        work.state(work.a, path, "2", "intact");
        work.state(work.b, path, "2", "intact");
        assertThat(work.a.get(path + "/report?f=html").status()).isEqualTo(409);
        work.minutes(work.a, path, "1 号界桩双方认定不一致,各自保留意见。");
        work.sign(work.a, path, "minutes");
        work.sign(work.b, path, "minutes");
        assertThat(work.stage(path)).isEqualTo("concluded");
        // one photograph is named and has not arrived
        assertThat(work.sign(work.a, path, "report").status()).isEqualTo(409);
        work.photo(work.a, path, Inspecting.PICTURE, hash);
        work.sign(work.a, path, "report");
        work.sign(work.b, path, "report");
        assertThat(work.stage(path)).isEqualTo("reported");
        // what is there already may be sent again by a device that has not heard so
        assertThat(work.photo(work.a, path, Inspecting.PICTURE, hash).status()).isEqualTo(200);

        assertThat(work.b.get(path + "/report?f=html").text())
                .contains("甲方称“完好”,乙方称“移位”")
                // both statements beside it: A's fix stands at the legal place
                .contains("<td>完好;偏离 0.0 米")
                .contains("界线示意图", "<polyline points=\"", "下一轮联合检查应于 2031 年进行,轮由乙县牵头", "二十、签字盖章页")
                .contains("photos/" + hash)
                .contains("各自保留意见");
        assertThat(words(work.b.get(path + "/report?f=docx").response().body()))
                .contains("甲方称“完好”,乙方称“移位”")
                // both photographs are in it, the marker and what lies around it, and none is left out
                .contains("甲方 界桩 2026-05-02", "甲方 全景 2026-05-02")
                .doesNotContain("未放入本文件");
        Map<String, byte[]> files =
                unpacked(work.b.get(path + "/archive").response().body());
        List<String> listed = new ArrayList<>();
        for (JsonNode each :
                new ObjectMapper().readTree(files.remove("manifest.json")).get("files")) {
            listed.add(each.get("path").asText());
            byte[] bytes = files.get(each.get("path").asText());
            assertThat(Inspecting.sha256(bytes)).isEqualTo(each.get("sha256").asText());
        }
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(files.keySet())
                .contains("photos/" + hash + ".jpg", "results.xlsx", "forms/" + Inspecting.LINE + "001Q.docx");
    }

    @Test
    void a_signed_report_reads_as_it_was_signed_whatever_is_edited_since_and_what_comes_late_is_listed_apart() {
        String path = work.inTheField();
        String fix = ",\"fix\":{\"longitude\":118.1,\"latitude\":31.02,\"accuracy_m\":3,\"datum\":\"WGS84\"}";
        String stated = Inspecting.statement("1", "intact", fix);
        work.put(work.a, path + "/observations/" + UUID.randomUUID(), stated);
        work.put(work.b, path + "/observations/" + UUID.randomUUID(), stated);
        work.minutes(work.a, path, "双方一致");
        work.sign(work.a, path, "minutes");
        work.sign(work.b, path, "minutes");
        work.sign(work.a, path, "report");
        work.sign(work.b, path, "report");
        String signed = work.a.get(path + "/report?f=html").text();
        JsonNode tally = work.a.get(path).json().get("tally");
        assertThat(signed).contains("<td>完好;偏离 0.0 米").doesNotContain("签署后到达");
        // 0.001° of latitude are 111 m: held against today's place both fixes would tell of a marker that was moved
        work.service.commit(Inspecting.marker(1, 31.021, "lost"));
        assertThat(work.a.get(path + "/report?f=html").text()).isEqualTo(signed);
        Answer late = work.state(work.a, path, "2", "lost");
        assertThat(late.status()).as(late.text()).isEqualTo(200);
        assertThat(late.json().get("late").asBoolean()).isTrue();
        assertThat(work.stage(path)).isEqualTo("reported");
        assertThat(work.a.get(path).json().get("tally")).isEqualTo(tally);
        assertThat(work.b.get(path + "/report?f=html").text()).contains("二十一、报告签署后到达的陈述", "<td>丢失");
        assertThat(work.b.get(path + "/report?f=json").json().get("late")).hasSize(1);
    }

    private static String words(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void the_work_package_holds_the_strip_and_what_the_last_report_said() {
        String path = work.inTheField();
        JsonNode taken = work.a.get(path + "/package").json();
        assertThat(taken.get("markers")).hasSize(3);
        assertThat(taken.at("/markers/0/objects/0/name").asText()).isEqualTo("水塔");
        assertThat(taken.at("/shape/coordinates")).hasSize(2);
        // 11 km of line at zoom 16 in tiles of 0.0055° × 0.0047°: the strip of about 0.01° takes 3 columns and 24 rows
        // or a little more
        long finest = 0;
        for (JsonNode tile : taken.get("tiles")) {
            finest += tile.asText().contains("/16/") ? 1 : 0;
        }
        assertThat(finest).isBetween(72L, 120L);
        assertThat(taken.has("last")).isFalse();
    }

    @Test
    void markers_whose_numbers_a_file_cannot_bear_have_each_its_form_in_the_archive() throws IOException {
        numbered("1", "一/甲");
        numbered("2", "一:甲");
        numbered("3", "二");
        String path = work.inTheField();
        work.minutes(work.a, path, "双方一致");
        for (String paper : List.of("minutes", "report")) {
            work.sign(work.a, path, paper);
            work.sign(work.b, path, paper);
        }
        assertThat(unpacked(work.b.get(path + "/archive").response().body()))
                .containsKeys("forms/一_甲.docx", "forms/一_甲-2.docx", "forms/二.docx", "manifest.json");
    }

    private void numbered(String serial, String number) {
        Map<String, String> values = Map.of("marker_no", number, "line_code", Inspecting.LINE, "serial", serial);
        work.service.commit(Service.put(
                ItemType.BOUNDARY_MARKER,
                "marker-" + serial,
                Period.ALWAYS,
                Shape.point(118.1, 31 + Integer.parseInt(serial) * 0.02),
                values));
    }
}

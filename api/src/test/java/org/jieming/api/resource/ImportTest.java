package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.RevisionNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files sent over HTTP to a register in a GeoPackage: judged, corrected, written once or never. Today is 2026-01-01. */
class ImportTest extends Importing {
    ImportTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void a_file_is_judged_first_and_written_when_its_sender_says_so() {
        JsonNode judged = judged(send("places.csv", "place", THREE_PLACES));
        assertThat(judged.at("/counts/new").asInt()).isEqualTo(3);
        assertThat(judged.at("/file/name").asText()).isEqualTo("places.csv");
        assertThat(judged.at("/file/encoding").asText()).isEqualTo("UTF-8");
        assertThat(names()).isEmpty();

        JsonNode written = applied(judged);
        assertThat(written.get("status").asText()).isEqualTo("applied");
        assertThat(written.get("revision").asLong()).isEqualTo(1);
        assertThat(names()).containsExactlyInAnyOrder("杨家湾", "李村", "六洲");
    }

    /** the fields of the national service under their own names; what the register has no property for is left out. */
    @Test
    void a_saved_answer_of_the_national_service_becomes_places() {
        String answer = """
                {"total":1,"records":[{"id":"8a","standard_name":"石桥村","roman_alphabet_spelling":"Shíqiáocūn",
                 "place_code":"99012110021610000004","place_type":"行政村","place_type_code":"21610","old_name":"桥头村",
                 "place_meaning":"因石桥得名","government_history":"1958 年属望山公社","area":"990121","area_name":"示例县",
                 "gdm":{"type":"multipoint","coordinates":[[105.065,35.04]]}}]}""";
        JsonNode judged = judged(send("answer.json", "place", answer));
        assertThat(judged.at("/counts/new").asInt()).as(judged.toString()).isEqualTo(1);
        applied(judged);
        JsonNode place = service.get("/collections/places/items").json().at("/features/0");
        assertThat(place.at("/geometry/coordinates").toString()).isEqualTo("[105.065,35.04]");
        JsonNode properties = place.get("properties");
        assertThat(properties.get("pinyin").asText()).isEqualTo("Shíqiáocūn");
        assertThat(properties.get("class_code").asText()).isEqualTo("21610");
        assertThat(properties.get("former_names").toString()).isEqualTo("[\"桥头村\"]");
        assertThat(properties.get("evolution").asText()).isEqualTo("1958 年属望山公社");
        assertThat(properties.get("division_code").asText()).startsWith("990121");
    }

    @Test
    void the_same_file_again_changes_nothing() {
        applied(judged(send("places.csv", "place", THREE_PLACES)));
        JsonNode again = judged(send("places.csv", "place", THREE_PLACES));
        assertThat(again.at("/counts/same").asInt()).isEqualTo(3);
        JsonNode written = applied(again);
        assertThat(written.get("status").asText()).isEqualTo("applied");
        assertThat(written.has("revision")).isFalse();
        assertThat(head()).isEqualTo(new RevisionNumber(1));
    }

    @Test
    void columns_that_were_not_recognised_are_mapped_and_the_file_is_judged_again() {
        JsonNode guessed = judged(send("a.csv", "place", "村子叫什么,经度,纬度\n杨家湾,118.40,31.35\n"));
        assertThat(guessed.at("/columns/0/destination").asText()).isEqualTo("@ignore");
        assertThat(guessed.at("/counts/rejected").asInt()).isEqualTo(1);

        Answer corrected = service.send(
                "PUT",
                path(guessed) + "/mapping",
                "{\"columns\":{\"村子叫什么\":\"name\"}}",
                "Content-Type",
                "application/json");
        assertThat(corrected.status()).isEqualTo(202);
        JsonNode judged = settled(path(guessed));
        assertThat(judged.at("/columns/0/title_en").asText()).isEqualTo("Standard name");
        assertThat(judged.at("/counts/new").asInt()).isEqualTo(1);
        applied(judged);
        assertThat(names()).containsExactly("杨家湾");
    }

    @Test
    void rows_are_told_page_by_page_with_field_reason_and_both_values() {
        applied(judged(send("a.csv", "division", "代码,名称,常住人口\n340207,鸠江区,650000\n340202,镜湖区,300000\n")));
        JsonNode judged = judged(send(
                "b.csv",
                "division",
                "代码,名称,常住人口\n340207,鸠江区,660000\n340202,镜湖区,300000\n340203,弋江区,约三十万\n340210,湾沚区,1\n340212,繁昌区,x\n"));
        assertThat(judged.get("counts").toString()).isEqualTo("{\"new\":1,\"changed\":1,\"same\":1,\"rejected\":2}");

        JsonNode changed = service.get(path(judged) + "/rows?kind=changed").json();
        assertThat(changed.at("/rows/0/row").asInt()).isEqualTo(2);
        assertThat(changed.at("/rows/0/changes/0/field").asText()).isEqualTo("population");
        assertThat(changed.at("/rows/0/changes/0/before").asText()).isEqualTo("650000");
        assertThat(changed.at("/rows/0/changes/0/after").asText()).isEqualTo("660000");

        JsonNode first = service.get(path(judged) + "/rows?limit=1").json();
        assertThat(first.at("/rows/0/name").asText()).isEqualTo("弋江区");
        assertThat(first.at("/rows/0/findings/0/field").asText()).isEqualTo("常住人口");
        assertThat(first.at("/rows/0/findings/0/zh").asText()).contains("约三十万");
        JsonNode next = service.get(ItemsTest.link(first, "next").orElseThrow()).json();
        assertThat(next.at("/rows/0/name").asText()).isEqualTo("繁昌区");
        assertThat(ItemsTest.link(next, "next")).isEmpty();

        Answer table = service.get(path(judged) + "/rows?kind=changed&f=csv");
        assertThat(table.text()).startsWith("\uFEFF行号,").contains("650000,660000");
    }

    @Test
    void rejected_rows_keep_the_whole_file_out_unless_they_are_left_out() {
        JsonNode judged = judged(send("a.csv", "place", "名称,经度,纬度\n王村,31.35,118.40\n李村,118.5,31.4\n"));
        Answer refused = apply(judged, "{}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/rows/0/findings/0/zh").asText()).contains("对调");
        assertThat(head()).isEqualTo(RevisionNumber.NONE);

        apply(judged, "{\"leave_out_rejected\":true,\"reason\":\"第一批\"}");
        assertThat(settled(path(judged)).get("revision").asLong()).isEqualTo(1);
        assertThat(names()).containsExactly("李村");
        assertThat(service.register
                        .journal()
                        .notes(new RevisionNumber(9), 1)
                        .get(0)
                        .reason())
                .isEqualTo("第一批");
    }

    @Test
    void a_second_click_writes_once() {
        JsonNode judged = judged(send("places.csv", "place", THREE_PLACES));
        Answer first = apply(judged, "{}");
        Answer second = apply(judged, "{}");
        assertThat(first.status()).isEqualTo(202);
        assertThat(second.status()).isEqualTo(202);
        settled(path(judged));
        assertThat(apply(judged, "{}").json().get("revision").asLong()).isEqualTo(1);
        assertThat(head()).isEqualTo(new RevisionNumber(1));
    }

    @Test
    void who_changes_an_item_meanwhile_makes_the_judgement_stale_and_it_is_made_again() {
        applied(judged(send("a.csv", "division", "代码,名称,常住人口\n340207,鸠江区,650000\n")));
        JsonNode judged = judged(send("b.csv", "division", "代码,名称,常住人口\n340207,鸠江区,660000\n"));
        applied(judged(send("c.csv", "division", "代码,名称,简称\n340207,鸠江区,鸠江\n")));

        Answer refused = apply(judged, "{}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").asText()).isEqualTo("plan-stale");
        assertThat(refused.json().at("/changed/0/current_revision").asInt()).isEqualTo(2);
        assertThat(head()).isEqualTo(new RevisionNumber(2));

        JsonNode again = settled(path(judged));
        assertThat(again.get("judged_at_revision").asInt()).isEqualTo(2);
        assertThat(applied(again).get("revision").asInt()).isEqualTo(3);
        JsonNode item = service.get("/collections/divisions/items").json().at("/features/0/properties");
        assertThat(item.get("population").asInt()).isEqualTo(660000);
        assertThat(item.get("short_name").asText()).isEqualTo("鸠江");
    }

    @Test
    void what_another_file_brought_meanwhile_is_not_brought_twice() {
        JsonNode one = judged(send("a.csv", "place", THREE_PLACES));
        JsonNode other = judged(send("a.csv", "place", THREE_PLACES));
        applied(one);
        apply(other, "{}");
        JsonNode again = settled(path(other));
        assertThat(again.at("/problem/code").asText()).isEqualTo("plan-stale");
        assertThat(again.at("/counts/same").asInt()).isEqualTo(3);
        assertThat(names()).hasSize(3);
    }

    @Test
    void a_shape_that_crosses_itself_is_rejected_with_a_reason() {
        String bowtie =
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"code\":\"340207\","
                        + "\"name\":\"鸠江区\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[118,31],[118.1,31.1],[118.1,31],"
                        + "[118,31.1],[118,31]]]}}]}";
        JsonNode judged = judged(send("a.geojson", "division", bowtie));
        assertThat(judged.at("/counts/rejected").asInt()).isEqualTo(1);
        JsonNode row = service.get(path(judged) + "/rows").json().at("/rows/0");
        assertThat(row.at("/findings/0/zh").asText()).isNotBlank();
        assertThat(row.at("/findings/0/severity").asText()).isEqualTo("block");
    }

    @Test
    void an_import_that_is_deleted_leaves_nothing_in_the_register_and_nothing_on_disk() throws IOException {
        JsonNode judged = judged(send("places.csv", "place", THREE_PLACES));
        assertThat(service.send("DELETE", path(judged), "").status()).isEqualTo(204);
        assertThat(service.get(path(judged)).status()).isEqualTo(404);
        assertThat(head()).isEqualTo(RevisionNumber.NONE);
        assertThat(leftOnDisk()).isEmpty();
    }

    @Test
    @Timeout(60)
    void an_import_that_is_being_written_is_not_called_off_in_words_alone() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        // another write, long enough to tell how far it is, keeps the import waiting for its turn
        Change[] many = IntStream.range(0, 5_000)
                .mapToObj(i -> Service.place("many " + i, 118, 31))
                .toArray(Change[]::new);
        JsonNode judged = judged(send("places.csv", "place", THREE_PLACES));
        ChangeSet large = ChangeSet.of("other", "", List.of(many));
        Progress held = (step, done, total) -> {
            writing.countDown();
            await(goOn);
        };
        Thread other = new Thread(() -> service.register.commit(whatever -> large, held));
        other.start();
        await(writing);
        assertThat(apply(judged, "{}").status()).isEqualTo(202);
        assertThat(service.get(path(judged)).json().get("status").asText()).isEqualTo("applying");
        while (!isHandedToTheRegister()) {
            Thread.onSpinWait();
        }

        Answer late = service.send("DELETE", path(judged), "");
        goOn.countDown();
        other.join();

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("status").asInt()).isEqualTo(409);
        assertThat(settled(path(judged)).get("status").asText()).isEqualTo("applied");
        assertThat(head()).isEqualTo(new RevisionNumber(2));
    }

    /** Behind its last question whether it is called off: a thread that writes an import waits for the store, which remembers it first. */
    private static boolean isHandedToTheRegister() {
        return Thread.getAllStackTraces().values().stream()
                .map(Arrays::toString)
                .anyMatch(stack -> stack.contains("Import.written")
                        && (stack.contains("WrittenImports.begin") || stack.contains("LiveRegister.commit")));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void an_import_that_is_called_off_while_it_is_judged_stops_and_leaves_nothing() throws Exception {
        Answer made = post("many.csv", "place", many(60_000));
        String job = made.json().at("/job/jobID").asText();
        assertThat(service.send("DELETE", location(made), "").status()).isEqualTo(204);
        while (!service.get("/jobs/" + job).json().get("status").asText().equals("dismissed")) {
            Thread.onSpinWait();
        }
        assertThat(head()).isEqualTo(RevisionNumber.NONE);
        assertThat(leftOnDisk()).isEmpty();
    }

    @Test
    void progress_is_told_and_never_runs_backwards_within_a_step() {
        String job = "/jobs/"
                + post("many.csv", "place", many(40_000))
                        .json()
                        .at("/job/jobID")
                        .asText();
        List<Integer> seen = new ArrayList<>();
        JsonNode now = service.get(job).json();
        while (!now.get("status").asText().equals("successful")) {
            if (now.get("message_en").asText().equals("Checking rows") && now.has("progress")) {
                seen.add(now.get("progress").asInt());
            }
            assertThat(now.get("status").asText()).isIn("accepted", "running");
            now = service.get(job).json();
        }
        assertThat(seen).isSorted();
        assertThat(now.get("progress").asInt()).isEqualTo(100);
        assertThat(now.has("finished")).isTrue();
    }

    @Test
    void a_file_exported_is_a_file_imported_without_a_difference() {
        applied(judged(send("places.csv", "place", THREE_PLACES)));
        for (String format : List.of("csv", "xlsx", "geojson", "geojsonl", "gpkg", "shp", "kml")) {
            Answer file = service.get("/collections/places/export?f=" + format);
            assertThat(file.status()).as(format).isEqualTo(200);
            assertThat(file.header("Jieming-Revision")).isEqualTo("1");
            assertThat(file.header("Content-Disposition")).contains("filename*=UTF-8''" + encoded("地名"));
            JsonNode again = settled(
                    location(post("places." + format, "place", file.response().body())));
            assertThat(again.get("counts").toString())
                    .as(format + " " + again)
                    .isEqualTo("{\"new\":0,\"changed\":0,\"same\":3,\"rejected\":0}");
        }
    }

    @Test
    void a_profile_kept_over_http_reads_next_years_file() {
        String profile =
                "{\"type\":\"place\",\"columns\":{\"村子\":\"name\",\"东\":\"@longitude\",\"北\":\"@latitude\"},\"crs\":\"\"}";
        String address = "/import-profiles/" + encoded("村表");
        assertThat(service.send("PUT", address, profile, "Content-Type", "application/json")
                        .status())
                .isEqualTo(200);
        assertThat(service.get("/import-profiles").json().at("/profiles/0/name").asText())
                .isEqualTo("村表");
        JsonNode judged = settled(location(service.send(
                "POST",
                "/imports?type=place&profile=" + encoded("村表"),
                "村子,东,北\n杨家湾,118.40,31.35\n",
                "Content-Type",
                "text/csv")));
        assertThat(judged.at("/counts/new").asInt()).isEqualTo(1);
        assertThat(service.send("DELETE", address, "").status()).isEqualTo(204);
        assertThat(service.get(address).status()).isEqualTo(404);
    }

    @Test
    void nothing_of_it_is_seen_or_done_by_others() {
        JsonNode judged = judged(send("places.csv", "place", THREE_PLACES));
        for (String path : List.of("/imports", path(judged), path(judged) + "/rows", "/jobs", "/import-profiles")) {
            assertThat(service.stranger().get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(service.stranger().send("DELETE", path(judged), "").status()).isEqualTo(401);
        Service.Client colleague = service.enter("wang", Grant.everywhere(Role.PLACE_NAME_OFFICER));
        assertThat(colleague.get(path(judged)).status()).isEqualTo(404);
        assertThat(colleague.get("/imports").json().get("imports")).isEmpty();
        assertThat(colleague.send("DELETE", path(judged), "").status()).isEqualTo(404);
    }
}

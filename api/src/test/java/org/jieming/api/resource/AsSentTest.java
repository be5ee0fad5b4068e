package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A telephone of another make says more of a marker than is read: what it said is kept as it came. */
class AsSentTest {
    private final Inspecting work = new Inspecting();

    @AfterEach
    void stop() {
        work.close();
    }

    @Test
    void what_is_not_read_of_a_statement_is_kept_byte_for_byte_and_goes_into_the_archive() throws IOException {
        String path = work.inTheField();
        UUID id = UUID.randomUUID();
        String more = Inspecting.statement("1", "intact", ",\"weather\":\"雨\"");
        JsonNode told = work.put(work.a, path + "/observations/" + id, more).json();
        assertThat(told.at("/unread/0/member").asText()).isEqualTo("weather");
        assertThat(told.get("as_sent").asText()).isEqualTo(Inspecting.sha256(more));
        // sent again it is there once; what is read whole is kept as what was read
        work.put(work.a, path + "/observations/" + id, more);
        JsonNode whole = work.put(
                        work.b, path + "/observations/" + UUID.randomUUID(), Inspecting.statement("1", "intact", ""))
                .json();
        assertThat(whole.has("as_sent")).isFalse();
        work.minutes(work.a, path, "双方一致");
        for (String paper : new String[] {"minutes", "report"}) {
            work.sign(work.a, path, paper);
            work.sign(work.b, path, paper);
        }
        Map<String, String> sent = sent(work.b.get(path + "/archive").response().body());
        assertThat(sent).containsExactly(Map.entry("as-sent/" + id + "-" + Inspecting.sha256(more) + ".json", more));
    }

    @Test
    void of_one_statement_sent_again_and_again_with_another_charge_a_few_are_kept_and_its_sender_is_told()
            throws IOException {
        String path = work.inTheField();
        String address = path + "/observations/" + UUID.randomUUID();
        for (int time = 1; time <= 3; time++) {
            assertThat(again(address, time).get("as_sent").isTextual()).isTrue();
        }
        JsonNode fourth = again(address, 4);
        assertThat(fourth.get("as_sent").isNull()).isTrue();
        assertThat(fourth.get("as_sent_zh").asText()).contains("没有另存原件");
        // what is there already is there
        assertThat(again(address, 2).get("as_sent").isTextual()).isTrue();
        work.closed(path);
        assertThat(sent(work.b.get(path + "/archive").response().body())).hasSize(3);
    }

    /** The service was killed when it had counted an original and not kept it yet. */
    @Test
    void an_original_that_was_counted_and_cut_off_is_kept_when_it_comes_again() throws IOException {
        String path = work.inTheField();
        UUID id = UUID.randomUUID();
        String more = Inspecting.statement("1", "intact", ",\"weather\":\"雨\"");
        String name = path.substring(path.lastIndexOf('/') + 1) + "/" + id + "/" + Inspecting.sha256(more);
        work.service
                .register
                .journal()
                .documents()
                .put("inspection-as-sent-size", name, "{\"bytes\":" + more.length() + "}", 0);
        JsonNode told = work.put(work.a, path + "/observations/" + id, more).json();
        assertThat(told.get("as_sent").asText()).isEqualTo(Inspecting.sha256(more));
        work.closed(path);
        assertThat(sent(work.b.get(path + "/archive").response().body())).containsValue(more);
    }

    private JsonNode again(String address, int time) {
        Answer answer = work.put(work.a, address, Inspecting.statement("1", "intact", ",\"battery\":" + time));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static Map<String, String> sent(byte[] archive) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("as-sent/")) {
                    files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return files;
    }
}

package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A team comes upon a marker that its list does not name: told to both at once, handled like a damaged one, and no record of a marker. */
class SightingTest {
    private final Inspecting work = new Inspecting();
    private final String path = work.inTheField();

    @AfterEach
    void stop() {
        work.close();
    }

    private Answer states(String id, String body) {
        return work.put(work.a, path + "/sightings/" + id, body);
    }

    private JsonNode seen(Service.Client who) {
        return who.get(path + "/comparison").json().get("sightings");
    }

    private Answer step(Service.Client who, String subject, String kind, String present) {
        String body = "{\"marker\":\"" + subject + "\",\"kind\":\"" + kind + "\",\"present\":[" + present
                + "],\"text\":\"单方埋设,共同拆除\"}";
        return work.put(who, path + "/handling/" + UUID.randomUUID(), body);
    }

    @Test
    void the_neighbour_reads_it_at_once_with_its_photograph_and_its_nearest_marker() {
        String id = UUID.randomUUID().toString();
        String hash = Inspecting.sha256(Inspecting.PICTURE);
        String photo = ",\"photos\":[{\"hash\":\"" + hash
                + "\",\"subject\":\"marker\",\"taken_at\":\"2026-01-01T04:00:00Z\"}]";
        String body = Inspecting.sighting("unlisted", photo);
        assertThat(states(id, body).status()).isEqualTo(200);
        assertThat(states(id, body).status()).as("sent again").isEqualTo(200);
        assertThat(states(id, Inspecting.sighting("add", ",\"note\":\"改道\"")).status())
                .isEqualTo(409);
        assertThat(work.photo(work.a, path, Inspecting.PICTURE, hash).status()).isEqualTo(200);
        JsonNode one = seen(work.b).get(0);
        assertThat(seen(work.b)).hasSize(1);
        assertThat(one.get("kind_zh").asText()).isEqualTo("名单外界桩");
        assertThat(one.at("/nearest/marker_no").asText()).isEqualTo(Inspecting.LINE + "001Q");
        assertThat(one.at("/nearest/metres").asInt()).isEqualTo(40);
        assertThat(one.get("doubts")).isEmpty();
        assertThat(work.b.get(path + "/photos/" + hash).status()).isEqualTo(200);
    }

    /** 0, 0 of a device that has no position is nowhere near a marker. */
    @Test
    void a_doubtful_fix_is_told_and_held_against_no_marker() {
        String nowhere =
                Inspecting.sighting("unlisted", "").replace("118.1,", "0,").replace("31.02036", "0");
        assertThat(states(UUID.randomUUID().toString(), nowhere).status()).isEqualTo(200);
        JsonNode one = seen(work.b).get(0);
        assertThat(one.get("doubts").findValuesAsText("code")).containsExactly("fix");
        assertThat(one.has("nearest")).isFalse();
    }

    @Test
    void both_handle_it_and_the_report_tells_it_while_no_marker_is_made_of_it() {
        String id = UUID.randomUUID().toString();
        assertThat(step(work.a, id, "proposed", "").status()).as("of nothing").isEqualTo(422);
        states(id, Inspecting.sighting("unlisted", ""));
        assertThat(step(work.a, id, "proposed", "").status()).isEqualTo(200);
        assertThat(step(work.b, id, "agreed", "").status()).isEqualTo(200);
        assertThat(step(work.a, id, "repaired", "\"a\"").status()).as("alone").isEqualTo(422);
        assertThat(step(work.a, id, "repaired", "\"a\",\"b\"").status()).isEqualTo(200);
        assertThat(step(work.b, id, "accepted", "\"a\",\"b\"").status()).isEqualTo(200);
        assertThat(seen(work.a).at("/0/handling/reached").asText()).isEqualTo("accepted");
        assertThat(work.a.get(path).json().at("/tally/markers").asInt()).isEqualTo(3);
        assertThat(work.a.get("/collections/boundary-markers/items/" + id).status())
                .isEqualTo(404);
        work.minutes(work.a, path, "双方一致");
        work.sign(work.a, path, "minutes");
        work.sign(work.b, path, "minutes");
        assertThat(work.b.get(path + "/report?f=html").text())
                .contains("名单外界桩与增设、移动建议", "无编号", "118.100000, 31.020360", "已办理", "单方埋设,共同拆除");
        assertThat(work.b.get(path + "/report?f=json").json().get("sightings")).hasSize(1);
    }

    @Test
    void what_is_missing_is_asked_for_by_its_name() {
        String nowhere = Inspecting.sighting("unlisted", "").replaceAll(",\"fix\":\\{[^}]*}", "");
        Map<String, String> wrong = Map.of(
                "kind", Inspecting.sighting("found", ""),
                "marker", Inspecting.sighting("move", ",\"note\":\"修路\""),
                "note", Inspecting.sighting("add", ""));
        wrong.forEach((field, body) -> {
            Answer refused = states(UUID.randomUUID().toString(), body);
            assertThat(refused.status()).as(field).isEqualTo(400);
            assertThat(refused.json().get("field").asText()).isEqualTo(field);
        });
        assertThat(states(UUID.randomUUID().toString(), nowhere)
                        .json()
                        .get("field")
                        .asText())
                .isEqualTo("note");
        String moved = Inspecting.sighting("move", ",\"note\":\"修路\",\"marker\":\"" + Inspecting.marker("2") + "\"");
        assertThat(states(UUID.randomUUID().toString(), moved).status()).isEqualTo(200);
        assertThat(seen(work.b).at("/0/marker_no").asText()).isEqualTo(Inspecting.LINE + "002Q");
    }
}

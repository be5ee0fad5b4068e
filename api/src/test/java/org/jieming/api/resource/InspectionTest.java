package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A joint inspection from plan to archive, by two teams of equal right. */
class InspectionTest {
    private final Inspecting work = new Inspecting();

    @AfterEach
    void stop() {
        work.close();
    }

    @Test
    void the_field_opens_when_both_have_signed_the_same_plan() {
        String path = work.planned();
        assertThat(work.a.get(path).json().at("/plan/markers")).hasSize(3);
        assertThat(work.state(work.a, path, "1", "intact").status()).isEqualTo(409);
        work.sign(work.a, path, "plan");
        assertThat(work.stage(path)).isEqualTo("planned");
        String other = "{\"year\":2026,\"lead\":\"b\",\"from\":\"2026-05-01\",\"to\":\"2026-05-10\","
                + Inspecting.MEMBERS + "}";
        String etag = work.b.get(path).header("ETag");
        work.b.send("PUT", path + "/plan", other, "Content-Type", "application/json", "If-Match", etag);
        // A signed another text, so its signature counts no more
        work.sign(work.b, path, "plan");
        assertThat(work.stage(path)).isEqualTo("planned");
        work.sign(work.a, path, "plan");
        assertThat(work.stage(path)).isEqualTo("field");
        assertThat(work.b
                        .send("PUT", path + "/plan", other, "Content-Type", "application/json", "If-Match", "*")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_signature_is_given_to_what_was_read_or_not_at_all() {
        String path = work.planned();
        Answer refused = work.post(
                work.a,
                path + "/signatures",
                "{\"paper\":\"plan\",\"fingerprint\":\"" + Inspecting.sha256("another text") + "\"}");
        assertThat(refused.status()).isEqualTo(412);
    }

    @Test
    void the_neighbours_statement_is_withheld_until_ones_own_is_there() {
        String path = work.inTheField();
        work.state(work.b, path, "1", "damaged");
        JsonNode before = work.compared(work.a, path, "1");
        assertThat(before.get("comparison").asText()).isEqualTo("awaited");
        assertThat(before.at("/b/withheld").asBoolean()).isTrue();
        assertThat(work.a.get(path + "/observations").json().get("observations"))
                .isEmpty();
        assertThat(work.a.get(path + "/comparison").text()).doesNotContain("damaged");
        work.state(work.a, path, "1", "intact");
        JsonNode after = work.compared(work.a, path, "1");
        assertThat(after.get("comparison").asText()).isEqualTo("contested");
        assertThat(after.at("/b/statement/state").asText()).isEqualTo("damaged");
        assertThat(after.at("/differences/0/zh").asText()).contains("完好").contains("损坏");
    }

    @Test
    void what_was_stated_is_never_overwritten_and_what_is_sent_again_is_there_once() {
        String path = work.inTheField();
        String address = path + "/observations/" + UUID.randomUUID();
        String stated = Inspecting.statement("1", "intact", ",\"inscription\":true,\"objects\":{\"水塔\":true}");
        assertThat(work.put(work.a, address, stated).status()).isEqualTo(200);
        assertThat(work.put(work.a, address, stated).status()).isEqualTo(200);
        assertThat(work.put(work.a, address, Inspecting.statement("1", "lost", ""))
                        .status())
                .isEqualTo(409);
        assertThat(work.put(work.b, address, stated).status()).isEqualTo(409);
        JsonNode all = work.a.get(path + "/observations").json().get("observations");
        assertThat(all).hasSize(1);
        assertThat(all.at("/0/state").asText()).isEqualTo("intact");
    }

    @Test
    void a_device_whose_clock_is_ahead_does_not_have_the_last_word_for_ever() {
        String path = work.inTheField();
        // the service says 2026-01-01T04:00 when both arrive; a clock that says 2027 then is 365 days ahead, so that
        // what it
        // calls 2027-01-01T03:00 was an hour before; the correction was made half an hour before, by a clock that is
        // right
        String early = "{\"marker\":\"" + Inspecting.marker("1") + "\",\"state\":\"lost\","
                + "\"observed_at\":\"2027-01-01T03:00:00Z\",\"sent_at\":\"2027-01-01T04:00:02Z\"}";
        String later = "{\"marker\":\"" + Inspecting.marker("1") + "\",\"state\":\"intact\","
                + "\"observed_at\":\"2026-01-01T03:30:00Z\",\"sent_at\":\"2026-01-01T04:00:20Z\"}";
        String address = path + "/observations/" + UUID.randomUUID();
        assertThat(work.put(work.a, path + "/observations/" + UUID.randomUUID(), later)
                        .status())
                .isEqualTo(200);
        assertThat(work.put(work.a, address, early).status()).isEqualTo(200);
        assertThat(work.put(work.a, address, early.replace("04:00:02", "05:00:00"))
                        .status())
                .as("sent again an hour later")
                .isEqualTo(200);
        assertThat(work.state(work.b, path, "1", "intact").status()).isEqualTo(200);
        JsonNode marker = work.a.get(path + "/comparison").json().at("/markers/0");
        assertThat(marker.get("comparison").asText()).as(marker.toString()).isEqualTo("agreed");
        assertThat(work.a.get(path + "/observations").json().findValuesAsText("clock_ahead_minutes"))
                .contains("525600", "0");
    }

    @Test
    void a_photograph_is_there_once_under_its_digest_and_a_changed_byte_is_noticed() {
        String path = work.inTheField();
        String hash = Inspecting.sha256(Inspecting.PICTURE);
        byte[] changed = Inspecting.PICTURE.clone();
        changed[10] ^= 1;
        String text = Inspecting.sha256("words");
        assertThat(work.photo(work.a, path, Inspecting.PICTURE, hash).status())
                .as("nobody states anything by it")
                .isEqualTo(409);
        String taken = "\",\"subject\":\"marker\",\"taken_at\":\"2026-05-02T01:00:00Z\"}";
        String photos = ",\"photos\":[{\"hash\":\"" + hash + taken + ",{\"hash\":\"" + text + taken + "]";
        work.put(work.a, path + "/observations/" + UUID.randomUUID(), Inspecting.statement("1", "intact", photos));
        assertThat(work.photo(work.b, path, Inspecting.PICTURE, hash).status())
                .as("it is A that does")
                .isEqualTo(409);
        assertThat(work.photo(work.a, path, changed, hash).status()).isEqualTo(400);
        assertThat(work.photo(work.a, path, Inspecting.PICTURE, hash).status()).isEqualTo(200);
        assertThat(work.photo(work.a, path, Inspecting.PICTURE, hash).status()).isEqualTo(200);
        assertThat(work.photo(work.a, path, "words".getBytes(java.nio.charset.StandardCharsets.UTF_8), text)
                        .status())
                .isEqualTo(400);
        Answer seen = work.a.get(path + "/photos/" + hash);
        assertThat(seen.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(seen.response().body()).isEqualTo(Inspecting.PICTURE);
        // the other has not arrived, and nobody counts pictures of a marker that B has not looked at (C-41)
        assertThat(work.a.get(path).json().at("/tally/photos").asInt()).isZero();
        work.put(
                work.a,
                path + "/segments/" + UUID.randomUUID(),
                Inspecting.segment("1", "2", photos.replace(text, Inspecting.sha256("more"))));
        // it belongs to a statement that B may not read yet
        assertThat(work.b.get(path + "/photos/" + hash).status()).isEqualTo(404);
        work.state(work.b, path, "1", "intact");
        assertThat(work.a.get(path).json().at("/tally/photos").asInt()).isEqualTo(1);
    }

    @Test
    void who_is_above_both_looks_on_and_states_nothing_and_strangers_see_nothing() {
        String path = work.inTheField();
        work.state(work.a, path, "1", "lost");
        assertThat(work.compared(work.above, path, "1").at("/a/statement/state").asText())
                .isEqualTo("lost");
        assertThat(work.state(work.above, path, "1", "intact").status()).isEqualTo(403);
        assertThat(work.state(work.service.administrator(), path, "1", "intact").status())
                .isEqualTo(403);
        assertThat(work.service.stranger().get(path).status()).isEqualTo(401);
        var elsewhere = work.service.enter(
                "elsewhere",
                org.jieming.api.auth.Grant.in(
                        org.jieming.register.ItemId.named("nowhere"), org.jieming.api.auth.Role.INSPECTOR));
        assertThat(elsewhere.get(path).status()).isEqualTo(404);
        assertThat(elsewhere.get("/inspections").json().get("inspections")).isEmpty();
    }

    @Test
    void bad_statements_are_refused_by_the_name_of_the_member() {
        String path = work.inTheField();
        Map<String, String> wrong = new HashMap<>();
        wrong.put("state", Inspecting.statement("1", "fine", ""));
        wrong.put(
                "fix.datum",
                Inspecting.statement(
                        "1",
                        "intact",
                        ",\"fix\":{\"longitude\":118.1,\"latitude\":31.02,\"accuracy_m\":3,\"datum\":\"GCJ-02\"}"));
        wrong.put("marker", Inspecting.statement("9", "intact", ""));
        wrong.put("observed_at", Inspecting.statement("1", "intact", "").replace("2026-05-02T01", "yesterday"));
        wrong.forEach((field, body) -> {
            Answer refused = work.put(work.a, path + "/observations/" + UUID.randomUUID(), body);
            assertThat(refused.status()).as(field).isEqualTo(400);
            assertThat(refused.json().get("field").asText()).isEqualTo(field);
        });
    }

    @Test
    void what_a_plan_lists_is_a_list_of_texts_and_a_marker_listed_twice_is_inspected_once() {
        String days =
                "{\"line_code\":\"" + Inspecting.LINE + "\",\"year\":2026,\"lead\":\"a\",\"from\":\"2026-05-01\",";
        String end = "\"to\":\"2026-05-10\",";
        Map<String, String> wrong = new HashMap<>();
        wrong.put("a", days + end + "\"members\":{\"a\":\"张三\"}}");
        wrong.put("b", days + end + "\"members\":{\"b\":[{\"name\":\"李四\"}]}}");
        // a single marker in quotation marks meant the whole line before
        wrong.put("markers", days + end + "\"markers\":\"" + Inspecting.marker("1") + "\"}");
        wrong.put("to", days + "\"to\":\"+999999999-12-31\"}");
        wrong.forEach((field, body) -> {
            Answer refused = work.post(work.a, "/inspections", body);
            assertThat(refused.status()).as(field).isEqualTo(400);
            assertThat(refused.json().get("field").asText()).isEqualTo(field);
        });
        String twice = "\"" + Inspecting.marker("1") + "\",\"" + Inspecting.marker("1") + "\"";
        Answer once =
                work.post(work.a, "/inspections", days + end + Inspecting.MEMBERS + ",\"markers\":[" + twice + "]}");
        assertThat(once.json().at("/plan/markers")).hasSize(1);
    }

    @Test
    void who_sees_both_sides_writes_for_neither_even_as_an_inspector_of_one() {
        String path = work.inTheField();
        work.state(work.b, path, "1", "damaged");
        var both = work.service.enter(
                "both",
                org.jieming.api.auth.Grant.everywhere(org.jieming.api.auth.Role.REVIEWER),
                org.jieming.api.auth.Grant.in(
                        org.jieming.register.ItemId.named("a"), org.jieming.api.auth.Role.INSPECTOR));
        assertThat(work.compared(both, path, "1").at("/b/statement/state").asText())
                .isEqualTo("damaged");
        assertThat(work.state(both, path, "1", "damaged").status()).isEqualTo(403);
        assertThat(both.get(path).json().get("team").isNull()).isTrue();
    }

    @Test
    void a_step_that_is_there_may_be_sent_again_when_the_round_is_closed() {
        String path = work.inTheField();
        work.state(work.a, path, "2", "damaged");
        work.state(work.b, path, "2", "damaged");
        String address = path + "/handling/" + UUID.randomUUID();
        String step = "{\"marker\":\"" + Inspecting.marker("2") + "\",\"kind\":\"proposed\",\"text\":\"重描刻字\"}";
        assertThat(work.put(work.a, address, step).status()).isEqualTo(200);
        work.minutes(work.a, path, "双方一致");
        for (String paper : new String[] {"minutes", "report"}) {
            work.sign(work.a, path, paper);
            work.sign(work.b, path, paper);
        }
        assertThat(work.stage(path)).isEqualTo("reported");
        assertThat(work.put(work.a, address, step).status()).isEqualTo(200);
        assertThat(work.put(work.a, address, step).json().get("late").asBoolean())
                .isFalse();
        // what is new goes on beside the report, whose signatures hold
        Answer agreed = work.step(work.b, path, "2", "agreed", "", "");
        assertThat(agreed.status()).isEqualTo(200);
        assertThat(agreed.json().get("late").asBoolean()).isTrue();
        assertThat(work.stage(path)).isEqualTo("reported");
    }

    private void found(String path, String serial) {
        work.state(work.a, path, serial, "damaged");
        work.state(work.b, path, serial, "damaged");
    }

    /** Damaged, repaired and accepted; then both look again, and find it as they say. */
    private static String acceptedAndThen(Inspecting work, String state) {
        String path = work.inTheField();
        for (String seen : new String[] {"damaged", state}) {
            stated(work.a, work, path, seen);
            stated(work.b, work, path, seen);
            if (seen.equals("damaged")) {
                work.step(work.a, path, "2", "proposed", "", "乙方重描刻字");
                work.step(work.b, path, "2", "agreed", "", "");
                work.step(work.b, path, "2", "repaired", "\"a\",\"b\"", "已重描");
                work.step(work.a, path, "2", "accepted", "\"a\",\"b\"", "");
            }
        }
        return path;
    }

    private static void stated(Service.Client who, Inspecting work, String path, String state) {
        String now = Inspecting.statement("2", state, "").replace("2026-05-02T01", "2026-01-01T04");
        assertThat(work.put(who, path + "/observations/" + UUID.randomUUID(), now)
                        .status())
                .isEqualTo(200);
    }

    private static String report(Inspecting work, String path) {
        work.minutes(work.a, path, "双方一致");
        work.sign(work.a, path, "minutes");
        work.sign(work.b, path, "minutes");
        return work.a.get(path + "/report?f=html").text();
    }

    @Test
    void the_report_keeps_a_problem_that_was_repaired_when_both_look_again_and_opens_what_they_find_anew() {
        try (Inspecting ticking = new Inspecting(Service.ticking())) {
            String path = acceptedAndThen(ticking, "intact");
            // 1 inspected: 0 of 1 intact when inspected; 1 of 1 handled; (0 + 1) of 1 intact after that
            assertThat(report(ticking, path))
                    .contains("检查时完好率 0.0% (0/1),处理率 100.0% (1/1)", "修复后完好率 100.0% (1/1)", "尚待处理:无");
        }
        try (Inspecting ticking = new Inspecting(Service.ticking())) {
            String path = acceptedAndThen(ticking, "lost");
            // the acceptance that both signed for stays; what both find after it is a second problem, not handled yet
            assertThat(ticking.compared(ticking.a, path, "2")
                            .at("/handling/open")
                            .asBoolean())
                    .isTrue();
            assertThat(ticking.step(ticking.b, path, "2", "proposed", "", "重新埋设")
                            .status())
                    .isEqualTo(200);
            assertThat(report(ticking, path)).contains("处理率 50.0% (1/2)", "尚待处理:" + Inspecting.LINE + "002Q");
        }
    }

    @Test
    void who_agrees_names_the_proposal_that_she_has_read_where_there_are_several() {
        String path = work.inTheField();
        found(path, "2");
        String first = work.step(work.b, path, "2", "proposed", "", "甲方重立")
                .json()
                .get("id")
                .asText();
        String second = work.step(work.b, path, "2", "proposed", "", "乙方重立")
                .json()
                .get("id")
                .asText();
        Answer refused = work.step(work.a, path, "2", "agreed", "", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("field").asText()).isEqualTo("step");
        // both are of one instant here, so that either may be the newest; the answer names it
        String newest = refused.json().get("newest").asText();
        String body = "{\"marker\":\"" + Inspecting.marker("2") + "\",\"kind\":\"agreed\",\"step\":\"";
        String address = path + "/handling/" + UUID.randomUUID();
        String other = newest.equals(first) ? second : first;
        assertThat(work.put(work.a, address, body + other + "\"}").status()).isEqualTo(409);
        Answer agreed = work.put(work.a, address, body + newest + "\"}");
        assertThat(agreed.status()).isEqualTo(200);
        assertThat(agreed.json().get("step").asText()).isEqualTo(newest);
    }

    @Test
    void of_six_who_note_one_repair_at_a_time_one_counts_and_the_others_are_told() {
        String path = work.inTheField();
        found(path, "2");
        work.step(work.a, path, "2", "proposed", "", "乙方重立");
        work.step(work.b, path, "2", "agreed", "", "");
        List<CompletableFuture<Integer>> sent = IntStream.range(0, 6)
                .mapToObj(each -> CompletableFuture.supplyAsync(
                        () -> work.step(work.b, path, "2", "repaired", "\"a\",\"b\"", "已重立" + each)
                                .status(),
                        task -> new Thread(task).start()))
                .toList();
        assertThat(sent.stream().map(CompletableFuture::join).sorted()).containsExactly(200, 409, 409, 409, 409, 409);
        assertThat(work.compared(work.a, path, "2").at("/handling/steps")).hasSize(3);
    }

    @Test
    void a_damaged_marker_is_repaired_only_with_both_present_and_counts_as_handled_when_accepted() {
        String path = work.inTheField();
        work.state(work.a, path, "2", "damaged");
        assertThat(work.step(work.a, path, "2", "proposed", "", "重描刻字").status())
                .isEqualTo(422);
        work.state(work.b, path, "2", "damaged");
        assertThat(work.step(work.a, path, "2", "proposed", "", "乙方六月底前重描刻字").status())
                .isEqualTo(200);
        assertThat(work.step(work.a, path, "2", "agreed", "", "").status()).isEqualTo(422);
        assertThat(work.step(work.b, path, "2", "agreed", "", "").status()).isEqualTo(200);
        Answer alone = work.step(work.b, path, "2", "repaired", "\"b\"", "已重描");
        assertThat(alone.status()).isEqualTo(422);
        assertThat(alone.json().at("/findings/0/rule").asText()).isEqualTo("C-05");
        work.step(work.b, path, "2", "repaired", "\"a\",\"b\"", "已重描");
        work.step(work.a, path, "2", "accepted", "\"a\",\"b\"", "");
        JsonNode tally = work.a.get(path).json().get("tally");
        assertThat(tally.get("found").asInt()).isEqualTo(1);
        assertThat(tally.get("handled").asInt()).isEqualTo(1);
    }

    /** The service's day is 1 January 2026; the statement says that it was made on 2 May by a clock that is behind its arrival. */
    @Test
    void what_is_to_be_done_is_due_after_it_was_found_and_by_one_of_the_parties() {
        String path = work.inTheField();
        String address = path + "/observations/";
        String found = Inspecting.statement("1", "damaged", ",\"opinion\":\"重立\",\"deadline\":\"2026-01-01\"");
        assertThat(work.put(work.a, address + UUID.randomUUID(), found).status())
                .isEqualTo(200);
        Answer early = work.put(work.a, address + UUID.randomUUID(), found.replace("2026-01-01", "2025-12-31"));
        assertThat(early.status()).isEqualTo(400);
        assertThat(early.json().get("field").asText()).isEqualTo("deadline");
        assertThat(early.text()).contains("2026-01-01", "不早于");
        String stranger = Inspecting.statement("1", "damaged", ",\"opinion\":\"重立\",\"responsible\":\"丙县\"");
        Answer nobody = work.put(work.a, address + UUID.randomUUID(), stranger);
        assertThat(nobody.json().get("field").asText()).isEqualTo("responsible");
        assertThat(nobody.text()).contains("a(甲方)");
    }
}

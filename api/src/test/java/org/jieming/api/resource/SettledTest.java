package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a round has settled stands in the register and in the ledger, and the next plan is held against it. */
class SettledTest {
    private final Inspecting work = new Inspecting();

    @AfterEach
    void stop() {
        work.close();
    }

    private JsonNode ledger() {
        return work.service.made("inspection-ledger", "\"area\":\"340207\"").at("/lines/0");
    }

    private String revisions() {
        return work.service.administrator().get("/revisions").text();
    }

    private Answer plan(int year, String more) {
        return work.post(
                work.a,
                "/inspections",
                "{\"line_code\":\"" + Inspecting.LINE + "\",\"year\":" + year + more + ",\"from\":\"" + year
                        + "-05-01\",\"to\":\"" + year + "-05-10\"," + Inspecting.MEMBERS + "}");
    }

    private void concluded(String path) {
        work.minutes(work.a, path, "双方一致");
        work.sign(work.a, path, "minutes");
        assertThat(ledger().get("standing").asText()).isEqualTo("unknown");
        work.sign(work.b, path, "minutes");
    }

    /** C-36: point by point, segment by segment. Of three markers one was seen by both; of the four segments, the ends among them, none. */
    @Test
    void who_holds_a_round_in_which_little_was_inspected_says_why_and_ledger_and_calendar_tell_it() {
        String path = work.inTheField();
        work.state(work.a, path, "1", "intact");
        work.state(work.b, path, "1", "intact");
        work.minutes(work.a, path, "双方一致");
        String fingerprint = work.a.get(path).json().at("/fingerprints/minutes").asText();
        Answer unsaid = work.post(
                work.a,
                path + "/signatures",
                "{\"paper\":\"minutes\",\"fingerprint\":\"" + fingerprint + "\",\"unfinished\":\" \"}");
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(unsaid.json().at("/findings/0/rule").asText()).isEqualTo("C-33");
        assertThat(unsaid.json().at("/findings/0/field").asText()).isEqualTo("unfinished");
        assertThat(unsaid.text()).contains("3 个界桩中 2 个", "4 段界线中 4 段", "2 of 3 markers and 4 of 4 segments");
        work.sign(work.a, path, "minutes");
        work.sign(work.b, path, "minutes");
        String left = "2026: 3 个界桩中 2 个、4 段界线中 4 段未由双方检查;理由:汛期未能到达";
        assertThat(work.service
                        .made("inspection-ledger", "\"area\":\"340207\"")
                        .at("/lines/0/last_left")
                        .asText())
                .isEqualTo(left);
        JsonNode calendar = work.a
                .get("/inspection-calendar?area=340207&from=2026&years=10")
                .json();
        assertThat(calendar.get("entries").findValuesAsText("last_left")).contains(left);
        // whoever may not see what is internal is not told the reason
        assertThat(work.service
                        .stranger()
                        .get("/inspection-calendar?area=340207&from=2026&years=10")
                        .text())
                .doesNotContain("汛期");
    }

    /** One of three markers was seen by both; a letter says as little as nothing, and what says why stands where both read it. */
    @Test
    void a_letter_is_no_reason_and_what_each_party_says_of_it_stands_in_minutes_and_report() {
        String path = work.inTheField();
        work.state(work.a, path, "1", "intact");
        work.state(work.b, path, "1", "intact");
        work.minutes(work.a, path, "双方一致");
        for (String less : List.of("x", "1111", "不不不不")) {
            Answer refused = minutes(work.a, path, less);
            assertThat(refused.status()).as(less).isEqualTo(422);
            assertThat(refused.json().at("/findings/0/rule").asText()).isEqualTo("C-33");
            assertThat(refused.text()).contains("不少于4个不同的字", "4 different characters");
        }
        assertThat(minutes(work.a, path, "大雪封山,改日补检").status()).isEqualTo(200);
        assertThat(minutes(work.b, path, "同甲方所述").status()).isEqualTo(200);
        for (String paper : List.of("/minutes?f=html", "/report?f=html")) {
            assertThat(work.b.get(path + paper).text())
                    .as(paper)
                    .contains("3 个界桩中 2 个、4 段界线中 4 段未由双方检查", "理由:大雪封山,改日补检", "理由:同甲方所述");
        }
    }

    private Answer minutes(Client who, String path, String unfinished) {
        String fingerprint = who.get(path).json().at("/fingerprints/minutes").asText();
        return work.post(
                who,
                path + "/signatures",
                "{\"paper\":\"minutes\",\"fingerprint\":\"" + fingerprint + "\",\"unfinished\":\"" + unfinished
                        + "\"}");
    }

    @Test
    void the_minutes_of_2026_signed_by_both_make_the_line_due_in_2031_led_by_the_other_party() {
        JsonNode lines = work.service
                .administrator()
                .get("/collections/boundary-lines/items")
                .json();
        String line = "/collections/boundary-lines/items/"
                + lines.at("/features/0/id").asText();
        Answer reckoned = work.service
                .administrator()
                .send(
                        "PATCH",
                        line,
                        "{\"properties\":{\"next_inspection_year\":2027,\"approval_doc\":\"民函〔2022〕1号\"},"
                                + "\"act\":{\"number\":\"民函〔2022〕1号\",\"authority\":\"示例省人民政府\",\"decided_on\":\"2025-12-30\"}}",
                        "Content-Type",
                        "application/merge-patch+json",
                        "If-Match",
                        "*");
        assertThat(reckoned.status()).as(reckoned.text()).isEqualTo(200);
        String path = work.inTheField();
        assertThat(ledger().get("standing").asText()).isEqualTo("unknown");
        concluded(path);
        // the 2027 that was reckoned from an inspection before does not stand beside it
        assertThat(work.service
                        .administrator()
                        .get(line)
                        .json()
                        .at("/properties/next_inspection_year")
                        .isMissingNode())
                .isTrue();
        // 2026 + 5
        assertThat(ledger().get("last_year").asInt()).isEqualTo(2026);
        assertThat(ledger().get("due_year").asInt()).isEqualTo(2031);
        assertThat(ledger().get("lead").asText()).isEqualTo("乙县");
        String revisions = revisions();
        assertThat(revisions).contains(path.substring("/inspections/".length()));
        // the year of the round itself is not that of the inspection before it
        assertThat(work.a.get(path + "/report?f=html").text())
                .contains("界线基本情况")
                .doesNotContain("上次联检年");
        // the report changes nothing more
        work.sign(work.a, path, "report");
        work.sign(work.b, path, "report");
        assertThat(revisions()).isEqualTo(revisions);
        Answer refused = plan(2031, ",\"lead\":\"a\",\"text\":\"全线步行\"");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("field").asText()).isEqualTo("lead");
        assertThat(refused.text()).contains("本轮应由乙方牵头", "“未按轮次牵头的理由”");
        assertThat(plan(2031, ",\"lead\":\"a\",\"lead_reason\":\"乙县汛期,商定由甲县牵头\"")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_special_inspection_is_told_and_resets_nothing() {
        String path = "/inspections/"
                + plan(2026, ",\"special\":true,\"lead\":\"a\"")
                        .json()
                        .get("id")
                        .asText();
        work.sign(work.a, path, "plan");
        work.sign(work.b, path, "plan");
        concluded(path);
        assertThat(ledger().get("special_year").asInt()).isEqualTo(2026);
        assertThat(ledger().get("standing").asText()).isEqualTo("unknown");
        assertThat(ledger().get("lead").isNull()).isTrue();
    }

    @Test
    void a_second_round_of_the_year_a_year_that_is_over_and_days_of_another_year_are_refused() {
        String own = work.planned();
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("\"year\":2026", "2026-05");
        wrong.put("\"year\":1996", "1996-05");
        wrong.put("\"year\":2027", "2026-05");
        wrong.forEach((year, month) -> {
            Answer refused = work.post(work.a, "/inspections", body(year, month));
            assertThat(refused.status()).as(year).isEqualTo(400);
            assertThat(refused.json().get("field").asText()).isEqualTo("year");
        });
        String etag = work.a.get(own).header("ETag");
        Answer same = work.a.send(
                "PUT",
                own + "/plan",
                body("\"year\":2026", "2026-06"),
                "Content-Type",
                "application/json",
                "If-Match",
                etag);
        assertThat(same.status()).as(same.text()).isEqualTo(200);
        assertThat(plan(2026, ",\"special\":true,\"lead\":\"a\"").status()).isEqualTo(201);
    }

    /** Eight plan the line for the same year at the same moment, two parties of equal right: one has it, the others are told so. */
    @Test
    void of_plans_written_at_once_one_has_the_year() throws Exception {
        try (Together together = new Together(8)) {
            List<Integer> told = together.all(writer -> {
                Service.Client who = writer % 2 == 0 ? work.a : work.b;
                return work.post(who, "/inspections", body("\"year\":2026", "2026-05"))
                        .status();
            });
            assertThat(told).containsOnlyOnce(201).containsOnly(201, 400);
            assertThat(work.a.get("/inspections").json().get("inspections")).hasSize(1);
        }
    }

    @Test
    void a_plan_without_a_lead_is_told_that_a_or_b_leads_and_that_they_take_turns() {
        Answer refused = work.post(
                work.a, "/inspections", body("\"year\":2026", "2026-05").replace(",\"lead\":\"a\"", ""));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("field").asText()).isEqualTo("lead");
        assertThat(refused.text()).contains("a(甲方)或 b(乙方)", "轮流");
    }

    @Test
    void a_plan_that_names_nobody_of_a_party_is_refused() {
        String nobody = body("\"year\":2026", "2026-05").replace("[\"李四\"]", "[]");
        Answer refused = work.post(work.a, "/inspections", nobody);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("field").asText()).isEqualTo("members.b");
    }

    private static String body(String year, String month) {
        return "{\"line_code\":\"" + Inspecting.LINE + "\"," + year + ",\"lead\":\"a\",\"from\":\"" + month
                + "-01\",\"to\":\"" + month + "-10\"," + Inspecting.MEMBERS + "}";
    }

    @Test
    void an_accepted_repair_makes_the_marker_intact_in_the_register_with_the_round_as_its_document() {
        work.service.commit(Service.put(
                ItemType.BOUNDARY_MARKER,
                "marker-2",
                Period.ALWAYS,
                Shape.point(118.1, 31.04),
                Map.of(
                        "marker_no",
                        Inspecting.LINE + "002Q",
                        "line_code",
                        Inspecting.LINE,
                        "serial",
                        "2",
                        "state",
                        "damaged")));
        String path = work.inTheField();
        work.state(work.a, path, "2", "damaged");
        work.state(work.b, path, "2", "damaged");
        work.step(work.a, path, "2", "proposed", "", "乙方六月底前重描刻字");
        work.step(work.b, path, "2", "agreed", "", "");
        work.step(work.b, path, "2", "repaired", "\"a\",\"b\"", "已重描");
        assertThat(state()).isEqualTo("damaged");
        assertThat(work.step(work.a, path, "2", "accepted", "\"a\",\"b\"", "").status())
                .isEqualTo(200);
        assertThat(state()).isEqualTo("intact");
        assertThat(revisions()).contains(path.substring("/inspections/".length()));
    }

    private String state() {
        return work.a
                .get("/collections/boundary-markers/items/" + Inspecting.marker("2"))
                .json()
                .at("/properties/state")
                .asText();
    }
}

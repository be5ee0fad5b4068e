package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.inspection.LineCare;
import org.jieming.api.inspection.NumberedLine;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.resource.Service.Client;
import org.jieming.care.Patrol;
import org.jieming.care.Side;
import org.jieming.care.Written;
import org.jieming.measure.Metres;
import org.jieming.register.ItemId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A year of a line between two counties: patrols, a quarrel about water, and the assessment as a safe boundary. */
class LineCareTest {
    private static final String LINE = "/line-care/" + Inspecting.LINE;
    private final Inspecting work = new Inspecting();
    private final Client superior = work.service.enter("shi", Grant.everywhere(Role.INSPECTOR));

    @AfterEach
    void stop() {
        work.close();
    }

    private Answer patrols(Client who, String day, int metres) {
        String body = "{\"day\":\"" + day + "\",\"length_m\":" + metres + ",\"persons\":[\"王五\"],\"text\":\"1–2 号桩\"}";
        return work.put(who, LINE + "/patrols/" + UUID.randomUUID(), body);
    }

    private Answer assesses(String marks) {
        return assesses(work.a, marks);
    }

    private Answer assesses(Client who, String marks) {
        return work.put(who, LINE + "/assessments/" + UUID.randomUUID(), "{\"year\":2025,\"marks\":{" + marks + "}}");
    }

    private JsonNode row(int year) {
        return work.above.get("/line-care?year=" + year).json().at("/lines/0");
    }

    @Test
    void the_table_of_a_year_counts_patrols_disputes_and_what_the_assessment_came_to() {
        patrols(work.a, "2025-03-01", 1_500);
        patrols(work.b, "2025-04-01", 2_000);
        patrols(work.b, "2024-04-01", 900);
        String dispute = LINE + "/disputes/" + UUID.randomUUID();
        String quarrel = "{\"day\":\"2025-05-01\",\"text\":\"两村争水\"}";
        assertThat(work.put(work.a, dispute, quarrel).status()).isEqualTo(200);
        assertThat(work.put(work.a, dispute, quarrel).status()).isEqualTo(200);
        assertThat(work.put(work.a, dispute, quarrel.replace("争水", "争地")).status())
                .isEqualTo(409);
        assertThat(work.put(work.b, dispute, quarrel).status())
                .as("another party's entry is another")
                .isEqualTo(409);
        settles(work.a, dispute);
        assertThat(row(2025).get("settled").asInt()).as("by the word of one").isZero();
        assertThat(stage()).isEqualTo("settling");
        settles(work.b, dispute);
        assesses("\"markers\":{\"score\":90},\"publicity\":{\"score\":70},\"no-mass-incident\":{\"score\":100}");
        JsonNode row = row(2025);
        assertThat(row.get("patrols").asInt()).isEqualTo(2);
        assertThat(row.get("patrolled_m").asInt()).isEqualTo(3_500);
        assertThat(row.get("settled").asInt()).isEqualTo(1);
        // two of ten items of the same weight: (90 + 70) / 2
        assertThat(row.at("/sides/a/result/score").asDouble()).isEqualTo(80);
        assertThat(row.at("/sides/a/result/share_marked").asDouble()).isEqualTo(0.2);
        assertThat(row.at("/sides/b/patrols").asInt()).isEqualTo(1);
        assertThat(row.at("/sides/b/result").isMissingNode()).isTrue();
        assertThat(row(2024).get("patrols").asInt()).isEqualTo(1);
        assertThat(work.a.get("/line-care?year=2025&f=csv").text())
                .contains("甲乙线,2,3.500,1,1.500,1,2.000,0,0.000,1,1,0,80.000,0.200,");
        assertThat(stage()).isEqualTo("settled");
    }

    /** The service says 1 January 2026 at noon in Beijing. */
    @Test
    void nothing_is_noted_of_a_day_that_is_not_over_yet() {
        assertThat(patrols(work.a, "2026-01-01", 100).status()).isEqualTo(200);
        assertThat(patrols(work.a, "2026-01-02", 100).json().get("field").asText())
                .isEqualTo("day");
        String tomorrow = "{\"day\":\"2026-01-02\",\"text\":\"两村争水\"}";
        assertThat(work.put(work.a, LINE + "/disputes/" + UUID.randomUUID(), tomorrow)
                        .json()
                        .get("field")
                        .asText())
                .isEqualTo("day");
        String next = "{\"year\":2027,\"marks\":{\"markers\":{\"score\":90}}}";
        assertThat(work.put(work.a, LINE + "/assessments/" + UUID.randomUUID(), next)
                        .json()
                        .get("field")
                        .asText())
                .isEqualTo("year");
    }

    @Test
    void what_both_call_settled_is_not_opened_again_by_one_of_them() {
        String dispute = LINE + "/disputes/" + UUID.randomUUID();
        work.put(work.a, dispute, "{\"day\":\"2025-05-01\",\"text\":\"两村争水\"}");
        settles(work.a, dispute);
        String step = dispute + "/steps/" + UUID.randomUUID();
        String agreed = "{\"kind\":\"settled\",\"text\":\"签订用水协议\"}";
        assertThat(work.put(work.b, step, agreed).status()).isEqualTo(200);
        String again = "{\"kind\":\"mediated\",\"text\":\"又争\"}";
        Answer refused = work.put(work.a, dispute + "/steps/" + UUID.randomUUID(), again);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("另记一起纠纷");
        assertThat(stage()).isEqualTo("settled");
        assertThat(work.put(work.b, step, agreed).status()).as("sent again").isEqualTo(200);
    }

    private void settles(Client who, String dispute) {
        work.put(who, dispute + "/steps/" + UUID.randomUUID(), "{\"kind\":\"settled\",\"text\":\"签订用水协议\"}");
    }

    private String stage() {
        return work.a.get(LINE).json().at("/disputes/0/stage").asText();
    }

    /** 5,000 are those of a dozen sections patrolled daily. What is there may be sent again. */
    @Test
    void one_side_writes_so_many_patrols_in_a_year_and_leaves_room_for_the_other() {
        LineCare care = new LineCare(work.service.register.journal().documents());
        Instant now = work.service.register.clock().instant();
        NumberedLine line = new NumberedLine(ItemId.named("line"), Set.of(Inspecting.LINE), (number, day) -> false);
        for (int i = 0; i < 5_000; i++) {
            Written written = new Written(new UUID(0, i), Inspecting.LINE, Optional.empty(), Side.A, "zhang", now);
            care.keep(line, new Patrol(written, LocalDate.parse("2025-01-01"), List.of(), new Metres(1), ""));
        }
        Answer refused = patrols(work.a, "2025-03-01", 1_500);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("5000");
        assertThat(patrols(work.b, "2025-03-01", 1_500).status()).isEqualTo(200);
        // 5,000 of A and one of B, of which the newest 500 are told
        JsonNode told = work.a.get(LINE + "?year=2025").json();
        assertThat(told.get("patrols")).hasSize(500);
        assertThat(told.at("/patrols/0/side").asText()).isEqualTo("b");
        assertThat(told.at("/left_off/patrols").asInt()).isEqualTo(4_501);
        assertThat(work.a.get(LINE + "?year=2024").json().get("patrols")).isEmpty();
        String again = "{\"day\":\"2025-01-01\",\"length_m\":1}";
        assertThat(work.put(work.a, LINE + "/patrols/" + new UUID(0, 7), again).status())
                .isEqualTo(200);
    }

    /** A patrol as it was kept before entries named a side. */
    @Test
    void an_entry_kept_before_sides_were_is_counted_of_none_and_may_be_sent_again() {
        UUID id = UUID.randomUUID();
        String body = "\"day\":\"2025-03-01\",\"persons\":[],\"length_m\":1500.0,\"text\":\"\"}";
        String kept = "{\"id\":\"" + id + "\",\"line_code\":\"" + Inspecting.LINE
                + "\",\"author\":\"zhang\",\"at\":\"2025-03-01T04:00:00Z\",";
        work.service.register.journal().documents().put("line-patrol", Inspecting.LINE + "/" + id, kept + body, 0);
        assertThat(work.put(work.a, LINE + "/patrols/" + id, "{" + body).status())
                .isEqualTo(200);
        assertThat(work.put(work.a, LINE + "/patrols/" + id, "{" + body.replace("1500", "1600"))
                        .status())
                .isEqualTo(409);
        assertThat(row(2025).at("/sides/unstated/patrols").asInt()).isEqualTo(1);
        assertThat(work.a.get("/line-care?year=2025&f=csv").text()).contains("甲乙线,1,1.500,0,0.000,0,0.000,1,1.500,0,");
    }

    /** She inspects for A and reviews everywhere: she sees both sides, and is above neither as an inspector. */
    @Test
    void an_inspector_of_one_party_who_reviews_both_settles_nothing_as_if_above_them() {
        Client both = work.service.enter(
                "qian", Grant.in(ItemId.named("a"), Role.INSPECTOR), Grant.everywhere(Role.REVIEWER));
        String dispute = LINE + "/disputes/" + UUID.randomUUID();
        work.put(work.b, dispute, "{\"day\":\"2025-05-01\",\"text\":\"两村争水\"}");
        settles(both, dispute);
        assertThat(stage()).isEqualTo("open");
        assertThat(both.get(LINE).json().get("side").isNull()).isTrue();
    }

    @Test
    void a_violent_case_vetoes_and_a_ledger_that_knows_better_than_the_assessment_is_told() {
        work.put(
                work.b,
                LINE + "/disputes/" + UUID.randomUUID(),
                "{\"day\":\"2025-05-01\",\"grave\":true,\"text\":\"械斗\"}");
        assesses("\"markers\":{\"score\":90}");
        assertThat(row(2025).get("contradicts").asBoolean()).isTrue();
        assertThat(row(2025).at("/sides/a/result/score").isNull()).isTrue();
        assertThat(row(2025).at("/sides/a/result/vetoed").asBoolean()).isTrue();
        assertThat(work.a.get(LINE).json().at("/assessments/0/result/score").isNull())
                .isTrue();
        assesses("\"markers\":{\"score\":90},\"no-mass-incident\":{\"score\":0,\"evidence\":\"五月械斗\"}");
        JsonNode all = work.a.get(LINE).json().get("assessments");
        assertThat(all.findValues("vetoes").toString()).contains("no-mass-incident");
        // what A assesses of its own later does not take B's veto back; nor does the superior's word
        assesses(work.b, "\"no-mass-incident\":{\"score\":0}");
        assesses("\"markers\":{\"score\":90},\"no-mass-incident\":{\"score\":100}");
        assesses(superior, "\"markers\":{\"score\":95}");
        assertThat(row(2025).get("vetoes").toString()).contains("no-mass-incident");
        assertThat(row(2025).at("/sides/above/result/score").isNull()).isTrue();
        assertThat(row(2025).at("/sides/above/result/share_marked").asDouble()).isPositive();
    }

    @Test
    void an_inspector_above_both_mediates_and_patrols_nothing_and_strange_items_are_refused() {
        assertThat(patrols(superior, "2025-03-01", 100).status()).isEqualTo(403);
        String dispute = LINE + "/disputes/" + UUID.randomUUID();
        work.put(work.a, dispute, "{\"day\":\"2025-05-01\",\"text\":\"两村争水\"}");
        settles(superior, dispute);
        assertThat(stage()).isEqualTo("settled");
        // a reviewer of one party looks on, and so does one above both
        assertThat(assesses(work.above, "\"markers\":{\"score\":1}").status()).isEqualTo(403);
        Client reviewer = work.service.enter("zhao", Grant.in(ItemId.named("a"), Role.REVIEWER));
        assertThat(reviewer.get(LINE).json().get("side").isNull()).isTrue();
        assertThat(assesses(reviewer, "\"markers\":{\"score\":1}").status()).isEqualTo(403);
        assertThat(work.a.get("/line-care/nowhere").status()).isEqualTo(404);
        assertThat(work.service.stranger().get(LINE).status()).isEqualTo(401);
        assertThat(assesses("\"fence\":{\"score\":1}").json().get("field").asText())
                .isEqualTo("marks");
        assertThat(assesses("\"markers\":{\"score\":101}").json().get("field").asText())
                .isEqualTo("score");
        assertThat(patrols(work.a, "2025-03-01", -1).json().get("field").asText())
                .isEqualTo("length_m");
        assertThat(work.a.get("/line-care?year=26").json().get("field").asText())
                .isEqualTo("year");
    }
}

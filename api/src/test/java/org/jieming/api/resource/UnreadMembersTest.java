package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jieming.api.inspection.Plan;
import org.jieming.api.inspection.SegmentStatements;
import org.jieming.api.inspection.Sightings;
import org.jieming.api.inspection.Statements;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is sent in a member that nobody reads is lost: its sender is told so, and nobody loses a day in the field for it. */
class UnreadMembersTest {
    private final Inspecting work = new Inspecting();

    @AfterEach
    void stop() {
        work.close();
    }

    private static String field(Answer refused) {
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        return refused.json().get("field").asText();
    }

    private Answer planned(String lead, String members) {
        return work.post(
                work.a,
                "/inspections",
                "{\"line_code\":\"" + Inspecting.LINE
                        + "\",\"year\":2026,\"from\":\"2026-05-01\",\"to\":\"2026-05-10\"," + lead + ",\"members\":{"
                        + members + "}}");
    }

    @Test
    void a_misspelt_member_of_a_plan_is_refused_with_the_nearest_that_there_is() {
        Answer refused = planned("\"leed\":\"a\"", "\"a\":[]");
        assertThat(field(refused)).isEqualTo("leed");
        assertThat(refused.text()).contains("最接近的是 lead", "the nearest is lead");
        assertThat(field(planned("\"lead\":\"a\"", "\"c\":[\"张三\"]"))).isEqualTo("c");
    }

    @Test
    void a_refusal_names_the_member_that_was_sent() {
        assertThat(field(planned("\"lead\":\"c\"", "\"a\":[]"))).isEqualTo("lead");
        assertThat(field(planned("\"lead\":\"a\",\"markers\":[\"001Q\"]", "\"a\":[]")))
                .isEqualTo("markers");
        String path = work.inTheField();
        String step = "{\"marker\":\"" + Inspecting.marker("1") + "\",\"kind\":\"agreed\",\"present\":[\"both\"]}";
        assertThat(field(work.put(work.a, path + "/handling/" + UUID.randomUUID(), step)))
                .isEqualTo("present");
        String stated = Inspecting.statement("1", "intact", "").replace(Inspecting.marker("1"), "001Q");
        assertThat(field(work.put(work.a, path + "/observations/" + UUID.randomUUID(), stated)))
                .isEqualTo("marker");
    }

    @Test
    void a_statement_of_the_field_is_kept_and_its_sender_told_what_nobody_reads() {
        String path = work.inTheField();
        String stated = Inspecting.statement("1", "intact", ",\"notes\":\"倾斜\"");
        JsonNode answer = work.put(work.a, path + "/observations/" + UUID.randomUUID(), stated)
                .json();
        assertThat(answer.at("/unread/0/member").asText()).isEqualTo("notes");
        assertThat(answer.at("/unread/0/nearest").asText()).isEqualTo("note");
        assertThat(work.a.get(path + "/observations").json().get("observations"))
                .hasSize(1);
    }

    @Test
    void what_nobody_reads_inside_of_fixes_photographs_and_trackpoints_is_told_with_its_path() {
        String path = work.inTheField();
        String fix =
                "\"fix\":{\"longitude\":118.1,\"latitude\":31.02,\"accuracy_m\":4,\"datum\":\"WGS84\",\"age_seconds\":900}";
        String photo = "{\"hash\":\"" + Inspecting.sha256(Inspecting.PICTURE)
                + "\",\"subject\":\"marker\",\"taken_at\":\"2026-01-01T03:00:00Z\",\"captoin\":\"北面\"," + fix + "}";
        String more = "," + fix + ",\"photos\":[" + photo + "," + photo + "]";
        for (String statement : List.of(
                "observations/" + UUID.randomUUID() + " " + Inspecting.statement("1", "intact", more),
                "sightings/" + UUID.randomUUID() + " "
                        + Inspecting.sighting("unlisted", "").replaceAll("\"fix\":\\{[^}]*}", more.substring(1)))) {
            String[] parts = statement.split(" ", 2);
            JsonNode unread =
                    work.put(work.a, path + "/" + parts[0], parts[1]).json().get("unread");
            assertThat(unread.findValuesAsText("member"))
                    .as(parts[0])
                    .containsExactlyInAnyOrder("fix.age_seconds", "photos[].captoin", "photos[].fix.age_seconds");
            assertThat(unread.findValuesAsText("nearest")).contains("caption");
        }
        String track = Inspecting.track(31.0, 31.01).replace("accuracy_m", "acuracy_m");
        JsonNode kept =
                work.put(work.a, path + "/tracks/" + UUID.randomUUID(), track).json();
        assertThat(kept.get("unread").toString())
                .isEqualTo("[{\"member\":\"points[].acuracy_m\",\"nearest\":\"accuracy_m\"}]");
    }

    @Test
    void a_refusal_says_what_was_given_and_which_words_there_are() {
        String path = work.inTheField();
        String address = path + "/observations/" + UUID.randomUUID();
        String stated = Inspecting.statement("1", "intact", ",\"note\":5");
        assertThat(work.put(work.a, address, stated).json().get("given").asText())
                .isEqualTo("5");
        Answer silent = work.put(work.a, address, stated.replace("\"state\":\"intact\",", ""));
        assertThat(field(silent)).isEqualTo("state");
        assertThat(silent.text()).contains("intact", "damaged");
        Answer far = work.put(
                work.a,
                address,
                Inspecting.statement(
                        "1",
                        "intact",
                        ",\"fix\":{\"longitude\":190,\"latitude\":31,\"accuracy_m\":3,\"datum\":\"WGS84\"}"));
        assertThat(field(far)).isEqualTo("fix.longitude");
    }

    /** NUL, BEL and half of a surrogate pair: of a paper of the office they are refused, of the field's they are left out. */
    @Test
    void what_cannot_be_printed_is_refused_in_a_plan_and_left_out_of_a_statement() {
        for (String bad : List.of("\\u0000", "\\u0007", "\\ud800")) {
            assertThat(field(planned("\"lead\":\"a\"", "\"a\":[\"张" + bad + "三\"]")))
                    .isEqualTo("members.a[]");
        }
        String path = work.inTheField();
        String stated = Inspecting.statement("1", "intact", ",\"note\":\"倾\\u0000斜\\ud800\\n二行\"");
        JsonNode kept = work.put(work.a, path + "/observations/" + UUID.randomUUID(), stated)
                .json();
        assertThat(kept.get("note").asText()).isEqualTo("倾斜\n二行");
        assertThat(kept.get("stripped").toString()).isEqualTo("[\"note\"]");
    }

    @Test
    void a_plan_of_another_line_is_refused_where_the_plan_of_a_round_is_changed() {
        String path = work.planned();
        String plan =
                "{\"line_code\":\"999999999\",\"year\":2026,\"from\":\"2026-05-01\",\"to\":\"2026-05-10\",\"lead\":\"a\","
                        + "\"lead_reason\":\"双方商定\",\"members\":{\"a\":[\"张三\"],\"b\":[\"李四\"]}}";
        Answer refused = changed(path, plan);
        assertThat(field(refused)).isEqualTo("line_code");
        assertThat(refused.text()).contains("999999999", "本次联检的界线是 " + Inspecting.LINE);
        assertThat(changed(path, plan.replace("999999999", Inspecting.LINE)).status())
                .isEqualTo(200);
    }

    private Answer changed(String path, String plan) {
        return work.a.send(
                "PUT",
                path + "/plan",
                plan,
                "Content-Type",
                "application/json",
                "If-Match",
                work.a.get(path).header("ETag"));
    }

    @Test
    void the_api_document_lists_each_member_that_is_read() {
        JsonNode schemas = work.service.stranger().get("/api").json().at("/components/schemas");
        assertThat(members(schemas, "newInspection"))
                .isEqualTo(Plan.MEMBERS.and("line_code").members());
        assertThat(members(schemas, "observation")).isEqualTo(Statements.MEMBERS.members());
        assertThat(members(schemas, "segmentStatement")).isEqualTo(SegmentStatements.MEMBERS.members());
        assertThat(members(schemas, "sighting")).isEqualTo(Sightings.MEMBERS.members());
        assertThat(members(schemas, "observation/properties/photos/items"))
                .isEqualTo(Statements.MEMBERS.within().get("photos").members());
        assertThat(members(schemas, "observation/properties/fix"))
                .isEqualTo(Statements.MEMBERS.within().get("fix").members());
    }

    private static Set<String> members(JsonNode schemas, String schema) {
        Set<String> names = new HashSet<>();
        schemas.at("/" + schema + "/properties").fieldNames().forEachRemaining(names::add);
        return names;
    }
}

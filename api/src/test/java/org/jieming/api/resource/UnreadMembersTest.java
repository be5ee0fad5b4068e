package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
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
}

package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which acts between the field and the signature are a word on the state of a marker, and which are none (C-04). */
class ActsOnStatesTest {
    private final Inspecting work = new Inspecting(Service.ticking());

    @AfterEach
    void stop() {
        work.close();
    }

    private String found(String state) {
        return work.found(work.inTheField(), state);
    }

    /** The papers between the field and the signature: a remark, a new number, the position text, each under a numbered act. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"remarks\":\"已拍照归档\"",
                "\"marker_no\":\"" + Inspecting.LINE + "011Q\",\"serial\":11",
                "\"position_note\":\"位于水塔以西30米\""
            })
    void an_act_that_says_something_else_of_a_marker_says_nothing_of_its_state(String properties) {
        String path = found("lost");
        work.decided("1", properties);
        Answer closed = work.closed(path);
        assertThat(work.recorded("1")).isEqualTo("lost");
        assertThat(closed.json().has("register_kept")).isFalse();
    }

    /** It leaves all as it is: what else should it be about than that the marker stands. */
    @Test
    void an_act_that_leaves_a_marker_as_it_is_confirms_its_state() {
        String path = found("lost");
        work.decided("1", "\"remarks\":null");
        assertThat(work.closed(path).json().has("register_kept")).isTrue();
        assertThat(work.recorded("1")).isEqualTo("intact");
    }

    /** A program that writes items of any type states the act beside the body. */
    @Test
    void an_act_in_the_header_confirms_as_one_in_the_body_does() {
        String path = found("lost");
        String act = URLEncoder.encode(
                "{\"number\":\"民函〔2026〕1号\",\"authority\":\"示例省人民政府\",\"decided_on\":\"2025-12-30\"}",
                StandardCharsets.UTF_8);
        Answer confirmed = work.service
                .administrator()
                .send(
                        "PATCH",
                        "/collections/boundary-markers/items/" + Inspecting.marker("1"),
                        "{\"properties\":{\"remarks\":null}}",
                        "Content-Type",
                        "application/merge-patch+json",
                        "If-Match",
                        "*",
                        "Jieming-Act",
                        act.replace("+", "%20"));
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
        assertThat(work.closed(path).json().has("register_kept")).isTrue();
        assertThat(work.recorded("1")).isEqualTo("intact");
    }

    /** The closing of a round writes a version from today, 2026-01-01, on; what is dated back ends there. */
    @Test
    void who_dates_an_act_back_before_what_a_closing_wrote_is_told_that_todays_state_stays() {
        work.closed(found("lost"));
        Answer back = work.decided("1", "\"state\":\"moved\",\"valid_from\":\"2025-12-01\"");
        assertThat(back.json().at("/findings/0/field").asText()).isEqualTo("valid_from");
        assertThat(back.json().at("/findings/0/zh").asText()).contains("2026-01-01", "“丢失”", "今天的状态不变");
        assertThat(work.recorded("1")).isEqualTo("lost");
        Answer today = work.decided("1", "\"state\":\"moved\",\"valid_from\":\"2026-01-01\"");
        assertThat(today.json().has("findings")).isFalse();
        assertThat(work.recorded("1")).isEqualTo("moved");
    }

    @Test
    void an_act_whose_title_ends_with_the_id_of_a_round_is_an_act() {
        String path = found("damaged");
        String id = path.substring("/inspections/".length());
        work.decided(
                "1",
                "\"state\":\"moved\"",
                "\"number\":\"民函〔2026〕2号\",\"authority\":\"示例省人民政府\",\"decided_on\":\"2025-12-30\",\"title\":\"关于 " + id
                        + "\"");
        assertThat(work.closed(path).json().has("register_kept")).isTrue();
        assertThat(work.recorded("1")).isEqualTo("moved");
    }
}

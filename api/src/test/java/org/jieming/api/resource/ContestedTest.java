package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jieming.api.resource.Service.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two parties may agree on the state of a marker and contradict each other in the rest: the state counts, the rest is listed (C-38). */
class ContestedTest {
    private final Inspecting work = new Inspecting(Service.ticking());

    @AfterEach
    void stop() {
        work.close();
    }

    private void states(Client who, String path, String state, String responsible) {
        String statement = Inspecting.statement("1", state, ",\"responsible\":\"" + responsible + "\"");
        assertThat(work.put(who, path + "/observations/" + UUID.randomUUID(), statement)
                        .status())
                .isEqualTo(200);
    }

    /** Each says that the other is to see to it. */
    private String damaged() {
        String path = work.inTheField();
        states(work.a, path, "damaged", "b");
        states(work.b, path, "damaged", "a");
        return path;
    }

    @Test
    void a_damage_that_both_state_is_counted_and_recorded_though_each_calls_the_other_responsible() {
        String path = damaged();
        JsonNode compared = work.compared(work.a, path, "1");
        assertThat(compared.get("comparison").asText()).isEqualTo("contested");
        assertThat(compared.at("/differences/0/field").asText()).isEqualTo("responsible");
        JsonNode tally = work.a.get(path).json().get("tally");
        // 1 marker inspected: none agreed in all, 1 contested, whose state is agreed
        assertThat(tally.get("by_state").toString()).isEqualTo("{\"damaged\":1}");
        assertThat(tally.get("found").asInt()).isEqualTo(1);
        assertThat(tally.get("contested").asInt()).isEqualTo(1);
        work.closed(path);
        assertThat(work.recorded("1")).isEqualTo("damaged");
        assertThat(work.leftOpen()).hasSize(1).first().asString().contains("双方陈述不一致", "责任方");
    }

    @Test
    void who_pays_is_settled_by_the_measure_on_which_both_agree() {
        String path = damaged();
        assertThat(work.step(work.a, path, "1", "proposed", "", "双方各半").status())
                .isEqualTo(200);
        assertThat(work.step(work.b, path, "1", "agreed", "", "").status()).isEqualTo(200);
        work.step(work.a, path, "1", "repaired", "\"a\",\"b\"", "已重立");
        assertThat(work.step(work.b, path, "1", "accepted", "\"a\",\"b\"", "").status())
                .isEqualTo(200);
        assertThat(work.recorded("1")).isEqualTo("intact");
        JsonNode tally = work.a.get(path).json().get("tally");
        assertThat(tally.get("found").asInt()).isEqualTo(1);
        assertThat(tally.get("handled").asInt()).isEqualTo(1);
        work.closed(path);
        assertThat(work.recorded("1")).isEqualTo("intact");
        assertThat(work.leftOpen()).isEmpty();
    }

    @Test
    void a_marker_whose_state_was_left_contested_is_looked_at_together_in_the_next_round() {
        String path = work.inTheField();
        states(work.a, path, "lost", "a");
        states(work.b, path, "damaged", "a");
        work.closed(path);
        // neither lost nor damaged is what both found
        assertThat(work.recorded("1")).isEqualTo("intact");
        assertThat(work.leftOpen()).hasSize(1).first().asString().contains("甲方称“丢失”,乙方称“损坏”", "共同查看");
        String next = work.inTheField();
        states(work.a, next, "lost", "a");
        states(work.b, next, "lost", "a");
        work.closed(next);
        assertThat(work.recorded("1")).isEqualTo("lost");
        assertThat(work.leftOpen()).hasSize(1).first().asString().contains("双方认定“丢失”");
    }
}

package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
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

    private void closed(String path) {
        work.minutes(work.a, path, "双方一致");
        for (String paper : new String[] {"minutes", "report"}) {
            work.sign(work.a, path, paper);
            work.sign(work.b, path, paper);
        }
        assertThat(work.stage(path)).isEqualTo("reported");
    }

    private String state() {
        return work.a
                .get("/collections/boundary-markers/items/" + Inspecting.marker("1"))
                .json()
                .at("/properties/state")
                .asText();
    }

    private List<String> leftOpen() {
        JsonNode check = work.post(work.a, work.planned() + "/office-check", "").json();
        return StreamSupport.stream(check.at("/check/entries").spliterator(), false)
                .filter(entry -> entry.get("kind").asText().equals("repair"))
                .map(entry -> entry.get("zh").asText())
                .toList();
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
        closed(path);
        assertThat(state()).isEqualTo("damaged");
        assertThat(leftOpen()).hasSize(1).first().asString().contains("双方陈述不一致", "责任方");
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
        assertThat(state()).isEqualTo("intact");
        JsonNode tally = work.a.get(path).json().get("tally");
        assertThat(tally.get("found").asInt()).isEqualTo(1);
        assertThat(tally.get("handled").asInt()).isEqualTo(1);
        closed(path);
        assertThat(state()).isEqualTo("intact");
        assertThat(leftOpen()).isEmpty();
    }

    @Test
    void a_marker_whose_state_was_left_contested_is_looked_at_together_in_the_next_round() {
        String path = work.inTheField();
        states(work.a, path, "lost", "a");
        states(work.b, path, "damaged", "a");
        closed(path);
        // neither lost nor damaged is what both found
        assertThat(state()).isEqualTo("intact");
        assertThat(leftOpen()).hasSize(1).first().asString().contains("甲方称“丢失”,乙方称“损坏”", "共同查看");
        String next = work.inTheField();
        states(work.a, next, "lost", "a");
        states(work.b, next, "lost", "a");
        closed(next);
        assertThat(state()).isEqualTo("lost");
        assertThat(leftOpen()).hasSize(1).first().asString().contains("双方认定“丢失”");
    }
}

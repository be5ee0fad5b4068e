package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What both teams' statements show of a marker though both call it intact. */
class SuspicionTest {
    private final Inspecting work = new Inspecting();

    @AfterEach
    void stop() {
        work.close();
    }

    /** Marker 2 stands at 31.04°; 45 m north of it is 0.000406° (of 110.86 km), far beyond max(5 m, 2 × 3 m). */
    @Test
    void a_marker_that_both_call_intact_far_off_its_legal_place_is_a_problem_and_can_be_handled() {
        String path = work.inTheField();
        String more = ",\"fix\":{\"longitude\":118.1,\"latitude\":31.040406,\"accuracy_m\":3,\"datum\":\"WGS84\"},"
                + "\"objects\":{\"水塔\":false}";
        for (Service.Client team : List.of(work.a, work.b)) {
            work.put(team, path + "/observations/" + UUID.randomUUID(), Inspecting.statement("2", "intact", more));
        }
        JsonNode marker = work.a.get(path + "/comparison").json().at("/markers/1");
        assertThat(marker.get("comparison").asText()).isEqualTo("agreed");
        assertThat(marker.get("problems").findValuesAsText("rule")).containsExactly("C-31", "C-31", "C.6");
        JsonNode tally = work.a.get(path).json().get("tally");
        assertThat(tally.get("found").asInt()).isEqualTo(1);
        assertThat(tally.get("suspected").asInt()).isEqualTo(1);
        assertThat(work.step(work.a, path, "2", "proposed", "", "双方按登记表复位").status())
                .isEqualTo(200);
        work.minutes(work.a, path, "2 号界桩疑似移位。");
        work.sign(work.a, path, "minutes");
        work.sign(work.b, path, "minutes");
        assertThat(work.a.get(path + "/report?f=html&lang=zh").text())
                .contains("疑似移位:对照登记表复测")
                .contains("完好率 0.0% (0/1)");
    }
}

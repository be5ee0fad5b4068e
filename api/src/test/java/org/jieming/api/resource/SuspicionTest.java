package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
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

    @Test
    void an_object_that_the_form_of_the_marker_does_not_list_is_told_and_counted_for_nothing() {
        String path = work.inTheField();
        // the form lists the water tower alone
        String gone = Inspecting.statement("1", "intact", ",\"objects\":{\"水塔\":true,\"古树\":false}");
        JsonNode kept = work.put(work.a, path + "/observations/" + UUID.randomUUID(), gone)
                .json();
        assertThat(kept.at("/objects_not_in_register/0").asText()).isEqualTo("古树");
        work.put(work.b, path + "/observations/" + UUID.randomUUID(), gone.replace("\"古树\":false", "\"古树\":true"));
        JsonNode marker = work.compared(work.a, path, "1");
        assertThat(marker.get("comparison").asText()).isEqualTo("agreed");
        assertThat(marker.get("problems")).isEmpty();
        work.minutes(work.a, path, "一致");
        work.sign(work.a, path, "minutes");
        work.sign(work.b, path, "minutes");
        assertThat(work.a.get(path + "/report?f=html&lang=zh").text())
                .contains("登记簿未列方位物“古树”(称不在,不计)")
                .contains("完好率 100.0% (1/1)");
    }

    @Test
    void the_objects_of_a_form_that_leaves_its_first_row_empty_are_taken_along() {
        String path = work.inTheField();
        work.service.commit(Service.put(
                ItemType.BOUNDARY_MARKER,
                "marker-1",
                Period.ALWAYS,
                Shape.point(118.1, 31.02),
                Map.of(
                        "marker_no",
                        Inspecting.LINE + "001Q",
                        "line_code",
                        Inspecting.LINE,
                        "object_2_name",
                        "石桥",
                        "object_2_distance",
                        "12.5")));
        JsonNode objects = work.a.get(path + "/package").json().at("/markers/0/objects");
        assertThat(objects.findValuesAsText("name")).containsExactly("石桥");
        assertThat(objects.at("/0/distance_m").asText()).isEqualTo("12.5");
    }

    /** C-31 and C-38: device, opinion, responsible party and deadline; what a photograph shows. */
    @Test
    void what_a_team_would_have_done_stands_in_its_statement_and_in_the_report() {
        String path = work.inTheField();
        String hash = Inspecting.sha256(Inspecting.PICTURE);
        String more =
                ",\"opinion\":\"扶正并重描\",\"responsible\":\"b\",\"deadline\":\"2026-06-30\",\"photos\":[{\"hash\":\""
                        + hash
                        + "\",\"subject\":\"marker\",\"taken_at\":\"2026-05-02T01:00:00Z\",\"caption\":\"桩身断裂处\"}],"
                        + "\"fix\":{\"longitude\":118.1,\"latitude\":31.02,\"accuracy_m\":3,\"datum\":\"WGS84\",\"device\":\"RTK 17 号\"}";
        JsonNode kept = work.put(
                        work.a, path + "/observations/" + UUID.randomUUID(), Inspecting.statement("1", "damaged", more))
                .json();
        assertThat(kept.get("responsible").asText()).isEqualTo("b");
        assertThat(kept.at("/fix/device").asText()).isEqualTo("RTK 17 号");
        assertThat(kept.has("unread")).isFalse();
        String wrong = Inspecting.statement("1", "damaged", more.replace("2026-06-30", "next month"));
        assertThat(work.put(work.a, path + "/observations/" + UUID.randomUUID(), wrong)
                        .json()
                        .get("field")
                        .asText())
                .isEqualTo("deadline");
        work.photo(work.a, path, Inspecting.PICTURE, hash);
        work.state(work.b, path, "1", "intact");
        work.minutes(work.a, path, "不一致");
        work.sign(work.a, path, "minutes");
        work.sign(work.b, path, "minutes");
        assertThat(work.a.get(path + "/report?f=html&lang=zh").text())
                .contains("意见:扶正并重描;责任方:乙方;期限:2026-06-30", ":桩身断裂处");
    }
}

package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The 120 elders of 青石村 live 0.005° or 555 m north of 邻县, of which the register holds one station, E4, and no day care, E5: of
 * 示例县 no day care serves them, and whether one of 邻县 does nobody knows.
 */
class BesideUnrecordedTest {
    private static final Service SERVICE = Service.empty();

    @BeforeAll
    static void seeds() {
        Birth.ifNew(SERVICE.register, Progress.SILENT);
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static JsonNode reach(String kind, int radius, String more) {
        return SERVICE.made("reach", "\"area\":\"990121\",\"kinds\":[\"" + kind + "\"],\"radius\":" + radius + more)
                .get("served");
    }

    private static JsonNode clause(String more) {
        return SERVICE.made(
                        "gap-statement",
                        "\"area\":\"990121\",\"own_clauses\":[{\"clause\":\"w\",\"instrument\":\"house\",\"form\":"
                                + "\"people-within\",\"kinds\":\"E5\",\"band\":\"elders-60\",\"sense\":\"at-most\","
                                + "\"value\":1000}]" + more)
                .at("/clauses/0");
    }

    private static String three(JsonNode json, String served, String unserved, String unknown) {
        return json.get(served).asInt() + " " + json.get(unserved).asInt() + " "
                + json.get(unknown).asInt();
    }

    @Test
    void whom_nobody_serves_beside_a_county_without_a_roll_is_unknown_and_not_short() {
        // 1,600 elders: 350 within 1,000 m of a centre; of the 1,250 others 120 live 555 m from 邻县
        JsonNode served = reach("E5", 1000, "");
        assertThat(three(served, "people", "unserved", "unknown")).isEqualTo("350 1130 120");
        assertThat(served.get("unknown_near_unrecorded").asInt()).isEqualTo(120);
        assertThat(served.get("near_unrecorded_zh").asText()).contains("120 人", "邻县", "声明");
        assertThat(served.get("share").isNull()).isTrue();
        JsonNode clause = clause("");
        assertThat(three(clause, "satisfied", "short", "unknown")).isEqualTo("350 1130 120");
        assertThat(clause.get("unknown_near_unrecorded").asInt()).isEqualTo(120);
        assertThat(SERVICE.execute("reach", "\"area\":\"990121\",\"kinds\":[\"E5\"],\"radius\":1000", "?f=html")
                        .text())
                .contains("无法判定的人中有 120 人");
    }

    @Test
    void scenarios_and_plans_do_not_know_of_them_either() {
        String asked = "\"area\":\"990121\",\"kinds\":[\"E5\"],\"radius\":1000";
        JsonNode before = SERVICE.made("what-if", asked).get("before");
        assertThat(three(before, "served", "unserved", "unknown")).isEqualTo("350 1130 120");
        JsonNode plan = SERVICE.made("siting", asked + ",\"sites\":1,\"candidates\":[{\"lon\":105.05,\"lat\":35.005}]")
                .get("plan");
        assertThat(plan.get("served_now").asInt()).isEqualTo(350);
        assertThat(plan.get("unknown_now").asInt()).isEqualTo(120);
        assertThat(plan.get("share_now").isNull()).isTrue();
        assertThat(plan.get("quality_zh").asText()).contains("邻县");
    }

    @Test
    void nobody_is_told_of_where_the_border_is_farther_or_does_not_count_or_the_county_keeps_its_roll() {
        assertThat(three(reach("E5", 500, ""), "people", "unserved", "unknown")).endsWith(" 0");
        assertThat(reach("E4", 600, ",\"complete_kinds\":[\"E4\"]").has("unknown_near_unrecorded"))
                .isFalse();
        assertThat(three(clause(",\"across_borders\":false"), "satisfied", "short", "unknown"))
                .isEqualTo("350 1250 0");
        // what is declared of 示例县 says nothing of 邻县
        assertThat(reach("E5", 1000, ",\"complete_kinds\":[\"E5\"]")
                        .get("unknown_near_unrecorded")
                        .asInt())
                .isEqualTo(120);
    }
}

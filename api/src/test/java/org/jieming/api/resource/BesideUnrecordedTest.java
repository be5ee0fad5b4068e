package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
        assertThat(served.get("near_unrecorded_zh").asText())
                .isEqualTo("无法判定的人中,有 120 人住在距邻县(邻县)服务半径以内,邻县尚未登记此类设施,是否由邻县设施服务不能确定;"
                        + "邻县登记后即可判定,确认已登记齐全的,请勾选“周边各县此类设施已登记齐全”");
        assertThat(served.get("share").isNull()).isTrue();
        JsonNode clause = clause("");
        assertThat(three(clause, "satisfied", "short", "unknown")).isEqualTo("350 1130 120");
        assertThat(clause.get("unknown_near_unrecorded").asInt()).isEqualTo(120);
        assertThat(SERVICE.execute("reach", "\"area\":\"990121\",\"kinds\":[\"E5\"],\"radius\":1000", "?f=html")
                        .text())
                .contains("无法判定的人中,有 120 人");
    }

    @Test
    void scenarios_and_plans_do_not_know_of_them_either() {
        String asked = "\"area\":\"990121\",\"kinds\":[\"E5\"],\"radius\":1000";
        JsonNode told = SERVICE.made("what-if", asked);
        JsonNode before = told.get("before");
        assertThat(three(before, "served", "unserved", "unknown")).isEqualTo("350 1130 120");
        assertThat(before.get("at_least").asBoolean()).isTrue();
        assertThat(before.get("unknown_near_unrecorded").asInt()).isEqualTo(120);
        assertThat(told.at("/missing_inputs/0/input_zh").asText()).startsWith("无法判定的人中,有 120 人住在距邻县(邻县)");
        assertThat(SERVICE.execute("what-if", asked, "?f=html").text())
                .contains("无法判定 120 人", "缺少数据:无法判定的人中,有 120 人")
                .doesNotContain("路程不明");
        JsonNode plan = SERVICE.made("siting", asked + ",\"sites\":1,\"candidates\":[{\"lon\":105.05,\"lat\":35.005}]")
                .get("plan");
        assertThat(plan.get("served_now").asInt()).isEqualTo(350);
        assertThat(plan.get("unknown_now").asInt()).isEqualTo(120);
        assertThat(plan.get("share_now").isNull()).isTrue();
        assertThat(plan.get("quality_zh").asText()).contains("邻县");
    }

    @Test
    void whoever_knows_of_no_beds_over_the_border_tells_at_the_least_what_they_get() {
        // the home stands 1,208 m from the 400 elders of 东门社区 and 1,756 m from the 300 of 西门社区: 60 beds for 700
        String asked = "\"area\":\"990121\",\"kinds\":[\"E1\"],\"level\":\"village\",\"method\":\"%s\",\"radius\":2000";
        JsonNode told = SERVICE.made("accessibility", String.format(asked, "2sfca"));
        JsonNode equity = told.get("equity");
        // 60 beds for 1,600 people; 青石村 with its 120 gets of none that is known
        assertThat(equity.get("mean_per_1000_at_least").asDouble()).isCloseTo(37.5, within(1e-9));
        assertThat(equity.get("mean_per_1000").isNull()).isTrue();
        assertThat(equity.get("mean_per_1000_at_most").isNull()).isTrue();
        assertThat(equity.get("gini").isNull()).isTrue();
        assertThat(equity.get("people_unknown").asInt()).isEqualTo(120);
        assertThat(equity.get("people_at_least").asInt()).isZero();
        JsonNode village = Units.named(told, "青石村");
        assertThat(village.get("per_1000").isNull()).isTrue();
        assertThat(village.get("per_1000_at_least").asDouble()).isZero();
        assertThat(Units.named(told, "东门社区").get("per_1000").asDouble()).isCloseTo(60_000 / 700.0, within(1e-9));
        assertThat(told.at("/missing_inputs/0/input_zh").asText()).startsWith("有 120 人住在距邻县(邻县)服务半径以内,邻县尚未登记此类设施");
        // in 3SFCA one facility takes from another: of nobody is known more than the least
        JsonNode chosen =
                SERVICE.made("accessibility", String.format(asked, "3sfca")).get("equity");
        assertThat(chosen.get("people_unknown").asInt()
                        + chosen.get("people_at_least").asInt())
                .isEqualTo(1600);
    }

    @Test
    void so_does_a_scenario_of_what_it_builds() {
        // 12 beds at 青石村: 100 for 1,000 of its 120 elders at the least, nobody else living within 600 m
        JsonNode told = SERVICE.made(
                "what-if",
                "\"area\":\"990121\",\"kinds\":[\"E1\"],\"level\":\"village\",\"supply\":\"beds_total\",\"method\":\"2sfca\","
                        + "\"catchment\":600,\"changes\":[{\"action\":\"open\",\"lon\":105.055,\"lat\":35.005,\"supply\":12}]");
        JsonNode village = Units.named(told, "青石村");
        assertThat(village.get("per_1000_before").isNull()).isTrue();
        assertThat(village.get("per_1000_before_at_least").asDouble()).isZero();
        assertThat(village.get("per_1000_after").isNull()).isTrue();
        assertThat(village.get("per_1000_after_at_least").asDouble()).isCloseTo(100, within(1e-9));
        assertThat(village.get("per_1000_after_at_most").isNull()).isTrue();
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

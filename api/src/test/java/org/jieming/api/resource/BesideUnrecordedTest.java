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
 * 示例县 they are short of day care, and whether 邻县 has some over the border nobody knows.
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

    @Test
    void who_is_short_beside_a_county_without_a_roll_is_told_of_beside_the_verdict() {
        JsonNode served = reach("E5", 1000, "");
        assertThat(served.get("unserved").asInt()).isEqualTo(1250);
        assertThat(served.get("unserved_near_unrecorded").asInt()).isEqualTo(120);
        assertThat(served.get("near_unrecorded_zh").asText()).contains("120 人", "邻县");
        JsonNode clause = clause("");
        assertThat(clause.get("short").asInt()).isEqualTo(1250);
        assertThat(clause.get("short_near_unrecorded").asInt()).isEqualTo(120);
        assertThat(SERVICE.execute("reach", "\"area\":\"990121\",\"kinds\":[\"E5\"],\"radius\":1000", "?f=html")
                        .text())
                .contains("够不到的人中有 120 人");
    }

    @Test
    void nobody_is_told_of_where_the_border_is_farther_or_does_not_count_or_the_county_keeps_its_roll() {
        assertThat(reach("E5", 500, "").has("unserved_near_unrecorded")).isFalse();
        assertThat(reach("E4", 600, ",\"complete_kinds\":[\"E4\"]").has("unserved_near_unrecorded"))
                .isFalse();
        assertThat(clause(",\"across_borders\":false").has("short_near_unrecorded"))
                .isFalse();
        // what is declared of 示例县 says nothing of 邻县
        assertThat(reach("E5", 1000, ",\"complete_kinds\":[\"E5\"]")
                        .get("unserved_near_unrecorded")
                        .asInt())
                .isEqualTo(120);
    }
}

package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people get of a facility that does not say how much it offers: not nothing, but nobody knows how much. */
class SilentSupplyTest {
    private static final Service SERVICE = Service.empty();

    @BeforeAll
    static void seeds() {
        Birth.ifNew(SERVICE.register, Progress.SILENT);
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void twenty_places_that_nobody_knows_where_to_find_are_named_in_every_answer() {
        Answer kept = SERVICE.send(
                "POST",
                "/collections/facilities/items",
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"name\":\"某日间照料中心\",\"facility_type\":\"E5\","
                        + "\"day_places\":20,\"division_code\":\"990121001002\",\"status\":\"operating\"}}",
                "Content-Type",
                "application/geo+json");
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        String care = "\"area\":\"990121\",\"kinds\":[\"E5\"],\"complete_around\":[\"E5\"],\"supply\":\"day_places\"";
        for (String process : new String[] {"reach", "siting", "what-if", "accessibility"}) {
            String asked = process.matches("reach|siting") ? care.replace(",\"supply\":\"day_places\"", "") : care;
            JsonNode told = SERVICE.made(process, asked);
            assertThat(told.at("/missing_inputs/0/input_zh").asText())
                    .as(process)
                    .startsWith("1 处此类设施没有位置");
            // what the one whose place is known does stands
            assertThat(told.has("outcome")).as(process).isFalse();
            assertThat(SERVICE.execute(process, asked, "?f=html").text())
                    .as(process)
                    .contains("1 处此类设施没有位置")
                    .doesNotContain("故无法判定");
        }
    }

    @Test
    void beds_of_a_home_that_states_none_make_those_of_another_the_least_that_people_get() {
        // the home of the seat shares its 60 beds among the 700 of the seat (PlanningTest): 85.7 for 1,000; the centre
        // at
        // 东门社区 reaches the same 700 (400 at the door, 300 at 913 m) and does not say how many it has
        String beds =
                "\"area\":\"990121\",\"kinds\":[\"E1\",\"E3\"],\"complete_around\":[\"E1\",\"E3\"],\"radius\":2000,\"level\":\"village\",\"method\":\"2sfca\"";
        JsonNode told = SERVICE.made("accessibility", beds);
        assertThat(told.at("/supply/facilities_without_figure").asInt()).isEqualTo(1);
        assertThat(told.at("/missing_inputs/0/input_zh").asText()).isEqualTo("城关街道养老服务中心:缺少床位数");
        assertThat(told.at("/equity/people_at_least").asInt()).isEqualTo(700);
        assertThat(told.at("/equity/people_unknown").asInt()).isZero();
    }

    @Test
    void meals_of_a_station_over_the_border_that_states_none_are_unknown_and_named() {
        // 青石村, 120 elders at (105.055, 35.005), lies 0.006° = 666 m from the station at (105.055, 34.999), which says
        // nothing of
        // meals; nobody else is within 1,000 m of it
        String meals =
                "\"area\":\"990121\",\"complete_kinds\":[\"E4\"],\"kinds\":[\"E4\"],\"complete_around\":[\"E4\"],\"supply\":\"meals_capacity\",\"radius\":1000,"
                        + "\"level\":\"village\"";
        JsonNode told = SERVICE.made("accessibility", meals);
        JsonNode near = Units.of(told, "990121200200");
        assertThat(near.get("per_1000").isNull()).isTrue();
        assertThat(near.get("people_unknown").asInt()).isEqualTo(120);
        assertThat(Units.of(told, "990121200201").get("per_1000").asDouble()).isZero();
        assertThat(Units.of(told, "990121200201").get("people_unknown").asInt()).isZero();
        assertThat(told.at("/missing_inputs/0/input_zh").asText()).startsWith("邻县河口养老服务站:缺少");
        assertThat(told.at("/equity/people_unknown").asInt()).isEqualTo(120);
        assertThat(SERVICE.execute("accessibility", meals, "?f=csv").text()).contains("青石村,120,120,,");
        assertThat(SERVICE.execute("accessibility", meals, "?f=html").text()).contains("邻县河口养老服务站");
        // floor space it does state: 300 m² for 120 elders are 2,500 for 1,000
        JsonNode stated = SERVICE.made("accessibility", meals.replace("meals_capacity", "building_m2"));
        assertThat(Units.of(stated, "990121200200").get("per_1000").asDouble()).isEqualTo(2500);
        assertThat(stated.get("missing_inputs")).isEmpty();
    }
}

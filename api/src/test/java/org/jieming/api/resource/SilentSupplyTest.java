package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
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

    private static JsonNode unit(JsonNode told, String code) {
        return StreamSupport.stream(told.get("units").spliterator(), false)
                .filter(unit -> unit.get("code").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void meals_of_a_station_over_the_border_that_states_none_are_unknown_and_named() {
        // 青石村, 120 elders at (105.055, 35.005), lies 0.006° = 666 m from the station at (105.055, 34.999), which says
        // nothing of
        // meals; nobody else is within 1,000 m of it
        String meals = "\"area\":\"990121\",\"kinds\":[\"E4\"],\"supply\":\"meals_capacity\",\"radius\":1000,"
                + "\"level\":\"village\"";
        JsonNode told = SERVICE.made("accessibility", meals);
        JsonNode near = unit(told, "990121200200");
        assertThat(near.get("per_1000").isNull()).isTrue();
        assertThat(near.get("people_unknown").asInt()).isEqualTo(120);
        assertThat(unit(told, "990121200201").get("per_1000").asDouble()).isZero();
        assertThat(unit(told, "990121200201").get("people_unknown").asInt()).isZero();
        assertThat(told.at("/missing_inputs/0/input_zh").asText()).startsWith("邻县河口养老服务站:缺少");
        assertThat(told.at("/equity/people_unknown").asInt()).isEqualTo(120);
        assertThat(SERVICE.execute("accessibility", meals, "?f=csv").text()).contains("青石村,120,120,,");
        assertThat(SERVICE.execute("accessibility", meals, "?f=html").text()).contains("邻县河口养老服务站");
        // floor space it does state: 300 m² for 120 elders are 2,500 for 1,000
        JsonNode stated = SERVICE.made("accessibility", meals.replace("meals_capacity", "building_m2"));
        assertThat(unit(stated, "990121200200").get("per_1000").asDouble()).isEqualTo(2500);
        assertThat(stated.get("missing_inputs")).isEmpty();
    }
}

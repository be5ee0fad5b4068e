package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Facilities of which the register does not say enough: whom they may serve is unknown, and the same in every analysis. */
class DoubtfulFacilitiesTest {
    private final Service service = Service.empty();

    @BeforeEach
    void seeds() {
        Birth.ifNew(service.register, Progress.SILENT);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private void facility(String place, String properties) {
        Answer kept = service.send(
                "POST",
                "/collections/facilities/items",
                "{\"type\":\"Feature\",\"geometry\":"
                        + (place.isEmpty() ? "null" : "{\"type\":\"Point\",\"coordinates\":[" + place + "]}")
                        + ",\"properties\":{\"name\":\"某处\"," + properties + "}}",
                "Content-Type",
                "application/geo+json");
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
    }

    private JsonNode within(String kind, int metres) {
        return service.made(
                        "gap-statement",
                        "\"area\":\"990121\",\"levels\":[\"village\"],\"own_clauses\":[{\"clause\":\"w\",\"instrument\":\"house\","
                                + "\"form\":\"people-within\",\"kinds\":\"" + kind
                                + "\",\"band\":\"elders-60\",\"sense\":\"at-most\",\"value\":" + metres + "}]")
                .at("/clauses/0");
    }

    private void alike(String kind, int metres, int unknown, String... villages) {
        String asked = "\"area\":\"990121\",\"kinds\":[\"" + kind + "\"],\"radius\":" + metres;
        JsonNode gap = within(kind, metres);
        JsonNode reach = service.made("reach", asked + ",\"level\":\"village\"");
        JsonNode whatIf = service.made("what-if", asked).get("before");
        assertThat(gap.get("unknown").asInt()).isEqualTo(unknown);
        assertThat(reach.at("/served/unknown").asInt()).isEqualTo(unknown);
        assertThat(whatIf.get("unknown").asInt()).isEqualTo(unknown);
        assertThat(reach.at("/served/people").asInt())
                .isEqualTo(gap.get("satisfied").asInt());
        assertThat(reach.at("/served/unserved").asInt())
                .isEqualTo(gap.get("short").asInt());
        assertThat(whatIf.get("unserved").asInt()).isEqualTo(gap.get("short").asInt());
        assertThat(Stream.of(villages)
                        .mapToInt(village ->
                                Units.of(reach, village).get("unknown").asInt())
                        .sum())
                .isEqualTo(unknown);
        for (String village : villages) {
            assertThat(Units.of(reach, village).get("unserved").asInt()).isZero();
            assertThat(Units.of(gap, village).get("outcome").asText()).isEqualTo("unknown");
            assertThat(reach.get("unreached").findValuesAsText("unit")).doesNotContain(village);
        }
    }

    @Test
    void whoever_a_centre_without_a_place_may_serve_is_unknown_in_reach_as_in_the_gap_statement() {
        // somewhere in 西门社区, 300 elders; the 400 of 东门社区 live 0.005° of longitude = 456 m east of it. Of 1,600 the 250
        // of 临河村 live within 500 m of their centre
        facility("", "\"facility_type\":\"E5\",\"division_code\":\"990121001001\",\"status\":\"operating\"");
        alike("E5", 500, 700, "990121001001", "990121001002");
    }

    @Test
    void whether_a_centre_without_status_and_day_of_opening_serves_is_unknown_and_said() {
        // at the place of 渡口村, 100 elders, whom the centre of 临河村, 913 m away, does not reach within 500 m
        facility("105.025,35.02", "\"facility_type\":\"E5\",\"division_code\":\"990121101201\"");
        alike("E5", 500, 100, "990121101201");
        JsonNode reach = service.made("reach", "\"area\":\"990121\",\"kinds\":[\"E5\"],\"radius\":500");
        assertThat(reach.at("/missing_inputs/0/input_zh").asText()).startsWith("1 处此类设施没有状态,也没有启用日期");
        JsonNode each = service.made(
                        "gap-statement",
                        "\"area\":\"990121\",\"levels\":[\"village\"],\"own_clauses\":[{\"clause\":\"u\",\"instrument\":\"house\","
                                + "\"form\":\"units-have\",\"subject\":\"village\",\"kinds\":\"E5\",\"sense\":\"at-least\",\"value\":1}]")
                .at("/clauses/0");
        assertThat(Units.of(each, "990121101201").get("outcome").asText()).isEqualTo("unknown");
        assertThat(each.at("/missing_inputs/0/input_zh").asText()).contains("没有启用日期或状态,不知是否在服务");
        // nor is it listed among those that serve
        assertThat(service.get("/collections/facilities/items?serving=true&limit=100")
                        .names())
                .doesNotContain("某处")
                .contains("临河镇日间照料中心");
    }

    @Test
    void a_day_of_opening_alone_and_a_status_alone_say_that_it_serves() {
        facility(
                "105.025,35.02",
                "\"facility_type\":\"E5\",\"division_code\":\"990121101201\",\"opened_on\":\"2021-05-01\"");
        facility(
                "105.055,35.035",
                "\"facility_type\":\"E5\",\"division_code\":\"990121100200\",\"status\":\"operating\"");
        JsonNode reach = service.made("reach", "\"area\":\"990121\",\"kinds\":[\"E5\"],\"radius\":500");
        // 临河村 250, 渡口村 100, 望山村 200
        assertThat(reach.at("/served/people").asInt()).isEqualTo(550);
        assertThat(reach.get("missing_inputs")).isEmpty();
    }
}

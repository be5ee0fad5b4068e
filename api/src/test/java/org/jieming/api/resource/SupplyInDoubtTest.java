package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.StreamSupport;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The 60 beds of the home of 示例县, at 105.03° E 35.05° N, which all 1,600 elders of the county reach within 10 km: 37.5 for 1,000.
 * Of other beds nobody knows whether they are there, or where.
 */
class SupplyInDoubtTest {
    private static final String BEDS =
            "\"area\":\"990121\",\"kinds\":[\"E1\"],\"complete_around\":[\"E1\"],\"radius\":10000,\"level\":\"village\",\"method\":\"2sfca\"";

    private final Service service = Service.empty();

    @BeforeEach
    void seeds() {
        Birth.ifNew(service.register, Progress.SILENT);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private void home(String geometry, String properties) {
        Answer kept = service.send(
                "POST",
                "/collections/facilities/items",
                "{\"type\":\"Feature\",\"geometry\":" + geometry
                        + ",\"properties\":{\"name\":\"某养老院\",\"facility_type\":\"E1\"," + properties + "}}",
                "Content-Type",
                "application/geo+json");
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
    }

    private static void between(JsonNode json, String figure, double least, double most) {
        assertThat(json.get(figure + "_at_least").asDouble()).isCloseTo(least, within(1e-9));
        assertThat(json.get(figure + "_at_most").asDouble()).isCloseTo(most, within(1e-9));
    }

    @Test
    void what_everybody_gets_is_exact_where_nothing_is_in_doubt() {
        JsonNode told = service.made("accessibility", BEDS);
        between(told.get("equity"), "mean_per_1000", 37.5, 37.5);
        assertThat(told.at("/equity/mean_per_1000").asDouble()).isCloseTo(37.5, within(1e-9));
        // all have the same, which is never less than evenly shared
        assertThat(told.at("/equity/gini").asDouble()).isBetween(0.0, 1e-12);
    }

    @Test
    void beds_of_a_home_of_which_nobody_knows_whether_it_serves_may_come_besides() {
        home(
                "{\"type\":\"Point\",\"coordinates\":[105.03,35.05]}",
                "\"division_code\":\"990121001002\",\"beds_total\":60");
        JsonNode told = service.made("accessibility", BEDS);
        JsonNode equity = told.get("equity");
        between(equity, "mean_per_1000", 37.5, 75);
        assertThat(equity.get("mean_per_1000").isNull()).isTrue();
        assertThat(equity.get("gini").isNull()).isTrue();
        assertThat(equity.get("people_at_least").asInt()).isEqualTo(1600);
        JsonNode gate = Units.named(told, "西门社区");
        between(gate, "per_1000", 37.5, 75);
        assertThat(gate.get("per_1000").isNull()).isTrue();
        assertThat(service.execute("accessibility", BEDS, "?f=html").text()).contains("至少可得 37.5,至多 75");
        assertThat(service.execute("accessibility", BEDS, "?f=csv").text()).contains("每千人至多可得");
        // an own clause on every home names the one left out
        JsonNode each = service.made(
                        "gap-statement",
                        "\"area\":\"990121\",\"own_clauses\":[{\"clause\":\"k\",\"instrument\":\"house\",\"form\":\"items-keep\","
                                + "\"kinds\":\"E1\",\"property\":\"beds_total\",\"sense\":\"at-least\",\"value\":20}]")
                .at("/clauses/0");
        assertThat(each.get("total").asInt()).isEqualTo(2);
        assertThat(each.get("satisfied").asInt()).isEqualTo(1);
        assertThat(each.get("outcome").asText()).isEqualTo("unknown");
        assertThat(each.get("missing_inputs").toString()).contains("1 处此类设施没有启用日期或状态,不知是否在服务");
    }

    @Test
    void beds_without_a_place_are_all_of_one_village_at_the_most() {
        // 40 beds somewhere in 西门社区: in the county 100 for 1,600 at the most, for its own 300 elders 11.25 and 40
        home("null", "\"division_code\":\"990121001001\",\"beds_total\":40,\"status\":\"operating\"");
        JsonNode told = service.made("accessibility", BEDS);
        between(told.get("equity"), "mean_per_1000", 37.5, 62.5);
        between(Units.named(told, "西门社区"), "per_1000", 37.5, 1000 * 51.25 / 300);
    }

    @Test
    void of_beds_that_nobody_counted_there_is_no_most() {
        home("{\"type\":\"Point\",\"coordinates\":[105.03,35.05]}", "\"division_code\":\"990121001002\"");
        JsonNode equity = service.made("accessibility", BEDS).get("equity");
        assertThat(equity.get("mean_per_1000_at_least").asDouble()).isCloseTo(37.5, within(1e-9));
        assertThat(equity.get("mean_per_1000_at_most").isNull()).isTrue();
    }

    @Test
    void people_not_counted_and_beds_in_doubt_leave_no_bound_and_no_contradiction() {
        home("null", "\"division_code\":\"990121001001\",\"beds_total\":40,\"status\":\"operating\"");
        Answer village = service.send(
                "POST",
                "/collections/divisions/items",
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"name\":\"无数村\",\"code\":\"990121100299\",\"level\":"
                        + "\"village\",\"type\":\"villagers-committee\",\"source\":\"示例\",\"valid_from\":\"2020-01-01\"}}",
                "Content-Type",
                "application/geo+json");
        assertThat(village.status()).as(village.text()).isEqualTo(201);
        JsonNode told = service.made("accessibility", BEDS);
        assertThat(told.get("missing_inputs").toString()).contains("可能更少,也可能更多").doesNotContain("上限");
        assertThat(told.at("/equity/mean_per_1000_at_least").isNull()).isTrue();
    }

    /** What a scenario of these beds tells of a village, with all it names as missing. */
    private JsonNode scenario(String village, String catchment, String change) {
        JsonNode told = service.made(
                "what-if",
                "\"area\":\"990121\",\"kinds\":[\"E1\"],\"complete_around\":[\"E1\"],\"level\":\"village\",\"method\":\"2sfca\",\"supply\":"
                        + "\"beds_total\",\"catchment\":" + catchment + ",\"changes\":[{" + change + "}]");
        return ((ObjectNode) Units.named(told, village)).set("missing", told.get("missing_inputs"));
    }

    @Test
    void a_scenario_tells_no_more_of_beds_that_nobody_counted_than_things_as_they_are_do() {
        // at 石桥村, whose 150 elders reach no other home within 500 m: what they get is unknown; with 15 beds more 100
        // for 1,000
        // at the least
        home(
                "{\"type\":\"Point\",\"coordinates\":[105.065,35.04]}",
                "\"division_code\":\"990121100201\",\"status\":\"operating\"");
        JsonNode now = Units.named(service.made("accessibility", BEDS.replace("10000", "500")), "石桥村(望山镇)");
        assertThat(now.get("per_1000").isNull()).isTrue();
        JsonNode bridge =
                scenario("石桥村(望山镇)", "500", "\"action\":\"open\",\"lon\":105.065,\"lat\":35.04,\"supply\":15");
        assertThat(bridge.get("per_1000_before").isNull()).isTrue();
        assertThat(bridge.get("per_1000_before_at_least").asDouble()).isZero();
        assertThat(bridge.get("per_1000_before_at_most").isNull()).isTrue();
        assertThat(bridge.get("per_1000_after_at_least").asDouble()).isCloseTo(100, within(1e-9));
        assertThat(bridge.get("per_1000_after_at_most").isNull()).isTrue();
        assertThat(bridge.get("missing").toString()).contains("某养老院:缺少床位数");
    }

    @Test
    void beds_that_may_come_besides_may_do_so_before_and_after() {
        home(
                "{\"type\":\"Point\",\"coordinates\":[105.03,35.05]}",
                "\"division_code\":\"990121001002\",\"beds_total\":60");
        String home = StreamSupport.stream(
                        service.get("/collections/facilities/items?limit=200")
                                .json()
                                .get("features")
                                .spliterator(),
                        false)
                .filter(facility -> facility.at("/properties/name").asText().equals("示例县社会福利院"))
                .map(facility -> facility.get("id").asText())
                .findFirst()
                .orElseThrow();
        // 60 beds for 1,600 are 37.5 for 1,000 and 120 are 75; the 60 in doubt are 37.5 more
        JsonNode gate = scenario("西门社区", "10000", "\"action\":\"resize\",\"facility\":\"" + home + "\",\"supply\":120");
        between(gate, "per_1000_before", 37.5, 75);
        between(gate, "per_1000_after", 75, 112.5);
        assertThat(gate.get("per_1000_before").isNull()).isTrue();
        assertThat(gate.get("per_1000_after").isNull()).isTrue();
    }
}

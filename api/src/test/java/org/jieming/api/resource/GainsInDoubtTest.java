package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * 另县 with 600 elders and no facility on record, in the province of 示例县: whether they are served nobody knows, and so nobody knows
 * whether they gain.
 */
class GainsInDoubtTest {
    private static final String PROVINCE =
            "\"area\":\"990000\",\"level\":\"county\",\"kinds\":[\"E5\"],\"radius\":1000";

    private final Service service = Service.empty();

    @BeforeEach
    void seeds() {
        Birth.ifNew(service.register, Progress.SILENT);
        service.keepAs(
                "divisions", "null", "\"name\":\"另县\",\"code\":\"990123\",\"type\":\"county\",\"level\":\"county\"");
        service.keepAs(
                "population-cells",
                "{\"type\":\"Point\",\"coordinates\":[105.2,34.98]}",
                "\"cell_id\":\"c\",\"cell_kind\":\"village-unit\",\"division_code\":\"990123\",\"population\":3000,\"year\":2021,"
                        + "\"pop_60_plus\":600");
        service.keepAs(
                "population-cells",
                "{\"type\":\"Point\",\"coordinates\":[105.055,34.98]}",
                "\"cell_id\":\"d\",\"cell_kind\":\"village-unit\",\"division_code\":\"990122\",\"population\":250,\"year\":2021,"
                        + "\"pop_60_plus\":50");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static String open(String place) {
        return "{\"action\":\"open\",\"lon\":" + place.replace(",", ",\"lat\":") + "}";
    }

    @Test
    void who_may_have_been_served_before_gains_perhaps() {
        // one centre where the 600 live, one where the 150 of 石桥村 do, whom the centres on record do not reach
        String asked = PROVINCE + ",\"changes\":[" + open("105.2,34.98") + "," + open("105.065,35.04") + "]";
        JsonNode told = service.made("what-if", asked);
        JsonNode difference = told.get("difference");
        assertThat(difference.get("gained").asInt()).isEqualTo(150);
        assertThat(difference.get("gained_at_most").asInt()).isEqualTo(750);
        assertThat(difference.get("at_least").asBoolean()).isTrue();
        assertThat(difference.get("lost_at_most").asInt()).isZero();
        assertThat(difference.get("served").isNull()).isTrue();
        JsonNode other = StreamSupport.stream(told.get("units").spliterator(), false)
                .filter(unit -> unit.get("name").asText().equals("另县"))
                .findFirst()
                .orElseThrow();
        assertThat(other.get("gained").asInt()).isZero();
        assertThat(other.get("gained_at_most").asInt()).isEqualTo(600);
        assertThat(service.execute("what-if", asked, "?f=html").text()).contains("新得到服务至少 150 人(至多 750 人");
        assertThat(service.execute("what-if", asked, "?f=csv").text()).contains("另可能得到");
        assertThat(service.execute("what-if", asked, "?f=geojson").text())
                .contains("\"change\":\"may-gain\"")
                .contains("\"change\":\"gained\"");
    }

    @Test
    void who_may_still_be_served_loses_perhaps() {
        // another centre somewhere in 临河村 may serve the 250 of the village and the 100 of 渡口村, 456 m beside it
        service.keepAs(
                "facilities",
                "null",
                "\"name\":\"某处\",\"facility_type\":\"E5\",\"division_code\":\"990121101200\",\"status\":\"operating\"");
        String id = StreamSupport.stream(
                        service.get("/collections/facilities/items?limit=200")
                                .json()
                                .get("features")
                                .spliterator(),
                        false)
                .filter(facility -> facility.at("/properties/name").asText().equals("临河镇日间照料中心"))
                .map(facility -> facility.get("id").asText())
                .findFirst()
                .orElseThrow();
        JsonNode difference = service.made(
                        "what-if", PROVINCE + ",\"changes\":[{\"action\":\"close\",\"facility\":\"" + id + "\"}]")
                .get("difference");
        assertThat(difference.get("lost").asInt()).isZero();
        assertThat(difference.get("lost_at_most").asInt()).isEqualTo(350);
        assertThat(difference.get("gained_at_most").asInt()).isZero();
    }

    @Test
    void a_wider_radius_may_reach_those_in_doubt() {
        JsonNode difference =
                service.made("what-if", PROVINCE + ",\"radius_then\":1100").get("difference");
        // nobody lives between 1,000 and 1,100 m of a centre on record (渡口村 913 m, 西门社区 2,219 m)
        assertThat(difference.get("gained").asInt()).isZero();
        // nor does 邻县 with 50 elders have day care on record: its station is of another kind; it may serve the 120 of
        // 青石村
        assertThat(difference.get("gained_at_most").asInt()).isEqualTo(600 + 50 + 120);
    }

    @Test
    void the_map_shows_whom_a_shorter_radius_leaves_without_a_doubt() {
        // 邻县, 555 m south of the 120 of 青石村, has no day care on record: within 1,000 m one may serve them, within 500
        // none.
        // The 100 of 渡口村 live 913 m from the centre of 临河镇
        String shorter = "\"area\":\"990121\",\"kinds\":[\"E5\"],\"radius\":1000,\"radius_then\":500";
        JsonNode difference = service.made("what-if", shorter).get("difference");
        assertThat(difference.get("lost").asInt()).isEqualTo(100);
        assertThat(difference.get("lost_at_most").asInt()).isEqualTo(220);
        assertThat(changes(shorter)).containsExactlyInAnyOrder("lost 100", "may-lose 120");
        assertThat(changes(
                        shorter.replace("1000", "none").replace("500", "1000").replace("none", "500")))
                .containsExactlyInAnyOrder("gained 100", "may-gain 120");
    }

    private List<String> changes(String asked) {
        return StreamSupport.stream(
                        service.execute("what-if", asked, "?f=geojson")
                                .json()
                                .get("features")
                                .spliterator(),
                        false)
                .map(feature -> feature.get("properties"))
                .filter(cell -> cell.path("feature").asText().equals("cell"))
                .map(cell ->
                        cell.get("change").asText() + " " + cell.get("people").asInt())
                .toList();
    }

    @Test
    void a_plan_says_that_it_is_proven_of_the_facilities_on_record_feasible_or_not() {
        String asked =
                "\"area\":\"990000\",\"kinds\":[\"E5\"],\"radius\":1000,\"candidates\":[{\"lon\":105.2,\"lat\":34.98}]";
        JsonNode most = service.made("siting", asked + ",\"sites\":1").get("plan");
        assertThat(most.get("quality_zh").asText()).startsWith("已证明没有更好的方案——仅就已登记的设施而言");
        JsonNode everybody =
                service.made("siting", asked + ",\"aim\":\"everybody\"").get("plan");
        assertThat(everybody.get("feasible").asBoolean()).isFalse();
        assertThat(everybody.get("quality_zh").asText()).startsWith("做不到").contains("仅就已登记的设施而言");
        assertThat(everybody.get("quality_en").asText()).contains("of the facilities on record alone");
        // one without a place in 示例县 is a second reason
        service.keepAs(
                "facilities",
                "null",
                "\"name\":\"某处\",\"facility_type\":\"E5\",\"division_code\":\"990121\",\"status\":\"operating\"");
        JsonNode both = service.made("siting", asked + ",\"aim\":\"everybody\"").get("plan");
        assertThat(both.get("holds_for")).hasSize(2);
        assertThat(both.get("quality_zh").asText()).contains("1 处没有位置的设施");
    }
}

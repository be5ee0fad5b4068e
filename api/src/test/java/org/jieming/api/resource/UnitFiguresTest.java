package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clauses that ask for a figure of the area, unit by unit, on the invented county. */
class UnitFiguresTest {
    private Service service;

    @BeforeEach
    void seeds() {
        service = Service.empty();
        Birth.ifNew(service.register, Progress.SILENT);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private JsonNode clause(String id) {
        return service.made("gap-statement", "\"area\":\"990121\",\"clauses\":[\"" + id + "\"]")
                .at("/clauses/0");
    }

    private static String outcome(JsonNode clause) {
        return clause.get("outcome").asText();
    }

    @Test
    void beds_are_37_5_per_1000_elders_which_is_2_5_per_1000_or_4_beds_too_few() {
        // one home with 60 beds; 60 / 1,600 elders × 1,000 = 37.5; 40 − 37.5 = 2.5 per 1,000; 2.5 × 1,600 / 1,000 = 4
        // beds
        JsonNode beds = clause("gb50437-beds-per-1000");
        assertThat(beds.at("/figure/at_least").asDouble()).isEqualTo(37.5);
        assertThat(beds.at("/figure/numerator").asInt()).isEqualTo(60);
        assertThat(beds.at("/figure/denominator").asInt()).isEqualTo(1600);
        assertThat(outcome(beds)).isEqualTo("short");
        assertThat(beds.get("missing").asDouble()).isEqualTo(2.5);
        assertThat(beds.get("missing_unit_en").asText()).isEqualTo("beds per 1,000 people aged 60 and over");
        assertThat(beds.get("missing_count").asInt()).isEqualTo(4);
        assertThat(beds.get("missing_count_unit_zh").asText()).isEqualTo("张床位");
        // the home lies in 城关街道 with 700 elders: 60 / 700 × 1,000 = 85.7; no bed for the 350 of 望山镇; the sums are those
        // above
        JsonNode town = Units.of(beds, "990121001");
        assertThat(town.at("/figure/at_least").asDouble()).isCloseTo(85.714, within(0.001));
        assertThat(outcome(town)).isEqualTo("satisfied");
        assertThat(outcome(Units.of(beds, "990121100"))).isEqualTo("short");
        assertThat(Units.of(beds, "990121100").get("missing").asDouble()).isEqualTo(40);
        // 40 × 350 / 1,000 = 14 beds; a town that has enough lacks none, whatever others lack
        assertThat(Units.of(beds, "990121100").get("missing_count").asInt()).isEqualTo(14);
        assertThat(town.has("missing_count")).isFalse();
        assertThat(sumOfTowns(beds, "numerator")).isEqualTo(60);
        assertThat(sumOfTowns(beds, "denominator")).isEqualTo(1600);
        // 36 of the 60 beds are nursing beds: 60 % ≥ 55 %
        JsonNode nursing = clause("gf2021-nursing-beds");
        assertThat(nursing.at("/figure/at_least").asDouble()).isEqualTo(60);
        assertThat(outcome(nursing)).isEqualTo("satisfied");
        assertThat(outcome(Units.of(nursing, "990121001"))).isEqualTo("satisfied");
        assertThat(outcome(Units.of(nursing, "990121100"))).isEqualTo("nothing");
    }

    private static int sumOfTowns(JsonNode clause, String member) {
        return StreamSupport.stream(clause.get("units").spliterator(), false)
                .filter(unit -> unit.get("level").asText().equals("township"))
                .mapToInt(unit -> unit.at("/figure/" + member).asInt())
                .sum();
    }

    @Test
    void land_within_the_distance_of_a_clause_stands_beside_its_people() {
        // PlanningTest: the circle of 500 m round the home is π 500² = 785,398 m² of the 12.1464 km² of 城关街道
        String homes = "\"area\":\"990121\",\"own_clauses\":[{\"clause\":\"h\",\"instrument\":\"house\",\"form\":"
                + "\"people-within\",\"kinds\":\"E1\",\"sense\":\"at-most\",\"band\":\"elders-60\",\"value\":500}]";
        JsonNode told = service.made("gap-statement", homes).at("/clauses/0");
        assertThat(Units.of(told, "990121001").get("land_reached_km2").asDouble())
                .isCloseTo(0.785398, within(1e-5));
        assertThat(Units.of(told, "990121100").get("land_share").asDouble()).isZero();
        assertThat(told.get("land_share").asDouble()).isPositive();
        assertThat(service.execute("gap-statement", homes, "?f=csv").text()).contains("范围内土地(平方千米)", ",0.785");
        // along roads nobody knows which land between them is in reach
        JsonNode walked = service.made("gap-statement", homes + ",\"distance\":\"network\"")
                .at("/clauses/0");
        assertThat(Units.of(walked, "990121001").has("land_share")).isFalse();
    }

    @Test
    void a_share_of_beds_that_nobody_states_is_unknown_and_of_none_that_are_stated_nothing_to_judge() {
        String share =
                "\"area\":\"990121\",\"own_clauses\":[{\"clause\":\"s\",\"instrument\":\"house\",\"form\":\"share-of\","
                        + "\"kinds\":\"E2\",\"sense\":\"at-least\",\"value\":55,\"per\":\"beds_total\",\"property\":\"beds_nursing\"}]";
        // no home of the kind on record: nobody knows whether there is none
        assertThat(outcome(service.made("gap-statement", share).at("/clauses/0")))
                .isEqualTo("unknown");
        post("甲院", "\"beds_total\":0,");
        JsonNode none = service.made("gap-statement", share).at("/clauses/0");
        assertThat(outcome(none)).isEqualTo("nothing");
        assertThat(none.get("missing_inputs")).isEmpty();
        post("乙院", "");
        JsonNode silent = service.made("gap-statement", share).at("/clauses/0");
        assertThat(outcome(silent)).isEqualTo("unknown");
        assertThat(silent.at("/missing_inputs/0/input_zh").asText()).isEqualTo("缺少床位数");
    }

    @Test
    void people_whom_only_a_centre_without_a_place_may_reach_are_unknown_in_its_unit_and_short_elsewhere() {
        // WhatIfTest: the centre of 临河镇 reaches 350 of 1,600 within 1,000 m; one that is somewhere in 城关街道 may reach
        // the 700
        // there: 1,600 − 350 − 700 = 550, of whom 120 live 555 m from 邻县, which has no day care on record
        posted("某日间照料中心", "E5", "");
        JsonNode within = service.made(
                        "gap-statement",
                        "\"area\":\"990121\",\"own_clauses\":[{\"clause\":\"d\",\"instrument\":\"house\",\"form\":"
                                + "\"people-within\",\"kinds\":\"E5\",\"sense\":\"at-most\",\"band\":\"elders-60\",\"value\":1000}]")
                .at("/clauses/0");
        assertThat(within.get("satisfied").asInt()).isEqualTo(350);
        assertThat(within.get("unknown").asInt()).isEqualTo(700 + 120);
        assertThat(within.get("short").asInt()).isEqualTo(550 - 120);
        assertThat(outcome(Units.of(within, "990121001"))).isEqualTo("unknown");
        assertThat(outcome(Units.of(within, "990121100"))).isEqualTo("short");
        assertThat(within.at("/missing_inputs/0/input_zh").asText()).startsWith("1 处此类设施没有位置");
    }

    @Test
    void a_rate_of_a_band_that_no_cell_gives_names_the_band() {
        Answer cell = service.send(
                "POST",
                "/collections/population-cells/items",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[105.055,34.999]},\"properties\":"
                        + "{\"cell_id\":\"n1\",\"cell_kind\":\"grid\",\"division_code\":\"990122\",\"year\":2020,\"population\":900,"
                        + "\"pop_60_plus\":100,\"source\":\"示例\"}}",
                "Content-Type",
                "application/geo+json");
        assertThat(cell.status()).as(cell.text()).isEqualTo(201);
        JsonNode rate = service.made(
                        "gap-statement",
                        "\"area\":\"990122\",\"own_clauses\":[{\"clause\":\"r\",\"instrument\":\"house\",\"form\":"
                                + "\"per-thousand\",\"kinds\":\"E4\",\"sense\":\"at-least\",\"band\":\"elders-80\",\"value\":1,"
                                + "\"property\":\"count\"}]")
                .at("/clauses/0");
        assertThat(outcome(rate)).isEqualTo("unknown");
        assertThat(rate.at("/missing_inputs/0/input_zh").asText())
                .startsWith("缺少")
                .contains("80");
    }

    private void post(String name, String beds) {
        posted(name, "E2", beds);
    }

    private void posted(String name, String kind, String beds) {
        Answer made = service.send(
                "POST",
                "/collections/facilities/items",
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"name\":\"" + name
                        + "\",\"facility_type\":\"" + kind + "\"," + beds
                        + "\"division_code\":\"990121001\",\"status\":\"operating\"}}",
                "Content-Type",
                "application/geo+json");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
    }

    @Test
    void a_home_of_which_only_the_county_is_known_lets_no_town_be_short_for_certain() {
        Answer made = service.send(
                "POST",
                "/collections/facilities/items",
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"name\":\"某院\",\"facility_type\":\"E1\","
                        + "\"beds_total\":20,\"beds_nursing\":5,\"division_code\":\"990121\",\"status\":\"operating\"}}",
                "Content-Type",
                "application/geo+json");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        JsonNode clauses = service.made(
                        "gap-statement",
                        "\"area\":\"990121\",\"clauses\":[\"gb50437-beds-per-1000\",\"gf2021-nursing-beds\"]")
                .get("clauses");
        // 80 beds / 1,600 = 50 in the county for certain; 望山镇 has 0 to 20 beds for 350 elders: 0 to 57.1, unknown
        assertThat(clauses.at("/0/figure/at_least").asDouble()).isEqualTo(50);
        JsonNode town = Units.of(clauses.get(0), "990121100");
        assertThat(town.at("/figure/at_least").asDouble()).isZero();
        assertThat(town.at("/figure/at_most").asDouble()).isCloseTo(57.14, within(0.01));
        assertThat(outcome(town)).isEqualTo("unknown");
        // 城关街道 has 60 or 80 beds for 700: 85.7 to 114.3, enough either way
        assertThat(outcome(Units.of(clauses.get(0), "990121001"))).isEqualTo("satisfied");
        // of its nursing beds 36 of 60 are certain, and what the other home has of 20: 36/80 = 45 % to 56/80 = 70 %
        assertThat(Units.of(clauses.get(1), "990121001").at("/figure/at_least").asDouble())
                .isEqualTo(45);
        assertThat(Units.of(clauses.get(1), "990121001").at("/figure/at_most").asDouble())
                .isEqualTo(70);
    }

    /** 250 of 100 beds are a slip in one of the two, nobody knows in which: no share of 250 % fulfils a norm. */
    @Test
    void a_part_larger_than_its_whole_is_named_and_decides_nothing() {
        Answer made = service.send(
                "POST",
                "/collections/facilities/items",
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"name\":\"错院\",\"facility_type\":\"E1\","
                        + "\"beds_total\":100,\"beds_nursing\":250,\"division_code\":\"990121100\",\"status\":\"operating\"}}",
                "Content-Type",
                "application/geo+json");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        JsonNode nursing = clause("gf2021-nursing-beds");
        // of 160 beds 36 are certain, and between none and all of the 100
        assertThat(nursing.at("/figure/at_least").asDouble()).isEqualTo(22.5);
        assertThat(nursing.at("/figure/at_most").asDouble()).isEqualTo(85);
        assertThat(outcome(nursing)).isEqualTo("unknown");
        assertThat(nursing.get("missing_inputs").toString()).contains("错院的护理型床位数多于床位数");
    }
}

package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * {@link RowOfVillages}, in which people are counted under the code 970103 beside 乙县, in villages 6 and 7, and the register holds no
 * division of it. Within 2,000 m the station of 甲县 serves villages 2, 3 and 4, that of 乙县 4, 5 and 6; whether 7 has one of its own
 * nobody knows.
 */
class UnregisteredCountyTest {
    private static final String ASKED =
            "\"area\":\"970100\",\"date\":\"2026-06-01\",\"kinds\":[\"E5\"],\"radius\":2000";
    private static final String CODE = "970103";

    private final RowOfVillages row = new RowOfVillages();

    @BeforeEach
    void people() {
        row.people("970103100201", 6);
        row.people("970103100202", 7);
        row.facility("甲站", "E5", "970101101202", 3, "\"status\":\"operating\",\"day_places\":20");
        row.facility("乙站", "E5", "970102100202", 5, "\"status\":\"operating\",\"day_places\":20");
    }

    @AfterEach
    void stop() {
        row.close();
    }

    private static List<Integer> counts(JsonNode json, String... names) {
        return List.of(names).stream().map(name -> json.get(name).asInt()).toList();
    }

    private static void names(JsonNode told) {
        assertThat(told.get("missing_inputs").toString())
                .contains("登记簿当日没有代码为 970103 的县级政区")
                .contains("no county of the code 970103");
    }

    @Test
    void whom_no_facility_reaches_there_is_unknown_and_the_county_is_named_by_its_code() {
        JsonNode told = row.made("reach", ASKED + ",\"level\":\"county\"");
        assertThat(counts(Units.of(told, CODE), "served", "unserved", "unknown"))
                .containsExactly(100, 0, 100);
        // villages 0 and 1 of 甲县 are beyond the reach of every station on record, and 甲县 keeps its roll
        assertThat(counts(told.get("served"), "people", "unserved", "unknown")).containsExactly(500, 200, 100);
        assertThat(told.at("/served/share").isNull()).isTrue();
        names(told);
        JsonNode clause = row.within("970100", "");
        assertThat(counts(clause, "total", "satisfied", "short", "unknown")).containsExactly(800, 500, 200, 100);
        names(clause);
        JsonNode whatIf = row.made("what-if", ASKED + ",\"changes\":[{\"action\":\"open\",\"lon\":100,\"lat\":35}]");
        assertThat(counts(whatIf.get("before"), "served", "unserved", "unknown"))
                .containsExactly(500, 200, 100);
        assertThat(counts(whatIf.get("after"), "served", "unserved", "unknown")).containsExactly(700, 0, 100);
        names(whatIf);
    }

    @Test
    void what_changes_there_has_a_row_of_its_code() {
        JsonNode whatIf = row.made(
                "what-if",
                ASKED + ",\"level\":\"county\",\"changes\":[{\"action\":\"open\",\"lon\":100.14,\"lat\":35}]");
        assertThat(Units.of(whatIf, CODE).get("name").asText()).isEqualTo(CODE);
        assertThat(counts(Units.of(whatIf, CODE), "people")).containsExactly(200);
    }

    @Test
    void the_rows_of_the_counties_and_its_own_make_up_the_whole() {
        String[] counts = {"total", "satisfied", "short", "unknown"};
        JsonNode clause = row.within("970100", "");
        assertThat(counts(Units.of(clause, "970101"), counts)).containsExactly(400, 200, 200, 0);
        assertThat(counts(Units.of(clause, "970102"), counts)).containsExactly(200, 200, 0, 0);
        // village 6 is served, of 7 nobody knows: with 200, 800 in all
        assertThat(counts(Units.of(clause, CODE), counts)).containsExactly(200, 100, 0, 100);
        assertThat(Units.of(clause, CODE).get("outcome").asText()).isEqualTo("unknown");
        assertThat(Units.of(clause, CODE).get("level").asText()).isEqualTo("county");
        row.facility("丙站", "E5", "970103100201", 6, "\"status\":\"operating\",\"day_places\":15");
        String places = "\"kinds\":\"E5\",\"property\":\"day_places\",\"sense\":\"at-least\",\"value\":20,\"form\":";
        // 20 and 20 places in the two counties, 15 in the third; of three homes that has too few
        JsonNode total = row.clause("970100", places + "\"total\"");
        assertThat(Units.of(total, CODE).at("/figure/at_least").asInt()).isEqualTo(15);
        JsonNode rate = row.clause("970100", places + "\"per-thousand\",\"band\":\"elders-60\"");
        assertThat(counts(Units.of(rate, CODE).get("figure"), "numerator", "denominator"))
                .containsExactly(15, 200);
        JsonNode keep = row.clause("970100", places + "\"items-keep\"");
        assertThat(counts(Units.of(keep, CODE), "total", "short", "missing")).containsExactly(1, 1, 5);
        String asked = "\"area\":\"970100\",\"date\":\"2026-06-01\",\"own_clauses\":[{\"clause\":\"c\",\"instrument\":"
                + "\"house\"," + places + "\"items-keep\"}]";
        assertThat(row.execute("gap-statement", asked, "?f=csv")
                        .text()
                        .lines()
                        .filter(line -> line.contains(",970103,970103,")))
                .hasSize(1);
        assertThat(row.execute("gap-statement", asked, "?f=geojson").status()).isEqualTo(200);
    }

    @Test
    void beside_it_every_form_of_the_answer_says_that_nobody_knows_what_it_has() {
        // village 6 of 970103 is 1,826 m from village 5 of 乙县 and 5,478 m from village 3 of 甲县
        String beside = "登记簿没有这些政区";
        String asked = "\"area\":\"970102\",\"date\":\"2026-06-01\",\"kinds\":[\"E5\"]";
        assertThat(row.made("reach", asked + ",\"radius\":2000")
                        .get("missing_inputs")
                        .toString())
                .contains("代码为 970103 的县级政区")
                .contains("counties that the register does not hold: 970103");
        assertThat(row.made("reach", asked + ",\"radius\":1800").get("missing_inputs"))
                .isEmpty();
        assertThat(row.made("reach", asked + ",\"radius\":2000,\"complete_around\":[\"E5\"]")
                        .get("missing_inputs"))
                .isEmpty();
        assertThat(row.within("970102", "").get("missing_inputs").toString()).contains(beside);
        String statement =
                "\"area\":\"970102\",\"date\":\"2026-06-01\",\"own_clauses\":[{\"clause\":\"c\",\"instrument\":"
                        + "\"house\",\"form\":\"people-within\",\"kinds\":\"E5\",\"band\":\"elders-60\",\"sense\":\"at-most\","
                        + "\"value\":2000}]";
        assertThat(row.execute("gap-statement", statement, "?f=csv").text()).contains(beside);
        assertThat(row.within("970101", "").get("missing_inputs").toString()).doesNotContain(beside);
        row.facility(
                "丁公墓",
                "F6",
                "970104100201",
                6,
                "\"pipeline_state\":\"in-service\",\"plots_total\":100,\"plots_used\":0");
        assertThat(row.within("970102", "").get("missing_inputs").toString()).contains("970103、970104");
        // asked of both, the county is one of theirs
        assertThat(row.within("970100", "").get("missing_inputs").toString()).doesNotContain(beside);
    }

    @Test
    void no_other_form_of_clause_passes_or_fails_for_certain() {
        for (String form : List.of(
                "\"form\":\"units-have\",\"subject\":\"county\",\"kinds\":\"E5\",\"sense\":\"at-least\",\"value\":1",
                "\"form\":\"units-have\",\"subject\":\"township\",\"kinds\":\"E5\",\"sense\":\"at-least\",\"value\":0",
                "\"form\":\"units-number\",\"subject\":\"county\",\"sense\":\"at-most\",\"value\":2",
                "\"form\":\"total\",\"kinds\":\"E5\",\"property\":\"day_places\",\"sense\":\"at-most\",\"value\":40",
                "\"form\":\"per-thousand\",\"kinds\":\"E5\",\"band\":\"elders-60\",\"property\":\"day_places\","
                        + "\"sense\":\"at-most\",\"value\":50",
                "\"form\":\"per-thousand\",\"kinds\":\"E5\",\"band\":\"elders-60\",\"property\":\"day_places\","
                        + "\"sense\":\"at-least\",\"value\":51",
                "\"form\":\"share-of\",\"kinds\":\"E5\",\"property\":\"day_places\",\"per\":\"day_places\","
                        + "\"sense\":\"at-least\",\"value\":50",
                "\"form\":\"items-keep\",\"kinds\":\"E5\",\"property\":\"day_places\",\"sense\":\"at-least\",\"value\":20")) {
            // 40 places for 800 are 50 per 1,000, as far as is known
            JsonNode clause = row.clause("970100", form);
            assertThat(clause.get("outcome").asText()).as(form).isEqualTo("unknown");
            names(clause);
        }
    }

    @Test
    void a_county_that_is_registered_is_judged_as_before() {
        String total = "\"form\":\"per-thousand\",\"kinds\":\"E5\",\"band\":\"elders-60\",\"property\":\"day_places\","
                + "\"sense\":\"at-least\",\"value\":50";
        // 20 places for the 400 of 甲县 are 50 per 1,000: what 970103 has lies in no other county
        JsonNode clause = row.clause("970100", total);
        assertThat(Units.of(clause, "970101").get("outcome").asText()).isEqualTo("satisfied");
        assertThat(row.clause("970101", total).get("outcome").asText()).isEqualTo("satisfied");
        assertThat(row.clause("970101", total).get("missing_inputs")).isEmpty();
    }

    @Test
    void what_it_has_may_be_in_no_county_that_is_registered() {
        row.facility("丙站", "E5", "970103100201", 6, "\"status\":\"operating\",\"day_places\":15");
        JsonNode rate = row.clause(
                "970100",
                "\"form\":\"per-thousand\",\"kinds\":\"E5\",\"band\":\"elders-60\",\"property\":\"day_places\","
                        + "\"sense\":\"at-most\",\"value\":60");
        // 20 places for the 400 of 甲县 are 50 per 1,000; with the 15 of 970103, which lie in another county, they were
        // perhaps 87
        assertThat(Units.of(rate, "970101").get("outcome").asText()).isEqualTo("satisfied");
        JsonNode towns = row.clause(
                "970100",
                "\"form\":\"units-have\",\"subject\":\"township\",\"kinds\":\"E5\",\"sense\":\"at-least\",\"value\":1");
        // 甲二乡 has one, and 甲一乡 has none whatever there is in another county
        assertThat(counts(Units.of(towns, "970101"), "total", "satisfied", "short", "unknown"))
                .containsExactly(2, 1, 1, 0);
    }

    @Test
    void a_plan_is_of_the_facilities_on_record_and_has_no_share() {
        JsonNode told = row.made("siting", ASKED + ",\"sites\":1");
        assertThat(told.at("/plan/share_then").isNull()).isTrue();
        assertThat(told.at("/plan/quality_zh").asText()).contains("仅就已登记的设施而言");
        names(told);
    }

    @Test
    void of_what_her_county_may_offer_her_nobody_knows_anything() {
        JsonNode told = row.made("accessibility", ASKED + ",\"level\":\"county\",\"supply\":\"day_places\"");
        assertThat(Units.of(told, CODE).get("per_1000").isNull()).isTrue();
        assertThat(Units.of(told, CODE).get("people_unknown").asInt()).isEqualTo(100);
        assertThat(told.at("/equity/gini").isNull()).isTrue();
        names(told);
        row.facility(
                "甲公墓",
                "F6",
                "970101100201",
                0,
                "\"pipeline_state\":\"in-service\",\"plots_total\":100,\"plots_used\":0");
        JsonNode plots =
                row.made("cemetery-capacity", "\"area\":\"970100\",\"date\":\"2026-06-01\",\"level\":\"county\"");
        names(plots);
    }

    @Test
    void a_facility_of_its_own_is_its_roll_and_its_towns_stay_unknown() {
        row.facility("丙站", "E5", "970103100201", 6, "\"status\":\"operating\",\"day_places\":20");
        JsonNode clause = row.within("970100", "");
        assertThat(counts(clause, "total", "satisfied", "short", "unknown")).containsExactly(800, 600, 200, 0);
        names(clause);
        JsonNode units = row.clause(
                "970100",
                "\"form\":\"units-have\",\"subject\":\"county\",\"kinds\":\"E5\",\"sense\":\"at-least\",\"value\":1");
        assertThat(units.get("outcome").asText()).isEqualTo("unknown");
        // with one more at village 0 all 800 on record are served; who else lives in 970103 nobody knows
        row.facility("甲一站", "E5", "970101100201", 0, "\"status\":\"operating\",\"day_places\":20");
        JsonNode all = row.within("970100", "");
        assertThat(counts(all, "total", "satisfied", "short", "unknown")).containsExactly(800, 800, 0, 0);
        assertThat(all.get("outcome").asText()).isEqualTo("unknown");
        assertThat(row.made("reach", ASKED).at("/served/share").isNull()).isTrue();
        JsonNode rate = row.clause(
                "970100",
                "\"form\":\"per-thousand\",\"kinds\":\"E5\",\"band\":\"elders-60\",\"property\":\"day_places\","
                        + "\"sense\":\"at-least\",\"value\":50");
        // 80 places for 800 and more
        assertThat(rate.get("outcome").asText()).isEqualTo("unknown");
    }

    @Test
    void a_prefecture_none_of_whose_counties_is_registered_is_not_one_county() {
        row.division("970300000000", "prefecture-city", "prefecture", "缺县市");
        row.people("970301100201", 60);
        row.people("970302100201", 70);
        row.facility("站", "E5", "970301100201", 60, "\"status\":\"operating\",\"day_places\":20");
        JsonNode told = row.made("reach", ASKED.replace("970100", "970300"));
        assertThat(counts(told.get("served"), "people", "unserved", "unknown")).containsExactly(100, 0, 100);
        assertThat(told.get("missing_inputs").toString()).contains("970301、970302");
    }
}

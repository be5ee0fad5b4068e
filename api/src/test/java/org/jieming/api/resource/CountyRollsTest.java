package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * {@link RowOfVillages}: what nobody keeps a roll of is unknown by whatever process and wherever it is asked, a unit alone or as a
 * row of something larger. Within 2,000 m the station of 甲县 serves villages 2, 3 and, over the border, 4; that of 无县市 40 and 41.
 */
class CountyRollsTest {
    private static final String WITHIN = "\"date\":\"2026-06-01\",\"kinds\":[\"E5\"],\"radius\":2000";
    private static final String NONE = "没有登记任何“日间照料中心";

    private final RowOfVillages row = new RowOfVillages();

    @BeforeEach
    void stations() {
        row.facility("甲站", "E5", "970101101202", 3, "\"status\":\"operating\",\"day_places\":20");
        row.facility("无县站", "E5", "970200100202", 41, "\"status\":\"operating\",\"day_places\":20");
    }

    @AfterEach
    void stop() {
        row.close();
    }

    private JsonNode reach(String area, String level) {
        return row.made("reach", "\"area\":\"" + area + "\",\"level\":\"" + level + "\"," + WITHIN);
    }

    private static List<Integer> counts(JsonNode json, String... names) {
        return List.of(names).stream().map(name -> json.get(name).asInt()).toList();
    }

    @Test
    void reach_tells_a_unit_alone_what_it_tells_of_it_in_the_province() {
        String[] figures = {"served", "unserved", "unknown"};
        JsonNode province = reach("970000", "county");
        // 甲县 400: 200 and 200; 乙县 200: 100 by its neighbour, of 100 nobody knows; 直管市 200; 无县市 300
        assertThat(counts(Units.of(province, "970101"), figures)).containsExactly(200, 200, 0);
        assertThat(counts(Units.of(province, "970102"), figures)).containsExactly(100, 0, 100);
        assertThat(counts(Units.of(province, "979001"), figures)).containsExactly(0, 0, 200);
        assertThat(counts(Units.of(province, "970200"), figures)).containsExactly(200, 100, 0);
        for (String code : List.of("970101", "970102", "979001", "970200")) {
            JsonNode alone = reach(code, "township").get("served");
            assertThat(counts(alone, "people", "unserved", "unknown"))
                    .as(code)
                    .isEqualTo(counts(Units.of(province, code), figures));
        }
        JsonNode towns = reach("970000", "township");
        // a town without a station in a county that has one is short, and one of a prefecture without counties is, too
        for (String code : List.of("970101100", "970200101", "970102100", "979001100")) {
            JsonNode alone = reach(code, "village").get("served");
            assertThat(counts(alone, "people", "unserved", "unknown"))
                    .as(code)
                    .isEqualTo(counts(Units.of(towns, code), figures));
        }
        assertThat(counts(Units.of(towns, "970101100"), figures)).containsExactly(0, 200, 0);
        assertThat(counts(Units.of(towns, "970200101"), figures)).containsExactly(0, 100, 0);
        assertThat(province.get("missing_inputs").toString())
                .contains("2 个县级政区" + NONE)
                .contains("乙县、直管市");
        assertThat(reach("970102100", "village").get("missing_inputs").toString())
                .contains(NONE)
                .contains("乙县");
    }

    @Test
    void people_of_a_city_without_counties_stand_in_a_row_of_its_own_name() {
        JsonNode province = reach("970000", "county");
        assertThat(province.get("units").findValuesAsText("name")).containsExactly("甲县", "乙县", "无县市", "直管市");
        assertThat(Units.of(province, "970200").get("people").asInt()).isEqualTo(300);
        JsonNode clause = row.within("970000", "");
        // 400 + 200 + 200 + 300 = 1,100
        assertThat(clause.get("total").asInt()).isEqualTo(1100);
        assertThat(Units.of(clause, "970200").get("total").asInt()).isEqualTo(300);
        assertThat(Units.of(clause, "970200").get("level").asText()).isEqualTo("prefecture");
    }

    @Test
    void a_gap_statement_of_people_tells_a_unit_alone_what_it_tells_of_it_in_the_province() {
        String[] figures = {"total", "satisfied", "short", "unknown"};
        JsonNode province = row.within("970000", ",\"minimum\":10");
        assertThat(counts(Units.of(province, "970102"), figures)).containsExactly(200, 100, 0, 100);
        for (String code :
                List.of("970101", "970102", "979001", "970200", "970101100", "970102100", "979001100", "970200101")) {
            JsonNode alone = row.within(code, ",\"minimum\":10");
            JsonNode inside = Units.of(province, code);
            assertThat(counts(alone, figures)).as(code).isEqualTo(counts(inside, figures));
            assertThat(alone.get("outcome").asText())
                    .as(code)
                    .isEqualTo(inside.get("outcome").asText());
        }
        // 100 of 200 are half, whatever nobody knows of the others; of 直管市 nobody knows anything
        assertThat(Units.of(province, "970102").get("outcome").asText()).isEqualTo("satisfied");
        assertThat(Units.of(province, "979001").get("outcome").asText()).isEqualTo("unknown");
        assertThat(province.get("missing_inputs").toString()).contains(NONE).contains("乙县、直管市");
    }

    @Test
    void every_other_form_leaves_counties_that_keep_no_roll_unknown_and_names_them() {
        List<String> forms = List.of(
                "\"form\":\"units-have\",\"subject\":\"township\",\"kinds\":\"E5\",\"sense\":\"at-least\",\"value\":1,\"minimum\":50",
                "\"form\":\"units-have\",\"subject\":\"county\",\"kinds\":\"E5\",\"sense\":\"at-least\",\"value\":1,\"minimum\":50",
                "\"form\":\"per-thousand\",\"kinds\":\"E5\",\"band\":\"elders-60\",\"property\":\"day_places\",\"sense\":\"at-least\","
                        + "\"value\":40",
                "\"form\":\"total\",\"kinds\":\"E5\",\"property\":\"day_places\",\"sense\":\"at-least\",\"value\":100",
                "\"form\":\"share-of\",\"kinds\":\"E5\",\"property\":\"day_places\",\"per\":\"day_places\",\"sense\":\"at-least\","
                        + "\"value\":50",
                "\"form\":\"items-keep\",\"kinds\":\"E5\",\"property\":\"day_places\",\"sense\":\"at-least\",\"value\":10");
        for (String form : forms) {
            JsonNode province = row.clause("970000", form);
            // two of six townships have one, and one of three counties; 40 places, 36 per 1,000: what is not recorded
            // decides
            assertThat(province.get("outcome").asText()).as(form).isEqualTo("unknown");
            assertThat(province.get("missing_inputs").toString())
                    .as(form)
                    .contains(NONE)
                    .contains("乙县、直管市");
            for (String code : List.of("970102", "979001", "970102100")) {
                boolean isJudged = !form.contains("\"county\"") || !code.equals("970102100");
                JsonNode alone = row.clause(code, form);
                assertThat(alone.get("outcome").asText()).as(code + form).isEqualTo(isJudged ? "unknown" : "nothing");
                assertThat(alone.get("missing_inputs").toString()).as(form).contains(isJudged ? NONE : "[]");
                // what the area is to have in all is asked of no unit in it
                assertThat(Units.of(province, code).get("outcome").asText())
                        .as(code + form)
                        .isEqualTo(isJudged && !form.contains("\"total\"") ? "unknown" : "nothing");
            }
        }
        JsonNode total = row.clause("970000", forms.get(3));
        assertThat(total.at("/figure/at_least").asInt()).isEqualTo(40);
        assertThat(total.at("/figure/at_most").isNull()).isTrue();
        // 20 day places for 400 are 50 per 1,000, with or without the next county
        JsonNode rate = row.clause("970000", forms.get(2));
        assertThat(Units.of(rate, "970101").get("outcome").asText()).isEqualTo("satisfied");
        assertThat(Units.of(row.clause("970000", forms.get(0)), "970101")
                        .get("outcome")
                        .asText())
                .isEqualTo("satisfied");
    }

    @Test
    void whoever_may_be_offered_something_by_her_own_county_is_not_told_to_get_nothing() {
        String asked = ",\"level\":\"village\",\"supply\":\"day_places\",\"method\":\"2sfca\"," + WITHIN;
        JsonNode told = row.made("accessibility", "\"area\":\"970100\"" + asked);
        // 20 places for the 300 of villages 2, 3 and 4 are 66.7 per 1,000; 4 is of 乙县 and may get more, 5 nobody knows
        // what
        JsonNode border = Units.of(told, "970102100201");
        assertThat(border.get("per_1000_at_least").asDouble()).isCloseTo(66.67, within(0.01));
        assertThat(border.get("per_1000_at_most").isNull()).isTrue();
        assertThat(border.get("people_at_least").asInt()).isEqualTo(100);
        JsonNode beyond = Units.of(told, "970102100202");
        assertThat(beyond.get("per_1000").isNull()).isTrue();
        assertThat(beyond.get("people_unknown").asInt()).isEqualTo(100);
        assertThat(Units.of(told, "970101100201").get("per_1000").asDouble()).isZero();
        for (String figure : List.of("mean_per_1000", "gini", "palma", "share_below_half_mean")) {
            assertThat(told.at("/equity/" + figure).isNull()).as(figure).isTrue();
        }
        assertThat(told.get("missing_inputs").toString()).contains(NONE).contains("乙县");
        JsonNode alone = row.made("accessibility", "\"area\":\"970102\"" + asked);
        assertThat(counts(Units.of(alone, "970102100202"), "people_unknown", "people_at_least"))
                .containsExactly(100, 0);
        assertThat(counts(Units.of(alone, "970102100201"), "people_unknown", "people_at_least"))
                .containsExactly(0, 100);
    }

    @Test
    void a_town_without_a_station_is_planned_for_where_its_county_has_one_and_where_nobody_knows() {
        String one = ",\"sites\":1," + WITHIN;
        // both villages of 甲一乡 are beyond 2,000 m of the station in the next town but one: one more serves its 200
        JsonNode plan = row.made("siting", "\"area\":\"970101100\"" + one).get("plan");
        assertThat(counts(plan, "served_now", "served_then")).containsExactly(0, 200);
        assertThat(plan.get("proven_best").asBoolean()).isTrue();
        assertThat(plan.get("share_then").asDouble()).isEqualTo(1);
        JsonNode unknown = row.made("siting", "\"area\":\"970102\"" + one).get("plan");
        assertThat(counts(unknown, "served_now", "served_then")).containsExactly(100, 200);
        assertThat(unknown.get("share_then").isNull()).isTrue();
        assertThat(unknown.get("quality_zh").asText()).contains("仅就已登记的设施而言");
    }

    @Test
    void what_if_knows_of_a_county_what_reach_does() {
        String opened = ",\"level\":\"village\",\"changes\":[{\"action\":\"open\",\"lon\":100.1,\"lat\":35}]," + WITHIN;
        JsonNode told = row.made("what-if", "\"area\":\"970102\"" + opened);
        assertThat(counts(told.get("before"), "served", "unserved", "unknown")).containsExactly(100, 0, 100);
        assertThat(counts(told.get("after"), "served", "unserved", "unknown")).containsExactly(200, 0, 0);
        // whether the 100 are served today by one that is not recorded nobody knows
        assertThat(counts(told.get("difference"), "gained", "gained_at_most")).containsExactly(0, 100);
        JsonNode town = row.made("what-if", "\"area\":\"970101100\"" + opened);
        assertThat(counts(town.get("before"), "served", "unserved", "unknown")).containsExactly(0, 200, 0);
    }
}

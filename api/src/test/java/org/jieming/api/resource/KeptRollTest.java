package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What makes a county keep a roll of a kind: in {@link RowOfVillages} 甲县 has a station, and 乙县 one thing or another. */
class KeptRollTest {
    private static final String STATION = "\"status\":\"operating\",\"day_places\":20";

    private final RowOfVillages row = new RowOfVillages();

    @BeforeEach
    void station() {
        row.facility("甲站", "E5", "970101101202", 3, STATION);
    }

    @AfterEach
    void stop() {
        row.close();
    }

    /** Short and unknown of the 200 of 乙县, 100 of whom the station of 甲县 serves: by the gap statement, and by reach alike. */
    private String ofYi(String... more) {
        JsonNode clause = row.within("970102", "", more);
        String told = clause.get("short").asText() + " " + clause.get("unknown").asText();
        StringJoiner asked = new StringJoiner(",");
        asked.add("\"area\":\"970102\",\"date\":\"2026-06-01\",\"kinds\":[\"E5\"],\"radius\":2000");
        for (String one : more) {
            asked.add(one);
        }
        JsonNode served = row.made("reach", asked.toString()).get("served");
        assertThat(served.get("unserved").asText() + " " + served.get("unknown").asText())
                .isEqualTo(told);
        return told;
    }

    @Test
    void what_is_planned_or_being_built_or_opens_later_says_nothing_of_what_there_is() {
        row.facility("规划站", "E5", "970102100202", 60, "\"status\":\"planned\"");
        row.facility("在建站", "E5", "970102100202", 60, "\"status\":\"construction\"");
        row.facility("明年站", "E5", "970102100202", 60, "\"status\":\"operating\",\"opened_on\":\"2027-01-01\"");
        row.facility("拟建站", "E5", "970102100202", 60, "\"planned_open_year\":2021");
        assertThat(ofYi()).isEqualTo("0 100");
    }

    @Test
    void a_closed_one_is_a_record() {
        row.facility("关站", "E5", "970102100202", 5, "\"status\":\"closed\"");
        assertThat(ofYi()).isEqualTo("100 0");
    }

    @Test
    void one_listed_without_a_state_is_a_record() {
        // at 60, far off from everybody: whoever it may serve it does not serve these
        row.facility("名单站", "E5", "970102100202", 60, "\"day_places\":5");
        assertThat(ofYi()).isEqualTo("100 0");
    }

    @Test
    void a_facility_of_another_kind_says_nothing_of_the_kind_asked_for() {
        row.facility("乙院", "E1", "970102100202", 5, "\"status\":\"operating\"");
        assertThat(ofYi()).isEqualTo("0 100");
    }

    @Test
    void a_kind_declared_complete_is_recorded_though_there_is_none() {
        assertThat(ofYi("\"complete_kinds\":[\"E5\"]")).isEqualTo("100 0");
        assertThat(ofYi("\"complete_kinds\":[\"E1\"]")).isEqualTo("0 100");
        JsonNode homes = row.clause(
                "970102",
                "\"form\":\"units-have\",\"subject\":\"township\",\"kinds\":\"E5\",\"sense\":\"at-least\",\"value\":1",
                "\"complete_kinds\":[\"E5\"]");
        assertThat(homes.get("outcome").asText()).isEqualTo("short");
        assertThat(homes.get("missing_inputs")).isEmpty();
    }

    @Test
    void where_one_of_several_kinds_may_serve_nobody_is_short_without_a_roll_of_each() {
        // the station of 甲县 serves its villages 2 and 3; whether a community station serves 0 and 1 nobody has recorded
        String[] declared = {"", ",\"complete_kinds\":[\"E5\"]", ",\"complete_kinds\":[\"E4\"]"};
        int[] unserved = {0, 0, 200};
        for (int at = 0; at < declared.length; at++) {
            JsonNode reach = row.made(
                    "reach",
                    "\"area\":\"970101\",\"date\":\"2026-06-01\",\"kinds\":[\"E4\",\"E5\"],\"radius\":2000"
                            + declared[at]);
            assertThat(reach.at("/served/people").asInt()).isEqualTo(200);
            assertThat(reach.at("/served/unserved").asInt()).as(declared[at]).isEqualTo(unserved[at]);
            assertThat(reach.at("/served/unknown").asInt()).as(declared[at]).isEqualTo(200 - unserved[at]);
            JsonNode clause = row.clause(
                    "970101",
                    "\"form\":\"people-within\",\"kinds\":\"E4|E5\",\"band\":\"elders-60\",\"sense\":\"at-most\","
                            + "\"value\":2000",
                    declared[at].isEmpty() ? "\"across_borders\":true" : declared[at].substring(1));
            assertThat(clause.get("short").asInt()).as(declared[at]).isEqualTo(unserved[at]);
            assertThat(reach.get("missing_inputs").toString())
                    .as(declared[at])
                    .matches(unserved[at] > 0 ? "\\[]" : ".*没有登记任何“社区养老服务站”\\(甲县\\).*");
        }
    }

    @Test
    void one_of_a_city_with_counties_is_on_the_roll_of_none_of_them() {
        row.keep(
                "facilities",
                "null",
                "\"name\":\"市站\",\"facility_type\":\"E5\",\"division_code\":\"970100\"," + STATION);
        assertThat(ofYi()).isEqualTo("0 100");
    }

    @Test
    void people_of_units_whose_county_keeps_no_roll_of_cemeteries_are_not_told_to_have_none() {
        row.facility(
                "甲公墓",
                "F6",
                "970101101202",
                3,
                "\"pipeline_state\":\"in-service\",\"plots_total\":100,\"plots_used\":40");
        row.facility("乙公墓", "F6", "970102100202", 5, "\"pipeline_state\":\"siting\"");
        String asked = "\"date\":\"2026-06-01\",\"level\":\"village\",\"area\":";
        JsonNode told = row.made("cemetery-capacity", asked + "\"970100\"");
        // of the four villages of 甲县 its own is served alone, whether the other of its town is nobody knows, nor of the
        // 1,000 of 乙县
        assertThat(told.at("/whole_area/people_unserved").asInt()).isEqualTo(1000);
        assertThat(told.at("/whole_area/people_unknown").asInt()).isEqualTo(500 + 1000);
        assertThat(told.at("/units/4/is_served").isNull()).isTrue();
        assertThat(told.at("/units/4/paths/0/first_full_in_years_is").asText()).isEqualTo("unknown");
        assertThat(told.get("missing_inputs").toString()).contains("没有登记任何").contains("(乙县)");
        JsonNode alone = row.made("cemetery-capacity", asked + "\"970102\"");
        assertThat(alone.at("/whole_area/people_unserved").asInt()).isZero();
        assertThat(alone.at("/whole_area/people_unknown").asInt()).isEqualTo(1000);
        assertThat(alone.at("/whole_area/paths/0/plots_missing").isNull()).isTrue();
        JsonNode town = row.made("cemetery-capacity", asked + "\"970101100\"");
        assertThat(town.at("/whole_area/people_unserved").asInt()).isEqualTo(1000);
        // one of the two kinds asked about says nothing of the other
        String[] kinds = {"\"F6\"", "\"F5\",\"F6\""};
        int[] unserved = {0, 1000};
        for (int at = 0; at < kinds.length; at++) {
            JsonNode declared =
                    row.made("cemetery-capacity", asked + "\"970102\",\"complete_kinds\":[" + kinds[at] + "]");
            assertThat(declared.at("/whole_area/people_unserved").asInt())
                    .as(kinds[at])
                    .isEqualTo(unserved[at]);
        }
    }

    @Test
    void no_share_is_told_where_some_are_not_counted_and_no_number_where_nobody_is() {
        row.division("970102100203", "villagers-committee", "village", "乙一乡2");
        JsonNode clause = row.within("970102", "", "\"complete_kinds\":[\"E5\"]");
        // 100 of the 200 counted are served; how many live in the third village nobody knows
        assertThat(clause.get("total").asInt()).isEqualTo(200);
        assertThat(clause.get("share").isNull()).isTrue();
        JsonNode village = clause.get("units").get(4);
        assertThat(village.get("code").asText()).isEqualTo("970102100203");
        assertThat(village.get("outcome").asText()).isEqualTo("unknown");
        for (String figure : new String[] {"total", "satisfied", "short", "unknown", "share", "missing"}) {
            assertThat(village.get(figure).isNull()).as(figure).isTrue();
        }
        String inputs =
                "\"area\":\"970102\",\"date\":\"2026-06-01\",\"levels\":[\"village\"],\"own_clauses\":[{\"clause\":"
                        + "\"c\",\"instrument\":\"house\",\"form\":\"people-within\",\"kinds\":\"E5\",\"band\":\"elders-60\","
                        + "\"sense\":\"at-most\",\"value\":2000}]";
        assertThat(row.execute("gap-statement", inputs, "?f=csv").text())
                .containsPattern("970102100203,乙一乡2,无法判定 unknown,[^,]*,,,,,,");
        assertThat(row.execute("gap-statement", inputs, "?f=html").text()).contains("乙一乡2");
    }
}

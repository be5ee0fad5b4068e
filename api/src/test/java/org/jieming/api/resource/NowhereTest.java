package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@link RowOfVillages}, and stations and cemeteries that say neither in which division they lie nor where. */
class NowhereTest {
    private static final String UNITS =
            "\"form\":\"units-have\",\"kinds\":\"E7\",\"subject\":\"village\",\"sense\":\"at-least\",\"value\":1";

    private final RowOfVillages row = new RowOfVillages();

    @AfterEach
    void stop() {
        row.close();
    }

    private void station(String name, String more) {
        row.keep(
                "facilities",
                "null",
                "\"name\":\"" + name + "\",\"facility_type\":\"E7\",\"status\":\"operating\"" + more);
    }

    private JsonNode having(String area) {
        return row.clause(area, UNITS, "\"complete_kinds\":[\"E7\"]");
    }

    /** Of the 2 villages of 乙县 one is on the list; the name that nobody bears is meant around the code, in 乙县. */
    @Test
    void a_name_that_nobody_bears_is_meant_around_the_codes_of_the_same_list() {
        station("无处站", ",\"serves_codes\":[\"970102100201\"],\"serves\":[\"乙一乡0\",\"某某村\"]");
        JsonNode here = having("970102");
        assertThat(here.get("satisfied").asInt()).isEqualTo(1);
        assertThat(here.get("unknown").asInt()).isEqualTo(1);
        assertThat(here.get("missing_inputs").toString()).contains("却按名称列出服务的政区", "无处站 ");
        JsonNode beside = having("970101");
        assertThat(beside.get("unknown").asInt()).isZero();
        assertThat(beside.get("short").asInt()).isEqualTo(4);
        assertThat(beside.get("missing_inputs").toString()).doesNotContain("无处站");
    }

    /** 乙一乡1 stands in 乙县 alone: so does what the other name of the list means. */
    @Test
    void a_name_that_nobody_bears_is_of_a_county_that_the_other_names_may_mean() {
        station("无处站", ",\"serves\":[\"乙一乡1\",\"某某村\"]");
        assertThat(having("970102").get("unknown").asInt()).isEqualTo(2);
        assertThat(having("970101").get("unknown").asInt()).isZero();
        assertThat(having("970101").get("short").asInt()).isEqualTo(4);
    }

    /** Neither short nor served for a station that may lie anywhere: it counts nowhere, and the answer says which it is. */
    @Test
    void what_says_nothing_of_its_place_is_counted_and_named() {
        station("失踪站", "");
        JsonNode told = having("970101");
        assertThat(told.get("short").asInt()).isEqualTo(4);
        assertThat(told.get("missing_inputs").toString()).contains("1 处未定位", "失踪站 ", "1 not placed");
        JsonNode reach = row.made(
                "reach",
                "\"area\":\"970101\",\"kinds\":[\"E7\"],\"radius\":1000,\"complete_kinds\":[\"E7\"],\"date\":\"2026-06-01\"");
        assertThat(reach.get("missing_inputs").toString()).contains("1 处未定位", "失踪站 ");
        row.keep(
                "cemeteries",
                "null",
                "\"name\":\"失踪公墓\",\"cemetery_type\":\"F6\",\"pipeline_state\":\"in-service\",\"plots_total\":100");
        JsonNode plots = row.made(
                "cemetery-capacity", "\"area\":\"970101\",\"complete_kinds\":[\"F5\",\"F6\"],\"date\":\"2026-06-01\"");
        assertThat(plots.get("missing_inputs").toString()).contains("1 处未定位", "失踪公墓 ");
    }
}

package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * 丁村, 0.022° of longitude by 0.018° of latitude at 35° N, 2,008 by 1,997 m or 4.0 km², with a station in its middle, 1,416 m from its
 * corners. A circle of 1,000 m has 3.1 km², one of 1,200 m 4.5.
 */
class DrawnVillageTest {
    private static final String VILLAGE =
            "{\"type\":\"Polygon\",\"coordinates\":[[[105,35],[105.022,35],[105.022,35.018],[105,35.018],[105,35]]]}";
    private static final String MIDDLE = "{\"type\":\"Point\",\"coordinates\":[105.011,35.009]}";

    private final RowOfVillages row = new RowOfVillages();

    @BeforeEach
    void village() {
        division("970104", "county", "county", "丁县");
        division("970104100", "township", "township", "丁乡");
        division("970104100201", "villagers-committee", "village", "丁村");
        row.keep(
                "facilities",
                MIDDLE,
                "\"name\":\"丁站\",\"facility_type\":\"E5\",\"division_code\":\"970104100201\",\"status\":\"operating\"");
    }

    @AfterEach
    void stop() {
        row.close();
    }

    private void division(String code, String type, String level, String name) {
        row.keep(
                "divisions",
                VILLAGE,
                "\"name\":\"" + name + "\",\"code\":\"" + code + "\",\"type\":\"" + type + "\",\"level\":\"" + level
                        + "\"");
    }

    private void elders(String shape) {
        row.keep(
                "population-cells",
                shape,
                "\"cell_id\":\"d\",\"cell_kind\":\"village-unit\",\"division_code\":\"970104100201\",\"population\":500,"
                        + "\"year\":2021,\"pop_60_plus\":100");
    }

    /** Served and unknown of the 100, by the gap statement, and by reach alike. */
    private String within(int metres) {
        String declared = "\"complete_kinds\":[\"E5\"],\"complete_around\":[\"E5\"]";
        JsonNode clause = row.clause(
                "970104",
                "\"form\":\"people-within\",\"kinds\":\"E5\",\"band\":\"elders-60\",\"sense\":\"at-most\",\"value\":"
                        + metres,
                declared);
        String told =
                clause.get("satisfied").asInt() + " " + clause.get("unknown").asInt();
        JsonNode served = row.made(
                        "reach",
                        "\"area\":\"970104\",\"date\":\"2026-06-01\",\"kinds\":[\"E5\"],\"radius\":" + metres + ","
                                + declared)
                .get("served");
        assertThat(served.get("people").asInt() + " " + served.get("unknown").asInt())
                .isEqualTo(told);
        return told;
    }

    @Test
    void people_of_a_village_that_is_an_area_larger_than_what_is_within_live_nobody_knows_where() {
        elders(VILLAGE);
        assertThat(within(1000)).isEqualTo("0 100");
        // smaller than what is within: taken to live in its middle
        assertThat(within(1200)).isEqualTo("100 0");
        assertThat(row.within("970104", "").get("unknown").asInt()).isZero();
        JsonNode reach = row.made(
                "reach",
                "\"area\":\"970104\",\"date\":\"2026-06-01\",\"kinds\":[\"E5\"],\"radius\":1000,\"complete_kinds\":[\"E5\"]");
        assertThat(reach.get("missing_inputs").toString()).contains("1 个人口单元是整个村、乡镇或区县(共 100 人)");
    }

    /** A point is where the village is built. */
    @Test
    void people_of_a_village_that_is_a_point_live_there() {
        elders(MIDDLE);
        assertThat(within(1000)).isEqualTo("100 0");
    }
}

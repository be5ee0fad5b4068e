package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * {@link RowOfVillages}, 甲县 alone: 甲一乡 and 甲二乡 with 1,000 people each. The cemetery of 甲一乡 says neither a stage nor a day of
 * opening, so that nobody knows whether its people are served; for 甲二乡 there is none, and the county keeps its roll.
 */
class CemeteryOfNoStateTest {
    private final RowOfVillages row = new RowOfVillages();

    @BeforeEach
    void cemetery() {
        row.facility("辰山公墓", "F6", "970101100201", 0, "\"plots_total\":100,\"plots_used\":0");
    }

    @AfterEach
    void stop() {
        row.close();
    }

    private JsonNode told() {
        return row.made("cemetery-capacity", "\"area\":\"970101\",\"date\":\"2026-06-01\"");
    }

    private String paper(String language) {
        return row.execute(
                        "cemetery-capacity", "\"area\":\"970101\",\"date\":\"2026-06-01\"", "?f=html&lang=" + language)
                .text();
    }

    @Test
    void nobody_knows_whether_it_serves_here_as_in_a_gap_statement() {
        JsonNode told = told();
        assertThat(told.at("/cemeteries/0/in_service").isNull()).isTrue();
        assertThat(told.at("/cemeteries/0/paths/0/full_in_years_is").asText()).isEqualTo("unknown");
        assertThat(told.at("/units/0/is_served").isNull()).isTrue();
        assertThat(told.at("/units/0/paths/0/first_full_in_years_is").asText()).isEqualTo("unknown");
        assertThat(told.at("/units/1/is_served").asBoolean()).isFalse();
        assertThat(told.at("/units/1/is_served").isNull()).isFalse();
        JsonNode whole = told.get("whole_area");
        assertThat(whole.get("people_unserved").asInt()).isEqualTo(1000);
        assertThat(whole.get("people_unknown").asInt()).isEqualTo(1000);
        assertThat(whole.get("plots_free_at_least").asBoolean()).isTrue();
        // 1,000 × 6 ‰ × 20 × 50 % = 60 for 甲二乡 alone are missing for certain
        assertThat(whole.at("/paths/0/plots_missing").asInt()).isEqualTo(60);
        assertThat(told.get("missing_inputs").toString()).contains("辰山公墓没有启用日期或建设状态,不知是否启用");
        assertThat(told.get("missing_inputs").toString()).doesNotContain("按未启用计");
    }

    @Test
    void whom_nobody_knows_to_be_served_is_not_told_among_the_served() {
        assertThat(told().at("/whole_area/years_left_for_zh").asText())
                .isEqualTo("仅就有公墓服务的 0 人(服务区人口)每年用去的计;1,000 人没有墓位,1,000 人不知有没有");
        assertThat(told().at("/whole_area/paths/0/years_left_is").asText()).isEqualTo("unknown");
        assertThat(paper("zh")).contains("无法判定").contains("不知");
        assertThat(paper("en")).contains("unknown").contains("of 1,000 nobody knows");
    }

    @Test
    void once_its_stage_is_written_its_people_are_served() {
        row.facility(
                "二山公墓", "F6", "970101101", 2, "\"pipeline_state\":\"in-service\",\"plots_total\":100,\"plots_used\":0");
        JsonNode whole = told().get("whole_area");
        assertThat(whole.get("people_unserved").asInt()).isZero();
        assertThat(whole.get("people_unknown").asInt()).isEqualTo(1000);
        assertThat(whole.get("years_left_for_zh").asText()).isEqualTo("仅就有公墓服务的 1,000 人(服务区人口)每年用去的计;1,000 人不知有没有");
        // 1,000 × 6 ‰ × 50 % = 3 a year: 100 plots last 33.3 years
        assertThat(whole.at("/paths/0/years_left").asDouble()).isEqualTo(33.3);
    }
}

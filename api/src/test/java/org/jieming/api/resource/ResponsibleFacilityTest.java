package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@link RowOfVillages} with stations at 3 (甲) and 5 (乙): which of them answers for each unit within 2,000 m. */
class ResponsibleFacilityTest {
    private static final String ASK = "\"responsible\":true";

    private final RowOfVillages row = new RowOfVillages();

    @BeforeEach
    void stations() {
        row.facility("甲站", "E5", "970101101202", 3, "\"status\":\"operating\"");
        row.facility("乙站", "E5", "970102100202", 5, "\"status\":\"operating\"");
    }

    @AfterEach
    void stop() {
        row.close();
    }

    private static JsonNode of(JsonNode clause, String code) {
        return Units.of(clause, code).path("responsible");
    }

    @Test
    void every_unit_is_given_the_one_that_serves_most_of_its_people_or_the_nearest() {
        JsonNode clause = row.within("970100", "", ASK);
        // 2 and 3 are within 2,000 m of 甲站, 1,826 m and none
        assertThat(of(clause, "970101").get("name").asText()).isEqualTo("甲站");
        assertThat(of(clause, "970101").get("within").asBoolean()).isTrue();
        assertThat(of(clause, "970101").get("metres").asInt()).isZero();
        assertThat(of(clause, "970102100202").get("name").asText()).isEqualTo("乙站");
        // villages 0 and 1 have none within the distance: 1 is two steps of 1,826 m from 甲站
        assertThat(of(clause, "970101100").get("name").asText()).isEqualTo("甲站");
        assertThat(of(clause, "970101100").get("within").asBoolean()).isFalse();
        assertThat(of(clause, "970101100").get("metres").asInt()).isBetween(3_640, 3_660);
    }

    @Test
    void of_equals_the_smaller_id_answers_and_answers_again() {
        // 4 is as far from 3 as from 5; whichever is taken, it is so in every answer
        String one = of(row.within("970100", "", ASK), "970102100201").get("id").asText();
        assertThat(of(row.within("970100", "", ASK), "970102100201").get("id").asText())
                .isEqualTo(one);
        String asked =
                "\"area\":\"970100\",\"date\":\"2026-06-01\",\"own_clauses\":[{\"clause\":\"c\",\"instrument\":\"house\","
                        + "\"form\":\"people-within\",\"kinds\":\"E5\",\"band\":\"elders-60\",\"sense\":\"at-most\",\"value\":2000}]";
        assertThat(row.execute("gap-statement", asked + "," + ASK, "?f=csv").text())
                .contains("负责设施", "甲站");
        assertThat(row.execute("gap-statement", asked + "," + ASK, "?f=html").text())
                .contains("甲站(最近,3,652 米)");
        assertThat(row.execute("gap-statement", asked, "?f=csv").text()).doesNotContain("负责设施");
    }
}

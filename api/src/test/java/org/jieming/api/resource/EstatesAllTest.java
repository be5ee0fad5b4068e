package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * {@link RowOfVillages}: every estate has to provide its premises, whatever square metres are the least of one. In 甲一乡 one of 100
 * households and 10,000 m² of floor has 300 m², in 甲二乡 one as large has none.
 */
class EstatesAllTest {
    private static final String PROVIDE =
            "\"form\":\"estates-provide\",\"subject\":\"new\",\"sense\":\"at-least\",\"property\":\"building\",";

    private final RowOfVillages row = new RowOfVillages();

    @BeforeEach
    void estates() {
        estate("970101100201", 300);
        estate("970101101201", 0);
    }

    @AfterEach
    void stop() {
        row.close();
    }

    private void estate(String village, int metres) {
        row.keep(
                "residential-areas",
                "null",
                "\"name\":\"小区\",\"estate_kind\":\"new\",\"division_code\":\"" + village
                        + "\",\"households\":100,\"floor_area_m2\":10000,\"eldercare_m2\":" + metres
                        + ",\"eldercare_area_kind\":\"building\"");
    }

    private static String outcomes(JsonNode clause) {
        StringBuilder told = new StringBuilder(clause.get("outcome").asText());
        for (String code : new String[] {"970101100", "970101101"}) {
            clause.get("units").forEach(unit -> {
                if (unit.get("code").asText().equals(code)) {
                    told.append(' ').append(unit.get("outcome").asText());
                }
            });
        }
        return told.toString();
    }

    @Test
    void an_estate_that_has_the_least_area_is_not_short() {
        // max(300, 30 × 100 / 100) = 300 m²
        JsonNode clause = row.clause("970101", PROVIDE + "\"value\":30,\"minimum\":300,\"per\":\"100 households\"");
        assertThat(outcomes(clause)).isEqualTo("short satisfied short");
        assertThat(clause.get("missing").asDouble()).isEqualTo(300);
        assertThat(clause.get("share_wanted").asDouble()).isEqualTo(1);
    }

    @Test
    void one_of_two_is_not_enough_where_the_least_area_is_thirty_square_metres() {
        // max(30, 2 × 10,000 / 1,000) = 30 m²
        JsonNode clause = row.clause("970101", PROVIDE + "\"value\":2,\"minimum\":30,\"per\":\"1000 floor_area_m2\"");
        assertThat(outcomes(clause)).isEqualTo("short satisfied short");
        assertThat(clause.get("missing").asDouble()).isEqualTo(30);
    }
}

package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@link RowOfVillages}: a station of 甲县 that was open from 2020 until 2024, and is written down once, as closed. */
class PastOpeningTest {
    private final RowOfVillages row = new RowOfVillages();

    @BeforeEach
    void station() {
        row.facility(
                "旧站",
                "E5",
                "970101101202",
                3,
                "\"status\":\"closed\",\"opened_on\":\"2020-01-01\",\"closed_on\":\"2024-01-01\"");
    }

    @AfterEach
    void stop() {
        row.close();
    }

    private String reach(String day) {
        JsonNode served = row.made(
                        "reach", "\"area\":\"970101\",\"kinds\":[\"E5\"],\"radius\":2000,\"date\":\"" + day + "\"")
                .get("served");
        return served.get("people").asInt() + " " + served.get("unserved").asInt() + " "
                + served.get("unknown").asInt();
    }

    @Test
    void it_served_while_it_was_open() {
        // villages 2 and 3 of four with 100 elders each
        assertThat(reach("2022-06-01")).isEqualTo("200 200 0");
        assertThat(reach("2024-01-01")).isEqualTo("0 400 0");
    }

    @Test
    void a_cemetery_that_has_closed_since_took_burials_then() {
        row.facility(
                "旧公墓",
                "F6",
                "970101100201",
                0,
                "\"pipeline_state\":\"closed\",\"opened_on\":\"2020-01-01\",\"closed_on\":\"2024-01-01\"");
        JsonNode then = row.made("cemetery-capacity", "\"area\":\"970101\",\"date\":\"2022-06-01\"");
        assertThat(then.at("/cemeteries/0/in_service").asBoolean()).isTrue();
        assertThat(row.made("cemetery-capacity", "\"area\":\"970101\",\"date\":\"2026-06-01\"")
                        .get("cemeteries"))
                .isEmpty();
    }
}

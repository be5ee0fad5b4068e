package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long the plots of a cemetery last where another one may serve the same people: 1,750 in 临河镇. */
class BurialDoubtTest {
    private final Service service = Service.empty();

    @BeforeEach
    void seeds() {
        Birth.ifNew(service.register, Progress.SILENT);
        cemetery(
                "甲公墓",
                "\"pipeline_state\":\"in-service\",\"opened_on\":\"2020-01-01\",\"plots_total\":10,\"plots_used\":0,");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private void cemetery(String name, String state) {
        service.keepAs(
                "cemeteries",
                "null",
                "\"name\":\"" + name + "\",\"cemetery_type\":\"F6\",\"division_code\":\"990121101\"," + state
                        + "\"serves_codes\":[\"990121101\"]");
    }

    private JsonNode told() {
        return service.made("cemetery-capacity", "\"area\":\"990121\",\"date\":\"2025-06-01\"");
    }

    private static JsonNode full(JsonNode told, String name) {
        return StreamSupport.stream(told.get("cemeteries").spliterator(), false)
                .filter(cemetery -> cemetery.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .at("/paths/0");
    }

    private static String firstFull(JsonNode told) {
        return Units.of(told, "990121101").at("/paths/0/first_full_in_years_is").asText();
    }

    @Test
    void alone_it_is_full_in_so_many_years() {
        // 1,750 × 6 ‰ × 50 % = 5.25 plots a year: 10 / 5.25 = 1.9
        JsonNode alone = told();
        assertThat(full(alone, "甲公墓").get("full_in_years").asDouble()).isEqualTo(1.9);
        assertThat(full(alone, "甲公墓").get("full_in_years_is").asText()).isEqualTo("exactly");
        assertThat(firstFull(alone)).isEqualTo("exactly");
    }

    @Test
    void beside_one_that_may_be_open_it_lasts_so_long_at_the_least_and_which_is_full_first_nobody_knows() {
        cemetery("乙公墓", "");
        JsonNode told = told();
        // were the other open, half as many would come: 10 / 2.625 = 3.8 years
        assertThat(full(told, "甲公墓").get("full_in_years").asDouble()).isEqualTo(1.9);
        assertThat(full(told, "甲公墓").get("full_in_years_is").asText()).isEqualTo("at-least");
        assertThat(full(told, "乙公墓").get("full_in_years_is").asText()).isEqualTo("unknown");
        // the other may have one plot or thousands
        assertThat(firstFull(told)).isEqualTo("unknown");
        assertThat(full(told, "望山镇公益性公墓").get("full_in_years_is").asText()).isEqualTo("exactly");
        assertThat(told.get("missing_inputs").findValuesAsText("input_zh"))
                .anyMatch(said -> said.startsWith("乙公墓没有启用日期或建设状态") && said.contains("至少够用所列的年数"));
    }
}

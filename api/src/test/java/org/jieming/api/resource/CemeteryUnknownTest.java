package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The forecast of cemeteries where one that buries does not say how many plots it has, and where plots never run out. */
class CemeteryUnknownTest {
    private static final Service SERVICE = Service.empty();

    /** 临河镇, 1,750 people, has a cemetery of which nobody wrote down the plots; 望山镇 and 青石乡 share one with 1,500 free. */
    @BeforeAll
    static void seeds() {
        Birth.ifNew(SERVICE.register, Progress.SILENT);
        Answer kept = SERVICE.send(
                "POST",
                "/collections/cemeteries/items",
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"name\":\"临河公墓\",\"cemetery_type\":\"F6\","
                        + "\"division_code\":\"990121101\",\"pipeline_state\":\"in-service\",\"opened_on\":\"2020-01-01\"}}",
                "Content-Type",
                "application/geo+json");
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static JsonNode ask(String inputs) {
        return SERVICE.made("cemetery-capacity", "\"area\":\"990121\",\"date\":\"2025-06-01\"" + inputs);
    }

    private static String file(String inputs, String query) {
        return SERVICE.execute("cemetery-capacity", "\"area\":\"990121\",\"date\":\"2025-06-01\"" + inputs, query)
                .text();
    }

    @Test
    void totals_are_told_as_bounds_where_a_cemetery_does_not_say_how_many_plots_it_has() {
        JsonNode whole = ask("").at("/whole_area");
        assertThat(whole.get("plots_free").asInt()).isEqualTo(1500);
        assertThat(whole.get("plots_free_at_least").asBoolean()).isTrue();
        JsonNode low = whole.at("/paths/0");
        // 8,000 × 6 ‰ × 20 × 50 % = 480, less 1,500 or more
        assertThat(low.get("gap").asInt()).isEqualTo(-1020);
        assertThat(low.get("gap_at_most").asBoolean()).isTrue();
        // only the 3,500 people of 城关街道 are certain to have none: 3,500 × 6 ‰ × 20 × 50 % = 210 plots
        assertThat(low.get("plots_missing").asInt()).isEqualTo(210);
        // the other 4,500 take 4,500 × 6 ‰ × 50 % = 13.5 a year: 1,500 / 13.5 = 111.1 years or more
        assertThat(low.get("years_left").asDouble()).isEqualTo(111.1);
        assertThat(low.get("years_left_is").asText()).isEqualTo("at-least");
        assertThat(low.get("years_left_zh").asText()).isEqualTo("至少 111.1");
        assertThat(file("", "?f=html")).contains("空余墓位 ≥ 1,500").contains("至少 111.1");
        assertThat(file("", "?f=html&lang=en")).contains("≥ 1,500 plots free").contains("at least 111.1");
    }

    @Test
    void a_missing_number_says_why_it_is_missing() {
        JsonNode told = ask("");
        assertThat(told.at("/units/0/name").asText()).isEqualTo("城关街道");
        assertThat(told.at("/units/0/paths/0/first_full_in_years_is").asText()).isEqualTo("none");
        assertThat(told.at("/units/2/name").asText()).isEqualTo("临河镇");
        assertThat(told.at("/units/2/paths/0/first_full_in_years").isNull()).isTrue();
        assertThat(told.at("/units/2/paths/0/first_full_in_years_is").asText()).isEqualTo("unknown");
        // people of 望山镇 and 青石乡 dwindle by a tenth a year: 2,750 × 6 ‰ × 50 % = 8.25 plots in the first year and ten
        // times as many, 82.5, in all years together: 1,500 never run out
        JsonNode dwindling = ask(",\"growth\":-0.1");
        assertThat(dwindling.at("/units/1/paths/0/first_full_in_years").isNull())
                .isTrue();
        assertThat(dwindling.at("/units/1/paths/0/first_full_in_years_is").asText())
                .isEqualTo("beyond-forecast");
        assertThat(dwindling.at("/units/1/paths/0/first_full_in_years_en").asText())
                .isEqualTo("more than 200");
        assertThat(dwindling.at("/whole_area/paths/0/years_left_is").asText()).isEqualTo("beyond-forecast");
        String table = file(",\"growth\":-0.1", "?f=csv");
        assertThat(table).contains("望山镇公益性公墓,,超过 200").contains("临河公墓,,无法判定").contains(",没有公墓");
        assertThat(file(",\"growth\":-0.1", "?f=csv&lang=en"))
                .contains("望山镇公益性公墓,,more than 200")
                .contains("临河公墓,,unknown");
        assertThat(file(",\"growth\":-0.1", "?f=html")).contains("超过 200").contains("无法判定");
    }

    @Test
    void without_a_single_figure_of_plots_nobody_knows_how_long_they_last() {
        JsonNode town = SERVICE.made("cemetery-capacity", "\"area\":\"990121101\",\"date\":\"2025-06-01\"");
        assertThat(town.at("/whole_area/plots_free").asInt()).isZero();
        assertThat(town.at("/whole_area/plots_free_at_least").asBoolean()).isTrue();
        assertThat(town.at("/whole_area/paths/0/years_left").isNull()).isTrue();
        assertThat(town.at("/whole_area/paths/0/years_left_is").asText()).isEqualTo("unknown");
        // 1,750 people are served by it: none of the plots they need is certain to be missing
        assertThat(town.at("/whole_area/paths/0/plots_missing").asInt()).isZero();
        // without people recorded nothing is known either
        JsonNode nobody = SERVICE.made("cemetery-capacity", "\"area\":\"340207\"");
        assertThat(nobody.at("/whole_area/paths/0/years_left_is").asText()).isEqualTo("unknown");
    }
}

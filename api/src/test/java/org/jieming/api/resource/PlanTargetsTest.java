package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the plans of the real districts promise, beside what the register of the seeds has of it, and which norms hold where. */
class PlanTargetsTest {
    private static final Service SERVICE = Service.empty();

    @BeforeAll
    static void seeds() {
        Birth.ifNew(SERVICE.register, Progress.SILENT);
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static JsonNode statement(String inputs) {
        return SERVICE.made("gap-statement", inputs);
    }

    private static String outcome(JsonNode target) {
        return target.get("outcome").asText();
    }

    @Test
    void targets_of_plans_stand_beside_what_is_reached() {
        JsonNode targets = statement("\"area\":\"340207\",\"complete_kinds\":[\"F5\",\"F6\"]")
                .get("targets");
        // what is being designed does not say what there is: without the word that all there are are recorded nobody
        // knows
        JsonNode undeclared = statement("\"area\":\"340207\"").get("targets").get(0);
        assertThat(outcome(undeclared)).isEqualTo("unknown");
        assertThat(undeclared.get("reached_exact").asBoolean()).isFalse();
        // eleven figures of the plan; four cemeteries were to be ready in 2020 and are still being designed in the
        // register
        assertThat(targets.size()).isEqualTo(11);
        JsonNode cemeteries = targets.get(0);
        assertThat(cemeteries.get("value").asInt()).isEqualTo(4);
        assertThat(cemeteries.get("reached").asInt()).isEqualTo(0);
        assertThat(outcome(cemeteries)).isEqualTo("short");
        assertThat(cemeteries.get("phrase").asText()).contains("4座公益性公墓");
        // 万盛: the two figures of 2020 for one share are both kept
        JsonNode wansheng = statement("\"area\":\"500110\"").get("targets");
        List<String> shares = new ArrayList<>();
        wansheng.forEach(row -> {
            if (row.get("indicator").asText().equals("nursing-bed-share")
                    && row.get("role").asText().equals("status")) {
                shares.add(row.get("value").asText());
            }
        });
        assertThat(shares).containsExactly("32.6", "30.0");
    }

    @Test
    void an_increase_counts_what_opened_in_the_years_promised_whenever_it_is_asked() {
        // 崇明 promised 800 beds more in 2020: 500 opened in June 2020, 300 in January 2021, asked in 2026
        SERVICE.keep(
                "facilities",
                "\"name\":\"甲院\",\"facility_type\":\"E1\",\"division_code\":\"310151\",\"beds_total\":500,"
                        + "\"status\":\"operating\",\"opened_on\":\"2020-06-01\"",
                "121.4,31.62");
        SERVICE.keep(
                "facilities",
                "\"name\":\"乙院\",\"facility_type\":\"E1\",\"division_code\":\"310151\",\"beds_total\":300,"
                        + "\"status\":\"operating\",\"opened_on\":\"2021-01-01\"",
                "121.4,31.62");
        for (JsonNode target :
                statement("\"area\":\"310151\",\"date\":\"2026-01-01\"").get("targets")) {
            if (target.get("indicator").asText().equals("beds")) {
                assertThat(target.get("reached").asDouble()).isEqualTo(500);
                assertThat(outcome(target)).isEqualTo("short");
            }
        }
        // 万盛 promises 489 more by 2025, and 500 beside them: 600 of 2023 are the 489 and 111 of the 500; of five homes
        // the
        // register does not say when they opened, so that the 500 may be reached
        SERVICE.keep(
                "facilities",
                "\"name\":\"丙院\",\"facility_type\":\"E1\",\"division_code\":\"500110\",\"beds_total\":600,"
                        + "\"status\":\"operating\",\"opened_on\":\"2023-05-01\"",
                "106.92,28.96");
        List<String> told = new ArrayList<>();
        for (JsonNode target :
                statement("\"area\":\"500110\",\"date\":\"2026-01-01\"").get("targets")) {
            if (target.get("indicator").asText().equals("beds")
                    && target.get("role").asText().equals("target")) {
                told.add(target.get("value").asInt() + " "
                        + target.get("reached").asInt() + " " + outcome(target));
            }
        }
        assertThat(told).containsExactly("489 600 satisfied", "500 111 unknown");
    }

    @Test
    void norms_and_targets_are_listed_for_an_area() {
        JsonNode all = SERVICE.get("/standards").json().get("clauses");
        JsonNode here = SERVICE.get("/standards?area=340207&lang=en").json().get("clauses");
        assertThat(here.size()).isGreaterThan(10).isLessThan(all.size());
        // its own plan, the standard of Anhui, national standards; house siting as no local siting rule is known
        assertThat(here.findValuesAsText("clause"))
                .contains("jiujiang-new-estates", "anhui-plot-size", "gb50437-beds-per-1000", "house-water")
                .doesNotContain("guizhou-new-estates", "henan-transport");
        // in Zhengzhou its own distances and those of the province hold, so that the defaults do not
        assertThat(SERVICE.get("/standards?area=410100").json().findValuesAsText("clause"))
                .contains("henan-transport", "zhengzhou-transport")
                .doesNotContain("house-water");
        // the plan of 鸠江区 is of 2020-11-18: the day before it was no law, and the page that chooses clauses says so
        assertThat(SERVICE.get("/standards?area=340207&date=2020-11-17").json().findValuesAsText("clause"))
                .doesNotContain("jiujiang-new-estates");
        assertThat(SERVICE.get("/standards?area=340207&date=2020-11-18").json().findValuesAsText("clause"))
                .contains("jiujiang-new-estates");
        assertThat(SERVICE.get("/targets?area=340207").json().get("targets").size())
                .isEqualTo(11);
        Answer bad = SERVICE.get("/targets?area=x");
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.json().get("field").asText()).isEqualTo("area");
    }
}

package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Screening and capacity on the invented county, whose one cemetery lies 0.001° west of its one reservoir. */
class CemeteryProcessTest {
    private static final Service SERVICE = Service.seeded();

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static Answer answer(String process, String inputs, String query) {
        return SERVICE.execute(process, "\"area\":\"990121\"" + inputs, query);
    }

    private static JsonNode ask(String process, String inputs) {
        return SERVICE.made(process, "\"area\":\"990121\"" + inputs);
    }

    private static JsonNode check(JsonNode site, String kind) {
        for (JsonNode check : site.get("checks")) {
            if (check.get("zone_kind").asText().equals(kind)) {
                return check;
            }
        }
        throw new AssertionError("no check of " + kind);
    }

    @Test
    void every_kind_of_zone_has_its_line_and_what_is_not_recorded_is_unknown() {
        JsonNode site =
                ask("cemetery-screen", ",\"clauses\":[\"zhengzhou-water\"]").at("/sites/0");
        JsonNode reservoir = check(site, "reservoir");
        // 105.071 to 105.072 at 35.052: 0.001° = 91.3 m where 1,000 m are asked for
        assertThat(reservoir.get("distance_m").asDouble()).isCloseTo(91.3, within(0.3));
        assertThat(reservoir.get("required_m").asDouble()).isEqualTo(1000);
        assertThat(reservoir.get("nearest").asText()).isEqualTo("石桥水库");
        assertThat(reservoir.get("outcome").asText()).isEqualTo("short");
        // the register holds no dikes and no water-source areas here
        assertThat(check(site, "dike").get("outcome").asText()).isEqualTo("unknown");
        assertThat(check(site, "dike").get("distance_m").isNull()).isTrue();
        assertThat(site.get("outcome").asText()).isEqualTo("short");
    }

    @Test
    void a_site_far_enough_is_unknown_until_the_layers_are_complete() {
        // 0.02° east-west and more of the reservoir: 105.05 to 105.072 = 0.022° = 2,008 m; 0.0105° = 1,165 m from the
        // north, beyond
        // which the register holds nothing
        String far = ",\"sites\":[{\"name\":\"备选\",\"lon\":105.05,\"lat\":35.0495}],\"clauses\":[\"zhengzhou-water\"]";
        JsonNode unknown = ask("cemetery-screen", far).at("/sites/0");
        assertThat(check(unknown, "reservoir").get("outcome").asText()).isEqualTo("satisfied");
        assertThat(check(unknown, "reservoir").get("distance_m").asDouble()).isCloseTo(2008, within(3.0));
        assertThat(unknown.get("outcome").asText()).isEqualTo("unknown");
        JsonNode complete = ask("cemetery-screen", far + ",\"complete_zones\":[\"dike\",\"water-source\"]");
        assertThat(complete.at("/sites/0/outcome").asText()).isEqualTo("satisfied");
    }

    @Test
    void a_layer_of_the_neighbour_passes_nothing_here_and_fails_what_is_too_near() {
        // the county south of the border has recorded no zones; the reservoir at 35.05° is 5.5 km off and 1 km asked
        // for
        String inputs = "\"area\":\"990122\",\"clauses\":[\"zhengzhou-water\"],\"sites\":[{\"lon\":105.074,\"lat\":";
        JsonNode far = SERVICE.made("cemetery-screen", inputs + "35.0}]").at("/sites/0");
        assertThat(check(far, "reservoir").get("outcome").asText()).isEqualTo("unknown");
        JsonNode near = SERVICE.made("cemetery-screen", inputs + "35.049}]").at("/sites/0");
        assertThat(check(near, "reservoir").get("outcome").asText()).isEqualTo("short");
    }

    @Test
    void land_is_checked_as_declared_and_as_drawn() {
        // README of the county: drawn 30.4 mu, declared 30, limit 50
        JsonNode land = ask("cemetery-screen", "").at("/sites/0/land");
        assertThat(land.get("drawn_mu").asDouble()).isCloseTo(30.4, within(0.05));
        assertThat(land.get("limit_mu").asDouble()).isEqualTo(50);
        assertThat(land.get("outcome").asText()).isEqualTo("satisfied");
        assertThat(land.get("declared_and_drawn_differ").asBoolean()).isFalse();
        // 0.01° × 0.01° = 912.9 m × 1,109.4 m = 1,519 mu, declared as 40: over the limit, and 38 times as much as
        // declared
        String large = ",\"sites\":[{\"outline\":[[105.05,35.01],[105.06,35.01],[105.06,35.02],[105.05,35.02]],"
                + "\"declared_mu\":40}],\"limit_mu\":50";
        JsonNode over = ask("cemetery-screen", large).at("/sites/0/land");
        assertThat(over.get("drawn_mu").asDouble()).isCloseTo(1519, within(2.0));
        assertThat(over.get("outcome").asText()).isEqualTo("short");
        assertThat(over.get("declared_and_drawn_differ").asBoolean()).isTrue();
        assertThat(over.has("reason_zh")).isFalse();
        // a point has no land, and for this outline none is declared: 0.001° × 0.001° = 15.2 mu
        JsonNode alone = ask(
                        "cemetery-screen",
                        ",\"sites\":[{\"name\":\"点\",\"lon\":105.05,\"lat\":35.01,\"declared_mu\":45},{\"name\":\"面\",\"outline\":"
                                + "[[105.05,35.01],[105.051,35.01],[105.051,35.011],[105.05,35.011]]}],\"limit_mu\":50")
                .get("sites");
        assertThat(alone.at("/0/land/outcome").asText()).isEqualTo("satisfied");
        assertThat(alone.at("/0/land/reason_zh").asText()).isEqualTo("只核对了申报面积,没有可量算的图形面积");
        assertThat(alone.at("/1/land/reason_zh").asText()).isEqualTo("只核对了图形面积,没有申报面积");
        Answer crossed = answer(
                "cemetery-screen", ",\"sites\":[{\"outline\":[[105,35],[105.1,35.1],[105.1,35],[105,35.1]]}]", "");
        assertThat(crossed.status()).isEqualTo(400);
        assertThat(crossed.json().get("field").asText()).isEqualTo("inputs.sites.0.outline");
        assertThat(answer("cemetery-screen", ",\"clauses\":[\"zhengzhou-water\"]", "?f=csv")
                        .text())
                .contains("望山镇公益性公墓,zhengzhou-water,水库,石桥水库,");
    }

    @Test
    void the_forecast_is_the_rule_of_anhui_under_three_death_rates() {
        JsonNode told = ask("cemetery-capacity", ",\"date\":\"2025-06-01\"");
        // 8,000 people: 8,000 × 6 ‰ × 20 × 50 % = 480 plots; free 2,000 − 500 = 1,500
        JsonNode low = told.at("/whole_area/paths/0");
        assertThat(told.at("/whole_area/plots_free").asInt()).isEqualTo(1500);
        assertThat(low.get("plots_needed").asInt()).isEqualTo(480);
        assertThat(low.get("gap").asInt()).isEqualTo(480 - 1500);
        // of the 2,750 people whom it serves 2,750 × 6 ‰ × 50 % = 8.25 a year take one: 1,500 / 8.25 = 181.8 years, for
        // them
        assertThat(low.get("years_left").asDouble()).isEqualTo(181.8);
        assertThat(told.at("/whole_area/years_left_for_zh").asText())
                .isEqualTo("仅就有公墓服务的 2,750 人(服务区人口)每年用去的计;其余 5,250 人没有墓位");
        // 城关街道 3,500 and 临河镇 1,750 have none: the plots left over are not theirs
        assertThat(told.at("/whole_area/people_unserved").asInt()).isEqualTo(5250);
        // 5,250 × 6 ‰ × 20 × 50 % = 315 plots that they need are missing, though 1,500 are free; 315 × 3.89 m² = 1.8 mu
        assertThat(low.get("plots_needed_unserved").asInt()).isEqualTo(315);
        assertThat(low.get("plots_missing").asInt()).isEqualTo(315);
        assertThat(low.get("land_mu").asDouble()).isEqualTo(1.8);
        // 7.6 ‰ in 2025, falling by 0.16 ‰ a year to 6.0 in 2035: 10 years with 7.6 … 6.16, mean 6.88, then 10 with 6:
        // 4,000 × (68.8 + 60) ‰ = 515.2
        assertThat(told.at("/whole_area/paths/1/plots_needed").asInt()).isEqualTo(515);
        // asked in 2030 half of the fall is over: 32.4 ‰ in five years, then 15 with 6.0: 4,000 × 122.4 ‰ = 489.6
        JsonNode later = ask("cemetery-capacity", ",\"date\":\"2030-06-01\"").at("/whole_area/paths/1");
        assertThat(later.get("plots_needed").asInt()).isEqualTo(490);
        assertThat(later.get("first_year_per_mille").asDouble()).isEqualTo(6.8);
        assertThat(later.get("last_year").asInt()).isEqualTo(2049);
        // 8,000 × 7.6 ‰ × 20 × 50 % = 608; of those served 2,750 × 7.6 ‰ × 50 % = 10.45 a year: 1,500 / 10.45 = 143.5
        // years
        assertThat(told.at("/whole_area/paths/2/plots_needed").asInt()).isEqualTo(608);
        assertThat(told.at("/whole_area/paths/2/years_left").asDouble()).isEqualTo(143.5);
    }

    @Test
    void two_towns_share_one_cemetery_and_two_have_none() {
        JsonNode told = ask("cemetery-capacity", "");
        // 城关街道 3,500, 望山镇 1,750, 临河镇 1,750, 青石乡 1,000 people
        assertThat(told.get("units").findValuesAsText("people")).containsExactly("3500", "1750", "1750", "1000");
        assertThat(told.get("units").findValuesAsText("is_served")).containsExactly("false", "true", "false", "true");
        // 2,750 people × 6 ‰ × 50 % = 8.25 plots a year: 1,500 last 181.8 years, for both towns alike
        assertThat(told.at("/cemeteries/0/people").asInt()).isEqualTo(2750);
        assertThat(told.at("/units/1/paths/0/first_full_in_years").asDouble()).isEqualTo(181.8);
        assertThat(told.at("/units/3/paths/0/first_full_in_years").asDouble()).isEqualTo(181.8);
        assertThat(told.at("/units/0/paths/0/first_full_in_years").isNull()).isTrue();
        assertThat(told.at("/cemeteries/0/pipeline_state").asText()).isEqualTo("in-service");
        assertThat(answer("cemetery-capacity", "", "?f=csv").text())
                .contains("990121100,望山镇,1750,6.0 ‰,105,望山镇公益性公墓,181.8");
    }

    @Test
    void what_is_missing_is_land() {
        // 480 + 2,000 graves moved in − 1,500 free = 980 plots × 3.89 m² = 3,812.2 m² = 5.7 mu
        JsonNode told = ask("cemetery-capacity", ",\"relocated\":2000");
        assertThat(told.at("/whole_area/paths/0/gap").asInt()).isEqualTo(980);
        assertThat(told.at("/whole_area/paths/0/land_mu").asDouble()).isEqualTo(5.7);
        Answer bad = answer("cemetery-capacity", ",\"death_rates\":[{\"first\":-1}]", "");
        assertThat(bad.json().get("field").asText()).isEqualTo("inputs.death_rates.0.first");
    }

    @Test
    void without_people_recorded_no_need_is_not_said_to_be_none() {
        JsonNode told = SERVICE.made("cemetery-capacity", "\"area\":\"340207\"");
        assertThat(told.at("/whole_area/paths/0/plots_needed").isNull()).isTrue();
        assertThat(told.at("/whole_area/paths/0/gap").isNull()).isTrue();
        assertThat(told.at("/units/0/people").isNull()).isTrue();
        assertThat(told.at("/units/0/paths/0/plots_needed").isNull()).isTrue();
        assertThat(told.at("/missing_inputs/0/input_zh").asText()).contains("人口单元");
    }
}

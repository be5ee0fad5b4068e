package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jieming.api.app.Birth;
import org.jieming.api.auth.Grant;
import org.jieming.api.auth.Role;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Scenarios on the invented county, reckoned by hand from its README: day care within 1,000 m serves 临河村 (250 elders, at the
 * door) and 渡口村 (100, at 913 m), 350 of 1,600.
 */
class WhatIfTest {
    private static final String DAY_CARE =
            "\"area\":\"990121\",\"kinds\":[\"E5\"],\"complete_around\":[\"E5\"],\"radius\":1000,\"level\":\"village\"";
    private static final String AT_DONGMEN = "\"lon\":105.025,\"lat\":35.04";

    private static final Service SERVICE = Service.empty();

    @BeforeAll
    static void seeds() {
        Birth.ifNew(SERVICE.register, Progress.SILENT);
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static Answer answer(String inputs, String query) {
        return SERVICE.execute("what-if", inputs, query);
    }

    private static JsonNode ask(String inputs) {
        return SERVICE.made("what-if", inputs);
    }

    private static String facility(String name) {
        String filter = URLEncoder.encode("name = '" + name + "'", StandardCharsets.UTF_8);
        return SERVICE.get("/collections/facilities/items?filter=" + filter)
                .json()
                .at("/features/0/id")
                .asText();
    }

    private static String moved() {
        return "[{\"action\":\"move\",\"facility\":\"" + facility("临河镇日间照料中心") + "\"," + AT_DONGMEN + "}]";
    }

    @Test
    void where_neither_people_nor_facilities_are_recorded_nobody_is_said_to_gain_or_to_lose() {
        String unknown =
                "\"area\":\"340207\",\"kinds\":[\"E5\"],\"complete_around\":[\"E5\"],\"supply\":\"day_places\",\"changes\":[{\"action\":\"open\","
                        + "\"lon\":118.36,\"lat\":31.33}]";
        JsonNode told = ask(unknown);
        assertThat(told.get("outcome").asText()).isEqualTo("unknown");
        for (String figure : List.of("/before/served", "/after/share", "/difference/gained", "/units_unchanged")) {
            assertThat(told.at(figure).isNull()).as(figure).isTrue();
        }
        // what the scenario itself says stays: one facility more
        assertThat(told.at("/after/facilities").asInt())
                .isEqualTo(told.at("/before/facilities").asInt() + 1);
        assertThat(answer(unknown, "?f=csv").text().lines().skip(1).findFirst().orElseThrow())
                .startsWith("\"\",合计 Total,0,0,,,,,");
        JsonNode access =
                SERVICE.made("accessibility", "\"area\":\"340207\",\"kinds\":[\"E5\"],\"complete_around\":[\"E5\"]");
        assertThat(access.at("/supply/shared").isNull()).isTrue();
        assertThat(access.at("/equity/mean_per_1000").isNull()).isTrue();
        // the one day-care centre of 示例县 says nothing of beds: that is not to have none
        JsonNode beds =
                SERVICE.made("accessibility", "\"area\":\"990121\",\"kinds\":[\"E5\"],\"complete_around\":[\"E5\"]");
        assertThat(beds.get("outcome").asText()).isEqualTo("unknown");
        assertThat(beds.at("/missing_inputs/0/input_zh").asText()).contains("床位");
        assertThat(beds.at("/units/0/per_1000").isNull()).isTrue();
    }

    @Test
    void a_second_day_care_centre_in_the_seat_gains_seven_hundred_and_loses_nobody() {
        JsonNode told = ask(DAY_CARE + ",\"changes\":[{\"action\":\"open\",\"name\":\"东门日间照料\"," + AT_DONGMEN + "}]");
        assertThat(told.at("/before/served").asInt()).isEqualTo(350);
        // 东门社区 400 at the door, 西门社区 300 at 913 m
        assertThat(told.at("/difference/gained").asInt()).isEqualTo(700);
        assertThat(told.at("/difference/lost").asInt()).isZero();
        assertThat(told.at("/after/served").asInt()).isEqualTo(1050);
        assertThat(told.at("/after/facilities").asInt()).isEqualTo(2);
    }

    @Test
    void moving_the_only_one_there_gains_seven_hundred_and_loses_three_hundred_and_fifty() {
        JsonNode told = ask(DAY_CARE + ",\"changes\":" + moved());
        assertThat(told.at("/difference/gained").asInt()).isEqualTo(700);
        assertThat(told.at("/difference/lost").asInt()).isEqualTo(350);
        // 350 + 700 − 350
        assertThat(told.at("/after/served").asInt()).isEqualTo(700);
        // village by village: served before + gained − lost = served after, and everybody is in one village
        long people = 0;
        for (JsonNode unit : told.get("units")) {
            assertThat(unit.get("served_before").asInt()
                            + unit.get("gained").asInt()
                            - unit.get("lost").asInt())
                    .isEqualTo(unit.get("served_after").asInt());
            people += unit.get("people").asLong();
        }
        assertThat(people).isEqualTo(1600);
        // the register knows nothing of it
        assertThat(ask(DAY_CARE).at("/before/served").asInt()).isEqualTo(350);
        assertThat(ask(DAY_CARE).get("units")).isEmpty();
    }

    @Test
    void two_scenarios_are_compared_with_each_other() {
        // moved against closed: nobody is served before; then the 700 of the seat are
        String closed = "[{\"action\":\"close\",\"facility\":\"" + facility("临河镇日间照料中心") + "\"}]";
        JsonNode told = ask(DAY_CARE + ",\"changes\":" + moved() + ",\"against\":" + closed);
        assertThat(told.at("/before/served").asInt()).isZero();
        assertThat(told.at("/before/facilities").asInt()).isZero();
        assertThat(told.at("/difference/gained").asInt()).isEqualTo(700);
        assertThat(told.at("/difference/lost").asInt()).isZero();
    }

    @Test
    void a_shorter_radius_loses_those_between() {
        // 渡口村 at 913 m: 100 elders
        JsonNode told = ask(DAY_CARE + ",\"radius_then\":500");
        assertThat(told.at("/difference/lost").asInt()).isEqualTo(100);
        assertThat(told.get("units")).hasSize(1);
        assertThat(told.at("/units/0/name").asText()).isEqualTo("渡口村");
        assertThat(told.get("units_unchanged").asInt()).isEqualTo(7);
        // the old figures hold within 1,000 m, the new ones within 500: both stand in every row and at every feature
        String shorter = DAY_CARE + ",\"radius_then\":500";
        assertThat(SERVICE.execute("what-if", shorter, "?f=csv").text()).contains("原状的距离(米)", ",500,", ",1000,");
        JsonNode feature =
                SERVICE.execute("what-if", shorter, "?f=geojson").json().at("/features/0/properties");
        assertThat(feature.get("within_m").asDouble()).isEqualTo(500);
        assertThat(feature.get("within_m_before").asDouble()).isEqualTo(1000);
    }

    @Test
    void what_opens_serves_as_far_as_is_said_of_its_kind_and_what_moves_as_far_as_before() {
        // day care serves 500 m, all others 1,000: 临河村 alone has it, 250; a centre of day care in 东门社区 adds the 400
        // there,
        // one of another kind the 300 of 西门社区 at 913 m, too
        String kinds =
                "\"area\":\"990121\",\"kinds\":[\"E5\",\"E9\"],\"complete_around\":[\"E5\",\"E9\"],\"complete_kinds\":[\"E9\"],\"radius\":1000,\"radii\":{\"E5\":500},"
                        + "\"level\":\"village\",\"changes\":[";
        String open = "{\"action\":\"open\"," + AT_DONGMEN + ",\"kind\":";
        JsonNode near = ask(kinds + open + "\"E5\"}]");
        assertThat(near.at("/before/served").asInt()).isEqualTo(250);
        assertThat(near.at("/difference/gained").asInt()).isEqualTo(400);
        assertThat(near.at("/after/radii_en").asText()).isEqualTo("E5 500, others 1000 m");
        assertThat(ask(kinds + open + "\"E9\"}]").at("/difference/gained").asInt())
                .isEqualTo(700);
        // moved to 东门社区 the centre of 临河镇 still serves 500 m
        JsonNode moved =
                ask(kinds + "{\"action\":\"move\",\"facility\":\"" + facility("临河镇日间照料中心") + "\"," + AT_DONGMEN + "}]");
        assertThat(moved.at("/difference/gained").asInt()).isEqualTo(400);
        assertThat(moved.at("/difference/lost").asInt()).isEqualTo(250);
        assertThat(SERVICE.execute("what-if", kinds + open + "\"E5\"}]", "?f=html")
                        .text())
                .contains("半径 E5 500,其余 1000 米 以内");
    }

    @Test
    void what_opens_is_of_a_kind_asked_about() {
        Answer other = answer(DAY_CARE + ",\"changes\":[{\"action\":\"open\",\"kind\":\"E3\"," + AT_DONGMEN + "}]", "");
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.json().get("field").asText()).isEqualTo("inputs.changes.0.kind");
        assertThat(other.json().get("detail_en").asText()).contains("E5", "add this one to 'kinds'");
    }

    @Test
    void twice_the_beds_are_twice_as_many_for_everybody_who_reaches_them() {
        String resized = "[{\"action\":\"resize\",\"facility\":\"" + facility("示例县社会福利院") + "\",\"supply\":120}]";
        JsonNode told = ask(
                "\"area\":\"990121\",\"kinds\":[\"E1\"],\"complete_around\":[\"E1\"],\"level\":\"village\",\"method\":\"2sfca\","
                        + "\"supply\":\"beds_total\",\"catchment\":2000,\"changes\":" + resized);
        // 60 / 700 and 120 / 700 × 1,000 (PlanningTest); nobody's way changes
        assertThat(told.at("/units/0/per_1000_before").asDouble()).isCloseTo(85.714, within(0.001));
        assertThat(told.at("/units/0/per_1000_after").asDouble()).isCloseTo(171.429, within(0.001));
        assertThat(told.at("/difference/with_another_way").asInt()).isZero();
        assertThat(told.get("units")).hasSize(2);
    }

    @Test
    void gains_and_losses_come_as_map_and_table() {
        JsonNode map =
                answer(DAY_CARE + ",\"changes\":" + moved(), "?f=geojson").json();
        assertThat(map.findValuesAsText("change"))
                .containsOnly("gained", "lost")
                .hasSize(4);
        assertThat(map.findValuesAsText("action")).containsExactly("move");
        assertThat(answer(DAY_CARE + ",\"changes\":" + moved(), "?f=csv").text())
                .contains("合计 Total,1600,1600,350,0,700,700,350");
    }

    @Test
    void with_another_border_everybody_is_counted_once_in_her_unit_of_then() {
        // 西门社区 (300 elders at 105.015, 35.04, none served) takes 东门社区's west with its 400 at (105.025, 35.04); a
        // day-care centre
        // opens there: served then are 400 at the door and 300 at 913 m, all of 西门社区
        String wider = ",\"outlines\":[{\"unit\":\"990121001001\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                + "[[[105,35.03],[105.03,35.03],[105.03,35.06],[105,35.06],[105,35.03]]]}}]";
        JsonNode told = ask(DAY_CARE + wider + ",\"changes\":[{\"action\":\"open\"," + AT_DONGMEN + "}]");
        assertThat(told.at("/difference/in_another_unit").asInt()).isEqualTo(400);
        long before = 0;
        long after = 0;
        for (JsonNode unit : told.get("units")) {
            before += unit.get("people").asLong();
            after += unit.get("people_after").asLong();
            assertThat(unit.get("served_before").asInt()
                            + unit.get("served_moved").asInt()
                            + unit.get("gained").asInt()
                            - unit.get("lost").asInt())
                    .isEqualTo(unit.get("served_after").asInt());
        }
        // of the villages listed, where somebody's way, service or unit changes
        assertThat(after).isEqualTo(before);
        assertThat(told.at("/units/0/name").asText()).isEqualTo("西门社区");
        assertThat(told.at("/units/0/people_after").asInt()).isEqualTo(700);
        assertThat(told.at("/units/0/served_after").asInt()).isEqualTo(700);
        assertThat(told.at("/units/1/people_after").asInt()).isZero();
        // an outline that holds nobody leaves the 300 without a unit: they are told under the county
        String gone = wider.replace("105.03", "105.01");
        JsonNode left = ask(DAY_CARE + gone);
        assertThat(left.at("/units/0/people_after").asInt()).isZero();
        assertThat(left.at("/units/1/code").asText()).isEqualTo("990121");
        assertThat(left.at("/units/1/people_after").asInt()).isEqualTo(300);
    }

    @Test
    void what_cannot_be_done_is_named() {
        refused(
                ",\"outlines\":[{\"unit\":\"990121001\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                        + "[[[105,35],[106,35],[106,36],[105,35]]]}}]",
                "inputs.outlines.0.unit");
        refused(
                ",\"outlines\":[{\"unit\":\"990121001001\",\"geometry\":{\"type\":\"Point\"}}]",
                "inputs.outlines.0.geometry");
        // 西门社区 and its neighbours: a bow-tie, the same unit twice, and degrees of the Gulf of Guinea
        String wide = "[[105,35.03],[105.03,35.03],[105.03,35.06],[105,35.06],[105,35.03]]";
        String bow = "[[105,35.03],[105.03,35.06],[105.03,35.03],[105,35.06],[105,35.03]]";
        refused(",\"outlines\":[" + outline(bow) + "]", "inputs.outlines.0.geometry");
        refused(",\"outlines\":[" + outline(wide) + "," + outline(wide) + "]", "inputs.outlines.1.unit");
        String guinea = "[[0,0],[1,0],[1,1],[0,0]]";
        refused(",\"against_outlines\":[" + outline(guinea) + "]", "inputs.against_outlines.0.geometry");
        String nowhere = "00000000-0000-0000-0000-000000000000";
        refused(",\"changes\":[{\"action\":\"close\",\"facility\":\"" + nowhere + "\"}]", "inputs.changes.0.facility");
        refused(",\"changes\":[{\"action\":\"open\",\"lon\":105}]", "inputs.changes.0.lat");
        refused(",\"changes\":[{\"action\":\"raze\"}]", "inputs.changes.0.action");
        String id = facility("临河镇日间照料中心");
        String twice = "{\"action\":\"close\",\"facility\":\"" + id + "\"}";
        refused(",\"against\":[" + twice + "," + twice + "]", "inputs.against.1.facility");
    }

    private static String outline(String ring) {
        return "{\"unit\":\"990121001001\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}}";
    }

    private static void refused(String inputs, String field) {
        Answer bad = answer(DAY_CARE + inputs, "");
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.json().get("field").asText()).isEqualTo(field);
    }

    @Test
    void a_scenario_is_kept_found_compared_and_not_lost_to_somebody_else() {
        String address = "/scenarios/" + URLEncoder.encode("迁到东门", StandardCharsets.UTF_8);
        String body = "{\"note\":\"方案甲\",\"inputs\":{" + DAY_CARE + ",\"changes\":" + moved() + "}}";
        Answer kept = SERVICE.send("PUT", address, body, "Content-Type", "application/json");
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        assertThat(SERVICE.get("/scenarios").json().at("/scenarios/0/note").asText())
                .isEqualTo("方案甲");
        assertThat(SERVICE.get(address + "/comparison")
                        .json()
                        .at("/difference/gained")
                        .asInt())
                .isEqualTo(700);
        // beside a scenario that opens one in the seat and keeps the old one, 350 lose and nobody gains
        String other = "{\"inputs\":{" + DAY_CARE + ",\"changes\":[{\"action\":\"open\"," + AT_DONGMEN + "}]}}";
        SERVICE.send("PUT", "/scenarios/B", other, "Content-Type", "application/json");
        JsonNode beside = SERVICE.get(address + "/comparison?against=B").json();
        assertThat(beside.at("/difference/lost").asInt()).isEqualTo(350);
        assertThat(beside.at("/difference/gained").asInt()).isZero();
        assertThat(SERVICE.get(address + "/comparison?against=C").status()).isEqualTo(404);
        // one that states no radius keeps the usual one beside one that states another
        for (Map.Entry<String, String> radius :
                Map.of("N", "", "W", "\"radius\":3000,").entrySet()) {
            String inputs = DAY_CARE.replace("\"radius\":1000,", radius.getValue());
            SERVICE.send(
                    "PUT",
                    "/scenarios/" + radius.getKey(),
                    "{\"inputs\":{" + inputs + ",\"changes\":" + moved() + "}}",
                    "Content-Type",
                    "application/json");
        }
        JsonNode wider = SERVICE.get("/scenarios/N/comparison?against=W").json();
        assertThat(wider.at("/before/within_m").asInt()).isEqualTo(3000);
        assertThat(wider.at("/after/within_m").asInt()).isEqualTo(1000);
        // other facilities, other people: what differs is named, and nothing compared
        String others = DAY_CARE.replace("E5", "E1") + ",\"band\":\"all\",\"detour\":1.0";
        SERVICE.send(
                "PUT",
                "/scenarios/O",
                "{\"inputs\":{" + others + ",\"changes\":[]}}",
                "Content-Type",
                "application/json");
        Answer unlike = SERVICE.get("/scenarios/O/comparison?against=B");
        assertThat(unlike.status()).as(unlike.text()).isEqualTo(400);
        assertThat(unlike.text()).contains("设施类型、人群不同");
        // without saying what was seen, and having seen an older state
        String etag = kept.header("ETag");
        assertThat(SERVICE.send("PUT", address, body, "Content-Type", "application/json")
                        .status())
                .isEqualTo(428);
        assertThat(SERVICE.send("PUT", address, body, "Content-Type", "application/json", "If-Match", etag)
                        .status())
                .isEqualTo(200);
        assertThat(SERVICE.send("PUT", address, body, "Content-Type", "application/json", "If-Match", etag)
                        .status())
                .isEqualTo(412);
        assertThat(SERVICE.send("DELETE", address, "", "If-Match", etag).status())
                .isEqualTo(412);
        assertThat(SERVICE.send("DELETE", address, "", "If-Match", "*").status())
                .isEqualTo(204);
        // a question that could not be asked is not kept
        Answer bad =
                SERVICE.send("PUT", address, "{\"inputs\":{\"area\":\"990121\"}}", "Content-Type", "application/json");
        assertThat(bad.json().get("field").asText()).isEqualTo("inputs.kinds");
    }

    /** A blank is seen by nobody, and no address leads to dots alone. */
    @Test
    void a_scenario_has_a_name_that_can_be_read_and_found_again() {
        String body = "{\"inputs\":{" + DAY_CARE + "}}";
        for (String name : List.of(" ", ". .", "-", "...", " 甲", "甲 ")) {
            String address = "/scenarios/"
                    + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
            Answer refused = SERVICE.send("PUT", address, body, "Content-Type", "application/json");
            assertThat(refused.status()).as("'" + name + "'").isEqualTo(400);
            assertThat(refused.json().get("field").asText()).isEqualTo("scenarioName");
            assertThat(refused.json().get("detail_zh").asText()).contains("请改名");
            assertThat(refused.json().get("detail_en").asText()).contains("choose another name");
        }
    }

    @Test
    void one_planner_keeps_fifty_scenarios_and_none_that_is_larger_than_anybody_draws() {
        Service.Client planner = SERVICE.enter("zhou", Grant.everywhere(Role.PLANNER));
        String body = "{\"inputs\":{" + DAY_CARE + "}}";
        for (int i = 0; i < 50; i++) {
            assertThat(planner.send("PUT", "/scenarios/z" + i, body, "Content-Type", "application/json")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(planner.send("PUT", "/scenarios/z50", body, "Content-Type", "application/json")
                        .status())
                .isEqualTo(409);
        // 3,000 places to open at 60 characters each
        String opened = String.join(
                ",", Collections.nCopies(3_000, "{\"action\":\"open\",\"name\":\"东门日间照料中心\"," + AT_DONGMEN + "}"));
        String large = "{\"inputs\":{" + DAY_CARE + ",\"changes\":[" + opened + "]}}";
        assertThat(planner.send("PUT", "/scenarios/z0", large, "Content-Type", "application/json", "If-Match", "*")
                        .status())
                .isEqualTo(400);
        for (int i = 0; i < 50; i++) {
            assertThat(planner.send("DELETE", "/scenarios/z" + i, "", "If-Match", "*")
                            .status())
                    .isEqualTo(204);
        }
    }
}

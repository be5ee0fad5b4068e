package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * 600 elders of 邻县, counted by the county alone: 105.00–105.08° E and 34.97–35.00° N, 7.3 by 3.3 km or 24.3 km², so that for up to
 * 2,780 m, √(24.3 / π), nobody knows where in it they live. Its station, E4, stands at 105.055° E, 34.999° N; its farthest corner is
 * √(5,020² + 3,220²) = 5,964 m away. The home of 示例县, E1, stands 5,546 m north of its border.
 */
class SomewhereInTheirUnitTest {
    private final Service service = Service.empty();

    @BeforeEach
    void seeds() {
        Birth.ifNew(service.register, Progress.SILENT);
        service.keepAs(
                "population-cells",
                "{\"type\":\"Point\",\"coordinates\":[105.055,34.998]}",
                "\"cell_id\":\"990122\",\"cell_kind\":\"county\",\"division_code\":\"990122\",\"population\":3000,"
                        + "\"year\":2021,\"pop_60_plus\":600");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    /** Served, unserved and unknown of the 600, by reach and by the gap statement alike where one radius holds for all kinds. */
    private void are(String told, String kind, int metres, String complete) {
        String asked = "\"area\":\"990122\",\"complete_kinds\":[" + complete + "]";
        JsonNode served = service.made("reach", asked + ",\"kinds\":[\"" + kind + "\"],\"radius\":" + metres)
                .get("served");
        assertThat(three(served, "people", "unserved", "unknown")).as("reach").isEqualTo(told);
        assertThat(served.get("share").isNull()).isEqualTo(told.endsWith("600"));
        JsonNode clause = service.made(
                        "gap-statement",
                        asked
                                + ",\"own_clauses\":[{\"clause\":\"w\",\"instrument\":\"house\",\"form\":\"people-within\","
                                + "\"kinds\":\"" + kind + "\",\"band\":\"elders-60\",\"sense\":\"at-most\",\"value\":"
                                + metres + "}]")
                .at("/clauses/0");
        assertThat(three(clause, "satisfied", "short", "unknown"))
                .as("gap-statement")
                .isEqualTo(told);
    }

    private static String three(JsonNode json, String served, String unserved, String unknown) {
        return json.get(served).asInt() + " " + json.get(unserved).asInt() + " "
                + json.get(unknown).asInt();
    }

    @Test
    void whom_no_facility_reaches_anywhere_in_the_unit_is_short_and_the_others_are_unknown() {
        are("0 600 0", "E1", 2700, "\"E1\"");
        are("0 0 600", "E4", 2700, "\"E4\"");
        // without a roll of homes in 邻县 nobody knows
        are("0 0 600", "E1", 2700, "\"E4\"");
    }

    @Test
    void one_that_reaches_all_of_the_unit_serves_everybody_wherever_she_lives() {
        String asked =
                "\"area\":\"990122\",\"kinds\":[\"E1\",\"E4\"],\"complete_kinds\":[\"E1\",\"E4\"],\"radius\":1000,";
        JsonNode all = service.made("reach", asked + "\"radii\":{\"E4\":6000}").get("served");
        assertThat(three(all, "people", "unserved", "unknown")).isEqualTo("600 0 0");
        assertThat(all.get("share").asDouble()).isEqualTo(1);
        assertThat(all.get("at_least").asBoolean()).isFalse();
        JsonNode most = service.made("reach", asked + "\"radii\":{\"E4\":5900}").get("served");
        assertThat(three(most, "people", "unserved", "unknown")).isEqualTo("0 0 600");
    }

    /** The point of the 600 stands 1 km from the station; where in the county they live nobody knows, so that the curve counts none of them. */
    @Test
    void the_curve_says_how_many_it_leaves_out() {
        String asked = "\"area\":\"990122\",\"kinds\":[\"E4\"],\"complete_kinds\":[\"E4\"],\"radius\":2700";
        JsonNode curve = service.made("reach", asked).get("curve");
        assertThat(curve.get("people_left_out").asInt()).isEqualTo(600);
        assertThat(curve.get("left_out_zh").asText()).contains("600 人");
        assertThat(curve.at("/within/50/people").asInt()).isZero();
        assertThat(service.execute("reach", asked, "?f=html").text())
                .contains("不含不知住在何处")
                .contains("600 人");
        JsonNode all = service.made("reach", "\"area\":\"990121\",\"kinds\":[\"E4\"],\"complete_kinds\":[\"E4\"]");
        assertThat(all.at("/curve/people_left_out").isMissingNode()).isTrue();
    }

    /** Of one in 邻县 nobody knows whether it reaches any of the 600; one 300 km off reaches nobody. */
    @Test
    void a_candidate_that_may_reach_them_is_unknown_and_not_of_no_use() {
        String asked =
                "\"area\":\"990122\",\"kinds\":[\"E1\"],\"complete_kinds\":[\"E1\"],\"radius\":1000,\"sites\":1,";
        JsonNode plan = service.made(
                "siting",
                asked
                        + "\"candidates\":[{\"name\":\"县内\",\"lon\":105.02,\"lat\":34.98},{\"name\":\"远处\",\"lon\":108,\"lat\":34.98}]");
        assertThat(plan.at("/candidates_unknown/count").asInt()).isEqualTo(1);
        assertThat(plan.at("/candidates_unknown/named/0/name").asText()).isEqualTo("县内");
        assertThat(plan.at("/candidates_unknown/outcome").asText()).isEqualTo("unknown");
        assertThat(plan.at("/candidates_out_of_reach/count").asInt()).isEqualTo(1);
        assertThat(plan.at("/candidates_out_of_reach/named/0/name").asText()).isEqualTo("远处");
        assertThat(service.execute("siting", asked + "\"candidates\":[{\"lon\":105.02,\"lat\":34.98}]", "?f=html")
                        .text())
                .contains("有没有用无法判定");
    }

    /** Served, unserved and unknown of everybody in the province, by reach, by a scenario and by a plan. */
    private String alike(String kinds, String complete, String radii) {
        String asked = "\"area\":\"990000\",\"kinds\":[" + kinds + "],\"complete_kinds\":[" + complete
                + "],\"radius\":1000,\"radii\":" + radii;
        String told = three(service.made("reach", asked).get("served"), "people", "unserved", "unknown");
        assertThat(three(service.made("what-if", asked).get("before"), "served", "unserved", "unknown"))
                .isEqualTo(told);
        JsonNode plan = service.made("siting", asked + ",\"sites\":1,\"candidates\":[{\"lon\":105.3,\"lat\":34.9}]")
                .get("plan");
        assertThat(plan.get("served_now").asInt() + " "
                        + plan.get("unknown_now").asInt())
                .isEqualTo(told.replaceFirst(" \\d+ ", " "));
        assertThat(plan.get("share_now").isNull()).isEqualTo(!told.endsWith(" 0"));
        return told;
    }

    @Test
    void scenarios_and_plans_decide_of_them_as_reach_does() {
        String both = "\"E1\",\"E4\"";
        assertThat(alike(both, both, "{\"E4\":6000}")).endsWith(" 0");
        assertThat(alike(both, both, "{\"E4\":5900}")).endsWith(" 600");
        assertThat(alike("\"E1\"", "\"E1\"", "{}")).endsWith(" 0");
        // of homes 邻县 has no roll: the 600 are unknown, and the 120 of 青石村, 555 m from it, of 2,200
        assertThat(alike("\"E1\"", "\"E5\"", "{}")).isEqualTo("0 1480 720");
    }

    @Test
    void whom_something_new_serves_wherever_she_lives_gains_and_whom_it_may_serve_may() {
        String asked = "\"area\":\"990122\",\"kinds\":[\"E1\",\"E4\"],\"complete_kinds\":[\"E1\",\"E4\"],"
                + "\"radius\":1000,\"radii\":{\"E1\":%d},\"changes\":[{\"action\":\"open\",\"kind\":\"E1\","
                + "\"lon\":105.04,\"lat\":34.985}]";
        // the station may serve them already; the farthest corner is √(3,650² + 1,664²) = 4,011 m from the new home
        JsonNode all = service.made("what-if", String.format(asked, 4100));
        assertThat(three(all.get("before"), "served", "unserved", "unknown")).isEqualTo("0 0 600");
        assertThat(three(all.get("after"), "served", "unserved", "unknown")).isEqualTo("600 0 0");
        assertThat(all.at("/difference/gained").asInt()).isZero();
        assertThat(all.at("/difference/gained_at_most").asInt()).isEqualTo(600);
        // unknown before and after, and all the same somebody may live beside the new one
        JsonNode some = service.made("what-if", String.format(asked, 1100));
        assertThat(three(some.get("after"), "served", "unserved", "unknown")).isEqualTo("0 0 600");
        assertThat(some.at("/difference/gained_at_most").asInt()).isEqualTo(600);
        assertThat(some.at("/difference/lost_at_most").asInt()).isZero();
    }

    @Test
    void whoever_has_no_place_stays_of_her_unit_when_it_is_drawn_anew() {
        // 邻县 as it is drawn today: nobody is moved
        String asked = "\"area\":\"990000\",\"level\":\"county\",\"kinds\":[\"E1\"],\"complete_kinds\":[\"E1\"],"
                + "\"radius\":1000,\"outlines\":[{\"unit\":\"990122\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                + "[[[105,34.97],[105.08,34.97],[105.08,35],[105,35],[105,34.97]]]}}]";
        JsonNode told = service.made("what-if", asked);
        assertThat(told.at("/difference/in_another_unit").asInt()).isZero();
        assertThat(told.get("units")).isEmpty();
    }

    @Test
    void a_plan_for_people_without_a_place_tells_who_is_served_now_and_then() {
        String asked = "\"area\":\"990122\",\"kinds\":[\"E1\",\"E4\"],\"complete_kinds\":[\"E1\",\"E4\"],\"sites\":1,"
                + "\"candidates\":[{\"lon\":105.04,\"lat\":34.985}],\"radius\":1000,\"radii\":{\"E4\":%d}";
        JsonNode all = service.made("siting", String.format(asked, 6000)).get("plan");
        assertThat(all.get("served_now").asInt() + " " + all.get("unknown_now").asInt())
                .isEqualTo("600 0");
        assertThat(all.get("share_now").asDouble()).isEqualTo(1);
        assertThat(all.get("value").isNull()).isTrue();
        JsonNode some = service.made("siting", String.format(asked, 5900)).get("plan");
        assertThat(some.get("served_now").asInt() + " "
                        + some.get("unknown_now").asInt())
                .isEqualTo("0 600");
        assertThat(some.get("share_now").isNull()).isTrue();
    }

    @Test
    void nobody_gains_where_something_closes_alone_wherever_she_lives() {
        // 100 elders of a village that is not drawn: whether one of the two that close served them nobody knows
        service.keepAs(
                "population-cells",
                "null",
                "\"cell_id\":\"x\",\"cell_kind\":\"village-unit\",\"division_code\":\"990121100299\",\"population\":500,"
                        + "\"population_basis\":\"resident\",\"year\":2020,\"pop_60_plus\":100");
        String asked = "\"area\":\"990121\",\"kinds\":[\"E5\",\"E7\"],\"complete_kinds\":[\"E5\",\"E7\"],"
                + "\"complete_around\":[\"E5\",\"E7\"],\"radius\":1000";
        String centre = "{\"action\":\"close\",\"facility\":\"" + number("临河镇日间照料中心") + "\"}";
        String home = "{\"action\":\"close\",\"facility\":\"" + number("望山镇幸福院") + "\"}";
        JsonNode one =
                service.made("what-if", asked + ",\"changes\":[" + centre + "]").get("difference");
        assertThat(one.get("gained_at_most").asInt()).isZero();
        assertThat(one.get("lost_at_most").asInt() - one.get("lost").asInt()).isEqualTo(100);
        // what is closed both times serves nobody either time
        JsonNode other = service.made(
                        "what-if", asked + ",\"against\":[" + centre + "],\"changes\":[" + centre + "," + home + "]")
                .get("difference");
        assertThat(other.get("gained_at_most").asInt()).isZero();
        assertThat(other.get("lost_at_most").asInt() - other.get("lost").asInt())
                .isEqualTo(100);
    }

    private String number(String name) {
        return service.get("/collections/facilities/items?filter="
                        + URLEncoder.encode("name = '" + name + "'", StandardCharsets.UTF_8))
                .json()
                .at("/features/0/id")
                .asText();
    }

    @Test
    void a_facility_known_by_its_unit_alone_is_far_from_theirs_or_may_be_near() {
        facility("990121100201");
        // the centre of 临河镇 stands at 35.02° N, 2,218 m from the border of 邻县, and 石桥村 of 望山镇 begins at 35.03° N
        are("0 600 0", "E5", 2000, "\"E5\"");
        facility("990121200");
        // 青石乡 ends at it
        are("0 0 600", "E5", 2000, "\"E5\"");
    }

    private void facility(String unit) {
        service.keepAs(
                "facilities",
                "null",
                "\"name\":\"某日间照料中心\",\"facility_type\":\"E5\",\"division_code\":\"" + unit
                        + "\",\"status\":\"operating\"");
    }
}

package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Service.Answer;
import org.jieming.register.ItemType;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Accessibility and siting on the invented county, reckoned by hand from its README. */
class PlanningTest {
    private static final String DAY_CARE =
            "\"area\":\"990121\",\"kinds\":[\"E5\"],\"complete_around\":[\"E5\"],\"radius\":1000";

    private static final Service SERVICE = Service.empty();

    @BeforeAll
    static void seeds() {
        Birth.ifNew(SERVICE.register, Progress.SILENT);
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static Answer answer(String process, String inputs, String query) {
        return SERVICE.execute(process, inputs, query);
    }

    private static JsonNode ask(String process, String inputs) {
        return SERVICE.made(process, inputs);
    }

    @Test
    void sixty_beds_within_two_kilometres_come_to_the_two_communities_of_the_seat() {
        String beds =
                "\"area\":\"990121\",\"kinds\":[\"E1\"],\"complete_around\":[\"E1\"],\"radius\":2000,\"level\":\"village\"";
        // the home at (105.03, 35.05): 东门社区 400 elders at 1,200 m, 西门社区 300 at 1,762 m, all others beyond 2 km
        JsonNode simple = ask("accessibility", beds + ",\"method\":\"2sfca\"");
        // 60 / 700 × 1,000 = 85.714 for both
        assertThat(simple.at("/units/0/per_1000").asDouble()).isCloseTo(85.714, within(0.001));
        assertThat(simple.at("/units/1/per_1000").asDouble()).isCloseTo(85.714, within(0.001));
        assertThat(simple.at("/units/2/per_1000").asDouble()).isZero();
        assertThat(simple.at("/supply/shared").asDouble()).isEqualTo(60);
        // on average 60 / 1,600 × 1,000 = 37.5; 900 of 1,600 have nothing, which is less than half of that
        assertThat(simple.at("/equity/mean_per_1000").asDouble()).isCloseTo(37.5, within(1e-9));
        assertThat(simple.at("/equity/share_below_half_mean").asDouble()).isEqualTo(900 / 1600.0);
        // zones of 667 m with 1, 0.68, 0.22: 60 / (0.68 × 400 + 0.22 × 300) = 60 / 338; × 0.22 and × 0.68
        JsonNode zones = ask("accessibility", beds);
        assertThat(zones.at("/units/0/per_1000").asDouble()).isCloseTo(1000 * 0.22 * 60 / 338, within(1e-9));
        assertThat(zones.at("/units/1/per_1000").asDouble()).isCloseTo(1000 * 0.68 * 60 / 338, within(1e-9));
    }

    @Test
    void people_spread_over_their_villages_are_as_many_as_before_and_labelled() {
        JsonNode points = ask("reach", DAY_CARE + ",\"level\":\"village\"");
        JsonNode spread = ask("reach", DAY_CARE + ",\"level\":\"village\",\"spread\":200");
        assertThat(points.at("/demand/cells").asInt()).isEqualTo(8);
        assertThat(spread.at("/demand/cells").asInt()).isGreaterThan(100);
        assertThat(spread.at("/demand/people").asInt()).isEqualTo(1600);
        assertThat(spread.at("/demand/estimated").asBoolean()).isTrue();
        // village by village as many people as before
        assertThat(spread.get("units").findValuesAsText("people"))
                .isEqualTo(points.get("units").findValuesAsText("people"));
        // 临河村 is 0.02° × 0.03° = 1,826 m × 3,328 m = 6.077 km²; the centre at (105.015, 35.02) lies 456 m from its east
        // border,
        // which cuts acos 0.456 − 0.456 × 0.890 = 0.692 km² off the circle of 3.142 km²: 2.450 / 6.077 × 250 = 101
        JsonNode linhe = spread.at("/units/4");
        assertThat(linhe.get("name").asText()).isEqualTo("临河村");
        assertThat(linhe.get("served").asDouble()).isBetween(95.0, 107.0);
    }

    @Test
    void land_in_reach_is_told_by_town_and_its_gaps_are_drawn_by_name() {
        String home = "\"area\":\"990121\",\"kinds\":[\"E1\"],\"complete_around\":[\"E1\"],\"radius\":500";
        JsonNode made = ask("reach", home);
        // the home at (105.03, 35.05) lies 1,109 m south of the border and 913 m from the next: a whole circle of
        // π 500² = 785,398 m² in 城关街道, which is 0.04° × 0.03°: on 35.045° N, 3,649.5 m × 3,328.2 m = 12.1464 km²
        JsonNode seat = made.at("/units/0");
        assertThat(seat.get("name").asText()).isEqualTo("城关街道");
        assertThat(seat.get("land_reached_km2").asDouble()).isCloseTo(0.785398, within(1e-5));
        assertThat(seat.get("land_km2").asDouble()).isCloseTo(12.1464, within(0.001));
        assertThat(seat.get("land_share").asDouble()).isCloseTo(0.785398 / 12.1464, within(1e-5));
        assertThat(made.at("/units/1/land_reached_km2").asDouble()).isZero();
        assertThat(made.at("/land/land_reached_km2").asDouble()).isCloseTo(0.785398, within(1e-5));
        // 临河镇 and 青石乡 leave a crack between them on purpose: with what lies beside them the towns are the county, to
        // the m²
        double towns = 0;
        for (JsonNode town : made.get("units")) {
            towns += town.get("land_km2").asDouble();
        }
        double beside = made.at("/land/beside_units_km2").asDouble();
        assertThat(beside).isBetween(0.01, 0.02);
        assertThat(towns + beside).isCloseTo(made.at("/land/land_km2").asDouble(), within(1e-9));
        assertThat(answer("reach", home, "?f=csv").text())
                .contains("范围内土地(平方千米)")
                .contains("各政区图形以外 Beside the outlines of units,,,,,,,,0.01")
                .contains(",0.785");
        JsonNode drawn = answer("reach", home + ",\"layers\":[\"beyond\"]", "?f=geojson")
                .json()
                .get("features");
        assertThat(drawn.findValuesAsText("name")).containsExactly("城关街道", "望山镇", "临河镇", "青石乡");
        assertThat(drawn.at("/0/properties/km2").asDouble()).isCloseTo(12.1464 - 0.785398, within(0.001));
        // the circle is a hole in it
        assertThat(drawn.at("/0/geometry/coordinates").size()).isEqualTo(2);
    }

    @Test
    void a_kind_or_a_level_serves_as_far_as_is_said_of_it() {
        String kinds =
                "\"area\":\"990121\",\"kinds\":[\"E3\",\"E5\",\"E7\"],\"complete_around\":[\"E3\",\"E5\",\"E7\"],\"radius\":1000,\"level\":\"village\"";
        // within 1,000 m: 西门社区 300 and 东门社区 400 of E3, 临河村 250 and 渡口村 100 of E5, 望山村 200 and 石桥村 150 of E7
        assertThat(ask("reach", kinds).at("/served/people").asInt()).isEqualTo(1400);
        // E5 within 500 m loses 渡口村 at 913 m, E7 within 600 keeps 石桥村 at 555 m and loses 望山村 at 913
        String own = kinds + ",\"radii\":{\"E5\":500,\"E7\":600}";
        JsonNode made = ask("reach", own);
        assertThat(made.at("/served/people").asInt()).isEqualTo(1400 - 100 - 200);
        assertThat(made.at("/served/radii_en").asText()).isEqualTo("E5 500, E7 600, others 1000 m");
        assertThat(made.get("unreached").findValuesAsText("name")).contains("望山村", "渡口村");
        assertThat(answer("reach", own, "?f=csv").text()).contains("各自半径内");
        assertThat(SERVICE.execute("reach", kinds + ",\"radii\":{\"E77\":500}", "")
                        .text())
                .contains("inputs.radii");
        // beds of the home at 1,200 m from 东门社区: with 1,500 m for its kind 西门社区 at 1,762 m has none of them
        String beds =
                "\"area\":\"990121\",\"kinds\":[\"E1\"],\"complete_around\":[\"E1\"],\"radius\":2000,\"level\":\"village\",\"method\":\"2sfca\"";
        JsonNode simple = ask("accessibility", beds + ",\"radii\":{\"E1\":1500}");
        assertThat(simple.at("/units/0/per_1000").asDouble()).isZero();
        assertThat(simple.at("/units/1/per_1000").asDouble()).isCloseTo(1000 * 60 / 400.0, within(1e-9));
        assertThat(answer("accessibility", beds + ",\"radii\":{\"E1\":1500}", "?f=html")
                        .text())
                .contains("半径:E1 1500,其余 2000 米");
        // of a kind that is not asked about it would count for nothing; a level may be any
        for (String process : new String[] {"reach", "accessibility"}) {
            String homes = "\"area\":\"990121\",\"kinds\":[\"E1\"],\"complete_around\":[\"E1\"],\"radii\":";
            assertThat(answer(process, homes + "{\"E5\":300}", "").text()).contains("inputs.radii.E5");
            assertThat(answer(process, homes + "{\"village\":300}", "").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void the_disputed_method_says_so() {
        // one home alone: everybody who reaches it chooses it, so that 3SFCA is E2SFCA
        JsonNode told = ask(
                "accessibility",
                "\"area\":\"990121\",\"kinds\":[\"E1\"],\"complete_around\":[\"E1\"],\"radius\":2000,\"level\":\"village\",\"method\":\"3sfca\"");
        assertThat(told.at("/units/1/per_1000").asDouble()).isCloseTo(1000 * 0.68 * 60 / 338, within(1e-9));
        assertThat(told.at("/method/caveat_en").asText()).contains("disputed");
    }

    @Test
    void beds_that_nobody_reaches_are_named() {
        JsonNode near = ask(
                "accessibility", "\"area\":\"990121\",\"kinds\":[\"E1\"],\"complete_around\":[\"E1\"],\"radius\":1000");
        assertThat(near.at("/supply/shared").asDouble()).isZero();
        assertThat(near.at("/supply/reached_by_nobody/0/name").asText()).isEqualTo("示例县社会福利院");
        assertThat(near.at("/equity/gini").isNull()).isTrue();
    }

    @Test
    void the_best_two_sites_for_day_care_serve_700_and_200_elders_more() {
        JsonNode made = ask("siting", DAY_CARE + ",\"sites\":2");
        // 临河村 250 and 渡口村 100 are served; 西门社区 and 东门社区 lie 913 m apart: a site in either serves 300 + 400
        assertThat(made.at("/plan/served_now").asInt()).isEqualTo(350);
        assertThat(made.at("/sites/0/adds_people").asInt()).isEqualTo(700);
        assertThat(made.at("/sites/1/name").asText()).isEqualTo("望山村");
        assertThat(made.at("/sites/1/adds_people").asInt()).isEqualTo(200);
        assertThat(made.at("/plan/served_then").asInt()).isEqualTo(1250);
        assertThat(made.at("/plan/proven_best").asBoolean()).isTrue();
        assertThat(made.at("/plan/counted_again").asInt()).isEqualTo(1250);
        assertThat(made.at("/plan/counts_agree").asBoolean()).isTrue();
    }

    @Test
    void where_no_people_are_recorded_nobody_is_said_to_be_served_or_not_and_no_plan_to_be_proven() {
        String unpeopled = "\"area\":\"340207\",\"kinds\":[\"E5\"],\"complete_around\":[\"E5\"],\"radius\":1000";
        JsonNode reach = ask("reach", unpeopled);
        assertThat(reach.get("outcome").asText()).isEqualTo("unknown");
        assertThat(reach.at("/missing_inputs/0/input_zh").asText()).contains("人口单元");
        assertThat(reach.at("/served/people").isNull()).isTrue();
        assertThat(reach.at("/units/0/served").isNull()).isTrue();
        // nor is anything else of people whom nobody counted a number
        for (String figure : List.of("people", "unknown", "no_way", "share", "mean_m", "farthest_m")) {
            assertThat(reach.at("/units/0/" + figure).isNull()).as(figure).isTrue();
        }
        assertThat(reach.at("/served/unknown").isNull()).isTrue();
        assertThat(reach.at("/demand/people").isNull()).isTrue();
        JsonNode siting = ask("siting", unpeopled + ",\"grid\":5000");
        assertThat(siting.get("outcome").asText()).isEqualTo("unknown");
        assertThat(siting.at("/plan/proven_best").asBoolean()).isFalse();
        assertThat(siting.at("/plan/served_then").isNull()).isTrue();
        assertThat(siting.at("/plan/quality_zh").asText()).contains("无法判定");
        assertThat(ask("reach", DAY_CARE).has("outcome")).isFalse();
    }

    @Test
    void a_site_is_sought_where_kinds_serve_as_far_as_is_said_of_them() {
        // day care serves 500 m: of the 350 elders near it the 250 of 临河村 stay, and 渡口村 at 913 m is not served; what is
        // built serves 500 m, too, so that 西门社区 and 东门社区, 913 m apart, are no longer one: 400 is the most
        String own = DAY_CARE + ",\"radii\":{\"E5\":500},\"sites\":1";
        JsonNode made = ask("siting", own);
        assertThat(made.at("/plan/served_now").asInt()).isEqualTo(250);
        assertThat(made.at("/sites/0/adds_people").asInt()).isEqualTo(400);
        assertThat(made.at("/catchment/new_within_m").asDouble()).isEqualTo(500);
        assertThat(made.at("/plan/counts_agree").asBoolean()).isTrue();
        // of two kinds that serve differently what is built serves as far as all others
        String two =
                "\"area\":\"990121\",\"kinds\":[\"E5\",\"E7\"],\"complete_around\":[\"E5\",\"E7\"],\"radius\":1000,\"radii\":{\"E5\":500},\"sites\":1";
        JsonNode mixed = ask("siting", two);
        assertThat(mixed.at("/catchment/new_within_m").asDouble()).isEqualTo(1000);
        assertThat(mixed.at("/plan/served_now").asInt())
                .isEqualTo(ask("reach", two.replace(",\"sites\":1", ""))
                        .at("/served/people")
                        .asInt());
        assertThat(mixed.at("/plan/counts_agree").asBoolean()).isTrue();
        assertThat(ask("siting", two + ",\"capacity\":100")
                        .at("/plan/counts_agree")
                        .asBoolean())
                .isTrue();
        assertThat(ask("siting", two + ",\"distance\":\"network\"")
                        .at("/plan/counts_agree")
                        .asBoolean())
                .isTrue();
        assertThat(answer("siting", own, "?f=csv").text()).contains("分类半径(米)", "500");
    }

    @Test
    void five_sites_serve_everybody_and_fewer_do_not() {
        // one for the seat, and one each for 望山村, 石桥村 (1,068 m away), 青石村 and 石桥村 of 青石乡
        JsonNode fewest = ask("siting", DAY_CARE + ",\"aim\":\"everybody\"");
        assertThat(fewest.get("sites").size()).isEqualTo(5);
        assertThat(fewest.at("/plan/served_then").asInt()).isEqualTo(1600);
        assertThat(fewest.at("/plan/bound").asInt()).isEqualTo(5);
        assertThat(fewest.at("/plan/measure_zh").asText()).isEqualTo("新建个数,不会更少");
        assertThat(fewest.at("/beyond_all_candidates/people").asInt()).isZero();
    }

    @Test
    void where_the_candidates_do_not_reach_everybody_the_smallest_radius_that_would_is_told() {
        String one = ",\"aim\":\"everybody\",\"candidates\":[{\"name\":\"旧校舍\",\"lon\":105.025,\"lat\":35.04}]";
        JsonNode made = ask("siting", DAY_CARE + one);
        assertThat(made.at("/plan/served_then").asInt()).isEqualTo(350 + 700);
        assertThat(made.at("/plan/feasible").asBoolean()).isFalse();
        assertThat(made.at("/plan/proven_best").asBoolean()).isFalse();
        assertThat(made.at("/plan/quality_zh").asText())
                .startsWith("做不到:任何备选点都够不到其中 550 人")
                .endsWith("为此任何方案都不会少于 1 处");
        // a plan that serves not everybody is no proof of anything
        assertThat(made.at("/plan/measure_zh").asText()).isEqualTo("新建个数");
        assertThat(made.at("/beyond_all_candidates/people").asInt()).isEqualTo(200 + 150 + 120 + 80);
        // farthest is 石桥村 of 青石乡 (105.065, 35.025): 0.04° E and 0.015° N of the school = 3,651 and 1,664 m: √(…) =
        // 4,013 m
        assertThat(made.at("/beyond_all_candidates/smallest_radius_m").asDouble())
                .isCloseTo(4013, within(3.0));
        // whom nothing reaches is named, those with most people first
        assertThat(made.at("/beyond_all_candidates/named").findValuesAsText("people"))
                .containsExactly("200", "150", "120", "80");
        assertThat(made.at("/beyond_all_candidates/named/0/name").asText()).isEqualTo("望山村");
    }

    private static final String SEAT_AND_HILL =
            ",\"candidates\":[{\"name\":\"东门\",\"lon\":105.025,\"lat\":35.04},{\"name\":\"望山\",\"lon\":105.055,"
                    + "\"lat\":35.035},{\"name\":\"青石\",\"lon\":105.055,\"lat\":35.005}]";

    @Test
    void one_site_more_makes_the_ways_of_all_shortest_in_the_seat_and_the_longest_way_shortest_in_the_hills() {
        // day care stands in 临河村. A hundredth of a degree is 912.9 m east and 1,109.4 m north (README of the county).
        // With 东门: 西门 300 × 913, 东门 0, 渡口 100 × 913, 临河 0, 望山 200 × √(2,739² + 555²), 石桥 150 × 3,652, 青石 120 ×
        // √(3,652² + 1,664²), 石桥 of 青石乡 80 × √(3,652² + 1,664²): the least of the three, because 700 live there
        JsonNode together = ask("siting", DAY_CARE + SEAT_AND_HILL + ",\"aim\":\"least-way\",\"sites\":1");
        assertThat(together.at("/sites/0/name").asText()).isEqualTo("东门");
        double metres = 300 * 913 + 100 * 913 + 200 * 2795 + 150 * 3652 + (120 + 80) * 4013.0;
        assertThat(together.at("/plan/value").asDouble()).isCloseTo(metres, within(0.001 * metres));
        assertThat(together.at("/plan/proven_best").asBoolean()).isTrue();
        assertThat(together.at("/plan/counts_agree").asBoolean()).isTrue();
        // with 望山 the longest way is that of 青石村: 3,328 m to 望山; 石桥 of 青石乡 has √(913² + 1,109²) = 1,437 m,
        // 东门 2,402 m to 临河; with 青石 石桥 of 望山镇 has 3,987 m, with 东门 青石村 4,013 m
        JsonNode longest = ask("siting", DAY_CARE + SEAT_AND_HILL + ",\"aim\":\"least-farthest\",\"sites\":1");
        assertThat(longest.at("/sites/0/name").asText()).isEqualTo("望山");
        assertThat(longest.at("/plan/value").asDouble()).isCloseTo(3328, within(3.0));
        assertThat(longest.at("/plan/counts_agree").asBoolean()).isTrue();
    }

    @Test
    void a_site_with_three_hundred_places_serves_three_hundred_of_the_seven_hundred_of_the_seat() {
        JsonNode made = ask("siting", DAY_CARE + SEAT_AND_HILL + ",\"sites\":1,\"capacity\":300");
        assertThat(made.at("/sites/0/name").asText()).isEqualTo("东门");
        // 350 whom 临河 serves without limit, and 300 of 700
        assertThat(made.at("/plan/served_then").asInt()).isEqualTo(650);
        assertThat(made.at("/sites/0/adds_people").asInt()).isEqualTo(300);
        assertThat(made.at("/plan/counts_agree").asBoolean()).isTrue();
        // 临河 has 15 day places (facilities.csv): 15 + 300
        JsonNode limited = ask(
                "siting",
                DAY_CARE + SEAT_AND_HILL + ",\"sites\":1,\"capacity\":300,\"existing_capacity\":\"day_places\"");
        assertThat(limited.at("/plan/served_now").asInt()).isEqualTo(15);
        assertThat(limited.at("/plan/served_then").asInt()).isEqualTo(315);
        // the fewest that serve everybody are found, whatever one may hold and however many one would build
        for (String unused : new String[] {"capacity", "sites"}) {
            Answer refused = answer("siting", DAY_CARE + ",\"aim\":\"everybody\",\"" + unused + "\":100", "");
            assertThat(refused.status()).as(unused).isEqualTo(400);
            assertThat(refused.json().get("field").asText()).isEqualTo("inputs." + unused);
        }
    }

    @Test
    void candidates_come_from_estates_and_from_premises_that_stand_empty() {
        // the middle of 示例新村 (105.022, 35.042) lies 676 m from 西门社区 and 352 m from 东门社区, that of 东门里 1,117 m from
        // the first
        JsonNode estates = ask("siting", DAY_CARE + ",\"candidates_from\":\"estates\",\"sites\":1");
        assertThat(estates.at("/plan/candidates").asInt()).isEqualTo(2);
        assertThat(estates.at("/sites/0/name").asText()).isEqualTo("示例新村");
        assertThat(estates.at("/sites/0/adds_people").asInt()).isEqualTo(700);
        Answer none = answer("siting", DAY_CARE + ",\"candidates_from\":\"premises\"", "");
        assertThat(none.json().get("field").asText()).isEqualTo("inputs.candidates_from");
        assertThat(none.json().get("detail_en").asText()).contains("record them first");
        // an old mutual-aid point, closed, at the place of 望山村 with its 200 elders
        Map<String, String> school =
                Map.of("name", "望山旧院", "facility_type", "E7", "division_code", "990121100200", "status", "closed");
        SERVICE.commit(Service.put(
                ItemType.FACILITY, "school", Service.from("2026-03-01"), Shape.point(105.055, 35.035), school));
        JsonNode empty =
                ask("siting", DAY_CARE + ",\"candidates_from\":\"premises\",\"sites\":1,\"date\":\"2026-03-01\"");
        assertThat(empty.at("/sites/0/name").asText()).isEqualTo("望山旧院");
        assertThat(empty.at("/sites/0/adds_people").asInt()).isEqualTo(200);
        Answer both = answer("siting", DAY_CARE + ",\"candidates_from\":\"estates\",\"grid\":500", "");
        assertThat(both.json().get("field").asText()).isEqualTo("inputs.grid");
    }

    @Test
    void candidates_on_a_grid_lie_in_the_area() {
        // 0.08° × 0.06° = 7,303 m × 6,656 m: steps of 2,000 m from half a step in: 1,000, 3,000, 5,000, 7,000 east, and
        // 1,000, 3,000, 5,000 north
        JsonNode made = ask("siting", DAY_CARE + ",\"grid\":2000,\"sites\":1");
        assertThat(made.at("/plan/candidates").asInt()).isEqualTo(12);
        Answer dense = answer("siting", DAY_CARE + ",\"grid\":10", "");
        assertThat(dense.status()).isEqualTo(400);
        assertThat(dense.json().get("field").asText()).isEqualTo("inputs.grid");
        // a first point 50 km in lies beyond a county of 7 km: nothing to choose from is no plan, least of all the best
        Answer wide = answer("siting", DAY_CARE + ",\"grid\":100000", "");
        assertThat(wide.status()).isEqualTo(400);
        assertThat(wide.json().get("field").asText()).isEqualTo("inputs.grid");
        assertThat(wide.json().get("detail_en").asText()).contains("shorter step");
    }

    @Test
    void plans_come_as_table_and_map_and_bad_candidates_are_named() {
        assertThat(answer("siting", DAY_CARE + ",\"sites\":1", "?f=csv").text()).contains("1,西门社区,105.015,35.04,700");
        JsonNode map = answer("siting", DAY_CARE + ",\"sites\":1", "?f=geojson").json();
        assertThat(map.at("/features/0/properties/adds_people").asInt()).isEqualTo(700);
        Answer bad = answer("siting", DAY_CARE + ",\"candidates\":[{\"name\":\"x\",\"lon\":\"105\",\"lat\":35}]", "");
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.json().get("field").asText()).isEqualTo("inputs.candidates.0.lon");
    }
}

package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Service.Answer;
import org.jieming.crs.Crs;
import org.jieming.register.Change;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Reach along the three roads of the invented county: 示例大道 on 35.04 from 105.015 to 105.065, 望青线 on 105.05 from 35.06 to
 * 35.005, 青石路 from there to 105.055. A hundredth of a degree is 912.9 m of longitude and 1,109.4 m of latitude.
 */
class WalkingTest {
    /** Nobody and nothing farther than 700 m from a road is led to it. */
    private static final String COUNTY = "\"area\":\"990121\",\"distance\":\"network\",\"snap\":700";

    private static final String KINDS =
            ",\"kinds\":[\"E1\",\"E3\",\"E4\",\"E5\",\"E7\"],\"complete_around\":[\"E1\",\"E3\",\"E4\",\"E5\",\"E7\"],\"complete_kinds\":[\"E4\"]";

    private static final Service SERVICE = Service.empty();

    @BeforeAll
    static void seeds() {
        Birth.ifNew(SERVICE.register, Progress.SILENT);
        Coordinate[] ends = {new Coordinate(105.06, 34.98), new Coordinate(105.07, 34.98)};
        Shape lane = Shape.of(new GeometryFactory().createLineString(ends), Crs.CGCS2000);
        // an island of 邻县 with a lane that leads nowhere
        SERVICE.commit(
                put(ItemType.ROAD, lane, Map.of("name", "孤岛路", "road_class", "lane")),
                put(
                        ItemType.POPULATION_CELL,
                        Shape.point(105.065, 34.98),
                        Map.of(
                                "name", "孤岛村",
                                "cell_id", "990122001001",
                                "cell_kind", "village-unit",
                                "division_code", "990122",
                                "population", "200",
                                "population_basis", "resident",
                                "year", "2020",
                                "pop_60_plus", "40")));
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static Change.Put put(ItemType type, Shape shape, Map<String, String> texts) {
        Values.Builder values = Values.of(Descriptor.of(type));
        texts.forEach(values::parse);
        return new Change.Put(ItemId.named(texts.get("name")), type, Period.ALWAYS, values.build(), shape);
    }

    private static Answer ask(String process, String inputs) {
        return SERVICE.send(
                "POST",
                "/processes/" + process + "/execution",
                "{\"inputs\":{" + inputs + "}}",
                "Content-Type",
                "application/json");
    }

    private static JsonNode made(String process, String inputs) {
        Answer answer = ask(process, inputs);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void along_the_roads_1220_elders_are_served_180_live_off_them_and_one_village_walks_round() {
        JsonNode made = made("reach", COUNTY + KINDS);
        // 西门社区 300: 912.9 m along 示例大道; 东门社区 400 at the door; 石桥村 150: 554.7 m from the end of 示例大道 to its site;
        // 临河村 250 lives at its site, whatever roads there are; 青石村 120: 665.6 m from the end of 青石路 to the site over
        // the border
        assertThat(made.at("/served/people").asInt()).isEqualTo(300 + 400 + 150 + 250 + 120);
        // 渡口村 100 and 石桥村 of 青石乡 80 are 2.2 and 1.4 km from the nearest road: unknown, not unserved
        assertThat(made.at("/served/unknown").asInt()).isEqualTo(180);
        assertThat(made.at("/roads/people_off_roads").asInt()).isEqualTo(180);
        assertThat(made.at("/roads/cells_off_roads").toString()).contains("渡口村", "石桥村");
        // the homes of 东门社区 and 临河镇 are 1.1 and 2.2 km from a road
        assertThat(made.at("/roads/sites_off_roads").asInt()).isEqualTo(2);
        assertThat(made.at("/roads/parts_without_site").size()).isZero();
        // 望山村 has its site 913 m away, across the fields: 456.2 to 望青线, 554.7 north on it, 1,368.7 east, 554.7 south
        assertThat(made.get("unreached").size()).isEqualTo(1);
        assertThat(made.at("/unreached/0/name").asText()).isEqualTo("望山村");
        assertThat(made.at("/unreached/0/metres").asDouble()).isCloseTo(456.2 + 554.7 + 1368.7 + 554.7, within(1.0));
        assertThat(made.at("/unreached/0/nearest").asText()).isEqualTo("望山镇幸福院");
    }

    @Test
    void minutes_and_a_radius_are_not_given_together() {
        Answer refused = ask("reach", COUNTY + KINDS + ",\"minutes\":12,\"radius\":1000");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("field").asText()).isEqualTo("inputs.minutes");
        assertThat(refused.text()).contains("minutes 与 radius 只能给一个").contains("leave one of them out");
    }

    @Test
    void every_figure_says_that_roads_were_walked_how_fast_and_from_how_far_away() {
        JsonNode made = made("reach", COUNTY + KINDS + ",\"minutes\":12,\"speed\":0.8");
        // of a radius that was not asked for nothing is said
        assertThat(made.at("/inputs/radius").isMissingNode()).isTrue();
        assertThat(made.at("/method/distance").asText()).isEqualTo("network");
        assertThat(made.at("/method/estimated").asBoolean()).isFalse();
        assertThat(made.at("/method/speed_m_s").asDouble()).isEqualTo(0.8);
        assertThat(made.at("/method/snap_m").asInt()).isEqualTo(700);
        // 望山村 would have 2,022 m by another road within 700 m, and has 2,934 by the nearest
        assertThat(made.at("/method/note_en").asText()).contains("another road within snap is not tried");
        assertThat(made.at("/method/entry").asText()).isEqualTo("nearest");
        // three of the county, and the lane on the island
        assertThat(made.at("/method/roads").asInt()).isEqualTo(4);
        // 12 minutes at 0.8 m/s are 576 m: 东门社区, 石桥村 and 临河村 remain
        assertThat(made.at("/served/within_m").asDouble()).isCloseTo(576, within(1e-9));
        assertThat(made.at("/served/within_min").asDouble()).isEqualTo(12);
        assertThat(made.at("/served/people").asInt()).isEqualTo(400 + 150 + 250);
    }

    @Test
    void on_all_sides_one_enters_at_the_road_that_leads_there_and_the_answer_by_the_nearest_tells_of_whom() {
        // 望山村 stands between 望青线, 456.2 m west, and 示例大道, 554.7 m south: by the latter 554.7 + 912.9 + 554.7
        JsonNode sides = made("reach", COUNTY + KINDS + ",\"entry\":\"all-sides\"");
        assertThat(sides.at("/unreached/0/name").asText()).isEqualTo("望山村");
        assertThat(sides.at("/unreached/0/metres").asDouble()).isCloseTo(554.7 + 912.9 + 554.7, within(1.0));
        assertThat(sides.at("/method/entry").asText()).isEqualTo("all-sides");
        assertThat(sides.at("/method/note_en").asText()).contains("ways may be too short");
        assertThat(sides.at("/roads").has("people_served_by_another_road")).isFalse();
        // within 2,100 m the village is served in one of both answers alone, and the other says so
        String far = ",\"radius\":2100";
        JsonNode near = made("reach", COUNTY + KINDS + far);
        JsonNode other = made("reach", COUNTY + KINDS + far + ",\"entry\":\"all-sides\"");
        int village = sides.at("/unreached/0/people").asInt();
        assertThat(village).isPositive();
        assertThat(near.at("/roads/people_served_by_another_road").asInt()).isEqualTo(village);
        assertThat(other.at("/served/people").asInt())
                .isEqualTo(near.at("/served/people").asInt() + village);
    }

    @Test
    void what_is_in_reach_is_drawn_as_roads_that_end_where_the_way_ends() {
        String body =
                "{\"inputs\":{\"area\":\"990121\",\"distance\":\"network\",\"kinds\":[\"E3\"],\"complete_around\":[\"E3\"],\"radius\":500,"
                        + "\"layers\":[\"reach\"]},\"outputs\":{\"result\":{\"format\":{\"mediaType\":\"application/geo+json\"}}}}";
        Answer answer = SERVICE.send("POST", "/processes/reach/execution", body, "Content-Type", "application/json");
        JsonNode reach = answer.json().at("/features/0");
        assertThat(reach.at("/properties/feature").asText()).isEqualTo("reach");
        // E3 stands on 示例大道 at 105.025: 500 m = 0.00548° to each side
        double west = 180;
        for (JsonNode piece : reach.at("/geometry/coordinates")) {
            for (JsonNode end : piece) {
                west = Math.min(west, end.get(0).asDouble());
            }
        }
        assertThat(west).isCloseTo(105.025 - 0.00548, within(1e-5));
    }

    @Test
    void along_roads_no_land_is_told_and_gaps_are_the_roads_beyond_town_by_town() {
        JsonNode made = made("reach", COUNTY + ",\"kinds\":[\"E3\"],\"complete_around\":[\"E3\"],\"radius\":500");
        assertThat(made.at("/units/0/land_reached_km2").isNull()).isTrue();
        assertThat(made.at("/land/note_en").asText()).contains("along roads no area is told");
        String body = "{\"inputs\":{" + COUNTY
                + ",\"kinds\":[\"E3\"],\"complete_around\":[\"E3\"],\"radius\":500,\"layers\":[\"beyond\"]},"
                + "\"outputs\":{\"result\":{\"format\":{\"mediaType\":\"application/geo+json\"}}}}";
        JsonNode gaps = SERVICE.send("POST", "/processes/reach/execution", body, "Content-Type", "application/json")
                .json()
                .get("features");
        assertThat(gaps.at("/0/properties/name").asText()).isEqualTo("城关街道");
        // 示例大道 runs in 城关街道 from 105.015 to 105.04, 2,282 m; 500 m to each side of 105.025 are in reach
        assertThat(gaps.at("/0/properties/roads_km").asDouble()).isCloseTo(1.282, within(0.002));
        // and in 望山镇 from 105.04 to 105.065, 2,282 m, with 望青线 from 35.06 to 35.03, 3,328 m
        assertThat(gaps.at("/1/properties/roads_km").asDouble()).isCloseTo(2.282 + 3.328, within(0.002));
    }

    @Test
    void a_norm_is_judged_along_the_roads_when_asked_to() {
        String clause =
                ",\"own_clauses\":[{\"clause\":\"own-home\",\"instrument\":\"house\",\"form\":\"people-within\",\"kinds\":\"E1\",\"sense\":\"at-most\","
                        + "\"value\":\"1300\",\"unit\":\"m\",\"band\":\"elders-60\",\"strength\":\"must\",\"where\":\"residents-committee\","
                        + "\"zh\":\"养老院在1300米内\",\"en\":\"A home within 1,300 m\"}]";
        // from 东门社区 to the home at (105.03, 35.05): 1,199.7 m straight; 456.4 along 示例大道 and 1,109.4 beside it are
        // 1,565.8
        JsonNode straight = made("gap-statement", "\"area\":\"990121\"" + clause);
        assertThat(straight.at("/clauses/0/satisfied").asInt()).isEqualTo(400);
        JsonNode walked = made("gap-statement", "\"area\":\"990121\",\"distance\":\"network\",\"snap\":1150" + clause);
        assertThat(walked.at("/method/distance").asText()).isEqualTo("network");
        assertThat(walked.at("/clauses/0/satisfied").asInt()).isZero();
        assertThat(walked.at("/clauses/0/short").asInt()).isEqualTo(700);
        // both communities stand on 示例大道; of villages, which are off the roads, the clause asks nothing
        assertThat(walked.at("/clauses/0/missing_inputs").size()).isZero();
        // with 700 m to a road at most the three villages off the roads are unknown, and 青石村, 555 m from 邻县, which has
        // no
        // home on record
        JsonNode off = made("gap-statement", COUNTY + clause.replace("residents-committee", ""));
        assertThat(off.at("/clauses/0/unknown").asInt()).isEqualTo(100 + 80 + 250 + 120);
        assertThat(off.at("/clauses/0/missing_inputs").toString()).contains("3 个人口单元附近没有可步行的道路");
    }

    @Test
    void whom_no_road_leads_to_a_site_are_named_with_their_road_and_not_in_the_mean() {
        // 邻县 has a roll of its station alone
        String all = KINDS.replace("\"complete_kinds\":[\"E4\"]", "\"complete_kinds\":[\"E1\",\"E3\",\"E5\",\"E7\"]");
        JsonNode made =
                made("reach", "\"area\":\"990122\",\"distance\":\"network\",\"snap\":700,\"level\":\"county\"" + all);
        assertThat(made.at("/served/unserved").asInt()).isEqualTo(40);
        assertThat(made.at("/served/unknown").asInt()).isZero();
        JsonNode part = made.at("/roads/parts_without_site/0");
        assertThat(part.at("/people").asInt()).isEqualTo(40);
        assertThat(part.at("/near_road").asText()).isEqualTo("孤岛路");
        assertThat(part.at("/cells/0").asText()).isEqualTo("孤岛村");
        assertThat(made.at("/units/0/no_way").asInt()).isEqualTo(40);
        assertThat(made.at("/units/0/mean_m").isNull()).isTrue();
        assertThat(made.at("/units/0/farthest_m").isNull()).isTrue();
    }

    @Test
    void sites_are_chosen_along_the_roads_and_counted_again_by_other_code() {
        String aim = ",\"kinds\":[\"E5\"],\"complete_around\":[\"E5\"],\"radius\":1100,\"sites\":2";
        // straight: 350 live by the day-care centre of 临河镇; a site in 东门 or 西门社区 adds 700; one in 望山村 200 and, 1,068 m
        // away across the fields, the 150 of 石桥村
        JsonNode straight = made("siting", "\"area\":\"990121\"" + aim);
        assertThat(straight.at("/sites/1/adds_people").asInt()).isEqualTo(350);
        // along the roads 渡口村 is unknown, and from 望山村 to 石桥村 it is 456 + 555 + 1,369 = 2,380 m: 250 + 700 + 200
        JsonNode walked = made("siting", COUNTY + aim);
        assertThat(walked.at("/method/distance").asText()).isEqualTo("network");
        assertThat(walked.at("/plan/served_now").asInt()).isEqualTo(250);
        assertThat(walked.at("/sites/0/adds_people").asInt()).isEqualTo(700);
        assertThat(walked.at("/sites/1/name").asText()).isEqualTo("望山村");
        assertThat(walked.at("/sites/1/adds_people").asInt()).isEqualTo(200);
        assertThat(walked.at("/plan/served_then").asInt()).isEqualTo(1150);
        assertThat(walked.at("/plan/counted_again").asInt()).isEqualTo(1150);
        assertThat(walked.at("/plan/counts_agree").asBoolean()).isTrue();
        Answer refused = ask("siting", COUNTY + aim + ",\"aim\":\"least-way\"");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("inputs.distance", "straight-line");
    }

    @Test
    void what_is_offered_is_shared_along_the_roads() {
        // the home of 望山镇 is 913 m across the fields from 望山村 (200) and 555 m from 石桥村 (150): 1 / 350 each
        String home =
                ",\"kinds\":[\"E7\"],\"complete_around\":[\"E7\"],\"supply\":\"count\",\"method\":\"2sfca\",\"radius\":1000,\"level\":\"village\"";
        JsonNode straight = made("accessibility", "\"area\":\"990121\"" + home);
        assertThat(perThousand(straight, "990121100200")).isCloseTo(1000.0 / 350, within(1e-9));
        // on foot it is 2,935 m from 望山村, so that 石桥村 has it alone: 1 / 150
        JsonNode walked = made("accessibility", COUNTY + home);
        assertThat(walked.at("/method/distance").asText()).isEqualTo("network");
        assertThat(walked.at("/people_off_roads").asInt()).isEqualTo(100 + 80 + 250);
        assertThat(perThousand(walked, "990121100200")).isZero();
        assertThat(perThousand(walked, "990121100201")).isCloseTo(1000.0 / 150, within(1e-9));
    }

    private static double perThousand(JsonNode made, String code) {
        return Units.of(made, code).get("per_1000").asDouble();
    }

    @Test
    void a_scenario_is_measured_along_the_roads_and_whom_none_leads_there_is_unknown() {
        String filter = "?filter=name%20%3D%20%27"
                + java.net.URLEncoder.encode("临河镇日间照料中心", java.nio.charset.StandardCharsets.UTF_8) + "%27";
        String id = SERVICE.get("/collections/facilities/items" + filter)
                .json()
                .at("/features/0/id")
                .asText();
        String moved =
                ",\"kinds\":[\"E5\"],\"complete_around\":[\"E5\"],\"level\":\"village\",\"changes\":[{\"action\":\"move\",\"facility\":\""
                        + id + "\",\"lon\":105.025,\"lat\":35.04}]";
        JsonNode told = made("what-if", COUNTY + moved);
        assertThat(told.at("/method/distance").asText()).isEqualTo("network");
        // before: 临河村 250 at the door; 渡口村 100 and 石桥村 80 are off the roads and farther from it than 700 m
        assertThat(told.at("/before/served").asInt()).isEqualTo(250);
        assertThat(told.at("/before/unknown").asInt()).isEqualTo(180);
        // nobody else has a way to it, for it stands off the roads itself: 1,600 − 250 − 180
        assertThat(told.at("/before/no_way").asInt()).isEqualTo(1170);
        // then 东门社区 400 at the door and 西门社区 300 at 912.9 m gain it; 临河村, off the roads, is unknown
        assertThat(told.at("/difference/gained").asInt()).isEqualTo(700);
        assertThat(told.at("/difference/lost").asInt()).isZero();
        assertThat(told.at("/difference/lost_at_most").asInt()).isEqualTo(250);
        assertThat(told.at("/after/unknown").asInt()).isEqualTo(430);
        assertThat(told.at("/after/no_way").asInt()).isZero();
        assertThat(told.at("/after/unserved").asInt()).isEqualTo(1600 - 700 - 430);
    }

    @Test
    void who_lives_off_the_roads_keeps_the_way_she_has_to_facilities_of_one_radius_though_none_of_another_is_near() {
        // day care opens 0.0044° = 401.6 m east of the 100 of 渡口村, who are 2.2 km from a road; it serves 300 m far, and
        // no
        // home for mutual aid is within 700 m of them: they are short, where they were unknown as the 80 of 石桥村 stay
        String asked =
                ",\"kinds\":[\"E5\",\"E7\"],\"complete_around\":[\"E5\",\"E7\"],\"radii\":{\"E5\":300},\"level\":\"village\","
                        + "\"changes\":[{\"action\":\"open\",\"kind\":\"E5\",\"lon\":105.0294,\"lat\":35.02}]";
        JsonNode told = made("what-if", COUNTY + asked);
        assertThat(told.at("/before/unknown").asInt()).isEqualTo(180);
        assertThat(told.at("/after/unknown").asInt()).isEqualTo(80);
        assertThat(Units.of(told, "990121101201").get("mean_m_after").asInt()).isEqualTo(402);
    }

    @Test
    void where_no_road_is_loaded_the_network_is_refused_with_the_remedy_and_walking_is_an_estimate() {
        String place = "\"area\":\"340207\"" + KINDS;
        Answer refused = ask("reach", place + ",\"distance\":\"network\"");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("inputs.distance", "导入 road", "import items of type road");
        JsonNode made = made("reach", place + ",\"distance\":\"walking\"");
        assertThat(made.at("/method/distance").asText()).isEqualTo("straight-line-times-detour");
        assertThat(made.at("/method/detour").asDouble()).isEqualTo(1.3);
        assertThat(made.at("/method/estimated").asBoolean()).isTrue();
        assertThat(made("reach", COUNTY.replace("network", "walking") + KINDS)
                        .at("/method/distance")
                        .asText())
                .isEqualTo("network");
    }
}

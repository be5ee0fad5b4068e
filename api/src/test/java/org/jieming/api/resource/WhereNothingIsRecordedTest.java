package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing is satisfied where the register holds no units, no layer or no place, and what is missing is told in the unit of the thing. */
class WhereNothingIsRecordedTest {
    private final Service service = Service.empty();

    @BeforeEach
    void seeds() {
        Birth.ifNew(service.register, Progress.SILENT);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private void keep(String collection, String properties) {
        keep(collection, "null", properties);
    }

    private void keep(String collection, String geometry, String properties) {
        service.keepAs(collection, geometry, properties);
    }

    private JsonNode clause(String area, String columns) {
        return service.made(
                        "gap-statement",
                        "\"area\":\"" + area
                                + "\",\"levels\":[\"county\",\"township\"],\"own_clauses\":[{\"clause\":\"c\","
                                + "\"instrument\":\"house\"," + columns + "}]")
                .at("/clauses/0");
    }

    @Test
    void a_share_of_the_townships_is_unknown_where_a_county_has_none_on_record() {
        String centres =
                "\"form\":\"units-have\",\"subject\":\"township\",\"kinds\":\"E3\",\"sense\":\"at-least\",\"value\":1";
        // one of the four townships of 示例县 has a centre: 25 %; how many 邻县 has nobody knows
        assertThat(clause("990121", centres + ",\"minimum\":25").get("outcome").asText())
                .isEqualTo("satisfied");
        JsonNode province = clause("990000", centres + ",\"minimum\":25");
        assertThat(province.get("outcome").asText()).isEqualTo("unknown");
        assertThat(province.at("/missing_inputs/0/input_zh").asText()).isEqualTo("1 个政区没有登记乡级政区(邻县),不知有多少,未计入");
        assertThat(Units.of(province, "990122").get("outcome").asText()).isEqualTo("unknown");
        assertThat(Units.of(province, "990121").get("outcome").asText()).isEqualTo("satisfied");
        // that every township has one is false whatever 邻县 holds
        assertThat(clause("990000", centres).get("outcome").asText()).isEqualTo("short");
        // four townships at the least: five may be there
        String five = "\"form\":\"units-number\",\"subject\":\"township\",\"sense\":\"at-least\",\"value\":5";
        assertThat(clause("990121", five).get("outcome").asText()).isEqualTo("short");
        JsonNode number = clause("990000", five);
        assertThat(number.get("outcome").asText()).isEqualTo("unknown");
        assertThat(number.at("/figure/exact").asBoolean()).isFalse();
        assertThat(number.at("/missing_inputs/0/input_en").asText()).contains("邻县");
    }

    private JsonNode screened(String area, String site, String more) {
        return service.made(
                        "cemetery-screen",
                        "\"area\":\"" + area + "\",\"clauses\":[\"zhengzhou-water\"],\"sites\":[{" + site + "}]" + more)
                .at("/sites/0");
    }

    private static JsonNode reservoir(JsonNode site) {
        return StreamSupport.stream(site.get("checks").spliterator(), false)
                .filter(check -> check.get("zone_kind").asText().equals("reservoir"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_place_outside_of_the_area_is_not_passed_by_the_layers_of_the_area() {
        String wuhan = "\"name\":\"武汉\",\"lon\":114.3,\"lat\":30.6";
        JsonNode far = screened("990121", wuhan, ",\"complete_zones\":[\"dike\",\"water-source\"]");
        assertThat(far.get("outcome").asText()).isEqualTo("unknown");
        assertThat(reservoir(far).get("outcome").asText()).isEqualTo("unknown");
        assertThat(reservoir(far).get("reason_zh").asText()).isEqualTo("地点不在所问区域内");
        String csv = service.execute(
                        "cemetery-screen",
                        "\"area\":\"990121\",\"clauses\":[\"zhengzhou-water\"],\"sites\":[{" + wuhan + "}]",
                        "?f=csv")
                .text();
        assertThat(csv).contains("地点不在所问区域内").doesNotContain("satisfied");
    }

    @Test
    void the_layer_of_one_county_passes_nothing_in_the_next_whoever_asks() {
        // in 邻县, which has no layers; the province holds the reservoir of 示例县
        String beside = "\"name\":\"邻\",\"lon\":105.02,\"lat\":34.98";
        for (String area : new String[] {"990122", "990000"}) {
            JsonNode site = screened(area, beside, "");
            assertThat(reservoir(site).get("outcome").asText()).as(area).isEqualTo("unknown");
        }
        assertThat(reservoir(screened("990000", beside, "")).get("reason_zh").asText())
                .isEqualTo("邻县没有图层:水库");
        // 0.005° = 555 m north of the border: within 1,000 m lies land of which nothing is recorded
        JsonNode border = screened("990121", "\"name\":\"界\",\"lon\":105.02,\"lat\":35.005", "");
        assertThat(reservoir(border).get("outcome").asText()).isEqualTo("unknown");
        // 0.02° = 2.2 km north of it nothing of 邻县 is near
        JsonNode inside = screened("990121", "\"name\":\"内\",\"lon\":105.02,\"lat\":35.02", "");
        assertThat(reservoir(inside).get("outcome").asText()).isEqualTo("satisfied");
    }

    @Test
    void land_that_is_in_no_division_of_the_register_passes_nothing() {
        String complete = ",\"complete_zones\":[\"water\"]";
        // a degree of longitude has 91,288 m: 0.001° = 91 m and 0.0105° = 959 m from the western border, beyond which
        // the
        // register holds nothing; 0.0115° = 1,050 m, and 0.015° of latitude = 1,664 m to the north
        for (String lon : new String[] {"105.001", "105.0105"}) {
            JsonNode border = screened("990121", "\"name\":\"西\",\"lon\":" + lon + ",\"lat\":35.045", complete);
            assertThat(border.get("outcome").asText()).as(lon).isEqualTo("unknown");
            assertThat(reservoir(border).get("reason_zh").asText())
                    .isEqualTo("所要求的距离内有不属于登记簿任何政区的地方,那里有什么无从得知;请登记相邻政区的图形;沿海的,请登记海域(地名类别 11000)的图形,或声明界外是海");
            assertThat(reservoir(border).get("reason_en").asText()).contains("in no division of the register");
        }
        JsonNode inside = screened("990121", "\"name\":\"内\",\"lon\":105.0115,\"lat\":35.045", complete);
        assertThat(inside.get("outcome").asText()).isEqualTo("satisfied");
    }

    @Test
    void by_the_sea_it_is_known_what_lies_beyond_where_the_sea_is_on_record_or_declared() {
        String complete = ",\"complete_zones\":[\"water\"]";
        String site = "\"name\":\"西\",\"lon\":105.001,\"lat\":35.045";
        assertThat(screened("990121", site, complete).get("outcome").asText()).isEqualTo("unknown");
        JsonNode declared = screened("990121", site, complete + ",\"sea_beyond\":true");
        assertThat(declared.get("outcome").asText()).isEqualTo("satisfied");
        // whatever is declared, zones that are on record are kept away from, and those without a layer are unknown
        assertThat(screened("990121", "\"name\":\"库\",\"lon\":105.074,\"lat\":35.052", ",\"sea_beyond\":true")
                        .get("outcome")
                        .asText())
                .isEqualTo("short");
        assertThat(screened("990121", site, ",\"sea_beyond\":true")
                        .get("outcome")
                        .asText())
                .isEqualTo("unknown");
        // a bay of 9 km to the west of the county, all that lies within 1,000 m beyond the border
        keep(
                "places",
                "{\"type\":\"Polygon\",\"coordinates\":[[[104.9,34.9],[105,34.9],[105,35.1],[104.9,35.1],[104.9,34.9]]]}",
                "\"name\":\"示例湾\",\"class_code\":\"11000\",\"kind\":\"K1\",\"approval_doc\":\"示民〔2020〕1号\",\"division_code\":\"990121\"");
        assertThat(screened("990121", site, complete).get("outcome").asText()).isEqualTo("satisfied");
    }

    @Test
    void neighbours_of_a_county_whose_townships_alone_are_drawn_are_looked_at() {
        // west of 示例县, whose reservoir is recorded and whose dikes are not
        String drawn = "\"name\":";
        keep("divisions", drawn + "\"西县\",\"code\":\"990131\",\"level\":\"county\",\"type\":\"county\"");
        keep(
                "divisions",
                "{\"type\":\"Polygon\",\"coordinates\":[[[104.9,35],[105,35],[105,35.06],[104.9,35.06],[104.9,35]]]}",
                drawn + "\"西镇\",\"code\":\"990131100\",\"level\":\"township\",\"type\":\"town\"");
        String complete = ",\"complete_zones\":[\"water\"]";
        // 0.05° = 4.6 km from 示例县 and as far from the west, 0.03° = 3.3 km from north and south
        JsonNode middle = screened("990131", "\"name\":\"中\",\"lon\":104.95,\"lat\":35.03", complete);
        assertThat(middle.get("outcome").asText()).isEqualTo("satisfied");
        // 0.005° = 456 m from it
        JsonNode beside = screened("990131", "\"name\":\"东\",\"lon\":104.995,\"lat\":35.03", complete);
        assertThat(reservoir(beside).get("outcome").asText()).isEqualTo("satisfied");
        assertThat(beside.get("outcome").asText()).isEqualTo("unknown");
        assertThat(beside.get("checks").findValuesAsText("reason_zh")).contains("示例县没有图层:河流堤坝");
        // a reservoir of 示例县 0.004° = 365 m over the border is too near
        keep(
                "constraint-zones",
                "{\"type\":\"Polygon\",\"coordinates\":[[[105,35.025],[105.01,35.025],[105.01,35.035],[105,35.035],[105,35.025]]]}",
                "\"name\":\"新水库\",\"zone_kind\":\"reservoir\",\"division_code\":\"990121\"");
        JsonNode near = screened("990131", "\"name\":\"东\",\"lon\":104.995,\"lat\":35.03", complete);
        assertThat(reservoir(near).get("outcome").asText()).isEqualTo("short");
    }

    @Test
    void a_group_of_zones_declared_complete_is_complete_in_each_of_its_kinds() {
        String inside = "\"name\":\"内\",\"lon\":105.02,\"lat\":35.02";
        assertThat(screened("990121", inside, "").get("outcome").asText()).isEqualTo("unknown");
        assertThat(screened("990121", inside, ",\"complete_zones\":[\"water\"]")
                        .get("outcome")
                        .asText())
                .isEqualTo("satisfied");
    }

    @Test
    void floor_space_that_homes_lack_for_their_beds_is_told_in_square_metres() {
        // 25 m² a bed: the welfare house has 2,400 m² for 60 beds, 40 a bed; a home of 10 beds with 150 m² has 15 a bed
        // and lacks
        // 10 × 25 − 150 = 100 m²; one of 200 beds with 4,600 m² has 23 a bed and lacks 200 × 25 − 4,600 = 400 m²
        String home = "\"facility_type\":\"E1\",\"status\":\"operating\",\"division_code\":\"990121001001\",";
        keep("facilities", "\"name\":\"小院\"," + home + "\"beds_total\":10,\"building_m2\":150");
        keep("facilities", "\"name\":\"大院\"," + home + "\"beds_total\":200,\"building_m2\":4600");
        JsonNode floor = clause(
                "990121",
                "\"form\":\"items-keep\",\"kinds\":\"E1\",\"property\":\"building_m2\",\"per\":\"beds_total\","
                        + "\"sense\":\"at-least\",\"value\":25");
        assertThat(floor.get("short").asInt()).isEqualTo(2);
        assertThat(floor.get("missing").asDouble()).isCloseTo(500, within(1e-9));
        assertThat(floor.get("missing_unit_zh").asText()).isEqualTo("平方米");
        assertThat(floor.get("missing_unit_en").asText()).isEqualTo("m²");
    }

    @Test
    void people_of_whom_only_the_county_is_known_are_unknown_in_a_norm_for_communities_and_the_answer_says_why() {
        keep(
                "population-cells",
                "\"cell_id\":\"L\",\"cell_kind\":\"county\",\"division_code\":\"990122\",\"population\":900,\"year\":2021,"
                        + "\"pop_60_plus\":100");
        JsonNode within = clause(
                "990122",
                "\"form\":\"people-within\",\"kinds\":\"E4\",\"band\":\"elders-60\",\"sense\":\"at-most\",\"value\":500,"
                        + "\"where\":\"residents-committee\"");
        assertThat(within.get("outcome").asText()).isEqualTo("unknown");
        assertThat(within.get("missing_inputs").findValuesAsText("input_zh"))
                .contains("1 个人口单元不知属于哪个村级政区,无法判定其类型是否为所限");
        // that nobody lives within so many metres at the least is no norm
        Answer far = service.execute(
                "gap-statement",
                "\"area\":\"990122\",\"own_clauses\":[{\"clause\":\"f\",\"instrument\":\"house\",\"form\":\"people-within\","
                        + "\"kinds\":\"E4\",\"band\":\"elders-60\",\"sense\":\"at-least\",\"value\":500}]",
                "");
        assertThat(far.status()).isEqualTo(400);
        assertThat(far.json().get("field").asText()).isEqualTo("inputs.own_clauses.0.sense");
    }

    @Test
    void a_cemetery_that_uses_more_plots_than_it_has_takes_none_from_the_others() {
        // 2,000 − 500 = 1,500 free in the cemetery of the seeds
        keep(
                "cemeteries",
                "\"name\":\"旧公墓\",\"cemetery_type\":\"F6\",\"division_code\":\"990121001\",\"pipeline_state\":\"in-service\","
                        + "\"plots_total\":1000,\"plots_used\":1200");
        JsonNode told = service.made("cemetery-capacity", "\"area\":\"990121\"");
        assertThat(told.at("/whole_area/plots_free").asInt()).isEqualTo(1_500);
        assertThat(told.get("missing_inputs").findValuesAsText("input_zh")).contains("旧公墓的已用墓位多于墓位总数,按没有空余计,请核对");
        StreamSupport.stream(told.get("cemeteries").spliterator(), false)
                .filter(cemetery -> cemetery.get("name").asText().equals("旧公墓"))
                .forEach(cemetery ->
                        assertThat(cemetery.get("plots_free").asInt()).isZero());
    }

    @Test
    void tables_of_plans_say_how_good_the_plan_is() {
        String two = "\"area\":\"990121\",\"kinds\":[\"E5\"],\"complete_around\":[\"E5\"],\"radius\":1000,\"sites\":2";
        // PlanningTest: 350 now, 1,250 with two more
        assertThat(service.execute("siting", two, "?f=csv").text())
                .contains("方案性质", "most-people,true,true,已证明没有更好的方案,proven: no plan is better,1250", ",350,1250")
                .contains(",合计 Total,,,900,");
        String none =
                "\"area\":\"990121\",\"kinds\":[\"E5\"],\"complete_around\":[\"E5\"],\"radius\":1000,\"aim\":\"everybody\","
                        + "\"candidates\":[{\"name\":\"旧校舍\",\"lon\":105.025,\"lat\":35.04}]";
        assertThat(service.execute("siting", none, "?f=csv").text()).contains("everybody,false,false,\"做不到");
        assertThat(service.execute("siting", two, "?f=html").text()).contains("界(bound):1,250");
    }

    @Test
    void weights_that_rise_with_the_distance_or_give_nothing_are_refused() {
        for (String weights : new String[] {"[0,0,0]", "[0.2,1]"}) {
            Answer refused = service.execute(
                    "accessibility",
                    "\"area\":\"990121\",\"kinds\":[\"E1\"],\"complete_around\":[\"E1\"],\"weights\":" + weights,
                    "");
            assertThat(refused.status()).as(weights).isEqualTo(400);
            assertThat(refused.json().get("field").asText()).isEqualTo("inputs.weights");
        }
    }
}

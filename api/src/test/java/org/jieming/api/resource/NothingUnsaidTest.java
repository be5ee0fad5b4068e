package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What planning answers say of themselves: of whom, of how many, how sure, and of what was asked in vain. */
class NothingUnsaidTest {
    private static final Service SERVICE = Service.empty();
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}+");
    private static final String DAY =
            "\"clause\":\"d\",\"instrument\":\"house\",\"form\":\"%s\",\"kinds\":\"%s\",\"sense\":"
                    + "\"at-least\",\"value\":%s";

    @BeforeAll
    static void seeds() {
        Birth.ifNew(SERVICE.register, Progress.SILENT);
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static JsonNode siting(String more) {
        return SERVICE.made(
                "siting",
                "\"area\":\"990121\",\"kinds\":[\"E4\"],\"complete_around\":[\"E4\"],\"complete_kinds\":[\"E4\"],\"sites\":1"
                        + more);
    }

    private static JsonNode own(String clause) {
        return SERVICE.made("gap-statement", "\"area\":\"990121\",\"own_clauses\":[{" + clause + "}]")
                .at("/clauses/0");
    }

    @Test
    void a_candidate_that_reaches_nobody_is_told_with_its_distance() {
        // degrees taken for those of Shanghai, 16.4° of longitude off; 东门社区 stands where the other candidate does
        String two =
                ",\"candidates\":[{\"name\":\"东门\",\"lon\":105.025,\"lat\":35.04},{\"name\":\"误\",\"lon\":121.4,\"lat\":35.04}]";
        JsonNode told = siting(two).get("candidates_out_of_reach");
        assertThat(told.get("count").asInt()).isEqualTo(1);
        assertThat(told.at("/named/0/name").asText()).isEqualTo("误");
        // 石桥村 of 望山镇 is the easternmost, at 105.065 or 105.07: some 16.335° of 91.2 km, shortened by the great circle
        assertThat(told.at("/named/0/nearest_m").asDouble()).isCloseTo(1_487_000, within(8_000.0));
        assertThat(told.get("note_zh").asText()).contains("误").contains("核对坐标");
        assertThat(SERVICE.execute(
                                "siting",
                                "\"area\":\"990121\",\"kinds\":[\"E4\"],\"complete_around\":[\"E4\"],\"sites\":1" + two,
                                "?f=html")
                        .text())
                .contains("1 个备选点半径内没有人口");
        assertThat(siting("").at("/candidates_out_of_reach/count").asInt()).isZero();
    }

    @Test
    void facilities_of_other_counties_are_not_counted_where_nobody_of_the_area_is_near() {
        // the register holds homes of 万盛 400 km away; 示例县 has one
        JsonNode homes = SERVICE.made(
                "what-if",
                "\"area\":\"990121\",\"kinds\":[\"E1\"],\"complete_around\":[\"E1\"],\"changes\":[{\"action\":\"open\",\"lon\":105.01,\"lat\":35.01}]");
        assertThat(homes.at("/before/facilities").asInt()).isEqualTo(1);
        assertThat(homes.at("/after/facilities").asInt()).isEqualTo(2);
        // the station over the border is 666 m from 青石村: it counts within 1,000 m and not within 500 m
        String station = "\"area\":\"990121\",\"kinds\":[\"E4\"],\"complete_around\":[\"E4\"]";
        assertThat(SERVICE.made("what-if", station).at("/before/facilities").asInt())
                .isEqualTo(1);
        assertThat(SERVICE.made("what-if", station + ",\"radius\":500")
                        .at("/before/facilities")
                        .asInt())
                .isZero();
    }

    @Test
    void supply_is_shared_as_far_as_a_kind_reaches_where_that_is_said() {
        // 15 day places at 临河村: within 10 km everybody shares them, 15 / 1,600 = 9.375 for 1,000; of 500 m only the 250
        // there do
        String care =
                "\"area\":\"990121\",\"kinds\":[\"E5\"],\"complete_around\":[\"E5\"],\"supply\":\"day_places\",\"method\":\"2sfca\","
                        + "\"changes\":[{\"action\":\"open\",\"kind\":\"E5\",\"lon\":105.065,\"lat\":35.035,\"supply\":15}]";
        JsonNode far = unit(SERVICE.made("what-if", care), "990121101");
        assertThat(far.get("per_1000_before").asDouble()).isCloseTo(9.375, within(1e-9));
        // 250 of the 350 people of the town share 15 places: 15 / 350 = 42.857 for 1,000 of the town
        JsonNode near = SERVICE.made(
                "accessibility",
                "\"area\":\"990121\",\"kinds\":[\"E5\"],\"complete_around\":[\"E5\"],\"supply\":\"day_places\",\"method\":\"2sfca\",\"radii\":{\"E5\":500}");
        assertThat(unit(near, "990121101").get("per_1000").asDouble()).isCloseTo(42.857, within(1e-3));
        JsonNode then =
                unit(SERVICE.made("what-if", care + ",\"radii\":{\"E5\":500},\"level\":\"village\""), "990121100201");
        // 石桥村, 150 elders 555 m from where it opens, gets nothing of it within 500 m
        assertThat(then == null || then.get("per_1000_after").asDouble() == 0).isTrue();
        JsonNode around =
                unit(SERVICE.made("what-if", care + ",\"radii\":{\"E5\":600},\"level\":\"village\""), "990121100201");
        // within 600 m its 150 have 15 places: 100 for 1,000
        assertThat(around.get("per_1000_after").asDouble()).isCloseTo(100, within(1e-9));
    }

    private static JsonNode unit(JsonNode told, String code) {
        for (JsonNode unit : told.get("units")) {
            if (unit.get("code").asText().equals(code)) {
                return unit;
            }
        }
        return null;
    }

    @Test
    void english_tables_and_reports_name_clauses_in_english() {
        String asked = "\"area\":\"990121\",\"clauses\":[\"jiujiang-new-estates\",\"gb50437-beds-per-1000\"]";
        String table = SERVICE.execute("gap-statement", asked, "?f=csv&lang=en").text();
        assertThat(table)
                .contains("Jiujiang: work plan of the civil-affairs bureau, 14th five years 2020-11-18 Art. 10")
                .contains("At least 40 beds per 1,000 elders")
                .doesNotContain("鸠江区民政局")
                .doesNotContain("每千名老年人");
        assertThat(SERVICE.execute("gap-statement", asked, "?f=csv").text())
                .contains("鸠江区民政局“十四五”工作计划 2020-11-18 第10条")
                .contains("每千名老年人不少于40张床位");
        assertThat(SERVICE.execute("gap-statement", asked, "?f=html&lang=en").text())
                .contains("14th five years 2020-11-18 Art. 10")
                .doesNotContain("第10条");
        String screened = SERVICE.execute(
                        "cemetery-screen", "\"area\":\"990121\",\"clauses\":[\"zhengzhou-water\"]", "?f=csv&lang=en")
                .text();
        assertThat(screened).contains(",Reservoir,石桥水库,").doesNotContain("河堤");
    }

    @Test
    void what_narrows_facilities_is_named_in_what_a_share_is_of() {
        JsonNode shared = own(DAY.formatted("items-keep", "E1|E3", "300")
                + ",\"property\":\"building_m2\",\"unit\":\"m2\",\"where\":\"ownership=public\"");
        assertThat(shared.get("denominator_zh").asText()).startsWith("设施数(仅限").contains("公办");
        JsonNode beds = own(
                DAY.formatted("per-thousand", "E1", "40")
                        + ",\"property\":\"beds_total\",\"unit\":\"beds\",\"band\":\"elders-60\",\"where\":\"ownership=public\"");
        assertThat(beds.get("denominator_zh").asText()).startsWith("每千名60岁及以上老年人(设施仅限");
        JsonNode estates = own(
                "\"clause\":\"e\",\"instrument\":\"house\",\"form\":\"estates-provide\",\"subject\":\"new\",\"sense\":"
                        + "\"at-least\",\"value\":30,\"per\":\"100 households\",\"property\":\"building\",\"where\":\"built_year=2020\"");
        assertThat(estates.get("denominator_en").asText())
                .startsWith("estates (")
                .endsWith("2020 only)");
    }

    @Test
    void a_hint_is_given_where_a_cemetery_is_within_500_m_of_a_park() {
        // domain D.3, default column: inside test, warn within 500 m. The cemetery ends at 105.071; a park 0.004° = 365
        // m to its east
        Answer kept = SERVICE.send(
                "POST",
                "/collections/constraint-zones/items",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[105.075,35.05],[105.076,35.05],"
                        + "[105.076,35.052],[105.075,35.052],[105.075,35.05]]]},\"properties\":{\"name\":\"示例公园\","
                        + "\"zone_kind\":\"urban-park\",\"division_code\":\"990121100\"}}",
                "Content-Type",
                "application/geo+json");
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        JsonNode near = SERVICE.made("gap-statement", "\"area\":\"990121\",\"clauses\":[\"house-parks-near\"]")
                .at("/clauses/0");
        assertThat(near.get("outcome").asText()).isEqualTo("noted");
        assertThat(near.at("/subjects/0/have").asDouble()).isCloseTo(365, within(1.0));
        assertThat(near.get("strength").asText()).isEqualTo("hint");
    }

    @Test
    void a_scenario_that_names_a_facility_that_is_not_there_is_refused() {
        String body =
                "{\"inputs\":{\"area\":\"990121\",\"kinds\":[\"E1\"],\"complete_around\":[\"E1\"],\"changes\":[{\"action\":\"close\",\"facility\":"
                        + "\"00000000-0000-0000-0000-00000000abcd\"}]}}";
        Answer refused = SERVICE.send("PUT", "/scenarios/无此设施", body, "Content-Type", "application/json");
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.json().get("field").asText()).isEqualTo("inputs.changes.0.facility");
        assertThat(SERVICE.get("/scenarios/无此设施").status()).isEqualTo(404);
    }

    @Test
    void a_proof_says_that_it_is_of_facilities_whose_place_is_known() {
        // 零忧托龙山养护院 and 百禾荣园怡养院 of 滨湖区 serve and nobody recorded where; day care of 示例县 is all placed
        assertThat(siting("").at("/plan/quality_zh").asText()).isEqualTo("已证明没有更好的方案");
        Answer kept = SERVICE.send(
                "POST",
                "/collections/facilities/items",
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"name\":\"某助餐点\",\"facility_type\":\"E6\","
                        + "\"division_code\":\"990121\",\"status\":\"operating\"}}",
                "Content-Type",
                "application/geo+json");
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        JsonNode plan = SERVICE.made(
                        "siting",
                        "\"area\":\"990121\",\"kinds\":[\"E4\",\"E6\"],\"complete_around\":[\"E4\",\"E6\"],\"complete_kinds\":[\"E4\"],\"sites\":1")
                .get("plan");
        assertThat(plan.get("quality_zh").asText()).startsWith("已证明没有更好的方案——仅就位置已知的设施而言;1 处");
        assertThat(plan.get("quality_en").asText()).contains("whose place is known; 1 that");
        assertThat(plan.get("unplaced_left_out").asInt()).isEqualTo(1);
    }

    @Test
    void tables_tell_whose_supply_is_only_the_least() {
        // SilentSupplyTest: the 700 of the seat also reach a centre that does not say how many beds it has
        String beds =
                "\"area\":\"990121\",\"kinds\":[\"E1\",\"E3\"],\"complete_around\":[\"E1\",\"E3\"],\"radius\":2000,\"level\":\"village\",\"method\":\"2sfca\"";
        String table = SERVICE.execute("accessibility", beds, "?f=csv").text();
        assertThat(table)
                .contains("其中只知下限(人)")
                .contains("东门社区,400,0,85.71428571428571,400,")
                .contains("西门社区,300,0,85.71428571428571,300,");
        assertThat(SERVICE.execute("accessibility", beds, "?f=html").text()).contains("700 人的所得只是下限");
    }

    @Test
    void nothing_chinese_but_names_stands_in_an_english_statement() {
        String page = SERVICE.execute(
                        "gap-statement",
                        "\"area\":\"990121\",\"clauses\":[\"jiujiang-new-estates\"]",
                        "?f=html&lang=en")
                .text();
        assertThat(CHINESE.matcher(page.replaceAll("(?s).*<body", ""))
                        .results()
                        .map(found -> found.group())
                        .filter(found -> !found.matches("示例县|示例新村|.{2,3}[镇乡]|城关街道|界名"))
                        .distinct())
                .isEmpty();
    }
}

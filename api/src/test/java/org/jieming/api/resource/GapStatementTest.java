package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The gap statement of the invented county, reckoned by hand from its README: eight villages with 1,600 elders in four
 * townships, four facilities inside and one over the border, one cemetery, two estates, one reservoir.
 */
class GapStatementTest {
    private static final Service SERVICE = Service.empty();

    @BeforeAll
    static void seeds() {
        Birth.ifNew(SERVICE.register, Progress.SILENT);
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static Answer ask(String inputs, String query) {
        return SERVICE.execute("gap-statement", inputs, query);
    }

    private static JsonNode statement(String inputs) {
        return SERVICE.made("gap-statement", inputs);
    }

    private static JsonNode clause(String id, String more) {
        return statement("\"area\":\"990121\",\"levels\":[\"county\",\"township\",\"village\"],\"clauses\":[\"" + id
                        + "\"]" + more)
                .at("/clauses/0");
    }

    private static JsonNode own(String clause, String... complete) {
        return statement("\"area\":\"990121\",\"levels\":[\"county\",\"township\",\"village\"],"
                        + (complete.length == 0
                                ? ""
                                : "\"complete_kinds\":[\"" + String.join("\",\"", complete) + "\"],")
                        + "\"own_clauses\":[{" + clause + "}]")
                .at("/clauses/0");
    }

    private static List<String> units(JsonNode clause, String level, String outcome) {
        List<String> names = new ArrayList<>();
        clause.get("units").forEach(unit -> {
            if (unit.get("level").asText().equals(level)
                    && unit.get("outcome").asText().equals(outcome)) {
                names.add(unit.get("name").asText());
            }
        });
        return names;
    }

    private static String outcome(JsonNode clause) {
        return clause.get("outcome").asText();
    }

    @Test
    void the_new_estate_is_60_square_metres_short_and_the_old_one_has_enough() {
        // 示例新村: max(300, 30 × 1,000 / 100) = 300, has 240; 东门里: 20 × 800 / 100 = 160, has 200
        JsonNode fresh = clause("jiujiang-new-estates", "");
        assertThat(outcome(fresh)).isEqualTo("short");
        assertThat(fresh.get("basis").asText()).isEqualTo("estates");
        assertThat(fresh.at("/subjects/0/name").asText()).isEqualTo("示例新村");
        assertThat(fresh.at("/subjects/0/need").asDouble()).isEqualTo(300);
        assertThat(Units.of(fresh, "990121001002").get("missing").asDouble()).isEqualTo(60);
        assertThat(Units.of(fresh, "990121").get("missing").asDouble()).isEqualTo(60);
        assertThat(Units.of(fresh, "990121200").get("outcome").asText()).isEqualTo("nothing");
        // law of 鸠江区, asked for here for comparison
        assertThat(fresh.get("law_here").asBoolean()).isFalse();
        assertThat(outcome(clause("jiujiang-old-estates", ""))).isEqualTo("satisfied");
    }

    @Test
    void an_area_of_another_kind_is_not_compared() {
        // 绍兴 counts interior area, the register gives floor area: neither enough nor too little (E-04)
        JsonNode old = clause("shaoxing-old-estates", "");
        assertThat(outcome(old)).isEqualTo("unknown");
        assertThat(old.at("/subjects/0/reason_zh").asText()).contains("面积类别");
    }

    @Test
    void one_town_has_no_public_cemetery_and_the_cemetery_keeps_its_50_mu() {
        // in 望山镇, and it serves 青石乡 by name (D-18); nothing for 临河镇; 城关街道 is no town
        JsonNode towns = clause("jiujiang-town-cemeteries", "");
        assertThat(towns.get("basis").asText()).isEqualTo("units");
        assertThat(towns.get("total").asInt()).isEqualTo(3);
        assertThat(units(towns, "township", "satisfied")).containsExactly("望山镇", "青石乡");
        assertThat(units(towns, "township", "short")).containsExactly("临河镇");
        assertThat(units(towns, "township", "nothing")).containsExactly("城关街道");
        // 20,243 m² drawn = 30.4 mu, 30 declared
        assertThat(outcome(clause("jiujiang-cemetery-land", ""))).isEqualTo("satisfied");
    }

    @Test
    void day_care_within_300_metres_is_asked_of_communities_alone() {
        // 西门社区 300 and 东门社区 400 elders; the one day-care centre is 2,219 m away in 临河村
        JsonNode reach = clause("gb50180-day-care-reach", "");
        assertThat(reach.get("basis").asText()).isEqualTo("population");
        assertThat(reach.get("total").asInt()).isEqualTo(700);
        assertThat(reach.get("short").asInt()).isEqualTo(700);
        // 700 of the 1,600 elders of the county: the others are not of residents' committees
        assertThat(reach.at("/demand/people").asInt()).isEqualTo(1600);
        assertThat(reach.get("denominator_zh").asText()).isEqualTo("60岁及以上老年人(仅限居民委员会)");
        assertThat(reach.get("denominator_en").asText())
                .isEqualTo("people aged 60 and over (Residents' committee only)");
        assertThat(clause("gb50437-beds-per-1000", "").get("denominator_en").asText())
                .isEqualTo("per 1,000 people aged 60 and over");
        assertThat(clause("gf2021-nursing-beds", "").get("denominator_zh").asText())
                .isEqualTo("床位数");
        assertThat(units(reach, "village", "short")).containsExactly("西门社区", "东门社区");
        assertThat(Units.of(reach, "990121101200").get("outcome").asText()).isEqualTo("nothing");
        assertThat(reach.at("/demand/year").asInt()).isEqualTo(2020);
    }

    @Test
    void one_township_of_four_has_a_centre_where_60_per_cent_are_asked() {
        JsonNode centres = clause("gf2021-township-centres", "");
        // 1 of 4 = 25 % < 60 %
        assertThat(centres.get("satisfied").asInt()).isEqualTo(1);
        assertThat(centres.get("share").asDouble()).isEqualTo(0.25);
        // 60 % of 4 are 2.4, so that 3 must have one: 3 − 1 = 2 are missing, and not 3
        assertThat(centres.get("share_wanted").asDouble()).isEqualTo(0.6);
        assertThat(centres.get("missing").asInt()).isEqualTo(2);
        assertThat(outcome(centres)).isEqualTo("short");
    }

    @Test
    void people_within_a_kilometre_of_anything_are_1520_and_120_of_them_only_from_over_the_border() {
        String all =
                "\"clause\":\"any\",\"instrument\":\"house\",\"form\":\"people-within\",\"kinds\":\"E1|E3|E4|E5|E7\","
                        + "\"sense\":\"at-most\",\"value\":1000,\"unit\":\"m\",\"band\":\"elders-60\"";
        // that there is no station, E4, in 示例县 is declared
        JsonNode within = own(all, "E4");
        assertThat(within.get("satisfied").asInt()).isEqualTo(1520);
        assertThat(within.get("satisfied_from_inside").asInt()).isEqualTo(1400);
        assertThat(within.get("satisfied_across_borders_only").asInt()).isEqualTo(120);
        assertThat(units(within, "village", "short")).containsExactly("石桥村(青石乡)");
        // judged without the neighbours' the difference is told all the same
        JsonNode own = statement("\"area\":\"990121\",\"across_borders\":false,\"own_clauses\":[{" + all + "}]")
                .at("/clauses/0");
        assertThat(own.get("satisfied").asInt()).isEqualTo(1400);
        assertThat(own.get("satisfied_across_borders_only").asInt()).isEqualTo(120);
        // 95 of 100 are asked for, and 95 % are reached; 96 are not
        assertThat(outcome(own(all + ",\"minimum\":95", "E4"))).isEqualTo("satisfied");
        // 96 % of 1,600 are 1,536: 16 people more than the 1,520
        JsonNode more = own(all + ",\"minimum\":96", "E4");
        assertThat(outcome(more)).isEqualTo("short");
        assertThat(more.get("missing").asInt()).isEqualTo(16);
    }

    @Test
    void a_work_planned_for_a_year_that_has_come_neither_serves_nor_is_missing_for_certain() {
        // 500110 holds one cemetery, planned for 2024 by a source of 2022; nothing says that it opened
        JsonNode urban = StreamSupport.stream(
                        statement("\"area\":\"500110\",\"date\":\"2026-01-01\"")
                                .get("targets")
                                .spliterator(),
                        false)
                .filter(target -> target.get("indicator").asText().equals("urban-cemeteries"))
                .findFirst()
                .orElseThrow();
        assertThat(outcome(urban)).isEqualTo("unknown");
        // 310151 holds one facility, under "other", which tells nothing of the eldercare network
        JsonNode centres = statement("\"area\":\"310151\",\"clauses\":[\"gf2021-township-centres\"]")
                .at("/clauses/0");
        assertThat(outcome(centres)).isEqualTo("unknown");
    }

    @Test
    void sums_agree_at_every_level() {
        JsonNode statement = statement("\"area\":\"990121\",\"levels\":[\"county\",\"township\",\"village\"]");
        assertThat(statement.get("clauses").size()).isGreaterThan(10);
        for (JsonNode clause : statement.get("clauses")) {
            for (String member : List.of("total", "satisfied", "short", "unknown")) {
                if (clause.has(member)) {
                    long townships = 0;
                    for (JsonNode unit : clause.get("units")) {
                        townships += unit.get("level").asText().equals("township")
                                ? unit.get(member).asLong()
                                : 0;
                    }
                    assertThat(townships)
                            .as(clause.get("clause") + " " + member)
                            .isEqualTo(clause.get(member).asLong());
                }
            }
        }
    }

    @Test
    void a_missing_layer_is_unknown_and_a_declared_one_is_not() {
        // no farmland in the register: unknown; the reservoir is 91 m away: not inside, but dikes and sources may be
        JsonNode farmland = clause("house-farmland", "");
        assertThat(outcome(farmland)).isEqualTo("unknown");
        // one cemetery, of which nothing can be told: neither 0 % nor nothing missing
        assertThat(farmland.get("unknown").asInt()).isEqualTo(1);
        assertThat(farmland.get("share").isNull()).isTrue();
        assertThat(farmland.get("missing").isNull()).isTrue();
        String printed = ask("\"area\":\"990121\",\"clauses\":[\"house-farmland\"]", "?f=html")
                .text();
        assertThat(printed).contains("缺口不明").doesNotContain("0.0 %");
        assertThat(farmland.at("/missing_inputs/0/input_zh").asText()).contains("没有图层", "林地");
        assertThat(outcome(clause("house-water", ""))).isEqualTo("unknown");
        String complete = ",\"complete_zones\":[\"dike\",\"water-source\"]";
        assertThat(outcome(clause("house-water", complete))).isEqualTo("satisfied");
        // within 500 m: certain, whatever else is not recorded; 0.001° of longitude at 35.05° = 91.2 m
        JsonNode near = clause("house-water-near", "");
        // a word, and no norm that is broken
        assertThat(outcome(near)).isEqualTo("noted");
        assertThat(near.get("short").asInt()).isZero();
        assertThat(near.get("noted").asInt()).isEqualTo(1);
        // total 1 = 0 satisfied + 0 short + 0 unknown + 1 to be noted
        assertThat(ask("\"area\":\"990121\",\"clauses\":[\"house-water-near\"]", "?f=csv")
                        .text())
                .contains("990121,示例县,提示 to be noted,设施数,1,0,0,0,1,");
        assertThat(near.at("/subjects/0/have").asDouble()).isCloseTo(91.2, within(0.1));
        assertThat(near.at("/subjects/0/reason_zh").asText()).contains("石桥水库");
    }

    @Test
    void a_facility_that_does_not_say_is_unknown_and_names_what_is_missing() {
        JsonNode land = clause("gb50437-land-per-bed", "");
        assertThat(outcome(land)).isEqualTo("unknown");
        assertThat(land.at("/missing_inputs/0/input_zh").asText()).isEqualTo("缺少占地面积");
    }

    @Test
    void in_a_district_without_population_nothing_about_people_is_satisfied_or_short() {
        JsonNode statement = statement("\"area\":\"340207\"");
        for (JsonNode clause : statement.get("clauses")) {
            boolean people = clause.get("form").asText().equals("people-within")
                    || clause.get("form").asText().equals("per-thousand");
            if (people) {
                assertThat(outcome(clause)).as(clause.get("clause").asText()).isEqualTo("unknown");
                assertThat(clause.get("missing_inputs")).isNotEmpty();
                clause.get("units")
                        .forEach(
                                unit -> assertThat(unit.get("outcome").asText()).isEqualTo("unknown"));
            }
        }
        // its own plan is law here, and so is the standard of Anhui
        assertThat(statement.findValuesAsText("clause")).contains("jiujiang-new-estates", "anhui-plot-size");
        assertThat(statement.findValuesAsText("clause")).doesNotContain("guizhou-new-estates");
    }

    @Test
    void people_of_whom_nobody_knows_how_many_they_are_let_nothing_pass() {
        // the neighbour county: 100 elders 0 m from its station, and a cell beside it that does not say how many
        String cell = "\"cell_kind\":\"grid\",\"division_code\":\"990122\",\"year\":2020,\"population\":900";
        SERVICE.keep("population-cells", "\"cell_id\":\"n1\",\"pop_60_plus\":100," + cell, "105.055,34.999");
        SERVICE.keep("population-cells", "\"cell_id\":\"n2\"," + cell, "105.056,34.999");
        String rule =
                "\"area\":\"990122\",\"own_clauses\":[{\"clause\":\"x\",\"instrument\":\"y\",\"form\":\"people-within\","
                        + "\"kinds\":\"E4\",\"sense\":\"at-most\",\"value\":1000,\"band\":\"elders-60\"";
        JsonNode all = statement(rule + "}]").at("/clauses/0");
        assertThat(all.get("satisfied").asInt()).isEqualTo(100);
        assertThat(outcome(all)).isEqualTo("unknown");
        // asked of communities alone: nobody knows whether the 100 live in one, with the station or without
        JsonNode some = statement(rule + ",\"where\":\"residents-committee\"}]").at("/clauses/0");
        assertThat(some.get("unknown").asInt()).isEqualTo(100);
        assertThat(some.get("satisfied_from_inside").asInt()).isZero();
        assertThat(some.get("satisfied_across_borders_only").asInt()).isZero();
    }

    @Test
    void the_statement_comes_as_table_and_map() {
        String inputs = "\"area\":\"990121\",\"clauses\":[\"jiujiang-new-estates\",\"jiujiang-town-cemeteries\"]";
        String table = ask(inputs, "?f=csv").text();
        assertThat(table)
                .contains("jiujiang-town-cemeteries", "990121101,临河镇,不足 short,政区单元数(仅限镇、乡),1,0,1,0,0,1,处 facilities");
        JsonNode map = ask(inputs, "?f=geojson").json();
        JsonNode town = StreamSupport.stream(map.get("features").spliterator(), false)
                .filter(feature -> feature.at("/properties/code").asText().equals("990121101"))
                .findFirst()
                .orElseThrow();
        assertThat(town.at("/properties/jiujiang-town-cemeteries").asText()).isEqualTo("short");
        assertThat(town.at("/geometry/type").asText()).isEqualTo("Polygon");
        assertThat(map.toString()).contains("示例新村");
    }
}

package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * 邻县 with two towns of two villages each, beside 示例县 of the seeds, of which the register knows less than of it: who is not known
 * to be short is not told to be, and nobody is told to be nobody.
 */
class WhereNobodyKnowsTest {
    private static final String CARE = "\"kinds\":[\"E4\"],\"radius\":1000";

    private final Service service = Service.empty();

    @BeforeEach
    void seeds() {
        Birth.ifNew(service.register, Progress.SILENT);
        for (int town = 1; town <= 2; town++) {
            division("99012210" + town + "000", "town", "township", "乡" + town);
            division("99012210" + town + "201", "villagers-committee", "village", "村" + town + "东");
            division("99012210" + town + "202", "villagers-committee", "village", "村" + town + "西");
        }
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private void division(String code, String type, String level, String name) {
        service.keepAs(
                "divisions",
                "null",
                "\"name\":\"" + name + "\",\"code\":\"" + code + "\",\"type\":\"" + type + "\",\"level\":\"" + level
                        + "\"");
    }

    private void people(String kind, String code, String place, int elders) {
        service.keepAs(
                "population-cells",
                "{\"type\":\"Point\",\"coordinates\":" + place + "}",
                "\"cell_id\":\"" + code + "\",\"cell_kind\":\"" + kind + "\",\"division_code\":\"" + code
                        + "\",\"population\":" + 5 * elders + ",\"year\":2021,\"pop_60_plus\":" + elders);
    }

    @Test
    void a_village_is_not_empty_because_its_people_were_counted_by_the_county() {
        // 600 elders of 邻县; in which of the four villages each lives, and how far from its station, nobody knows
        people("county", "990122", "[105.055,34.998]", 600);
        String villages = "\"area\":\"990122\",\"level\":\"village\"," + CARE;
        JsonNode reach = service.made("reach", villages);
        assertThat(reach.at("/served/people").asInt()).isZero();
        assertThat(reach.at("/served/unknown").asInt()).isEqualTo(600);
        for (int village = 0; village < 4; village++) {
            JsonNode row = reach.at("/units/" + village);
            for (String figure : new String[] {"people", "served", "unserved", "unknown", "share"}) {
                assertThat(row.get(figure).isNull()).as(row.toString()).isTrue();
            }
            assertThat(row.get("uncounted").asBoolean()).isTrue();
        }
        assertThat(service.execute("reach", villages, "?f=csv").text()).contains("990122101201,村1东,,,,,");
        assertThat(service.made(
                                "accessibility",
                                "\"area\":\"990122\",\"level\":\"village\",\"kinds\":[\"E4\"],"
                                        + "\"supply\":\"count\"")
                        .at("/units/1/people")
                        .isNull())
                .isTrue();
    }

    @Test
    void what_one_county_records_of_facilities_says_nothing_of_the_next() {
        // day care within 1,000 m serves 350 of the 1,600 elders of 示例县 (WhatIfTest); 另县 has 600 elders and no day care
        // on record, which is not to have none; that of 邻县 is closed, and so it has none for its 50 elders
        service.keepAs(
                "facilities",
                "null",
                "\"name\":\"旧站\",\"facility_type\":\"E5\",\"division_code\":\"990122\",\"status\":\"closed\"");
        service.keepAs(
                "divisions", "null", "\"name\":\"另县\",\"code\":\"990123\",\"type\":\"county\",\"level\":\"county\"");
        people("county", "990123", "[105.2,34.98]", 600);
        people("village-unit", "990122", "[105.055,34.98]", 50);
        String province = "\"area\":\"990000\",\"level\":\"county\",\"radius\":1000,\"kinds\":[\"E5\"]";
        String named = "1 个县级政区没有登记任何“日间照料中心”(另县)";

        JsonNode clause = service.made(
                        "gap-statement",
                        "\"area\":\"990000\",\"levels\":[\"county\"],\"own_clauses\":[{\"clause\":\"c\",\"instrument\":"
                                + "\"house\",\"form\":\"people-within\",\"kinds\":\"E5\",\"band\":\"elders-60\",\"sense\":"
                                + "\"at-most\",\"value\":1000,\"minimum\":20}]")
                .at("/clauses/0");
        assertThat(clause.get("satisfied").asInt()).isEqualTo(350);
        assertThat(clause.get("short").asInt()).isEqualTo(1250 + 50);
        assertThat(clause.get("unknown").asInt()).isEqualTo(600);
        // 350 of 2,250 are 15.6 %, 950 of them would be 42 %
        assertThat(clause.get("outcome").asText()).isEqualTo("unknown");
        assertThat(clause.get("missing_inputs").toString()).contains(named);

        JsonNode reach = service.made("reach", province);
        assertThat(reach.at("/served/people").asInt()).isEqualTo(350);
        assertThat(reach.at("/served/unserved").asInt()).isEqualTo(1300);
        assertThat(reach.at("/served/unknown").asInt()).isEqualTo(600);
        assertThat(reach.at("/served/share").isNull()).isTrue();
        assertThat(reach.get("missing_inputs").toString()).contains(named);
        assertThat(reach.at("/units/2/name").asText()).isEqualTo("另县");
        assertThat(reach.at("/units/2/unserved").asInt()).isZero();
        assertThat(reach.at("/units/2/share").isNull()).isTrue();

        JsonNode then = service.made("what-if", province);
        assertThat(then.at("/before/unserved").asInt()).isEqualTo(1300);
        assertThat(then.at("/before/unknown").asInt()).isEqualTo(600);
        assertThat(then.get("missing_inputs").toString()).contains(named);

        JsonNode plan = service.made("siting", province.replace("\"level\":\"county\",", "") + ",\"sites\":1");
        assertThat(plan.at("/plan/share_then").isNull()).isTrue();
        assertThat(plan.at("/plan/quality_zh").asText()).contains("仅就");
        assertThat(plan.get("missing_inputs").toString()).contains(named);
    }

    @Test
    void of_a_whole_county_wider_than_the_radius_nobody_knows_who_is_within_it() {
        // 邻县 is 7.3 km × 3.3 km
        people("county", "990122", "[105.055,34.998]", 600);
        String wider = "1 个人口单元是整个乡镇或区县(共 600 人),其中的人住在何处、是否在 1000 米的范围内不得而知";
        String near = "\"area\":\"990122\"," + CARE;
        String far = near.replace("1000", "8100");
        for (String process : new String[] {"reach", "what-if", "siting"}) {
            String more = process.equals("siting") ? ",\"sites\":1" : "";
            assertThat(service.made(process, near + more).get("missing_inputs").toString())
                    .as(process)
                    .contains(wider);
        }
        assertThat(service.made("siting", near + ",\"sites\":1")
                        .at("/plan/quality_zh")
                        .asText())
                .isEqualTo("缺少数据,无法判定(见“缺少的数据”)");
        assertThat(service.made("reach", near).at("/served/unknown").asInt()).isEqualTo(600);
        JsonNode before = service.made("what-if", near).get("before");
        assertThat(before.get("unknown").asInt()).isEqualTo(600);
        assertThat(before.get("unserved").asInt()).isZero();
        // the station is 111 m south of its border: no corner is further off than √(7,304² + 3,439²) = 8,073 m
        assertThat(service.made("reach", far).at("/served/people").asInt()).isEqualTo(600);
        JsonNode clause = service.made(
                        "gap-statement",
                        "\"area\":\"990122\",\"own_clauses\":[{\"clause\":\"c\",\"instrument\":\"house\",\"form\":"
                                + "\"people-within\",\"kinds\":\"E4\",\"band\":\"elders-60\",\"sense\":\"at-most\","
                                + "\"value\":1000}]")
                .at("/clauses/0");
        assertThat(clause.get("missing_inputs").toString()).contains(wider);
        assertThat(clause.get("unknown").asInt()).isEqualTo(600);
        assertThat(clause.get("outcome").asText()).isEqualTo("unknown");
    }

    @Test
    void a_whole_county_is_spread_over_its_outline_when_that_is_asked_for() {
        // 600 over 7,304 m × 3,328 m = 24.3 km². The station is 111 m south of the border: half a circle of 1,000 m and
        // a strip
        // of 2,000 m × 111 m lie in the county, 1.57 + 0.22 km², and 600 × 1.79 ÷ 24.3 = 44 people
        people("county", "990122", "[105.055,34.998]", 600);
        JsonNode reach =
                service.made("reach", "\"area\":\"990122\",\"spread\":100,\"complete_around\":[\"E4\"]," + CARE);
        assertThat(reach.at("/served/people").asInt()).isBetween(42, 47);
        assertThat(reach.at("/served/unserved").asInt())
                .isEqualTo(600 - reach.at("/served/people").asInt());
        assertThat(reach.at("/demand/estimated").asBoolean()).isTrue();
        assertThat(reach.get("missing_inputs").toString()).doesNotContain("整个乡镇或区县");
    }

    @Test
    void a_unit_whose_people_are_not_known_is_not_said_to_stay_as_it_is() {
        // 乡1 by village, of 乡2 nobody was counted: a station there gains nobody who is known, two villages do not
        // change
        people("village-unit", "990122101201", "[105.02,34.98]", 60);
        people("village-unit", "990122101202", "[105.03,34.98]", 40);
        String opened = "\"area\":\"990122\",\"level\":\"village\"," + CARE
                + ",\"changes\":[{\"action\":\"open\",\"lon\":105.07,\"lat\":34.98}]";
        JsonNode told = service.made("what-if", opened);
        assertThat(told.at("/difference/gained").asInt()).isZero();
        assertThat(told.at("/difference/at_least").asBoolean()).isTrue();
        assertThat(told.get("units_unchanged").asInt() + told.get("units").size())
                .isEqualTo(2);
        assertThat(told.get("units_unknown").asInt()).isEqualTo(2);
        assertThat(service.execute("what-if", opened, "?f=html").text())
                .contains("2 个人口不明、无法判定")
                .contains("新得到服务至少 0 人");
    }
}

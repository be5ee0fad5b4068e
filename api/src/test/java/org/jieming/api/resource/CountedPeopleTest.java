package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Which people are counted, and what is said of those who are not, in every analysis: 1,600 elders and 8,000 people in eight villages
 * of the invented county.
 */
class CountedPeopleTest {
    private static final String MUTUAL_AID =
            "\"area\":\"990121\",\"kinds\":[\"E7\"],\"complete_around\":[\"E7\"],\"radius\":2000";

    private final Service service = Service.empty();

    @BeforeEach
    void seeds() {
        Birth.ifNew(service.register, Progress.SILENT);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private void keep(String collection, String place, String properties) {
        service.keepAs(
                collection,
                place.isEmpty() ? "null" : "{\"type\":\"Point\",\"coordinates\":[" + place + "]}",
                properties);
    }

    private void cell(String id, String kind, String unit, int year, int elders) {
        keep(
                "population-cells",
                "105.055,35.035",
                "\"cell_id\":\"" + id + "\",\"cell_kind\":\"" + kind + "\",\"division_code\":\"" + unit
                        + "\",\"population\":" + 5 * elders + ",\"population_basis\":\"resident\",\"year\":" + year
                        + ",\"pop_60_plus\":" + elders);
    }

    private void forget(String cell) {
        String id = service.get("/collections/population-cells/items?filter=cell_id='" + cell + "'")
                .ids()
                .get(0);
        String address = "/collections/population-cells/items/" + id;
        Answer gone = service.send(
                "DELETE", address, "", "If-Match", service.get(address).header("ETag"));
        assertThat(gone.status()).as(gone.text()).isLessThan(300);
    }

    private JsonNode homes(String area, String more) {
        return service.made(
                        "gap-statement",
                        "\"area\":\"" + area
                                + "\",\"own_clauses\":[{\"clause\":\"h\",\"instrument\":\"house\",\"form\":"
                                + "\"per-thousand\",\"kinds\":\"E1\",\"property\":\"beds_total\",\"band\":\"elders-60\","
                                + "\"sense\":\"at-least\"," + more + "}]")
                .at("/clauses/0");
    }

    /** The 350 of 望山镇 and the 80 of 石桥村 of 青石乡 (1,109 m) live within 2,000 m of the point at (105.065, 35.035). */
    private void everybodyIsCounted(String which) {
        JsonNode reach = service.made("reach", MUTUAL_AID);
        assertThat(reach.at("/demand/people").asInt()).as(which).isEqualTo(1_600);
        assertThat(reach.at("/served/people").asInt()).as(which).isEqualTo(430);
        assertThat(reach.at("/served/share").asDouble()).as(which).isEqualTo(430 / 1_600.0);
        assertThat(Units.of(reach, "990121001").get("people").asInt()).as(which).isEqualTo(700);
        JsonNode siting = service.made("siting", MUTUAL_AID);
        assertThat(siting.at("/plan/people").asInt()).as(which).isEqualTo(1_600);
        JsonNode whatIf = service.made("what-if", MUTUAL_AID);
        assertThat(whatIf.at("/before/served").asInt()).as(which).isEqualTo(430);
        assertThat(whatIf.at("/before/unserved").asInt()).as(which).isEqualTo(1_170);
        JsonNode beds = service.made(
                "accessibility", "\"area\":\"990121\",\"kinds\":[\"E1\"],\"complete_around\":[\"E1\"],\"radius\":2000");
        // 60 beds / 1,600
        assertThat(beds.at("/equity/mean_per_1000").asDouble()).as(which).isEqualTo(37.5);
        JsonNode plots = service.made("cemetery-capacity", "\"area\":\"990121\"");
        assertThat(plots.at("/whole_area/people").asInt()).as(which).isEqualTo(8_000);
        assertThat(plots.at("/whole_area/people_unserved").asInt()).as(which).isEqualTo(5_250);
        assertThat(homes("990121", "\"value\":37.5").get("outcome").asText())
                .as(which)
                .isEqualTo("satisfied");
        // a town and a village are told of themselves what the county is told of them
        assertThat(service.made("reach", MUTUAL_AID.replace("990121", "990121100"))
                        .at("/demand/people")
                        .asInt())
                .as(which)
                .isEqualTo(350);
    }

    @Test
    void one_building_with_thirty_elders_takes_the_place_of_nobody() {
        cell("D-5", "building", "990121100200", 2020, 30);
        everybodyIsCounted("one building");
        JsonNode aside = service.made("reach", MUTUAL_AID).at("/demand/not_added/0");
        assertThat(aside.get("cell_kind").asText()).isEqualTo("building");
        assertThat(aside.get("cells").asInt()).isEqualTo(1);
        assertThat(aside.get("people").asInt()).isEqualTo(30);
        assertThat(service.execute("reach", MUTUAL_AID, "?f=html").text())
                .contains("登记簿另有:常住人口口径,2020 年,按楼栋统计,1 个单元 30 人;未加入");
    }

    @Test
    void a_newer_count_of_one_village_takes_the_place_of_nobody() {
        cell("V-9", "village-unit", "990121001002", 2023, 500);
        everybodyIsCounted("one village of 2023");
    }

    @Test
    void of_two_complete_counts_the_finer_and_the_newer_is_taken_with_its_year() {
        // one cell for each township, 10 more in each; the villages are finer
        String[] towns = {"990121001", "990121100", "990121101", "990121200"};
        int[] elders = {710, 360, 360, 210};
        for (int town = 0; town < towns.length; town++) {
            cell("T-" + town, "township", towns[town], 2023, elders[town]);
        }
        everybodyIsCounted("townships of 2023");
        // eight villages of 2023 with 201 each are as fine and newer: 1,608
        String[] villages = {"001001", "001002", "100200", "100201", "101200", "101201", "200200", "200201"};
        for (String village : villages) {
            cell("N-" + village, "village-unit", "990121" + village, 2023, 201);
        }
        JsonNode demand = service.made("reach", MUTUAL_AID).get("demand");
        assertThat(demand.get("people").asInt()).isEqualTo(1_608);
        assertThat(demand.get("year").asInt()).isEqualTo(2023);
    }

    @Test
    void people_of_whom_no_year_is_told_are_of_none() {
        keep(
                "population-cells",
                "105.055,34.999",
                "\"cell_id\":\"L\",\"cell_kind\":\"county\",\"division_code\":\"990122\",\"population\":900,\"pop_60_plus\":100");
        String care = "\"kinds\":[\"E7\"],\"complete_around\":[\"E7\"],\"level\":\"county\",\"layers\":[\"units\"]";
        JsonNode demand = service.made("reach", "\"area\":\"990122\"," + care).get("demand");
        assertThat(demand.has("year")).isFalse();
        assertThat(demand.at("/sources/0").has("year")).isFalse();
        // 邻县 without a year beside 示例县 of 2020: of both together no year is the earliest
        for (String area : List.of("990122", "990000")) {
            JsonNode map = service.execute("reach", "\"area\":\"" + area + "\"," + care, "?f=geojson")
                    .json();
            assertThat(map.get("features")).as(area).isNotEmpty();
            map.get("features")
                    .forEach(feature -> assertThat(feature.get("properties").has("population_year"))
                            .isFalse());
        }
    }

    @Test
    void counties_counted_differently_are_added_and_each_count_is_named() {
        // 邻县 by the county as a whole, 示例县 by village
        keep(
                "population-cells",
                "105.055,34.999",
                "\"cell_id\":\"L\",\"cell_kind\":\"county\",\"division_code\":\"990122\",\"population\":900,\"year\":2021,"
                        + "\"population_basis\":\"resident\",\"pop_60_plus\":100");
        JsonNode demand = service.made(
                        "reach",
                        "\"area\":\"990000\",\"kinds\":[\"E7\"],\"complete_around\":[\"E7\"],\"level\":\"county\"")
                .get("demand");
        assertThat(demand.get("people").asInt()).isEqualTo(1_700);
        assertThat(demand.get("people_at_least").asBoolean()).isFalse();
        assertThat(demand.get("sources").findValuesAsText("cell_kind")).containsExactly("village-unit", "county");
        assertThat(demand.get("sources").findValuesAsText("people")).containsExactly("1600", "100");
        assertThat(demand.has("cell_kind")).isFalse();
        assertThat(demand.get("population_basis").asText()).isEqualTo("resident");
    }

    @Test
    void of_a_town_one_village_of_which_has_no_cell_nothing_is_said_to_be_enough() {
        forget("990121001001");
        // 60 beds for the 400 of 东门社区 would be 150; how many live in 西门社区 nobody knows
        for (JsonNode clause :
                List.of(homes("990121001", "\"value\":150"), Units.of(homes("990121", "\"value\":150"), "990121001"))) {
            assertThat(clause.get("outcome").asText()).isEqualTo("unknown");
            assertThat(clause.at("/figure/exact").asBoolean()).isFalse();
        }
        assertThat(homes("990121001", "\"value\":150")
                        .at("/missing_inputs/0/input_zh")
                        .asText())
                .isEqualTo("1 个政区没有人口单元(西门社区),其人口未计入");
        // with 160 asked for, 150 at the most are too few whoever else lives there
        assertThat(homes("990121001", "\"value\":160").get("outcome").asText()).isEqualTo("short");
        JsonNode within = service.made(
                        "gap-statement",
                        "\"area\":\"990121\",\"levels\":[\"village\"],\"own_clauses\":[{\"clause\":\"w\",\"instrument\":\"house\","
                                + "\"form\":\"people-within\",\"kinds\":\"E3\",\"band\":\"elders-60\",\"sense\":\"at-most\",\"value\":100000}]")
                .at("/clauses/0");
        assertThat(within.get("outcome").asText()).isEqualTo("unknown");
        assertThat(Units.of(within, "990121001001").get("outcome").asText()).isEqualTo("unknown");
        assertThat(Units.of(within, "990121001002").get("outcome").asText()).isEqualTo("satisfied");
    }

    @Test
    void people_whom_nobody_counted_are_named_in_every_answer_and_have_no_share() {
        forget("990121001001");
        String named = "1 个政区没有人口单元(西门社区)";
        for (String process : List.of("reach", "siting", "what-if", "accessibility", "cemetery-capacity")) {
            String asked = process.equals("cemetery-capacity") ? "\"area\":\"990121\"" : MUTUAL_AID;
            JsonNode told = service.made(process, asked);
            assertThat(told.get("missing_inputs").findValuesAsText("input_zh"))
                    .as(process)
                    .anyMatch(input -> input.startsWith(named));
            assertThat(told.at("/demand/people_at_least").asBoolean())
                    .as(process)
                    .isTrue();
            assertThat(told.at("/demand/units_without_cells/0/name").asText())
                    .as(process)
                    .isEqualTo("西门社区");
            assertThat(service.execute(process, asked, "?f=html").text())
                    .as(process)
                    .contains(named);
            assertThat(service.execute(process, asked, "?f=csv").text())
                    .as(process)
                    .contains(named);
        }
        JsonNode reach = service.made("reach", MUTUAL_AID + ",\"level\":\"village\"");
        assertThat(reach.at("/served/share").isNull()).isTrue();
        assertThat(reach.at("/served/people").asInt()).isEqualTo(430);
        assertThat(Units.of(reach, "990121001001").get("people").isNull()).isTrue();
        assertThat(Units.of(reach, "990121001002").get("people").asInt()).isEqualTo(400);
        assertThat(Units.of(reach, "990121001002").get("share").isNull()).isFalse();
        JsonNode towns = service.made("reach", MUTUAL_AID);
        assertThat(Units.of(towns, "990121001").get("share").isNull()).isTrue();
        assertThat(Units.of(towns, "990121001").get("uncounted").asBoolean()).isTrue();
        assertThat(Units.of(towns, "990121100").get("share").asDouble()).isEqualTo(1);
        assertThat(service.made("what-if", MUTUAL_AID).at("/before/share").isNull())
                .isTrue();
        assertThat(service.made("siting", MUTUAL_AID).at("/plan/quality_zh").asText())
                .contains("仅就已计入的人口而言");
        assertThat(service.made("accessibility", MUTUAL_AID).at("/equity/gini").isNull())
                .isTrue();
        JsonNode plots =
                service.made("cemetery-capacity", "\"area\":\"990121\"").get("whole_area");
        // 6,500 people at the least: 6,500 × 6 ‰ × 20 × 50 % = 390 plots at the least
        assertThat(plots.at("/paths/0/plots_needed").asInt()).isEqualTo(390);
        assertThat(plots.at("/paths/0/plots_needed_at_least").asBoolean()).isTrue();
        assertThat(plots.at("/paths/0/years_left_is").asText()).isEqualTo("at-most");
    }
}

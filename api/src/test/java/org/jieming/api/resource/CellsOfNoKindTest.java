package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jieming.crs.Crs;
import org.jieming.register.Change;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Cells that do not say of what kind they are: 甲县, 0.1° by 0.1° at 31° N or 9.5 by 11.1 km, is counted in one; 乙县 in one for its only
 * town, as large; 丙县 in three. In each stands a station, where its first cell is.
 */
class CellsOfNoKindTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final Service service = Service.empty();

    @BeforeEach
    void counties() {
        service.commit(
                unit("甲县", "970101", "county", 100),
                unit("乙县", "970102", "county", 101),
                unit("乙镇", "970102100", "township", 101),
                unit("丙县", "970103", "county", 102),
                cell("970101", "970101", 100.05),
                cell("970102100", "970102100", 101.05),
                cell("a", "970103", 102.05),
                cell("b", "970103", 102.02),
                cell("c", "970103", 102.08),
                station("970101", 100.05),
                station("970102", 101.05),
                station("970103", 102.05));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static Change unit(String name, String code, String level, double west) {
        return Service.put(
                ItemType.DIVISION,
                name,
                Period.ALWAYS,
                Shape.of(SHAPES.toGeometry(new Envelope(west, west + 0.1, 31, 31.1)), Crs.CGCS2000),
                Map.of("name", name, "code", code + "0".repeat(12 - code.length()), "level", level));
    }

    private static Shape point(double longitude) {
        return Shape.of(SHAPES.createPoint(new Coordinate(longitude, 31.05)), Crs.CGCS2000);
    }

    private static Change cell(String id, String code, double longitude) {
        return cell(id, code, longitude, 31.05);
    }

    private static Change cell(String id, String code, double longitude, double latitude) {
        return Service.put(
                ItemType.POPULATION_CELL,
                "c" + id,
                Period.ALWAYS,
                Shape.of(SHAPES.createPoint(new Coordinate(longitude, latitude)), Crs.CGCS2000),
                Map.of("cell_id", id, "division_code", full(code), "population", "500", "pop_60_plus", "100"));
    }

    private static Change station(String code, double longitude) {
        return Service.put(
                ItemType.FACILITY,
                "s" + code,
                Period.ALWAYS,
                point(longitude),
                Map.of("name", "站", "facility_type", "E5", "division_code", full(code), "status", "operating"));
    }

    private static String full(String code) {
        return code + "0".repeat(12 - code.length());
    }

    private static String asked(String area, String more) {
        return "\"area\":\"" + area + "\",\"kinds\":[\"E5\"],\"complete_kinds\":[\"E5\"]" + more;
    }

    private JsonNode reach(String area, String more) {
        return service.made("reach", asked(area, more));
    }

    private static List<Integer> three(JsonNode json, String... names) {
        return List.of(names).stream().map(name -> json.get(name).asInt()).toList();
    }

    private static List<Integer> three(JsonNode reach) {
        return three(reach.get("served"), "people", "unserved", "unknown");
    }

    @Test
    void one_that_is_the_only_one_of_a_county_or_town_is_as_wide_as_it() {
        for (String area : List.of("970101", "970102", "970102100")) {
            JsonNode told = reach(area, ",\"radius\":1000");
            assertThat(three(told)).as(area).containsExactly(0, 0, 100);
            assertThat(told.at("/served/share").isNull()).as(area).isTrue();
            assertThat(told.get("missing_inputs").toString()).contains("整个乡镇或区县");
            JsonNode clause = service.made(
                            "gap-statement",
                            "\"area\":\"" + area + "\",\"complete_kinds\":[\"E5\"],\"own_clauses\":[{\"clause\":\"c\","
                                    + "\"instrument\":\"house\",\"form\":\"people-within\",\"kinds\":\"E5\","
                                    + "\"band\":\"elders-60\",\"sense\":\"at-most\",\"value\":1000}]")
                    .at("/clauses/0");
            assertThat(clause.get("outcome").asText()).as(area).isEqualTo("unknown");
            assertThat(three(clause, "satisfied", "short", "unknown")).containsExactly(0, 0, 100);
            assertThat(clause.get("missing_inputs").toString()).contains("整个乡镇或区县");
            JsonNode plan = service.made("siting", asked(area, ",\"radius\":1000,\"sites\":1"))
                    .get("plan");
            assertThat(plan.get("share_then").isNull()).as(area).isTrue();
            assertThat(plan.get("quality_zh").asText()).contains("无法判定").doesNotContain("证明");
        }
        // its farthest corner is √(4,775² + 5,544²) = 7,317 m off
        assertThat(three(reach("970101", ",\"radius\":7400"))).containsExactly(100, 0, 0);
    }

    @Test
    void few_of_one_county_are_somewhere_in_it_as_one_is() {
        // the county has 105.9 km²; within 1,000 m are 3.1, within 3,400 m 36.3 and within 5,800 m 105.7
        for (int radius : List.of(1000, 3400, 5800)) {
            JsonNode told = reach("970103", ",\"radius\":" + radius);
            assertThat(three(told)).containsExactly(0, 0, 300);
            assertThat(told.get("missing_inputs").toString())
                    .contains("3 个人口单元是整个乡镇或区县(共 300 人)")
                    .contains("请写明类型");
        }
        JsonNode clause = service.made(
                        "gap-statement",
                        "\"area\":\"970103\",\"complete_kinds\":[\"E5\"],\"own_clauses\":[{\"clause\":\"c\","
                                + "\"instrument\":\"house\",\"form\":\"people-within\",\"kinds\":\"E5\","
                                + "\"band\":\"elders-60\",\"sense\":\"at-most\",\"value\":1000}]")
                .at("/clauses/0");
        assertThat(three(clause, "satisfied", "short", "unknown")).containsExactly(0, 0, 300);
        // within 6,000 m are 113.1 km², more than the county has, and its corners, 7,317 m off, are beyond
        assertThat(three(reach("970103", ",\"radius\":6000"))).containsExactly(0, 0, 300);
        assertThat(three(reach("970103", ",\"radius\":7400"))).containsExactly(300, 0, 0);
    }

    /**
     * 丁县 is counted in one cell of a county in its middle, √(4,775² + 5,544²) = 7,317 m from the station in its corner, and the opposite
     * corner is 14,634 m off: within 6,500 m somebody may live, within 8,000 m not everybody, within 15,000 m all.
     */
    @Test
    void a_whole_county_is_judged_by_its_outline_however_long_the_radius_is() {
        service.commit(
                unit("丁县", "970104", "county", 103),
                Service.put(
                        ItemType.POPULATION_CELL,
                        "cd",
                        Period.ALWAYS,
                        point(103.05),
                        Map.of(
                                "cell_id", "d",
                                "cell_kind", "county",
                                "division_code", full("970104"),
                                "population", "500",
                                "pop_60_plus", "100")),
                Service.put(
                        ItemType.FACILITY,
                        "sd",
                        Period.ALWAYS,
                        Shape.of(SHAPES.createPoint(new Coordinate(103, 31)), Crs.CGCS2000),
                        Map.of(
                                "name",
                                "角站",
                                "facility_type",
                                "E5",
                                "division_code",
                                full("970104"),
                                "status",
                                "operating")));
        assertThat(three(reach("970104", ",\"radius\":6500"))).containsExactly(0, 0, 100);
        assertThat(three(reach("970104", ",\"radius\":8000"))).containsExactly(0, 0, 100);
        assertThat(three(reach("970104", ",\"radius\":15000"))).containsExactly(100, 0, 0);
    }

    /** Ten may all lie at one end: four tenths of 105.9 km² are a circle of 3,672 m, and the corners are 7,317 m off. */
    @Test
    void ten_of_one_county_are_somewhere_in_it_as_three_are() {
        for (int more = 0; more < 7; more++) {
            service.commit(cell("m" + more, "970103", 102.05));
        }
        assertThat(three(reach("970103", ",\"radius\":6000"))).containsExactly(0, 0, 1_000);
        assertThat(three(reach("970103", ",\"radius\":7400"))).containsExactly(1_000, 0, 0);
    }

    /** 丙县 in forty cells: 36 at the station, two 2,865 m off in the row, two 0.03° or 3,327 m north and south. */
    private void fortyAbout() {
        for (int more = 0; more < 35; more++) {
            service.commit(cell("m" + more, "970103", 102.05));
        }
        service.commit(cell("n", "970103", 102.05, 31.08), cell("s", "970103", 102.05, 31.02));
    }

    @Test
    void what_a_person_can_get_is_told_with_the_same_caveats_as_who_is_served() {
        String more = ",\"band\":\"elders-60\",\"supply\":\"count\",\"radius\":2000";
        assertThat(service.made("accessibility", asked("970101", more))
                        .get("missing_inputs")
                        .toString())
                .contains("整个乡镇或区县(共 100 人)");
        fortyAbout();
        assertThat(service.made("accessibility", asked("970103", more))
                        .get("missing_inputs")
                        .toString())
                .contains("40 个没写类型、只写乡镇或区县的人口单元(共 4000 人)按其所在位置计");
    }

    @Test
    void many_of_one_county_lie_where_they_are() {
        // 105.9 km² among 40 are 2.6 each, four times that 10.6; 36 of them are at the station, two 2,865 m off in the
        // row and two
        // 0.03° or 3,327 m north and south
        fortyAbout();
        // within 2,000 m are 12.6 km²
        JsonNode placed = reach("970103", ",\"radius\":2000");
        assertThat(three(placed)).containsExactly(3_600, 400, 0);
        assertThat(placed.get("missing_inputs").toString()).contains("40 个没写类型、只写乡镇或区县的人口单元(共 4000 人)按其所在位置计");
        assertThat(three(reach("970103", ",\"radius\":2000,\"spread\":500"))).containsExactly(3_600, 400, 0);
        // and within 1,800 m 10.2: a cell there may stand for people more than half of it away
        assertThat(three(reach("970103", ",\"radius\":1800"))).containsExactly(0, 0, 4_000);
        // so may be those whom one of a level serves within 1,800 m, whatever the others do
        assertThat(three(reach("970103", ",\"radius\":2000,\"radii\":{\"community\":1800}")))
                .containsExactly(0, 0, 4_000);
    }

    /** Forty cells within 2.9 km of 丙县, which is 9.5 km wide: nobody knows that none of their people live at the other. */
    @Test
    void many_at_one_end_of_their_county_are_somewhere_in_it() {
        for (int more = 0; more < 37; more++) {
            service.commit(cell("m" + more, "970103", 102.02 + 0.0005 * more, 31.01 + 0.002 * more));
        }
        service.commit(cell("b", "970103", 102.021, 31.011), cell("c", "970103", 102.022, 31.012));
        JsonNode told = reach("970103", ",\"radius\":3000");
        assertThat(three(told)).containsExactly(0, 0, 4_000);
        assertThat(told.get("missing_inputs").toString())
                .contains("40 个人口单元是整个乡镇或区县")
                .doesNotContain("按其所在位置计");
    }

    /** One of the forty in the opposite corner makes it no other: an end of the county where one in sixteen lives is told by nobody. */
    @Test
    void one_far_off_does_not_place_the_many_at_one_end() {
        for (int more = 0; more < 37; more++) {
            service.commit(cell("m" + more, "970103", 102.01, 31.01));
        }
        service.commit(
                cell("a", "970103", 102.01, 31.01),
                cell("b", "970103", 102.01, 31.01),
                cell("c", "970103", 102.09, 31.09));
        assertThat(three(reach("970103", ",\"radius\":3000"))).containsExactly(0, 0, 4_000);
    }

    @Test
    void of_a_county_without_outline_many_stand_for_the_land_that_they_lie_on() {
        // 丁县 is not drawn; 40 cells from 103.00 to 103.039, 95 m apart in one row, lie on no land to speak of: they are
        // where they are
        service.commit(
                Service.put(
                        ItemType.DIVISION,
                        "丁县",
                        Period.ALWAYS,
                        null,
                        Map.of("name", "丁县", "code", full("970104"), "level", "county")),
                station("970104", 103.0));
        for (int cell = 0; cell < 40; cell++) {
            service.commit(cell("d" + cell, "970104", 103 + 0.001 * cell));
        }
        // 0.010° are 955 m, 0.011° are 1,050 m: eleven cells are served
        assertThat(three(reach("970104", ",\"radius\":1000"))).containsExactly(1_100, 2_900, 0);
    }

    /** 600 people of 60 and more among 500: counted as they stand, and told with every figure that they are. */
    @Test
    void elders_that_outnumber_the_people_are_told_with_what_is_made_of_them() {
        service.commit(Service.put(
                ItemType.POPULATION_CELL,
                "c970101",
                Period.ALWAYS,
                point(100.05),
                Map.of(
                        "cell_id", "970101",
                        "cell_kind", "grid",
                        "division_code", full("970101"),
                        "population", "500",
                        "pop_60_plus", "600")));
        JsonNode told = reach("970101", ",\"radius\":1000");
        assertThat(three(told)).containsExactly(600, 0, 0);
        assertThat(told.get("missing_inputs").toString()).contains("1 个人口单元中60岁及以上老年人的人数与其他人群的矛盾");
        assertThat(service.made("gap-statement", "\"area\":\"970101\",\"clauses\":[\"gb50437-beds-per-1000\"]")
                        .at("/clauses/0/missing_inputs")
                        .toString())
                .contains("照登记的数计入(600 人)");
    }

    @Test
    void spread_over_the_unit_they_are_estimated() {
        for (String area : List.of("970101", "970102")) {
            JsonNode told = reach(area, ",\"radius\":1000,\"spread\":500");
            // π km² of 105.9 km² are 3 of 100
            assertThat(told.at("/served/people").asInt()).as(area).isBetween(1, 6);
            assertThat(told.at("/served/people").asInt()
                            + told.at("/served/unserved").asInt())
                    .isEqualTo(100);
            assertThat(told.get("missing_inputs").toString()).doesNotContain("整个乡镇或区县");
        }
        JsonNode three = reach("970103", ",\"radius\":1000,\"spread\":500");
        assertThat(three.at("/served/people").asInt()).isBetween(4, 18);
        assertThat(three.at("/served/people").asInt()
                        + three.at("/served/unserved").asInt())
                .isEqualTo(300);
    }

    /** Forty of one county lie where they are once the radius is long; which part of it each stands for nobody knows. */
    @Test
    void those_that_lie_where_they_are_are_not_spread_and_told_to_be() {
        fortyAbout();
        // 3,327 m off are those in the north and the south
        JsonNode told = reach("970103", ",\"radius\":3000,\"spread\":500");
        assertThat(three(told)).containsExactly(3_800, 200, 0);
        assertThat(told.get("missing_inputs").toString())
                .contains("40 个人口单元没有按网格分摊,仍按其位置计")
                .contains("40 population cells were not spread and count in their point");
        assertThat(reach("970103", ",\"radius\":3000").get("missing_inputs").toString())
                .doesNotContain("分摊");
    }

    @Test
    void a_grid_that_is_not_taken_says_why() {
        // 191 × 222 squares of 50 m are 42,402, of which a cell may have 10,000
        JsonNode told = reach("970101", ",\"radius\":1000,\"spread\":50");
        assertThat(three(told)).containsExactly(0, 0, 100);
        assertThat(told.get("missing_inputs").toString())
                .contains("没有按 50 米的网格分摊")
                .contains("not spread over squares of 50 m")
                .doesNotContain("可用 spread");
    }
}

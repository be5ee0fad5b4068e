package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieming.api.resource.NameDoors.settled;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.jieming.api.resource.Service.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * {@link RowOfVillages} with 丙县 970121, which became 丙区 970103 on 2022-03-01 (撤县设区). People and a station that are recorded after it
 * still bear the old code.
 */
class EndedCountyTest {
    private static final String DAY = "2022-03-01";

    private final RowOfVillages row = new RowOfVillages();

    @BeforeEach
    void county() {
        row.division("970121000000", "county", "county", "丙县");
        row.facility("甲站", "E5", "970101101202", 3, "\"status\":\"operating\",\"day_places\":20");
        row.facility("乙站", "E5", "970102100202", 5, "\"status\":\"operating\",\"day_places\":20");
    }

    @AfterEach
    void stop() {
        row.close();
    }

    private String id(String code) {
        return row.service()
                .get("/collections/divisions/items?filter=code%3D%27" + code + "%27")
                .ids()
                .get(0);
    }

    private String item(String code) {
        return "{\"id\":\"" + id(code) + "\"}";
    }

    private void event(String kind, String before, String after) {
        Answer done = row.service()
                .send(
                        "POST",
                        "/division-changes",
                        "{\"kind\":\"" + kind + "\",\"effective\":\"" + DAY + "\",\"before\":[" + before
                                + "],\"after\":["
                                + after + "],\"act\":{\"number\":\"国函〔2022〕1号\",\"authority\":\"国务院\","
                                + "\"decided_on\":\"2022-02-01\"}}",
                        "Content-Type",
                        "application/json");
        assertThat(done.text()).contains("\"outcome\":\"applied\"");
    }

    private void becomesDistrict() {
        row.division("970121100000", "township", "township", "丙一乡");
        event(
                "type-change",
                "\"" + id("970121000000") + "\"",
                "{\"id\":\"" + id("970121000000")
                        + "\",\"properties\":{\"name\":\"丙区\",\"code\":\"970103\",\"type\":\"district\"}}");
    }

    private static List<Integer> counts(JsonNode json) {
        return Stream.of("total", "satisfied", "short", "unknown")
                .map(name -> json.get(name).asInt())
                .toList();
    }

    @Test
    void what_bears_the_code_of_before_belongs_to_the_district_of_today() {
        becomesDistrict();
        row.people("970121100201", 60);
        row.people("970121100202", 70);
        row.facility("丙站", "E5", "970121100201", 60, "\"status\":\"operating\",\"day_places\":20");
        JsonNode clause = row.within("970100", "");
        // villages 2 to 5 of the others and the first of 丙区 are served; 0, 1 and the second are not
        assertThat(counts(clause)).containsExactly(800, 500, 300, 0);
        assertThat(counts(Units.of(clause, "970103"))).containsExactly(200, 100, 100, 0);
        assertThat(counts(Units.of(clause, "970103100"))).containsExactly(200, 100, 100, 0);
        assertThat(clause.get("missing_inputs")).isEmpty();
        assertThat(row.within("970102", "").get("missing_inputs")).isEmpty();
    }

    @Test
    void where_nobody_knows_which_follows_that_is_said() {
        String others = "\"" + id("970101000000") + "\",\"" + id("970102000000") + "\"";
        event("abolish", "\"" + id("970121000000") + "\"," + others, item("970101000000") + "," + item("970102000000"));
        row.facility("丙站", "E5", "970121000000", 60, "\"status\":\"operating\",\"day_places\":20");
        String told = row.within("970100", "").get("missing_inputs").toString();
        assertThat(told).contains("政区代码 970121 自 2022-03-01 起已不再使用", "不能确定").doesNotContain("请登记该政区");
        assertThat(told).contains("division code 970121 is nobody's since 2022-03-01");
    }

    @Test
    void whoever_writes_it_is_told_the_code_of_today() {
        becomesDistrict();
        Answer kept = row.service()
                .send(
                        "POST",
                        "/collections/facilities/items",
                        "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"name\":\"丙站\",\"facility_type\":\"E5\","
                                + "\"division_code\":\"970121\",\"source\":\"示例\",\"valid_from\":\"2023-01-01\"}}",
                        "Content-Type",
                        "application/geo+json");
        assertThat(kept.status()).isEqualTo(201);
        assertThat(kept.text()).contains("N-UNIT", "warn", "970103(丙区)");
        Answer begun = row.service()
                .send(
                        "POST",
                        "/imports?type=facility",
                        "name,facility_type,division_code\n丁站,E5,970121\n",
                        "Content-Type",
                        "text/csv");
        String file = begun.header("Location");
        settled(row.service().administrator(), file, "judging");
        assertThat(row.service().get(file + "/rows?kind=new").text()).contains("N-UNIT", "970103(丙区)");
    }
}

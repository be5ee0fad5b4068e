package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jieming.api.app.Birth;
import org.jieming.api.job.Progress;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rule E-07: whoever holds a table or a map alone still reads on what terms its figures hold. */
class TermsTest {
    private static final Service SERVICE = Service.empty();
    private static final String DAY_CARE =
            "\"area\":\"990121\",\"kinds\":[\"E5\",\"E7\"],\"complete_around\":[\"E5\",\"E7\"],\"radius\":800,\"detour\":1.3,\"date\":\"2026-01-01\"";

    @BeforeAll
    static void seeds() {
        Birth.ifNew(SERVICE.register, Progress.SILENT);
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static List<Map<String, String>> table(String process, String inputs) {
        String text = SERVICE.execute(process, inputs, "?f=csv").text().replace("\uFEFF", "");
        try (var rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(text)) {
            return rows.readAll();
        } catch (IOException noTable) {
            throw new AssertionError(text, noTable);
        }
    }

    private static JsonNode map(String process, String inputs) {
        return SERVICE.execute(process, inputs, "?f=geojson").json();
    }

    @Test
    void every_row_and_every_feature_of_reach_supply_and_sites_says_of_whom_by_what_within_what_and_when() {
        for (String process : List.of("reach", "accessibility", "siting", "what-if")) {
            String more = process.equals("reach")
                    ? ",\"layers\":[\"units\",\"unreached\"]"
                    : process.equals("what-if")
                            ? ",\"changes\":[{\"action\":\"open\",\"lon\":105.025,\"lat\":35.04}]"
                            : "";
            assertThat(table(process, DAY_CARE + more)).isNotEmpty().allSatisfy(row -> assertThat(row)
                    .as(process)
                    .containsEntry("分母", "60岁及以上老年人 people aged 60 and over")
                    .containsEntry("距离(米)", "800")
                    .containsEntry("距离方法", "直线×1.3(估算) straight line times 1.3 (estimated)")
                    .containsEntry("步行速度(米/秒)", "0.8")
                    .containsEntry("人口年份", "2020")
                    .containsEntry("设施和区划日期", "2026-01-01")
                    .hasEntrySatisfying(
                            "设施类型", kinds -> assertThat(kinds).startsWith("E5 ").contains("; E7 "))
                    .hasEntrySatisfying("人口口径", basis -> assertThat(basis).startsWith("常住")));
            assertThat(map(process, DAY_CARE + more).get("features"))
                    .isNotEmpty()
                    .allSatisfy(feature -> {
                        JsonNode said = feature.get("properties");
                        assertThat(said.get("kinds").asText()).isEqualTo("E5|E7");
                        assertThat(said.get("within_m").asDouble()).isEqualTo(800);
                        assertThat(said.get("ways").asText()).isEqualTo("straight-line-times-detour");
                        assertThat(said.get("population_year").asInt()).isEqualTo(2020);
                        assertThat(said.get("date").asText()).isEqualTo("2026-01-01");
                        assertThat(said.get("revision").asLong()).isPositive();
                    });
        }
        // a kind that serves another way says so, too
        assertThat(table("reach", DAY_CARE + ",\"radii\":{\"E5\":300}").get(0))
                .containsEntry("分类半径(米)", "{\"E5\":300}");
        assertThat(table("accessibility", DAY_CARE).get(0))
                .containsEntry("供给", "beds_total")
                .containsEntry("方法", "e2sfca");
    }

    @Test
    void every_row_of_a_gap_statement_has_the_terms_of_its_own_clause() {
        String two =
                "\"area\":\"990121\",\"date\":\"2026-01-01\",\"clauses\":[\"gb50180-day-care-reach\",\"gb50437-beds-per-1000\","
                        + "\"jiujiang-cemetery-land\"]";
        assertThat(table("gap-statement", two)).allSatisfy(row -> {
            // 300 m is a distance; beds per 1,000 elders know none, but of whom they are counted; land knows neither
            boolean reach = row.get("条款").equals("gb50180-day-care-reach");
            boolean land = row.get("条款").equals("jiujiang-cemetery-land");
            assertThat(row.get("距离(米)")).isEqualTo(reach ? "300" : "");
            assertThat(row.get("距离方法")).isEqualTo(reach ? "椭球面直线 straight line" : "");
            assertThat(row.get("人口年份")).isEqualTo(land ? "" : "2020");
            assertThat(row.get("设施类型")).startsWith(reach ? "E5 " : land ? "F5 " : "E1 ");
            assertThat(row.get("设施和区划日期")).isEqualTo("2026-01-01");
        });
        // 60 beds for 1,600 elders: 2.5 per 1,000 too few, 4 beds
        assertThat(table("gap-statement", two))
                .filteredOn(row -> row.get("条款").equals("gb50437-beds-per-1000")
                        && row.get("代码").equals("990121"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("缺口", "2.5")
                        .containsEntry("缺口单位", "张床位/每千名60岁及以上老年人 beds per 1,000 people aged 60 and over")
                        .containsEntry("缺少数量", "4")
                        .containsEntry("数量单位", "张床位 beds")
                        .containsEntry("指标", "37.5")
                        .containsEntry("指标单位", "张床位/每千名60岁及以上老年人 beds per 1,000 people aged 60 and over")
                        .containsEntry("分子", "60")
                        .containsEntry("分母数", "1600"));
        JsonNode map = map("gap-statement", two);
        JsonNode judged = map.at("/features/0/properties/judged/1");
        assertThat(judged.get("clause").asText()).isEqualTo("gb50437-beds-per-1000");
        assertThat(judged.get("instrument").asText()).contains("城镇老年人设施规划规范 GB 50437-2007", "城市总量");
        assertThat(judged.get("basis").asText()).isEqualTo("area");
        assertThat(judged.get("missing_count").asInt()).isEqualTo(4);
        assertThat(judged.get("denominator").asInt()).isEqualTo(1600);
        assertThat(judged.get("share_of").asText()).isEqualTo("per 1,000 people aged 60 and over");
        assertThat(judged.get("kinds").asText()).isEqualTo("E1");
        assertThat(judged.get("population_year").asInt()).isEqualTo(2020);
        assertThat(judged.get("population_basis").asText()).isEqualTo("resident");
        JsonNode reached = map.at("/features/0/properties/judged/0");
        assertThat(reached.get("within_m").asInt()).isEqualTo(300);
        assertThat(reached.get("ways").asText()).isEqualTo("straight-line");
        assertThat(reached.get("speed_m_s").asDouble()).isEqualTo(0.8);
        assertThat(map.at("/clauses/0/clause").asText()).isEqualTo("gb50180-day-care-reach");
        assertThat(map.at("/clauses/0/basis").asText()).isEqualTo("population");
        assertThat(map.at("/clauses/0/within_m").asDouble()).isEqualTo(300);
        assertThat(map.at("/clauses/1/kinds").asText()).isEqualTo("E1");
        assertThat(map.at("/features/0/properties/date").asText()).isEqualTo("2026-01-01");
    }

    @Test
    void people_of_whom_nobody_says_how_they_were_counted_are_told_all_the_same() {
        Map<String, String> cell = Map.of(
                "cell_id",
                "n1",
                "cell_kind",
                "grid",
                "division_code",
                "990122",
                "year",
                "2021",
                "population",
                "900",
                "pop_60_plus",
                "100");
        SERVICE.commit(Service.put(ItemType.POPULATION_CELL, "n1", Period.ALWAYS, Shape.point(105.055, 34.999), cell));
        String neighbour = "\"area\":\"990122\",\"kinds\":[\"E4\"],\"complete_around\":[\"E4\"]";
        assertThat(table("reach", neighbour).get(0))
                .containsEntry("人口口径", "")
                .containsEntry("人口年份", "2021")
                .hasEntrySatisfying("人口单元", kind -> assertThat(kind).isNotBlank());
        assertThat(SERVICE.execute("reach", neighbour, "?f=html").text()).contains("100 人,—口径,2021 年");
    }
}

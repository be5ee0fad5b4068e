package org.jieming.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jieming.naming.Verdicts.EMPTY;
import static org.jieming.naming.Verdicts.only;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.language.Malformed;
import org.jieming.place.PlaceKind;
import org.jieming.place.PlaceTables;
import org.jieming.rule.Citation;
import org.jieming.rule.Severity;
import org.junit.jupiter.api.Test;

/** What local law asks of an entity for its generic part: rows of a bureau's own generic-sizes.csv. */
class GenericSizesTest {
    private static final String HEADS =
            "generic,kind,min_land_m2,min_floor_m2,min_height_m,min_storeys,min_green_pct,road_class,valid_from,valid_to,source\n";
    private static final String LAW = "虚构市地名管理条例第十条";

    private static NamingRules under(String rows) {
        return NamingRules.of(PlaceTables.with(
                path -> path.equals("generic-parts/generic-sizes.csv") ? Optional.of(HEADS + rows) : Optional.empty()));
    }

    private static NameVerdict check(String rows, String name, PlaceKind kind, String day, Extent extent) {
        ProposedName proposed = new ProposedName(
                name, kind, "", Optional.empty(), Optional.empty(), Optional.empty(), LocalDate.parse(day), extent);
        return under(rows).check(proposed, EMPTY);
    }

    private static List<NameFinding> sizes(NameVerdict verdict) {
        return verdict.findings().stream()
                .filter(found -> found.finding().rule().equals("A-27"))
                .toList();
    }

    private static Extent land(double squareMetres) {
        return new Extent(Map.of(Size.LAND_M2, squareMetres), Optional.empty());
    }

    private static Extent road(String roadClass) {
        return new Extent(Map.of(), Optional.of(roadClass));
    }

    @Test
    void the_shipped_table_is_empty_and_a_row_of_a_bureau_asks_for_its_land_and_is_cited() {
        assertThat(Registers.RULES
                        .check(
                                new ProposedName(
                                        "明珠广场",
                                        PlaceKind.K6,
                                        "",
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Registers.TODAY,
                                        land(800)),
                                EMPTY)
                        .findings())
                .noneMatch(found -> found.finding().rule().equals("A-27"));
        String row = "广场,K6,10000,,,,,,2020-01-01,," + LAW + "\n";
        NameFinding small = only(check(row, "明珠广场", PlaceKind.K6, "2026-01-01", land(800)), "A-27", Severity.WARN);
        assertThat(small.finding().sentence().zh())
                .isEqualTo("通名“广场”要求用地面积(平方米)不小于 10000,现为 800。规则:通名与规模、等级相符(本地通名规范)。");
        assertThat(small.finding().sentence().en())
                .startsWith("The generic part “广场” asks for Land, m², of at least 10000; it is 800.");
        assertThat(small.finding().citation()).isEqualTo(new Citation(LAW, "", ""));
        assertThat(sizes(check(row, "明珠广场", PlaceKind.K6, "2026-01-01", land(10000))))
                .isEmpty();
    }

    @Test
    void a_row_without_a_source_of_its_own_cites_the_regulation() {
        String row = "广场,K6,10000,,,,,,,,\n";
        NameFinding small = only(check(row, "明珠广场", PlaceKind.K6, "2026-01-01", land(800)), "A-27", Severity.WARN);
        assertThat(small.finding().citation().article()).isEqualTo("第九条第(二)项");
    }

    @Test
    void a_row_holds_from_its_first_day_until_its_last_on_the_day_of_the_check() {
        String row = "广场,K6,10000,,,,,,2027-01-01,2029-01-01," + LAW + "\n";
        assertThat(sizes(check(row, "紫薇广场", PlaceKind.K6, "2026-12-31", land(1))))
                .isEmpty();
        assertThat(sizes(check(row, "紫薇广场", PlaceKind.K6, "2027-01-01", land(1))))
                .hasSize(1);
        assertThat(sizes(check(row, "紫薇广场", PlaceKind.K6, "2028-12-31", land(1))))
                .hasSize(1);
        assertThat(sizes(check(row, "紫薇广场", PlaceKind.K6, "2029-01-01", land(1))))
                .isEmpty();
    }

    @Test
    void what_a_row_asks_for_and_nobody_stated_is_told_as_not_judged() {
        String row = "大厦,K6,,20000,,10,,,,," + LAW + "\n";
        NameFinding nothing =
                only(check(row, "明珠大厦", PlaceKind.K6, "2026-01-01", Extent.UNKNOWN), "A-27", Severity.NOTE);
        assertThat(nothing.finding().sentence().zh()).startsWith("通名“大厦”对建筑面积(平方米)、层数有要求,但未说明,因此未作判断。");
        assertThat(nothing.finding().sentence().en())
                .startsWith(
                        "Not judged whether it may bear the generic part “大厦”, because what that asks for is not stated: Floor area, m², Storeys.");
        // 8 storeys are too few whatever the floor area is, which is still not known
        NameVerdict low =
                check(row, "明珠大厦", PlaceKind.K6, "2026-01-01", new Extent(Map.of(Size.STOREYS, 8.0), Optional.empty()));
        assertThat(only(low, "A-27", Severity.WARN).finding().sentence().zh()).startsWith("通名“大厦”要求层数不小于 10,现为 8。");
        assertThat(only(low, "A-27", Severity.NOTE).finding().sentence().zh()).startsWith("通名“大厦”对建筑面积(平方米)有要求");
    }

    @Test
    void the_class_of_a_road_decides_where_a_row_asks_for_one_and_a_narrower_class_is_of_it() {
        // 主干路 is arterial; county is of the class highway
        String rows = "大道,K5,,,,,,主干路|urban-expressway,,," + LAW + "\n公路,K5,,,,,,highway,,," + LAW + "\n";
        assertThat(sizes(check(rows, "人民大道", PlaceKind.K5, "2026-01-01", road("arterial"))))
                .isEmpty();
        NameFinding branch =
                only(check(rows, "人民大道", PlaceKind.K5, "2026-01-01", road("branch")), "A-27", Severity.WARN);
        assertThat(branch.finding().sentence().zh()).startsWith("通名“大道”要求道路等级为主干路或快速路,现为支路。");
        NameFinding open = only(check(rows, "人民大道", PlaceKind.K5, "2026-01-01", Extent.UNKNOWN), "A-27", Severity.NOTE);
        assertThat(open.finding().sentence().zh()).startsWith("通名“大道”对道路等级有要求,但未说明,因此未作判断。");
        assertThat(sizes(check(rows, "清河公路", PlaceKind.K5, "2026-01-01", road("county"))))
                .isEmpty();
    }

    @Test
    void a_cell_that_cannot_be_read_is_told_with_row_and_column_and_what_is_expected() {
        Map.of(
                        "广场,K9,1,,,,,,,,x", "row 2, column kind",
                        "广场,K6,1,,,,,,2027,,x", "row 2, column valid_from",
                        "广场,K6,1,,,,,,2027-01-01,2027-01-01,x", "row 2, column valid_to",
                        "广场,K6,1亩,,,,,,,,x", "row 2, column min_land_m2",
                        "大道,K5,,,,,,一级,,,x", "row 2, column road_class")
                .forEach((row, told) -> assertThatThrownBy(() -> under(row + "\n"))
                        .isInstanceOf(Malformed.class)
                        .hasMessageStartingWith("generic-parts/generic-sizes.csv: " + told));
        assertThatThrownBy(() -> NamingRules.of(PlaceTables.with(path -> path.equals("generic-parts/generic-sizes.csv")
                        ? Optional.of("generic,kind,min_storey\n大厦,K6,10\n")
                        : Optional.empty())))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("column min_storey: there is no such column");
    }
}

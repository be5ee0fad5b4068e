package org.jieming.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieming.naming.Registers.RULES;
import static org.jieming.naming.Registers.TODAY;
import static org.jieming.naming.Registers.builtUpArea;
import static org.jieming.naming.Registers.division;
import static org.jieming.naming.Registers.index;
import static org.jieming.naming.Registers.item;
import static org.jieming.naming.Registers.place;
import static org.jieming.naming.Registers.street;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.place.PlaceKind;
import org.jieming.place.PlaceTables;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Severity;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;

/** Each rule of A.2 and A.8 on a register of a few names. */
class NamingRulesTest {
    private static final NameIndex EMPTY = index();

    private static NameVerdict check(String name, PlaceKind kind, String division, NameIndex index) {
        return RULES.check(ProposedName.of(name, kind, division, TODAY), index);
    }

    private static List<String> rules(String name, PlaceKind kind) {
        return check(name, kind, "", EMPTY).findings().stream()
                .filter(found -> !found.finding().severity().equals(Severity.NOTE))
                .map(found -> found.finding().rule())
                .distinct()
                .toList();
    }

    private static NameFinding only(NameVerdict verdict, String rule, Severity severity) {
        return verdict.findings().stream()
                .filter(found ->
                        found.finding().rule().equals(rule) && found.finding().severity() == severity)
                .reduce((one, other) -> {
                    throw new AssertionError("several " + rule + ": " + verdict.findings());
                })
                .orElseThrow(() -> new AssertionError("no " + severity + " of " + rule + ": " + verdict.findings()));
    }

    @Test
    void a12_a_committee_seat_of_the_same_name_in_the_county_blocks_and_one_in_the_next_county_does_not() {
        NameIndex register = index(
                place("石桥村", "K3", "990121100201"),
                place("石桥村", "K3", "990122100201"),
                place("石桥路", "K5", "990121100000"));
        NameVerdict verdict = check("石桥村", PlaceKind.K3, "990121200", register);

        NameFinding duplicate = only(verdict, "A-12", Severity.BLOCK);
        assertThat(duplicate.conflicts())
                .extracting(conflict -> conflict.item().values().text("division_code"), Conflict::likeness)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("990121100201", Likeness.SAME_NAME));
        assertThat(duplicate.finding().citation().instrument()).isEqualTo("地名管理条例");
        assertThat(duplicate.finding().citation().article()).contains("第九条");
        assertThat(verdict.verdict().passes()).isFalse();
    }

    @Test
    void a_homophone_is_a_warning_and_never_blocks() {
        NameVerdict verdict = check("贵子湖村", PlaceKind.K3, "990121", index(place("桂子湖村", "K3", "990121100201")));

        assertThat(only(verdict, "A-12", Severity.WARN).conflicts())
                .extracting(Conflict::likeness)
                .containsExactly(Likeness.HOMOPHONE);
        assertThat(verdict.verdict().passes()).isTrue();
    }

    @Test
    void other_tones_and_forms_are_notes() {
        // 汤庄 Tāngzhuāng and 唐庄 Tángzhuāng differ in tone; 大冶 and 大治 in two strokes
        assertThat(only(
                                check("汤庄村", PlaceKind.K3, "990121", index(place("唐庄村", "K3", "990121100201"))),
                                "A-12",
                                Severity.NOTE)
                        .conflicts())
                .extracting(Conflict::likeness)
                .containsExactly(Likeness.NEAR_HOMOPHONE);
        assertThat(only(
                                check("大治村", PlaceKind.K3, "990121", index(place("大冶村", "K3", "990121100201"))),
                                "C1-FORM",
                                Severity.NOTE)
                        .conflicts())
                .hasSize(1);
    }

    @Test
    void a13_a_street_is_unique_in_its_built_up_area_and_not_in_the_county() {
        NameIndex register = index(
                builtUpArea("甲镇建成区", 105.00, 35.00, 105.02, 35.02),
                builtUpArea("乙镇建成区", 105.06, 35.00, 105.08, 35.02),
                street("人民路", "990121100000", 105.01, 35.01),
                street("人民路", "990121101000", 105.07, 35.01));
        ProposedName near =
                ProposedName.of("人民路", PlaceKind.K5, "990121100", TODAY).at(Shape.point(105.015, 35.01));
        NameVerdict verdict = RULES.check(near, register);

        // 0.005° of longitude at 35.01° N: 0.005 × 91,277 m = 456 m
        NameFinding duplicate = only(verdict, "A-13", Severity.BLOCK);
        assertThat(duplicate.conflicts()).hasSize(1);
        assertThat(duplicate.conflicts().get(0).distance().orElseThrow().value())
                .isCloseTo(456, org.assertj.core.api.Assertions.within(1.0));
        assertThat(verdict.scope().orElseThrow().approximated()).isFalse();
    }

    @Test
    void without_a_built_up_area_the_sub_districts_stand_in_the_result_says_so_and_nothing_blocks() {
        NameIndex register = index(
                division("城东街道", "990121001000", "sub-district"),
                division("城西街道", "990121002000", "sub-district"),
                division("远镇", "990121100000", "town"),
                street("人民路", "990121002000", 105.01, 35.01),
                street("人民路", "990121100000", 105.07, 35.01));
        NameVerdict verdict = check("人民路", PlaceKind.K5, "990121001", register);

        assertThat(verdict.scope().orElseThrow().approximated()).isTrue();
        assertThat(verdict.scope().orElseThrow().title().zh()).contains("近似");
        assertThat(only(verdict, "A-13", Severity.WARN).conflicts()).hasSize(1);
        assertThat(only(verdict, "A-13", Severity.NOTE).finding().sentence().en())
                .contains("sub-districts", "scope approximated")
                .doesNotContain("近似");
    }

    @Test
    void a_street_without_a_position_is_held_against_the_placed_ones_of_its_town_and_the_other_way_round() {
        NameIndex register = index(
                division("甲镇", "990121100000", "town"),
                builtUpArea("甲镇建成区", 105.00, 35.00, 105.02, 35.02),
                street("人民路", "990121100000", 105.01, 35.01),
                place("解放路", "K5", "990121100000"),
                place("解放路", "K5", "990121000000"),
                place("解放路", "K5", "990122100000"));

        // the new 人民路 says only its town: the one in the built-up area is seen, and that it has no position is said
        NameVerdict unplaced = check("人民路", PlaceKind.K5, "990121100", register);
        assertThat(only(unplaced, "A-13", Severity.WARN).conflicts()).hasSize(1);
        assertThat(unplaced.scope().orElseThrow().title().zh())
                .contains("甲镇", "未给出位置")
                .doesNotContain("图层");
        // or only its county, which is compared whole
        assertThat(only(check("人民路", PlaceKind.K5, "990121", register), "A-13", Severity.WARN)
                        .conflicts())
                .hasSize(1);

        // the new 解放路 lies in the built-up area; of the old ones that of the town and that of the county may, too
        NameVerdict placed = RULES.check(
                ProposedName.of("解放路", PlaceKind.K5, "990121100", TODAY).at(Shape.point(105.015, 35.01)), register);
        NameFinding maybe = only(placed, "A-13", Severity.WARN);
        assertThat(maybe.conflicts())
                .extracting(conflict -> conflict.item().values().text("division_code"))
                .containsExactlyInAnyOrder("990121100000", "990121000000");
        assertThat(maybe.finding().sentence().en()).contains("may lie within", "scope approximated");
        assertThat(placed.verdict().passes()).isTrue();
    }

    @Test
    void a_seat_recorded_with_a_higher_unit_or_none_may_lie_in_the_county_and_is_told_apart() {
        NameIndex register = index(
                place("石桥村", "K3", "990121100201"),
                place("石桥村", "K3", "990100000000"),
                item(ItemType.PLACE, null, "name", "石桥村", "kind", "K3"));
        NameVerdict verdict = check("石桥村", PlaceKind.K3, "990121200", register);
        assertThat(only(verdict, "A-12", Severity.BLOCK).conflicts()).hasSize(1);
        assertThat(only(verdict, "A-12", Severity.WARN).conflicts()).hasSize(2);
    }

    @Test
    void a_division_that_the_register_does_not_know_is_told_and_its_county_is_compared_whole() {
        NameIndex register = index(
                division("示例县", "990121000000", "county"),
                division("甲镇", "990121100000", "town"),
                place("人民路", "K5", "990121100000"));
        NameVerdict mistyped = check("人民路", PlaceKind.K5, "990121109", register);
        assertThat(mistyped.findings())
                .filteredOn(found -> found.finding().severity() == Severity.WARN)
                .extracting(
                        found -> found.conflicts().size(),
                        found -> found.finding().sentence().en().contains("no division 990121109"))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(1, false), org.assertj.core.groups.Tuple.tuple(0, true));
        assertThat(only(check("石桥村", PlaceKind.K3, "999999", register), "A-12", Severity.WARN)
                        .finding()
                        .sentence()
                        .zh())
                .contains("没有政区 999999");
    }

    @Test
    void what_the_register_may_not_hold_of_the_country_or_the_province_is_said() {
        NameVerdict county = check("新城县", PlaceKind.K2, "340123", EMPTY);
        assertThat(county.scope().orElseThrow().approximated()).isTrue();
        assertThat(only(county, "A-10", Severity.NOTE).finding().sentence().zh())
                .contains("以本库所载为限");
        assertThat(only(check("城关镇", PlaceKind.K2, "340122", EMPTY), "A-11", Severity.NOTE)
                        .finding()
                        .sentence()
                        .en())
                .contains("as far as this register goes");
    }

    @Test
    void another_estate_of_that_name_in_the_same_township_is_not_the_estate_itself() {
        var own = place("桂花园", "K6", "990121100000");
        var other = item(
                ItemType.PLACE, null, "name", "桂花园", "kind", "K6", "division_code", "990121100000", "origin", "另一处");
        ProposedName name =
                ProposedName.of("桂花园", PlaceKind.K6, "990121100000", TODAY).of(own.id());
        assertThat(only(RULES.check(name, index(own, other)), "A-14", Severity.WARN)
                        .conflicts())
                .hasSize(1);
    }

    @Test
    void a_name_of_another_proposal_under_way_warns_and_stands_in_no_register() {
        ItemVersion draft = place("石桥村", "K3", "990121100201");
        List<NameFinding> found =
                RULES.underWay(ProposedName.of("石桥村", PlaceKind.K3, "990121200", TODAY), List.of(draft), index());
        assertThat(found).singleElement().satisfies(each -> {
            assertThat(each.finding().severity()).isEqualTo(Severity.WARN);
            assertThat(each.finding().rule()).isEqualTo("A-12");
            assertThat(each.finding().sentence().en()).startsWith("Names of other proposals under way");
            assertThat(each.conflicts()).hasSize(1);
        });
        assertThat(RULES.underWay(ProposedName.of("石桥村", PlaceKind.K3, "990122", TODAY), List.of(draft), index()))
                .isEmpty();
    }

    @Test
    void a_number_is_the_same_in_figures_and_in_characters() {
        NameIndex register = index(
                place("一号路", "K5", "990121001000"),
                place("12号路", "K5", "990121001000"),
                place("一百零五号路", "K5", "990121001000"));
        for (String same : List.of("1号路", "十二号路", "105号路")) {
            assertThat(only(check(same, PlaceKind.K5, "990121001", register), "A-13", Severity.WARN)
                            .conflicts())
                    .as(same)
                    .extracting(Conflict::likeness)
                    .containsExactly(Likeness.SAME_NAME);
        }
        assertThat(check("2号路", PlaceKind.K5, "990121001", register).findings())
                .allMatch(found -> found.conflicts().isEmpty());
    }

    @Test
    void a10_and_a11_counties_are_unique_in_the_country_and_towns_in_a_province() {
        NameIndex register = index(
                division("新城县", "130121000000", "county"),
                division("城关镇", "340121100000", "town"),
                division("城关镇", "610121100000", "town"));
        assertThat(only(check("新城县", PlaceKind.K2, "340123", register), "A-10", Severity.BLOCK)
                        .conflicts())
                .hasSize(1);
        assertThat(only(check("城关镇", PlaceKind.K2, "340122", register), "A-11", Severity.BLOCK)
                        .conflicts())
                .hasSize(1);
        assertThat(check("城关街道", PlaceKind.K2, "340122", register).scope()).isEmpty();
    }

    @Test
    void a17_local_regulation_compares_specific_parts_in_the_whole_city_with_its_dialect() {
        PlaceTables ningbo = PlaceTables.with(path -> path.equals("naming-rules/uniqueness.csv")
                ? Optional.of("kind,level,rule,scope,dup_on,duplicate,homophone,near,dialect\n"
                        + "K5,,A-13,city,specific,block,warn,warn,yes\n")
                : Optional.empty());
        NameIndex register = NameIndex.of(
                Registers.snapshot(place("兰江路", "K5", "330281001000"), place("宁穿路", "K5", "330203001000")), ningbo);
        NamingRules rules = NamingRules.of(ningbo);

        // 兰江巷 bears the specific part of 兰江路; 南江路 nán is heard as lán where n and l are one
        assertThat(only(
                                rules.check(ProposedName.of("兰江巷", PlaceKind.K5, "330203", TODAY), register),
                                "A-13",
                                Severity.BLOCK)
                        .conflicts())
                .hasSize(1);
        assertThat(only(
                                rules.check(ProposedName.of("南江路", PlaceKind.K5, "330203", TODAY), register),
                                "A-13",
                                Severity.WARN)
                        .conflicts())
                .extracting(conflict -> conflict.item().name())
                .containsExactly("兰江路");
    }

    @Test
    void a_name_never_conflicts_with_itself_nor_with_names_no_longer_in_use() {
        var own = place("石桥村", "K3", "990121100201");
        var gone = item(
                ItemType.PLACE,
                null,
                "name",
                "石桥村",
                "kind",
                "K3",
                "division_code",
                "990121100202",
                "status",
                "abolished");
        ProposedName name =
                ProposedName.of("石桥村", PlaceKind.K3, "990121100201", TODAY).of(own.id());
        assertThat(RULES.check(name, index(own, gone)).findings()).isEmpty();
    }

    @Test
    void a_division_and_the_place_that_is_its_seat_are_one_entity() {
        NameVerdict verdict = check(
                "石桥村",
                PlaceKind.K3,
                "990121200200",
                index(
                        place("石桥村", "K3", "990121100201"),
                        item(ItemType.DIVISION, null, "name", "石桥村", "code", "990121100201", "level", "village")));
        assertThat(only(verdict, "A-12", Severity.BLOCK).conflicts()).hasSize(1);
    }

    @Test
    void a06_letters_block_and_rare_or_variant_characters_warn_with_their_standard_form() {
        assertThat(rules("佳家sport小区", PlaceKind.K6)).contains("A-06", "Y2");
        assertThat(rules("A座大厦", PlaceKind.K6)).contains("A-06", "G4");
        NameFinding variant = check("臺北路", PlaceKind.K5, "", EMPTY).findings().stream()
                .filter(found -> found.finding().rule().equals("A-06-RARE"))
                .findFirst()
                .orElseThrow();
        assertThat(variant.finding().sentence().zh()).contains("臺", "台");
    }

    @Test
    void a07_leaders_names_block_others_and_literary_figures_warn() {
        assertThat(rules("周恩来路", PlaceKind.K5)).contains("A-07-LEADER");
        assertThat(check("周恩来路", PlaceKind.K5, "", EMPTY).verdict().passes()).isFalse();
        assertThat(rules("孙悟空巷", PlaceKind.K5)).containsExactly("A-07");
        assertThat(check("万里路", PlaceKind.K5, "", EMPTY).verdict().passes()).isTrue();
    }

    @Test
    void a08_a_foreign_name_is_a_candidate_until_an_officer_has_confirmed_it() {
        assertThat(rules("加州花园", PlaceKind.K6)).containsExactly("Y1", "A-08");
        assertThat(check("加州花园", PlaceKind.K6, "", EMPTY).verdict().passes()).isTrue();
        assertThat(rules("白求恩路", PlaceKind.K5)).doesNotContain("Y1");
    }

    @Test
    void a09_a_trade_name_blocks_and_one_that_is_an_ordinary_word_warns() {
        assertThat(check("碧桂园小区", PlaceKind.K6, "", EMPTY).verdict().passes()).isFalse();
        assertThat(rules("绿地路", PlaceKind.K5)).containsExactly("A-09");
        assertThat(check("绿地路", PlaceKind.K5, "", EMPTY).verdict().passes()).isTrue();
    }

    @Test
    void a15_a_division_takes_no_famous_entity_and_none_beyond_its_own_territory() {
        assertThat(rules("黄山区", PlaceKind.K2)).contains("A-15");
        NameIndex register = index(place("望山", "K1", "990121100000"));
        assertThat(only(check("望山镇", PlaceKind.K2, "990122101", register), "A-15", Severity.BLOCK)
                        .conflicts())
                .hasSize(1);
        assertThat(check("望山镇", PlaceKind.K2, "990121", register).findings())
                .allMatch(found -> found.finding().severity() == Severity.NOTE);
    }

    @Test
    void a16_a_facility_agrees_with_a_place_near_by() {
        NameIndex register = index(item(
                ItemType.PLACE,
                Shape.point(105.01, 35.01),
                "name",
                "石桥村",
                "kind",
                "K3",
                "division_code",
                "990121100201"));
        ProposedName bridge =
                ProposedName.of("石桥大桥", PlaceKind.K7, "990121100", TODAY).at(Shape.point(105.012, 35.01));
        ProposedName other =
                ProposedName.of("飞虹大桥", PlaceKind.K7, "990121100", TODAY).at(Shape.point(105.012, 35.01));
        assertThat(RULES.check(bridge, register).findings()).isEmpty();
        assertThat(only(RULES.check(other, register), "A-16", Severity.WARN)
                        .finding()
                        .sentence()
                        .zh())
                .contains("石桥村");
    }

    @Test
    void a27_the_table_of_sizes_is_local_and_empty_until_then() {
        PlaceTables local = PlaceTables.with(path -> path.equals("generic-parts/generic-sizes.csv")
                ? Optional.of(
                        "generic,kind,min_land_m2,min_floor_m2,min_height_m,min_storeys,min_green_pct,road_class,valid_from,source\n"
                                + "广场,K6,10000,,,,,,2020-01-01,测试用\n")
                : Optional.empty());
        ProposedName square = new ProposedName(
                "明珠广场",
                PlaceKind.K6,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                TODAY,
                Map.of("min_land_m2", 800.0));
        assertThat(RULES.check(square, EMPTY).findings())
                .noneMatch(found -> found.finding().rule().equals("A-27"));
        assertThat(NamingRules.of(local).check(square, EMPTY).findings())
                .anyMatch(found -> found.finding().rule().equals("A-27"));
    }

    @Test
    void candidates_of_a8_have_their_class_and_their_exemptions() {
        assertThat(rules("宇宙城", PlaceKind.K6)).containsExactly("D1");
        assertThat(rules("香缇花园", PlaceKind.K6)).contains("Y3");
        assertThat(rules("123小区", PlaceKind.K6)).containsExactly("G1");
        assertThat(rules("24克拉小区", PlaceKind.K6)).contains("G2");
        assertThat(rules("云·谷小区", PlaceKind.K6)).containsExactly("G3");
        assertThat(rules("御府花园", PlaceKind.K6)).containsExactly("G6");
        assertThat(rules("斯大林路", PlaceKind.K5)).containsExactly("Y1", "A-08");
        assertThat(rules("寡妇村", PlaceKind.K3)).containsExactly("G5");
        assertThat(rules("1203高地", PlaceKind.K1)).isEmpty();
        assertThat(rules("二马路", PlaceKind.K5)).isEmpty();
        assertThat(rules("王府井大街", PlaceKind.K5)).isEmpty();
    }

    @Test
    void an_ordinary_name_has_no_finding() {
        assertThat(check("清河路", PlaceKind.K5, "990121001", index(place("青山路", "K5", "990121001000")))
                        .findings())
                .allMatch(found -> found.finding().severity() == Severity.NOTE
                        && found.conflicts().isEmpty());
        assertThat(check("杨家湾村", PlaceKind.K3, "990121", EMPTY).findings()).isEmpty();
    }

    @Test
    void every_finding_has_a_rule_a_citation_and_a_sentence_in_two_languages() {
        for (String name : List.of("佳家sport小区", "加州·宇宙24城", "周恩来碧桂园", "臺鬼帝豪")) {
            assertThat(check(name, PlaceKind.K6, "", EMPTY).findings())
                    .isNotEmpty()
                    .allSatisfy(found -> {
                        assertThat(found.finding().citation().instrument()).isNotBlank();
                        assertThat(found.finding().citation().article()).isNotBlank();
                        assertThat(found.finding().sentence().en()).matches("[\\p{ASCII}“”×…\\p{IsHan}、·()“”]+");
                    });
        }
    }

    @Test
    void what_rests_on_an_unverified_row_says_so_and_what_rests_on_a_sourced_one_does_not() {
        // 宇宙 stands in the annex of 民发〔2018〕146号; of 长江 as a famous river and of firms' names no source was checked
        assertThat(sentence("宇宙城", PlaceKind.K6, "D1")).doesNotContain("未经来源核对");
        assertThat(sentence("恒大花园", PlaceKind.K6, "A-09")).contains("未经来源核对");
        assertThat(check("长江", PlaceKind.K1, "", EMPTY).findings())
                .anySatisfy(
                        found -> assertThat(found.finding().sentence().en()).contains("not checked against a source"));
    }

    private static String sentence(String name, PlaceKind kind, String rule) {
        return check(name, kind, "", EMPTY).findings().stream()
                .filter(found -> found.finding().rule().equals(rule))
                .map(found -> found.finding().sentence().zh())
                .findFirst()
                .orElseThrow();
    }
}

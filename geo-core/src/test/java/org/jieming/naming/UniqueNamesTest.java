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
import static org.jieming.naming.Verdicts.EMPTY;
import static org.jieming.naming.Verdicts.check;
import static org.jieming.naming.Verdicts.only;

import java.util.List;
import org.jieming.crs.Crs;
import org.jieming.place.PlaceKind;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Severity;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** The rules of A.2 that hold a name against those of the register: where it has to be unique, and against whom. */
class UniqueNamesTest {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

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
    void a12_a_seat_that_is_not_shown_stands_against_a_new_one_and_is_not_told() {
        NameIndex register = index(place("石桥村", "K3", "990121100201"));
        NameVerdict verdict =
                RULES.check(ProposedName.of("石桥村", PlaceKind.K3, "990121200", TODAY), register, none -> false);

        NameFinding hidden = only(verdict, "A-12", Severity.BLOCK);
        assertThat(hidden.isVeiled()).isTrue();
        assertThat(hidden.conflicts()).isEmpty();
        assertThat(hidden.finding().sentence().zh()).contains("不公开的同名地名").doesNotContain("990121100");
        assertThat(verdict.unveiled().findings()).noneMatch(NameFinding::isVeiled);
        // whoever sees it is told it once, and as before
        assertThat(RULES.check(ProposedName.of("石桥村", PlaceKind.K3, "990121200", TODAY), register)
                        .findings())
                .filteredOn(found -> found.finding().rule().equals("A-12"))
                .singleElement()
                .satisfies(told -> assertThat(told.conflicts()).hasSize(1));
    }

    /** At 35° N 91 m, 457 m and 9,129 m off: were one told otherwise than another, some questions would tell where the street lies. */
    @Test
    void a13_a_hidden_street_of_the_county_takes_a_reason_wherever_the_new_one_would_lie() {
        NameIndex register = index(street("桂花路", "990121100000", 105.0, 35.0));
        for (double longitude : new double[] {105.001, 105.005, 105.1}) {
            NameFinding hidden = RULES.alike(
                            street("桂花路", "990121100000", longitude, 35.0), TODAY, register, none -> false)
                    .get(0);
            assertThat(hidden.isVeiled()).isTrue();
            assertThat(hidden.finding().severity()).isEqualTo(Severity.WARN);
            assertThat(hidden.takesReason()).isTrue();
        }
    }

    @Test
    void a14_an_estate_stands_against_a_new_one_of_its_village() {
        NameIndex register =
                index(item(ItemType.RESIDENTIAL_AREA, null, "name", "阳光花园", "division_code", "990121100201"));
        assertThat(only(check("阳光花园", PlaceKind.K6, "990121100201", register), "A-14", Severity.BLOCK)
                        .conflicts())
                .hasSize(1);
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

    /** ⿰氵殳 and ⿰讠殳; 列 and ⿰亻列. */
    @Test
    void characters_that_differ_in_one_component_are_told() {
        for (String[] pair : new String[][] {{"没水村", "设水村"}, {"列桥村", "例桥村"}}) {
            NameVerdict verdict = check(pair[0], PlaceKind.K3, "990121", index(place(pair[1], "K3", "990121100201")));
            assertThat(only(verdict, "C1-FORM", Severity.NOTE).conflicts()).hasSize(1);
        }
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
    void without_a_built_up_area_the_sub_districts_stand_in_and_a_name_without_position_is_blocked_there() {
        NameIndex register = index(
                division("城东街道", "990121001000", "sub-district"),
                division("城西街道", "990121002000", "sub-district"),
                division("远镇", "990121100000", "town"),
                street("人民路", "990121002000", 105.01, 35.01),
                street("人民路", "990121100000", 105.07, 35.01));
        NameVerdict verdict = check("人民路", PlaceKind.K5, "990121001", register);

        assertThat(verdict.scope().orElseThrow().approximated()).isTrue();
        assertThat(verdict.scope().orElseThrow().title().zh()).contains("近似");
        assertThat(only(verdict, "A-13", Severity.BLOCK).conflicts()).hasSize(1);
        assertThat(only(verdict, "A-13", Severity.BLOCK).finding().sentence().zh())
                .contains("补充位置");
        assertThat(only(verdict, "A-13", Severity.NOTE).finding().sentence().en())
                .contains("sub-districts", "scope approximated")
                .doesNotContain("近似");
        // with a position it may lie in another built-up area than the old one: nobody knows
        ProposedName placed =
                ProposedName.of("人民路", PlaceKind.K5, "990121001", TODAY).at(Shape.point(105.02, 35.01));
        assertThat(only(RULES.check(placed, register), "A-13", Severity.WARN).conflicts())
                .hasSize(1);
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

        // the new 人民路 says only its town: the one in the built-up area stands against it until its position is given
        NameVerdict unplaced = check("人民路", PlaceKind.K5, "990121100", register);
        assertThat(only(unplaced, "A-13", Severity.BLOCK).conflicts()).hasSize(1);
        assertThat(unplaced.scope().orElseThrow().title().zh())
                .contains("甲镇", "未给出位置")
                .doesNotContain("图层");
        // or only its county, which is compared whole
        assertThat(only(check("人民路", PlaceKind.K5, "990121", register), "A-13", Severity.BLOCK)
                        .conflicts())
                .hasSize(1);

        // the new 解放路 lies in the built-up area; the old one of the town is against it until it has a position, too,
        // and
        // that of the county may be
        NameVerdict placed = RULES.check(
                ProposedName.of("解放路", PlaceKind.K5, "990121100", TODAY).at(Shape.point(105.015, 35.01)), register);
        NameFinding maybe = only(placed, "A-13", Severity.WARN);
        assertThat(maybe.conflicts())
                .extracting(conflict -> conflict.item().values().text("division_code"))
                .containsExactly("990121000000");
        assertThat(maybe.finding().sentence().en()).contains("may lie within", "scope approximated");
        assertThat(only(placed, "A-13", Severity.BLOCK).conflicts())
                .extracting(conflict -> conflict.item().values().text("division_code"))
                .containsExactly("990121100000");
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
                .filteredOn(found -> found.finding().severity() != Severity.NOTE)
                .extracting(
                        found -> found.conflicts().size(),
                        found -> found.finding().sentence().en().contains("990121109 is no division of today"))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(1, false), org.assertj.core.groups.Tuple.tuple(0, true));
        assertThat(only(check("石桥村", PlaceKind.K3, "999999", register), "A-12", Severity.WARN)
                        .finding()
                        .sentence()
                        .zh())
                .contains("999999 不是现有政区");
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
        assertThat(only(RULES.check(name, index(own, other)), "A-14", Severity.BLOCK)
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
            assertThat(only(check(same, PlaceKind.K5, "990121001", register), "A-13", Severity.BLOCK)
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
        // the law is silent of sub-districts: two of one name in one county are a warning, in another county nothing
        NameIndex streets = index(
                division("城关街道", "340121001000", "sub-district"), division("城南街道", "340121002000", "sub-district"));
        assertThat(only(check("城关街道", PlaceKind.K2, "340121002", streets), "C1-UNIT", Severity.WARN)
                        .conflicts())
                .hasSize(1);
        assertThat(check("城关街道", PlaceKind.K2, "340122", streets).findings())
                .allMatch(found -> found.conflicts().isEmpty());
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

    /** The village is drawn from 105.00 to 105.02° E; a seat at 105.01 is its own, one at 105.05 that of another village. */
    @Test
    void a_seat_that_is_told_by_its_town_is_that_of_the_village_it_lies_in() {
        NameIndex register = index(item(
                ItemType.DIVISION,
                Shape.of(GEOMETRIES.toGeometry(new Envelope(105.00, 105.02, 35.00, 35.02)), Crs.CGCS2000),
                "name",
                "新桥村",
                "code",
                "990121100205",
                "level",
                "village"));
        ProposedName seat = ProposedName.of("新桥村", PlaceKind.K3, "990121100", TODAY);

        assertThat(RULES.check(seat.at(Shape.point(105.01, 35.01)), register).findings())
                .noneMatch(found -> found.finding().rule().equals("A-12"));
        assertThat(RULES.check(seat, register).findings())
                .noneMatch(found -> found.finding().rule().equals("A-12"));
        only(RULES.check(seat.at(Shape.point(105.05, 35.01)), register), "A-12", Severity.BLOCK);
        // a town beside it has nothing of that village
        only(check("新桥村", PlaceKind.K3, "990121200", register), "A-12", Severity.BLOCK);
    }
}

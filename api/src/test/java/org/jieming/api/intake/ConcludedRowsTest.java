package org.jieming.api.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Optional;
import org.jieming.api.intake.RowVerdict.Kind;
import org.jieming.crs.SourceSystem;
import org.jieming.register.Edit;
import org.jieming.register.ItemType;
import org.jieming.rule.Finding;
import org.junit.jupiter.api.Test;

/** What rows say of facilities and names beside their cells: entrances, parts of wholes, the town in a place-name code. */
class ConcludedRowsTest extends JudgedRows {
    /** The entrance stands where the point stands, 118.40, 31.35, in the coordinates of the web map that the whole file is in. */
    @Test
    void the_entrance_of_a_facility_is_brought_back_with_its_point() throws IOException {
        options = options.system(SourceSystem.parse("GCJ-02"));
        Plan plan = judge(
                ItemType.FACILITY, "名称,设施类型,经度,纬度,入口经度,入口纬度\n甲站,E5,118.4054148,31.3481679,118.4054148,31.3481679\n");
        var values = plan.changes().get(0).values();
        assertThat((Double) values.get("entrance_lon").orElseThrow()).isCloseTo(118.40, within(1e-6));
        assertThat((Double) values.get("entrance_lat").orElseThrow()).isCloseTo(31.35, within(1e-6));
    }

    /** 0.1° of longitude at 31.35° N are 9.5 km; an empty cell that became 0 lies in no place of China. */
    @Test
    void an_entrance_far_from_its_facility_is_doubted_and_one_outside_of_china_refused() throws IOException {
        String head = "名称,设施类型,经度,纬度,入口经度,入口纬度\n";
        judge(ItemType.FACILITY, head + "甲站,E5,118.4,31.35,118.5,31.35\n乙站,E5,118.4,31.35,118.4,\n");
        assertThat(verdicts).extracting(RowVerdict::kind).containsExactly(Kind.NEW, Kind.NEW);
        assertThat(findings()).extracting(Finding::rule).contains("I-ENTRANCE");
        assertThat(verdicts.get(0).findings().toString()).contains("9,5");
        assertThat(verdicts.get(1).findings().toString()).contains("一半");
        Plan nowhere = judge(ItemType.FACILITY, head + "丙站,E5,118.4,31.35,0,0\n");
        assertThat(register.draft(nowhere.changeSet("tester", "", Optional.empty()), NOON))
                .isInstanceOfSatisfying(Edit.Refused.class, refused -> assertThat(
                                refused.verdict().findings())
                        .extracting(Finding::field)
                        .containsExactly("entrance_lon", "entrance_lat"));
    }

    /** The national service states six digits of the area and the whole place-name code, whose first nine are those of the town. */
    @Test
    void a_name_of_which_the_county_is_stated_comes_to_the_town_of_its_place_name_code() throws IOException {
        take(judge(ItemType.DIVISION, "代码,名称,级别\n990121,示例县,county\n990121200,青石乡,township\n"));
        String file = "名称,地名种类,政区代码,地名代码\n枫林村,K3,990121,99012120021610000032\n";
        Plan plan = judge(ItemType.PLACE, file);
        assertThat(plan.changes().get(0).values().text("division_code")).isEqualTo("990121200000");
        assertThat(findings()).extracting(Finding::rule).contains("A-50");
        take(plan);
        assertThat(judge(ItemType.PLACE, file).count(Kind.SAME)).isEqualTo(1);
        // of a town that the register does not hold, and of a code of another county, what is stated stays
        Plan other = judge(
                ItemType.PLACE, file.replace("990121200216", "990121300216").replace("枫林村", "柳林村"));
        assertThat(other.changes().get(0).values().text("division_code")).isEqualTo("990121000000");
    }

    /** The survey form (A.12) writes the unit in words and the code alone in digits. */
    @Test
    void a_name_of_which_no_unit_is_stated_comes_to_the_town_of_its_place_name_code_when_it_is_new()
            throws IOException {
        take(judge(ItemType.DIVISION, "代码,名称,级别\n990121200,青石乡,township\n990121100,临河镇,township\n"));
        String file = "标准名称,地名代码,所在(跨)行政区\n南钱家坞,99012120022200000041,示例省示例市示例县青石乡\n";
        Plan plan = judge(ItemType.PLACE, file);
        assertThat(plan.changes().get(0).values().text("division_code")).isEqualTo("990121200000");
        assertThat(findings()).extracting(Finding::rule).containsExactly("A-50");
        take(plan);
        assertThat(judge(ItemType.PLACE, file).count(Kind.SAME)).isEqualTo(1);
        // whoever has corrected the unit is not corrected back by the next file
        take(judge(ItemType.PLACE, "标准名称,地名代码,政区代码\n南钱家坞,99012120022200000041,990121100\n"));
        assertThat(judge(ItemType.PLACE, file).count(Kind.SAME)).isEqualTo(1);
        // of a town that the register does not hold nothing is concluded
        Plan other = judge(
                ItemType.PLACE, file.replace("990121200222", "990121300222").replace("南钱", "北钱"));
        assertThat(other.changes().get(0).values().text("division_code")).isEmpty();
    }

    /** The survey form (A.12*) states its unit in words; the register knows two towns of one county, and one of the same name in another. */
    @Test
    void a_name_without_a_place_name_code_comes_to_the_town_that_its_form_names() throws IOException {
        take(judge(
                ItemType.DIVISION,
                "代码,名称,级别\n990121,示例县,county\n990121200,青石乡,township\n990121100,临河镇,township\n"
                        + "990122,别县,county\n990122100,临河镇,township\n"));
        judge(
                ItemType.PLACE,
                "代码*,标准名称*,所在(跨)行政区*\n"
                        + ",甲村,示例县青石乡\n"
                        + ",乙村,示例省示例市 示例县 临河镇渡口村\n"
                        + ",丙村,990121100\n"
                        + ",丁村,青石乡\n"
                        + ",戊河,示例县青石乡、示例县临河镇\n"
                        + ",己村,临河镇\n"
                        + ",庚村,示例县无此镇\n"
                        + ",辛村,\n"
                        + ",壬河,示例县青石乡、别县临河镇\n"
                        + "99012230022200000001,癸村,示例县青石乡\n");
        assertThat(verdicts)
                .extracting(verdict -> verdict.values().text("division_code"))
                .containsExactly(
                        "990121200000",
                        "990121100000",
                        "990121100000",
                        // the one town of that name
                        "990121200000",
                        // two towns of one county
                        "990121000000",
                        // of either county; unknown; not stated; of two counties; another county by its code
                        "",
                        "",
                        "",
                        "",
                        "");
        assertThat(findings()).extracting(Finding::rule).containsOnly("I-UNIT").hasSize(10);
        assertThat(findings().get(1).sentence().zh()).contains("“所在(跨)行政区*”", "990121100");
        assertThat(findings().get(6).sentence().zh()).contains("“所在(跨)行政区*”", "示例县无此镇", "未归入");
        assertThat(findings().get(7).sentence().zh()).contains("“所在(跨)行政区*”栏也没有填写");
    }

    /** A town is more exact than the county that a code states, and a town of another county is not. */
    @Test
    void a_town_in_words_is_taken_where_the_county_alone_is_stated_in_digits() throws IOException {
        take(judge(
                ItemType.DIVISION,
                "代码,名称,级别\n990121,示例县,county\n990121200,青石乡,township\n990122,别县,county\n990122100,临河镇,township\n"));
        judge(ItemType.PLACE, "标准名称,政区代码,所在行政区\n甲村,990121,青石乡\n乙村,990121,别县临河镇\n丙村,990121,示例县\n");
        assertThat(verdicts)
                .extracting(verdict -> verdict.values().text("division_code"))
                .containsExactly("990121200000", "990121000000", "990121000000");
        assertThat(findings()).extracting(Finding::rule).containsExactly("I-UNIT");
    }

    @Test
    void a_part_larger_than_its_whole_is_doubted_and_comes_in() throws IOException {
        judge(ItemType.FACILITY, "名称,设施类型,床位数,护理型床位数\n错院,E1,100,250\n对院,E1,100,100\n");
        assertThat(verdicts).extracting(RowVerdict::kind).containsExactly(Kind.NEW, Kind.NEW);
        assertThat(findings()).extracting(Finding::rule).containsExactly("I-PART", "I-PART");
        assertThat(findings()).extracting(Finding::field).containsExactly("beds_nursing", "beds_total");
        assertThat(findings().get(0).sentence().zh()).startsWith("护理型床位数(250)多于床位数(100):请核对两个数字");
    }
}

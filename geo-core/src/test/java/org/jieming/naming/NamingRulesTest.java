package org.jieming.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieming.naming.Registers.RULES;
import static org.jieming.naming.Registers.TODAY;
import static org.jieming.naming.Registers.index;
import static org.jieming.naming.Registers.item;
import static org.jieming.naming.Registers.place;
import static org.jieming.naming.Verdicts.EMPTY;
import static org.jieming.naming.Verdicts.check;
import static org.jieming.naming.Verdicts.only;
import static org.jieming.naming.Verdicts.rules;
import static org.jieming.naming.Verdicts.sentence;

import java.util.List;
import org.jieming.place.PlaceKind;
import org.jieming.register.ItemType;
import org.jieming.rule.Severity;
import org.jieming.shape.Shape;
import org.junit.jupiter.api.Test;

/** What the rules of A.2 and A.8 find in a name itself. */
class NamingRulesTest {
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
    void a06_what_is_no_chinese_is_told_as_it_is_written() {
        assertThat(sentence("SOHO广场", PlaceKind.K6, "A-06")).contains("“SOHO”");
        assertThat(sentence("SOHO广场", PlaceKind.K6, "Y2")).contains("“SOHO”");
        assertThat(sentence("A座AA楼A座", PlaceKind.K6, "A-06")).contains("“A、AA”");
    }

    /** 㵲 (of 㵲阳河) and 〇 are not in the table and stand for no character in it: there is no standard form to tell. 蓮 is 莲. */
    @Test
    void a06_a_character_without_a_standard_form_is_told_none() {
        assertThat(sentence("㵲阳河", PlaceKind.K1, "A-06-RARE")).contains("“㵲”不在").doesNotContain("规范写法");
        assertThat(sentence("二〇路", PlaceKind.K5, "A-06-RARE")).contains("“〇”不在").doesNotContain("规范写法");
        assertThat(rules("二〇路", PlaceKind.K5)).doesNotContain("G3");
        assertThat(check("蓮㵲路", PlaceKind.K5, "", EMPTY).findings())
                .filteredOn(found -> found.finding().rule().equals("A-06-RARE"))
                .extracting(found -> found.finding().sentence().zh().replaceAll("。.*", ""))
                .containsExactly("“蓮”不在《通用规范汉字表》(2013)内,规范写法为“莲”", "“㵲”不在《通用规范汉字表》(2013)内,表内也没有与之对应的写法");
    }

    @Test
    void a07_leaders_names_block_others_and_literary_figures_warn() {
        assertThat(rules("周恩来路", PlaceKind.K5)).contains("A-07-LEADER");
        assertThat(check("周恩来路", PlaceKind.K5, "", EMPTY).verdict().passes()).isFalse();
        assertThat(check("毛主席路", PlaceKind.K5, "", EMPTY).verdict().passes()).isFalse();
        assertThat(rules("小平大道", PlaceKind.K5)).contains("A-07-LEADER");
        assertThat(check("小平大道", PlaceKind.K5, "", EMPTY).verdict().passes()).isTrue();
        assertThat(rules("孙悟空巷", PlaceKind.K5)).containsExactly("A-07");
        assertThat(check("万里路", PlaceKind.K5, "", EMPTY).verdict().passes()).isTrue();
    }

    @Test
    void a08_a_foreign_name_is_a_candidate_until_an_officer_has_confirmed_it() {
        assertThat(rules("加州花园", PlaceKind.K6)).containsExactly("Y1", "A-08");
        assertThat(check("加州花园", PlaceKind.K6, "", EMPTY).verdict().passes()).isTrue();
        assertThat(rules("白求恩路", PlaceKind.K5)).doesNotContain("Y1");
        // countries by CLDR: a short one is one where it is the whole specific part
        for (String country : List.of("朝鲜路", "越南街", "缅甸路", "乌克兰大道")) {
            assertThat(rules(country, PlaceKind.K5)).as(country).contains("Y1", "A-08");
        }
        // cities by CLDR: 朱巴龙乡 is a township of 巴塘县, 亚丁 a village of 稻城县
        for (String city : List.of("平壤路", "布宜诺斯艾利斯花园", "金边路", "塔什干街")) {
            assertThat(rules(city, PlaceKind.K5)).as(city).contains("Y1", "A-08");
        }
        for (String chinese : List.of("上海地铁路", "黑山路", "蒙古路", "马里村路", "朱巴龙路", "亚丁路", "万象路", "塔林路", "乌鲁木齐路", "香港路")) {
            assertThat(rules(chinese, PlaceKind.K5)).as(chinese).doesNotContain("Y1");
        }
    }

    @Test
    void a09_a_trade_name_blocks_and_one_that_is_an_ordinary_word_warns() {
        assertThat(check("碧桂园小区", PlaceKind.K6, "", EMPTY).verdict().passes()).isFalse();
        assertThat(rules("绿地路", PlaceKind.K5)).containsExactly("A-09");
        assertThat(check("绿地路", PlaceKind.K5, "", EMPTY).verdict().passes()).isTrue();
        assertThat(rules("京东大道", PlaceKind.K5)).containsExactly("A-09");
        assertThat(rules("京东花园", PlaceKind.K6)).containsExactly("A-09");
    }

    /** The east of a road that is named for a capital is two words: 南京 and 东路. */
    @Test
    void a09_a_firm_is_not_read_out_of_a_city_and_a_direction() {
        for (String road : List.of("南京东路", "北京东路", "南京东街", "东京东路", "望京东路", "西京东路")) {
            assertThat(rules(road, PlaceKind.K5)).as(road).doesNotContain("A-09");
        }
    }

    /** A.2: one width. A number in figures may be the name of a street, and stands in half-width ones. */
    @Test
    void a06_full_width_figures_are_told_and_half_width_ones_are_not() {
        assertThat(rules("123路", PlaceKind.K5)).isEmpty();
        NameFinding wide = only(check("１２３路", PlaceKind.K5, "", EMPTY), "A-06", Severity.WARN);
        assertThat(wide.finding().sentence().zh()).contains("全角", "１２３", "“123”");
        assertThat(rules("ABC路", PlaceKind.K5)).contains("A-06", "Y2");
    }

    @Test
    void a15_a_division_takes_no_famous_entity_and_that_of_its_own_territory() {
        assertThat(rules("黄山区", PlaceKind.K2)).contains("A-15");
        NameIndex register = index(place("望山", "K1", "990121100000"));
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
    void a03_a_generic_part_alone_is_told_as_one_and_is_for_a_person_to_decide() {
        NameVerdict road = check("大道", PlaceKind.K5, "", EMPTY);
        assertThat(only(road, "A-03", Severity.WARN).finding().sentence().zh()).startsWith("“大道”只是通名,没有专名。");
        only(check("村", PlaceKind.K3, "", EMPTY), "A-03", Severity.WARN);
        // a village 新村 may be 新 + 村
        only(check("新村", PlaceKind.K3, "", EMPTY), "A-03", Severity.NOTE);
        // 红水 has no generic part that the tables know, which is a note; 人民大道 has both parts
        only(check("红水", PlaceKind.K5, "", EMPTY), "A-03", Severity.NOTE);
        assertThat(rules("人民大道", PlaceKind.K5)).doesNotContain("A-03");
    }

    @Test
    void letters_that_can_be_read_as_pinyin_are_pinyin_at_will_and_others_are_foreign() {
        NameVerdict spelled = check("yuan路", PlaceKind.K5, "", EMPTY);
        assertThat(only(spelled, "G4", Severity.WARN).finding().sentence().zh()).startsWith("含有汉语拼音“yuan”;如系外文词");
        assertThat(rules("yuan路", PlaceKind.K5)).contains("A-06").doesNotContain("Y2");
        // so-ho: there is no syllable ho
        NameVerdict foreign = check("SOHO公寓", PlaceKind.K6, "", EMPTY);
        assertThat(only(foreign, "Y2", Severity.WARN).finding().sentence().zh()).startsWith("含有外文词“SOHO”");
        assertThat(only(foreign, "A-06", Severity.BLOCK).finding().sentence().zh())
                .startsWith("含有非汉字字符“SOHO”");
        // a-si-a: the second a would need its apostrophe, so the letters are no pinyin
        assertThat(rules("asia广场", PlaceKind.K6)).contains("Y2").doesNotContain("G4");
    }

    @Test
    void candidates_of_a8_have_their_class_and_their_exemptions() {
        assertThat(rules("宇宙城", PlaceKind.K6)).containsExactly("D1");
        // words of rank beyond the country are listed by local notices; an airport is what it is called
        assertThat(rules("国际城", PlaceKind.K6)).containsExactly("D2");
        assertThat(rules("亚洲花园", PlaceKind.K6)).containsExactly("D2");
        assertThat(rules("国际机场", PlaceKind.K7)).doesNotContain("D2");
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
}

package org.jieming.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jieming.language.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionCodeTest {

    @Test
    void six_nine_and_twelve_digits_of_one_unit_are_one_code() {
        // B-01: 340207 = 340207000 = 340207000000
        assertThat(DivisionCode.parse("340207"))
                .isEqualTo(DivisionCode.parse("340207000"))
                .isEqualTo(DivisionCode.parse(" 340207000000 "))
                .hasToString("340207");
    }

    @ParameterizedTest
    @CsvSource({
        "340000, PROVINCE, 340000, ''",
        "340200, PREFECTURE, 340200, 340000",
        "340207, COUNTY, 340207, 340200",
        "340207100, TOWNSHIP, 340207100, 340207",
        "340207104003, VILLAGE, 340207104003, 340207104",
    })
    void the_zeros_at_the_end_tell_level_and_parent(String text, DivisionLevel level, String shortForm, String parent) {
        DivisionCode code = DivisionCode.parse(text);
        assertThat(code.level()).isEqualTo(level);
        assertThat(code.shortForm()).isEqualTo(shortForm);
        assertThat(code.parent().map(DivisionCode::shortForm).orElse("")).isEqualTo(parent);
    }

    @ParameterizedTest
    @CsvSource({
        // 崇明区 lies in 上海市: 310100 is the heading 市辖区 (B-02); 城口县 lies in 重庆市: 500200 is the heading 县
        "310151, 310000",
        "500229, 500000",
        "310100, 310000",
        // 仙桃市 is administered by 湖北省: 429000 is a heading
        "429004, 420000",
        // 东城街道 lies in 东莞市, a city without counties
        "441900003, 441900",
        // 01 is a real city outside the municipalities: 石家庄市
        "130102, 130100",
    })
    void headings_that_are_no_units_are_stepped_over(String code, String parent) {
        assertThat(DivisionCode.parse(code).parent()).contains(DivisionCode.parse(parent));
    }

    @Test
    void a_unit_contains_itself_and_what_lies_under_it() {
        DivisionCode district = DivisionCode.parse("340207");
        assertThat(district.contains(district)).isTrue();
        assertThat(district.contains(DivisionCode.parse("340207104003"))).isTrue();
        assertThat(district.contains(DivisionCode.parse("340208001"))).isFalse();
        assertThat(district.contains(DivisionCode.parse("340200"))).isFalse();
        // 400000 would be another province that merely begins with the same digit
        assertThat(DivisionCode.parse("440000").contains(DivisionCode.parse("340207")))
                .isFalse();
    }

    @Test
    void a_village_knows_its_township_county_prefecture_and_province() {
        DivisionCode village = DivisionCode.parse("340207104003");
        assertThat(village.at(DivisionLevel.VILLAGE)).contains(village);
        assertThat(village.at(DivisionLevel.TOWNSHIP)).contains(DivisionCode.parse("340207104"));
        assertThat(village.at(DivisionLevel.COUNTY)).contains(DivisionCode.parse("340207"));
        assertThat(village.at(DivisionLevel.PREFECTURE)).contains(DivisionCode.parse("340200"));
        assertThat(village.at(DivisionLevel.PROVINCE)).contains(DivisionCode.parse("340000"));
    }

    @Test
    void levels_that_the_code_does_not_tell_stay_empty() {
        assertThat(DivisionCode.parse("340207").at(DivisionLevel.TOWNSHIP)).isEmpty();
        assertThat(DivisionCode.parse("310151").at(DivisionLevel.PREFECTURE)).isEmpty();
        assertThat(DivisionCode.parse("441900003").at(DivisionLevel.COUNTY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "340207, DISTRICT",
        "152201, DISTRICT",
        "130121, COUNTY",
        "310151, COUNTY_OR_DISTRICT",
        "320481, COUNTY_CITY",
        "340200, PREFECTURE_CITY",
        "445100, PREFECTURE_CITY",
        "422800, PREFECTURE",
        "310100, HEADING",
        "429000, HEADING",
        "347100, UNASSIGNED",
        "340207099, SUB_DISTRICT",
        "340207100, TOWN",
        "340207199, TOWN",
        "310151200, TOWNSHIP",
        "310151399, TOWNSHIP",
        "310151400, ENTERPRISE_UNIT",
        "310151501, ENTERPRISE_UNIT",
        "310151600, UNASSIGNED",
        "340207104003, RESIDENTS_COMMITTEE",
        "340207101200, VILLAGERS_COMMITTEE",
        "340207101498, LIKE_RESIDENTS",
        "340207101598, LIKE_VILLAGE",
        "340207101600, UNASSIGNED",
    })
    void the_number_range_of_the_last_part_tells_the_kind(String code, DivisionKind kind) {
        assertThat(DivisionCode.parse(code).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "34020710", "3.10151E+11", "３４０２０７", "34020a", "3402071000", "340207.0", "-40207"})
    void what_is_not_six_nine_or_twelve_ascii_digits_is_malformed(String text) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> DivisionCode.parse(text))
                .satisfies(malformed -> assertThat(malformed.field()).isEqualTo("division_code"))
                .satisfies(malformed -> assertThat(malformed.given()).isEqualTo(text))
                .satisfies(malformed -> assertThat(malformed.remedy().zh()).contains("6、9或12位"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000", "001234", "340000001", "340207000001", "340000000001"})
    void a_unit_under_nothing_is_malformed(String text) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> DivisionCode.parse(text))
                .satisfies(malformed -> assertThat(malformed.remedy().en()).contains("parts do not fit"));
    }

    @Test
    void levels_stand_in_order_and_speak_both_languages() {
        assertThat(DivisionLevel.PROVINCE.isAbove(DivisionLevel.VILLAGE)).isTrue();
        assertThat(DivisionLevel.TOWNSHIP.isAbove(DivisionLevel.TOWNSHIP)).isFalse();
        assertThat(DivisionLevel.TOWNSHIP.title().zh()).isEqualTo("乡级");
        assertThat(DivisionLevel.TOWNSHIP.word()).isEqualTo("township");
    }
}

package org.jieming.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.Values;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedLevelTest {
    private static Values division(String code, String level) {
        return Values.of(Descriptor.of(ItemType.DIVISION))
                .parse("name", "某地")
                .parse("code", code)
                .parse("level", level)
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "320000, province",
        "320500, prefecture",
        "320583, county",
        // a sub-district, and a town of a city without counties
        "340207001, township",
        "441900003, township",
        "320583100201, village",
        // a county that its province administers directly
        "429004, county",
        // a functional area with a pseudo code of the statistics, and one without code
        "320571, functional-area",
        "'', functional-area",
        "'', township",
        // 市辖区 of 北京 heads a list and is no unit
        "110100, prefecture",
        "110100, county",
        "320583, ''"
    })
    void a_level_that_the_code_tells_or_leaves_open_stands(String code, String level) {
        assertThat(StatedLevel.objection(division(code, level))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "340207001, village, 乡级",
        "320583, prefecture, 县级",
        "330000, prefecture, 省级",
        "320500, county, 地级",
        "320583100201, township, 村级"
    })
    void another_is_refused_and_the_level_of_the_code_is_named(String code, String level, String told) {
        assertThat(StatedLevel.objection(division(code, level))).hasValueSatisfying(finding -> {
            assertThat(finding.rule() + finding.field()).isEqualTo("B-02level");
            assertThat(finding.sentence().zh()).contains(code, "请将级别改为“" + told + "”");
        });
    }
}

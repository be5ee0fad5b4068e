package org.jieming.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numerals in names and in the numbers of documents. */
class NumeralsTest {
    @ParameterizedTest
    @CsvSource({
        "十, 10",
        "十二, 12",
        "二十, 20",
        "二十三, 23",
        "一百, 100",
        "一百零五, 105",
        "一百〇五, 105",
        "一百十, 110",
        "一百一十, 110",
        "三百二十一, 321",
        "二千, 2000",
        "二千零五, 2005",
        "二千零五十, 2050",
        "一千二百三十四, 1234",
        "3百, 300",
        "二〇三, 203",
        "１２０３, 1203"
    })
    void a_number_is_one_number(String numeral, String digits) {
        assertThat(Numerals.digits(numeral)).contains(digits);
    }

    /** 一百一 is 110 to those who say it and 101 to those who count it, and 百一 neither. */
    @ParameterizedTest
    @ValueSource(strings = {"", "百", "千", "百一", "百十", "一百一", "一千三", "12十", "二十十", "十百", "一百二千", "零十"})
    void what_may_be_several_or_none_is_none(String numeral) {
        assertThat(Numerals.digits(numeral)).isEmpty();
    }
}

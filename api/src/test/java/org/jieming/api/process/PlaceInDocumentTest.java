package org.jieming.api.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places as instruments and plans name them. */
class PlaceInDocumentTest {
    @ParameterizedTest
    @CsvSource({
        "第9条, Art. 9",
        "第二十六条第2款, Art. 26 para. 2",
        "第十条第（二）项, Art. 10 item 2",
        "第2章, Ch. 2",
        "专栏4, Box 4",
        "表2, Table 2",
        "三(四), Part 3 (4)",
        "四“养老服务”, Part 4 “养老服务”",
        "“优化社区养老服务”, “优化社区养老服务”",
        "5.0.1, 5.0.1",
        "D.3, D.3"
    })
    void a_place_is_told_in_english(String place, String english) {
        assertThat(PlaceInDocument.english(place)).isEqualTo(english);
    }
}

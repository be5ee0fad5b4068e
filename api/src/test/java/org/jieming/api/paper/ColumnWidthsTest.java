package org.jieming.api.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Worked by hand: a Han character is 2 wide, a letter or digit 1, each cell has 3 for its margins, an upright sheet holds 100. */
class ColumnWidthsTest {
    /** 条款 4+3, 分母 4+3: both get what they want, half of the sheet each. */
    @Test
    void columns_that_fit_share_the_sheet_as_they_want() {
        assertThat(ColumnWidths.of(List.of("条款", "分母"), List.of())).containsExactly(2500, 2500);
    }

    /** The code wants and needs 12+3 = 15, the text of 50 Han characters wants 103: it gets the 85 that are left, of 100. */
    @Test
    void a_code_stands_on_one_line_beside_a_long_text() {
        assertThat(ColumnWidths.of(List.of("代码", "条款"), List.of(List.of("990121200001", "长".repeat(50)))))
                .containsExactly(750, 4250);
    }

    /** 结论 4+3 = 7 of 100; the two texts want 103 and 63 and get 46.5 each, up to the level of 47, at which the sheet is full: 101. */
    @Test
    void long_texts_share_alike_what_short_columns_leave() {
        assertThat(ColumnWidths.of(List.of("条款", "依据", "结论"), List.of(List.of("长".repeat(50), "长".repeat(30), "不足"))))
                .containsExactly(2327, 2326, 347);
    }

    /** Five codes of 30 need 24+3 each, 135 of 100: they share alike, and together the whole. */
    @Test
    void more_words_than_a_sheet_holds_share_it_as_their_lengths() {
        List<String> codes = List.of("9".repeat(30), "9".repeat(30), "9".repeat(30), "9".repeat(30), "9".repeat(30));
        assertThat(ColumnWidths.of(codes, List.of())).containsExactly(1000, 1000, 1000, 1000, 1000);
    }

    /** The longest line counts, not the whole text: 甲乙 over 丙 is 4+3, beside 4+3. */
    @Test
    void a_text_of_lines_is_as_wide_as_the_longest() {
        assertThat(ColumnWidths.of(List.of("一", "二三"), List.of(List.of("甲乙\n丙", "丁"))))
                .containsExactly(2500, 2500);
    }
}

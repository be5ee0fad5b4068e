package org.jieming.api.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Worked by hand: a Han character is 2 wide, a capital 1.5, another letter or digit 1, each cell has 3 for its margins, an upright sheet holds 100. */
class ColumnWidthsTest {
    /** 条款 4+3, 分母 4+3: both get what they want, half of the sheet each. */
    @Test
    void columns_that_fit_share_the_sheet_as_they_want() {
        assertThat(ColumnWidths.of(List.of("条款", "分母"), List.of()).in(100)).containsExactly(2500, 2500);
    }

    /** The code needs 12+3 = 15 and wants a third of 12 more, 19; the text of 50 Han characters wants 103: it gets the 81 that are left, of 100. */
    @Test
    void a_code_stands_on_one_line_beside_a_long_text() {
        assertThat(ColumnWidths.of(List.of("代码", "条款"), List.of(List.of("990121200001", "长".repeat(50))))
                        .in(100))
                .containsExactly(950, 4050);
    }

    /** 结论 4+3 = 7 of 100; the two texts want 103 and 63 and get 46.5 each, up to the level of 47, at which the sheet is full: 101. */
    @Test
    void long_texts_share_alike_what_short_columns_leave() {
        assertThat(ColumnWidths.of(List.of("条款", "依据", "结论"), List.of(List.of("长".repeat(50), "长".repeat(30), "不足")))
                        .in(100))
                .containsExactly(2327, 2326, 347);
    }

    /** Five codes of 30 need 24+3 each, 135 of 100: they share alike, and together the whole. */
    @Test
    void more_words_than_a_sheet_holds_share_it_as_their_lengths() {
        List<String> codes = List.of("9".repeat(30), "9".repeat(30), "9".repeat(30), "9".repeat(30), "9".repeat(30));
        assertThat(ColumnWidths.of(codes, List.of()).in(100)).containsExactly(1000, 1000, 1000, 1000, 1000);
    }

    /** The longest line counts, not the whole text: 甲乙 over 丙 is 4+3, beside 4+3. */
    @Test
    void a_text_of_lines_is_as_wide_as_the_longest() {
        assertThat(ColumnWidths.of(List.of("一", "二三"), List.of(List.of("甲乙\n丙", "丁")))
                        .in(100))
                .containsExactly(2500, 2500);
    }

    /** A number of a marker, 16+3, and eight ordinates of 12+3 are 139: too much for the 100 of a sheet upright, not for one across. */
    @Test
    void a_table_of_many_figures_lies_across() {
        List<String> header = List.of("桩号", "纵", "横", "东", "北", "高", "经", "纬", "差");
        List<String> row = new ArrayList<>(Collections.nCopies(9, "4102345.1234"));
        row.set(0, "990121990122001Q");
        assertThat(DocxSheet.fitting(header, List.of(row))).isEqualTo(DocxSheet.ACROSS);
        assertThat(DocxSheet.fitting(header, List.of())).isEqualTo(DocxSheet.UPRIGHT);
    }

    /** Upright, 9,026 twentieths of a point hold 100 letters of 9 points (90 each), 82 of 11 (110), 112 of 8 (80). */
    @Test
    void letters_are_as_large_as_leaves_every_number_whole() {
        assertThat(DocxSheet.UPRIGHT.room(9)).isEqualTo(100);
        ColumnWidths narrow = ColumnWidths.of(List.of("9".repeat(20)), List.of());
        assertThat(DocxSheet.UPRIGHT.points(narrow, 11)).isEqualTo(11);
        // five codes of 18 want 21 each, 105: more than 100, less than 112
        ColumnWidths wide = ColumnWidths.of(Collections.nCopies(5, "9".repeat(18)), List.of());
        assertThat(DocxSheet.UPRIGHT.points(wide, 11)).isEqualTo(8);
    }

    /**
     * Four codes of 12 want 15 each, 60, and a text that is read at ease 24+3: 87. Upright there is room for 75 at 12 points, where the text
     * would have four characters a line, for 82 at 11 and for 90 at 10. Beside five, 102, it would not be read at ease at 9, with 100, either.
     */
    @Test
    void a_long_text_is_lettered_smaller_before_it_becomes_a_pillar() {
        assertThat(DocxSheet.UPRIGHT.room(12)).isEqualTo(75);
        assertThat(DocxSheet.UPRIGHT.points(codesAndText(4), 12)).isEqualTo(10);
        assertThat(DocxSheet.UPRIGHT.points(codesAndText(5), 12)).isEqualTo(9);
    }

    private static ColumnWidths codesAndText(int codes) {
        List<String> row = new ArrayList<>(Collections.nCopies(codes, "9".repeat(12)));
        row.add("长".repeat(150));
        return ColumnWidths.of(Collections.nCopies(codes + 1, "列"), List.of(row));
    }

    /** CGCS2000 is 4 × 1.5 + 4 = 10 wide, a third more in wider letters 13, and gets 13+3 of 100 beside a text that wants 103; with 8+3 its last figure stood below. */
    @Test
    void capitals_are_wider_than_figures() {
        assertThat(ColumnWidths.of(List.of("坐标系", "说明"), List.of(List.of("CGCS2000", "长".repeat(50))))
                        .in(100))
                .containsExactly(800, 4200);
    }
}

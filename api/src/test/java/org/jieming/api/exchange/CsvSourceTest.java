package org.jieming.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jieming.language.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvSourceTest {
    /** Plane 2 (U+20BB7), extension A (U+3D72) and the everyday. */
    private static final String RARE = "名称,代码\n𠮷水,1\n㵲阳,2\n鸠江,3\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"UTF-8,UTF-8", "GB18030,GB18030"})
    void rare_characters_arrive_in_either_encoding_without_a_mark(String written, String read) throws IOException {
        Path file = Files.write(folder.resolve("a.csv"), RARE.getBytes(Charset.forName(written)));
        Reading reading = Reading.of(file);
        assertThat(reading.about().encoding()).contains(read);
        assertThat(reading.texts(0)).containsExactly("𠮷水", "1");
        assertThat(reading.texts(1)).containsExactly("㵲阳", "2");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_byte_order_mark_decides_the_encoding_and_is_no_part_of_the_first_header(String charset) throws IOException {
        Path file = Files.write(folder.resolve("a.txt"), ("\uFEFF" + RARE).getBytes(Charset.forName(charset)));
        Reading reading = Reading.of(file);
        assertThat(reading.about().encoding()).contains(charset);
        assertThat(reading.columns()).containsExactly("名称", "代码");
        assertThat(reading.rows()).hasSize(3);
    }

    @Test
    void a_stated_encoding_goes_before_what_the_bytes_look_like() throws IOException {
        Path file = Files.write(folder.resolve("a.csv"), "名稱\n國語\n".getBytes(Charset.forName("Big5")));
        assertThat(Reading.of(file, ReadOptions.NONE.withCharset(Charset.forName("Big5")))
                        .texts(0))
                .containsExactly("國語");
    }

    @Test
    void a_byte_order_mark_goes_before_a_stated_encoding_and_that_is_said() throws IOException {
        // read as GB18030 the mark would be the character 锘 and half of the next one
        Path file = Files.write(folder.resolve("a.csv"), ("\uFEFF" + RARE).getBytes(StandardCharsets.UTF_8));
        Reading stated = Reading.of(file, ReadOptions.NONE.withCharset(Charset.forName("GB18030")));
        assertThat(stated.columns()).containsExactly("名称", "代码");
        assertThat(stated.texts(0)).containsExactly("𠮷水", "1");
        assertThat(stated.noted()).containsExactly("X-ENCODING");
        Path wide = Files.write(folder.resolve("b.csv"), ("\uFEFF" + RARE).getBytes(StandardCharsets.UTF_16LE));
        assertThat(Reading.of(wide, ReadOptions.NONE.withCharset(StandardCharsets.UTF_16))
                        .noted())
                .isEmpty();
    }

    @Test
    void bytes_that_are_no_text_in_the_stated_encoding_are_refused_at_their_line() throws IOException {
        byte[] bytes = "名称\n甲\n\u00FF\n".getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.write(folder.resolve("a.csv"), bytes);
        assertThatThrownBy(() -> Reading.of(file, ReadOptions.NONE.withCharset(StandardCharsets.US_ASCII)))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("Row 1");
    }

    @ParameterizedTest
    @CsvSource(
            value = {",", ";", "\\t"},
            delimiter = '|')
    void the_separator_is_the_one_that_cuts_even_rows(String escaped) throws IOException {
        String separator = escaped.replace("\\t", "\t");
        // Each value holds the two other separators somewhere, never evenly.
        String text = "名称#备注#代码\n甲#\"a,b;c\"#1\n乙#无#2\n丙#\"x;y\ty,z\"#3\n".replace("#", separator);
        Reading reading = Reading.of(Reading.file(folder, "a.csv", text));
        assertThat(reading.columns()).containsExactly("名称", "备注", "代码");
        assertThat(reading.texts(2)).containsExactly("丙", "x;y\ty,z", "3");
    }

    @Test
    void a_separator_that_the_file_states_is_taken() throws IOException {
        Reading reading = Reading.of(Reading.file(folder, "a.csv", "sep=;\n名称;a,b\n甲;1,5\n"));
        assertThat(reading.columns()).containsExactly("名称", "a,b");
    }

    @Test
    void a_row_has_the_number_of_its_first_line_even_after_quoted_line_breaks_and_blank_lines() throws IOException {
        // lines: 1 header, 2-3 one row, 4 blank, 5 the next row
        Reading reading = Reading.of(Reading.file(folder, "a.csv", "名称,备注\n甲,\"一\n二\"\n\n乙,三\n"));
        assertThat(reading.rows()).extracting(SourceRow::number).containsExactly(2L, 5L);
        assertThat(reading.texts(0)).containsExactly("甲", "一\n二");
    }

    @Test
    void codes_keep_every_digit_and_spaces_stay_as_they_stand() throws IOException {
        Reading reading = Reading.of(Reading.file(folder, "a.csv", "代码,名称\n010101,官陡街道　\n3.40E+11, 甲\n"));
        assertThat(reading.texts(0)).containsExactly("010101", "官陡街道　");
        assertThat(reading.texts(1)).containsExactly("3.40E+11", " 甲");
    }

    @Test
    void nameless_and_repeated_columns_get_names_and_notes() throws IOException {
        Reading reading = Reading.of(Reading.file(folder, "a.csv", "名称,,名称,代码\n甲,b,c,d\n"));
        assertThat(reading.columns()).containsExactly("名称", "列2", "名称_2", "代码");
        assertThat(reading.noted()).contains("X-HEADER-EMPTY", "X-HEADER-TWICE");
    }

    @Test
    void titles_above_and_totals_below_are_no_data() throws IOException {
        String text = "芜湖市鸠江区乡镇情况表,,\n填报单位：民政局,,\n名称,人口,面积\n沈巷镇,1,2\n合 计,1,2\n";
        Reading reading = Reading.of(Reading.file(folder, "a.csv", text));
        assertThat(reading.columns()).containsExactly("名称", "人口", "面积");
        assertThat(reading.rows()).hasSize(1);
        assertThat(reading.noted()).contains("X-TITLE", "X-TOTAL");
        assertThat(reading.notes().toString()).contains("(row 1, 2)").contains("(row 5)");
    }

    @Test
    void a_stated_header_row_is_taken_and_zero_means_there_is_none() throws IOException {
        Path file = Reading.file(folder, "a.csv", "a,b\n名称,人口\n沈巷镇,1\n");
        assertThat(Reading.of(file, ReadOptions.NONE.withHeaderRow(2)).columns())
                .containsExactly("名称", "人口");
        Reading headless = Reading.of(file, ReadOptions.NONE.withHeaderRow(0));
        assertThat(headless.columns()).containsExactly("列1", "列2");
        assertThat(headless.rows()).hasSize(3);
        assertThatThrownBy(() -> Reading.of(file, ReadOptions.NONE.withHeaderRow(40)))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void a_row_with_more_values_than_columns_is_delivered_with_a_blocking_finding() throws IOException {
        Reading reading = Reading.of(Reading.file(folder, "a.csv", "名称,人口\n甲,1\n乙,1,234\n丙,3\n"));
        assertThat(reading.columns()).hasSize(3);
        Path later = Reading.file(folder, "b.csv", "名称,人口\n" + "甲,1\n".repeat(Table.LOOK) + "乙,1,234\n");
        SourceRow wide = Reading.of(later).rows().get(Table.LOOK);
        assertThat(wide.findings()).extracting(finding -> finding.rule()).containsExactly("X-ROW-WIDE");
    }

    @Test
    void an_apostrophe_that_keeps_a_formula_from_running_is_taken_away() throws IOException {
        Reading reading = Reading.of(Reading.file(folder, "a.csv", "名称,人口\n'=cmd(),-5\n''+1a,'平'\n"));
        assertThat(reading.texts(0)).containsExactly("=cmd()", "-5");
        assertThat(reading.texts(1)).containsExactly("'+1a", "'平'");
        assertThat(reading.noted()).contains("X-APOSTROPHE");
    }

    @Test
    void a_quotation_mark_that_never_closes_is_refused_with_its_line() throws IOException {
        Path file = Reading.file(folder, "a.csv", "名称,备注\n" + "甲,一\n".repeat(100) + "乙,\"二\n丙,三\n");
        assertThatThrownBy(() -> Reading.of(file)).isInstanceOf(Malformed.class).hasMessageContaining("Row 102");
    }

    @Test
    void two_byte_text_without_a_mark_is_read_when_its_encoding_is_stated() throws IOException {
        Path file = Files.write(folder.resolve("a.csv"), RARE.getBytes(StandardCharsets.UTF_16BE));
        assertThatThrownBy(() -> Reading.of(file)).isInstanceOf(Malformed.class);
        Reading stated = Reading.of(file, ReadOptions.NONE.withCharset(StandardCharsets.UTF_16BE));
        assertThat(stated.texts(0)).containsExactly("𠮷水", "1");
    }

    @Test
    void a_row_with_fewer_values_than_columns_is_filled_up_and_said() throws IOException {
        Reading reading = Reading.of(Reading.file(folder, "a.csv", "名称,人口,备注\n甲,1,无\n乙,2"));
        assertThat(reading.texts(1)).containsExactly("乙", "2", "");
        assertThat(reading.noted()).containsExactly("X-ROW-SHORT");
    }

    @Test
    void a_name_that_promises_something_else_is_said() throws IOException {
        assertThat(Reading.of(Reading.file(folder, "a.xlsx", "a,b\n1,2\n")).noted())
                .containsExactly("X-NAME");
        assertThat(Reading.of(Reading.file(folder, "a.txt", "a,b\n1,2\n")).noted())
                .isEmpty();
    }
}

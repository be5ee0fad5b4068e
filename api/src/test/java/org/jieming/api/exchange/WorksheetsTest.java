package org.jieming.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jieming.language.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorksheetsTest {
    @TempDir
    Path folder;

    private Path book(Consumer<Worksheet> first) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            first.accept(book.newWorksheet("乡镇"));
            Worksheet second = book.newWorksheet("说明");
            second.value(0, 0, "名称");
            second.value(1, 0, "第二张");
        }
        return file;
    }

    private static void row(Worksheet sheet, int row, Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Number number) {
                sheet.value(row, i, number);
            } else {
                sheet.value(row, i, String.valueOf(values[i]));
            }
        }
    }

    /** A worksheet written by hand, with the parts a workbook cannot do without. */
    private Path bare(String sheet, String strings) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        parts.put(
                "xl/workbook.xml",
                utf8("<workbook><sheets><sheet name='s' r:id='r1' xmlns:r='r'/></sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                utf8("<Relationships><Relationship Id='r1' Target='worksheets/s.xml'/></Relationships>"));
        parts.put("xl/worksheets/s.xml", utf8("<worksheet>" + sheet + "</worksheet>"));
        parts.put("xl/sharedStrings.xml", utf8("<sst>" + strings + "</sst>"));
        return Reading.zip(folder.resolve("bare.xlsx"), parts);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A page of an error, saved under the name of the table that was asked for. */
    @Test
    void a_text_without_columns_is_no_workbook_whatever_its_name() throws IOException {
        Path text = Files.write(folder.resolve("names.xlsx"), utf8("文件不存在或已过期\n"));
        assertThatThrownBy(() -> Reading.of(text))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("no table")
                .hasMessageContaining("damaged");
        // a table saved under that name is read, with a word about it
        Path table = Files.write(folder.resolve("table.xlsx"), utf8("名称,代码\n沈巷镇,340207101\n"));
        assertThat(Reading.of(table).texts(0)).containsExactly("沈巷镇", "340207101");
    }

    @Test
    void codes_that_are_numbers_show_all_their_digits() throws IOException {
        Reading reading = Reading.of(book(sheet -> {
            row(sheet, 0, "代码", "比例", "名称");
            row(sheet, 1, 340207101000L, 0.29, "沈巷镇");
        }));
        assertThat(reading.texts(0)).containsExactly("340207101000", "0.29", "沈巷镇");
        assertThat(reading.rows().get(0).cells().get(0))
                .isEqualTo(new Cell.Number(new BigDecimal("340207101000"), "340207101000"));
        assertThat(reading.rows().get(0).number()).isEqualTo(2);
    }

    @Test
    void binary_dust_is_no_digit_and_exponents_are_spelled_out() throws IOException {
        Path file = bare(
                "<sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>a</t></is></c></row>"
                        + "<row r='4'><c r='A4'><v>0.28999999999999998</v></c></row>"
                        + "<row r='7'><c r='A7'><v>3.40207E+11</v></c></row>"
                        + "<row r='8'><c r='A8'><v>12.0</v></c></row></sheetData>",
                "");
        Reading reading = Reading.of(file);
        assertThat(reading.rows())
                .extracting(row -> row.cells().get(0).text())
                .containsExactly("0.29", "340207000000", "12");
        assertThat(reading.rows()).extracting(SourceRow::number).containsExactly(4L, 7L, 8L);
    }

    /** 9,999,999,999,999,999 × 10^299 is beyond every double; a million digits would take minutes to read as one. */
    @Test
    void numbers_that_no_spreadsheet_holds_stay_as_they_are_written() throws IOException {
        String endless = "7".repeat(1_000_000);
        Path file = bare(
                "<sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>a</t></is></c></row>"
                        + "<row r='2'><c r='A2'><v>9999999999999999e299</v></c></row>"
                        + "<row r='3'><c r='A3'><v>" + endless + "</v></c></row></sheetData>",
                "");
        Reading reading = Reading.of(file);
        assertThat(reading.texts(0)).containsExactly("9999999999999999" + "0".repeat(299));
        assertThat(reading.rows().get(1).cells()).containsExactly(new Cell.Text(endless));
    }

    @Test
    void dates_are_dates_and_zero_filled_codes_keep_their_zeros() throws IOException {
        Reading reading = Reading.of(book(sheet -> {
            row(sheet, 0, "日期", "时间", "代码");
            sheet.value(1, 0, LocalDate.of(2023, 8, 1));
            sheet.style(1, 0).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(1, 1, LocalDateTime.of(1999, 12, 31, 13, 30));
            sheet.style(1, 1).format("yyyy-mm-dd hh:mm").set();
            sheet.value(1, 2, 10101);
            sheet.style(1, 2).format("000000").set();
        }));
        assertThat(reading.rows().get(0).cells().get(0)).isEqualTo(new Cell.Day(LocalDate.of(2023, 8, 1)));
        assertThat(reading.rows().get(0).cells().get(1))
                .isEqualTo(new Cell.Moment(LocalDateTime.of(1999, 12, 31, 13, 30)));
        assertThat(reading.texts(0).get(2)).isEqualTo("010101");
    }

    @Test
    void titles_are_skipped_and_a_header_of_two_merged_rows_becomes_one() throws IOException {
        Reading reading = Reading.of(book(sheet -> {
            sheet.value(0, 0, "2023 年乡镇人口情况表");
            sheet.range(0, 0, 0, 3).merge();
            row(sheet, 1, "名称", "人口", "", "备注");
            row(sheet, 2, "", "男", "女", "");
            sheet.range(1, 0, 2, 0).merge();
            sheet.range(1, 1, 1, 2).merge();
            sheet.range(1, 3, 2, 3).merge();
            row(sheet, 3, "沈巷镇", 10, 12, "无");
            row(sheet, 4, "总计", 10, 12, "");
        }));
        assertThat(reading.columns()).containsExactly("名称", "人口_男", "人口_女", "备注");
        assertThat(reading.rows()).hasSize(1);
        assertThat(reading.texts(0)).containsExactly("沈巷镇", "10", "12", "无");
        assertThat(reading.noted()).contains("X-TITLE", "X-TOTAL", "X-MERGED");
    }

    @Test
    void a_merged_cell_hands_its_value_to_every_row_it_covers() throws IOException {
        Reading reading = Reading.of(book(sheet -> {
            row(sheet, 0, "区", "镇", "代码");
            row(sheet, 1, "鸠江区", "沈巷镇", "a");
            row(sheet, 2, "", "二坝镇", "b");
            row(sheet, 3, "", "汤沟镇", "c");
            sheet.range(1, 0, 3, 0).merge();
        }));
        assertThat(reading.rows()).extracting(row -> row.cells().get(0).text()).containsOnly("鸠江区");
    }

    @Test
    void formulas_and_errors_are_marked_as_such() throws IOException {
        Path file = bare(
                "<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>"
                        + "<row r='2'><c r='A2'><f>1+1</f><v>2</v></c><c r='B2' t='e'><v>#REF!</v></c></row></sheetData>",
                "<si><t>数</t></si><si><r><t>错</t></r><r><t>误</t></r><rPh><t>ピン</t></rPh></si>");
        Reading reading = Reading.of(file);
        assertThat(reading.columns()).containsExactly("数", "错误");
        assertThat(reading.rows().get(0).cells())
                .containsExactly(
                        new Cell.Formula("1+1", new Cell.Number(new BigDecimal(2), "2")), new Cell.Broken("#REF!"));
        assertThat(reading.noted()).contains("X-FORMULA", "X-BROKEN-CELL");
    }

    @Test
    void a_sheet_is_chosen_by_name_and_the_others_are_told() throws IOException {
        Path file = book(sheet -> {
            row(sheet, 0, "名称");
            row(sheet, 1, "第一张");
        });
        Reading first = Reading.of(file);
        assertThat(first.about().layers()).containsExactly("乡镇", "说明");
        assertThat(first.noted()).contains("X-SHEETS");
        assertThat(Reading.of(file, ReadOptions.NONE.withLayer("说明")).texts(0)).containsExactly("第二张");
        assertThatThrownBy(() -> Reading.of(file, ReadOptions.NONE.withLayer("无此表")))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("乡镇");
    }

    @Test
    void a_cell_reference_beyond_the_widest_sheet_is_refused_before_a_row_is_sized_by_it() throws IOException {
        Path file = bare("<sheetData><row r='1'><c r='ZZZZZZ1'><v>1</v></c></row></sheetData>", "");
        assertThatThrownBy(() -> Reading.of(file)).isInstanceOf(Malformed.class).hasMessageContaining("16384");
    }

    @Test
    void a_shared_string_that_is_not_there_is_a_damaged_workbook() throws IOException {
        Path file = bare("<sheetData><row r='1'><c r='A1' t='s'><v>7</v></c></row></sheetData>", "<si><t>a</t></si>");
        assertThatThrownBy(() -> Reading.of(file)).isInstanceOf(Malformed.class).hasMessageContaining("shared string");
    }

    @Test
    void a_workbook_damaged_inside_is_refused_as_such() throws IOException {
        // a byte that begins no character of UTF-8; then the mark of the last entry that nobody but its reader looks at
        byte[] whole = Files.readAllBytes(
                bare("<sheetData><row><c t='inlineStr'><is><t>%</t></is></c></row></sheetData>", ""));
        String sheet =
                "<worksheet><sheetData><row><c t='inlineStr'><is><t>%</t></is></c></row></sheetData></worksheet>";
        byte[] broken = utf8(sheet);
        broken[sheet.indexOf('%')] = (byte) 0xFF;
        Path coding = Reading.zip(
                folder.resolve("coding.xlsx"),
                Map.of(
                        "xl/workbook.xml",
                        utf8("<workbook><sheets><sheet name='s' id='r1'/></sheets></workbook>"),
                        "xl/_rels/workbook.xml.rels",
                        utf8("<Relationships><Relationship Id='r1' Target='s.xml'/></Relationships>"),
                        "xl/s.xml",
                        broken));
        assertThatThrownBy(() -> Reading.of(coding))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("damaged");
        int last = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0003\u0004");
        whole[last + 2] = 9;
        Path mark = Files.write(folder.resolve("mark.xlsx"), whole);
        assertThatThrownBy(() -> Reading.of(mark)).isInstanceOf(Malformed.class).hasMessageContaining("damaged");
    }

    @Test
    void a_legacy_workbook_is_refused_with_the_way_out() throws IOException {
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};
        Path file = Files.write(folder.resolve("a.xls"), ole);
        assertThatThrownBy(() -> Reading.of(file))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("save it as .xlsx");
    }
}

package org.jieming.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jieming.language.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of Word documents as offices draw them, written here as their XML. */
class DocxTablesTest {
    private static final String NAMESPACE = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    @TempDir
    Path folder;

    private Path document(String body) throws IOException {
        String xml = "<w:document " + NAMESPACE + "><w:body>" + body + "</w:body></w:document>";
        return Reading.zip(folder.resolve("表.docx"), Map.of("word/document.xml", xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String cell(String looks, String text) {
        return "<w:tc><w:tcPr>" + looks + "</w:tcPr>" + paragraph(text) + "</w:tc>";
    }

    private static String row(String... texts) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String text : texts) {
            row.append(cell("", text));
        }
        return row.append("</w:tr>").toString();
    }

    private static String table(String... rows) {
        return "<w:tbl><w:tblPr/>" + String.join("", rows) + "</w:tbl>";
    }

    /** Number over two rows; plane coordinates over X and Y. */
    private static final String TWO_ROWS_OF_HEADER = "<w:tr>"
            + cell("<w:vMerge w:val=\"restart\"/>", "界桩编号") + cell("<w:gridSpan w:val=\"2\"/>", "平面坐标")
            + "</w:tr><w:tr>"
            + cell("<w:vMerge/>", "") + cell("", "X") + cell("", "Y") + "</w:tr>";

    @Test
    void a_header_of_two_rows_is_read_as_in_a_worksheet_and_each_table_is_called_by_the_words_before_it()
            throws IOException {
        Path file = document(paragraph("界桩成果表")
                + table(TWO_ROWS_OF_HEADER, row("001Q", "1", "2"), row("合计", "1", ""))
                + paragraph("边界点位置说明")
                + table(row("界桩编号", "位置"), row("001Q", "路西")));
        Reading reading = Reading.of(file);
        assertThat(reading.about().layers()).containsExactly("界桩成果表", "边界点位置说明");
        assertThat(reading.about().columns()).containsExactly("界桩编号", "平面坐标_X", "平面坐标_Y");
        assertThat(reading.texts(0)).containsExactly("001Q", "1", "2");
        assertThat(reading.rows()).hasSize(1);
        Reading second = Reading.of(file, ReadOptions.NONE.withLayer("边界点位置说明"));
        assertThat(second.texts(0)).containsExactly("001Q", "路西");
    }

    /** 老槐 was struck out and 石桥 put in its place; the cell holds a table of its own. */
    @Test
    void what_is_struck_out_is_not_read_and_a_table_in_a_cell_is_text_of_that_cell() throws IOException {
        String changed = "<w:tc><w:p><w:del><w:r><w:delText>老槐</w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>石桥</w:t></w:r></w:ins></w:p>" + table(row("东", "西")) + "</w:tc>";
        Path file = document(table(row("编号", "方位物"), "<w:tr>" + cell("", "1") + changed + "</w:tr>", row("2", "井")));
        Reading reading = Reading.of(file);
        assertThat(reading.texts(0)).containsExactly("1", "石桥\n东\n西");
        assertThat(reading.texts(1)).containsExactly("2", "井");
    }

    @Test
    void a_form_is_one_row_whose_columns_are_its_fields() throws IOException {
        Path file = document(table(row("项目", "内容", "填写说明"), row("界桩编号", "001Q", "文字"), row("高程", "", "米")));
        Reading reading = Reading.of(file);
        assertThat(reading.about().columns()).containsExactly("界桩编号", "高程");
        assertThat(reading.texts(0)).containsExactly("001Q", "");
        assertThat(reading.rows()).hasSize(1);
        String[] fields = new String[502];
        fields[0] = row("项目", "内容");
        for (int i = 1; i < fields.length; i++) {
            fields[i] = row("栏" + i, "x");
        }
        Path endless = document(table(fields));
        assertThatThrownBy(() -> Reading.of(endless))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("500");
    }

    @Test
    void a_document_without_a_table_or_with_a_doctype_is_refused_in_words() throws IOException {
        Path none = document(paragraph("请示"));
        assertThatThrownBy(() -> Reading.of(none)).isInstanceOf(Malformed.class).hasMessageContaining("holds no table");
        String xml = "<!DOCTYPE w [<!ENTITY x \"y\">]><w:document " + NAMESPACE + "/>";
        Path hostile = Reading.zip(
                folder.resolve("b.docx"), Map.of("word/document.xml", xml.getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> Reading.of(hostile))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("DOCTYPE");
        // blanks deflate a thousandfold: 70 MB of them in some 70 kB
        Path bomb = document(paragraph("x") + "<w:tbl><w:tr><w:tc>" + " ".repeat(70 << 20) + "</w:tc></w:tr></w:tbl>");
        assertThatThrownBy(() -> Reading.of(bomb))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("more than 250 times its size");
    }
}

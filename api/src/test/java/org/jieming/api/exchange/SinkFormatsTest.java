package org.jieming.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What each format asks of what is written in it: its marks, its limits, its order. */
class SinkFormatsTest extends Writing {
    /** OGC 12-128r19, table 1: YYYY-MM-DDTHH:MM:SS.SSSZ; and the column is declared to hold what its row says of it. */
    @Test
    void a_geopackage_keeps_to_the_letter_of_the_standard() throws Exception {
        List<SinkColumn> columns = List.of(new SinkColumn("时间", SinkColumn.Kind.MOMENT));
        List<Cell> cells = List.of(new Cell.Moment(LocalDateTime.of(2023, 8, 1, 7, 5, 0, 500_000_000)));
        Path file = write(FileFormat.GEOPACKAGE, UnaryOperator.identity(), columns, cells, "POINT (1 2)");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            assertThat(one(statement, "select \"时间\" from \"乡镇\"")).isEqualTo("2023-08-01T07:05:00.500Z");
            assertThat(one(statement, "select geometry_type_name from gpkg_geometry_columns"))
                    .isEqualTo("POINT");
            assertThat(one(statement, "select type from pragma_table_info('乡镇') where name = 'geom'"))
                    .isEqualTo("POINT");
            assertThat(one(statement, "pragma integrity_check")).isEqualTo("ok");
            assertThat(one(statement, "pragma foreign_key_check")).isNull();
        }
    }

    private static @Nullable String one(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    @Test
    void every_record_of_a_sequence_begins_with_its_mark_and_ends_with_its_line() throws IOException {
        Path two = write(FileFormat.GEOJSON_SEQ, UnaryOperator.identity(), COLUMNS, SHENXIANG, "", BLANKS, "");
        assertThat(Files.readString(two)).matches("(?s)(\u001E\\{[^\n]*}\n){2}");
        Path none = write(FileFormat.GEOJSON_SEQ, UnaryOperator.identity(), COLUMNS);
        assertThat(none).isEmptyFile();
    }

    @Test
    void outer_boundaries_of_kml_run_counterclockwise() throws IOException {
        Path file =
                write(FileFormat.KML, UnaryOperator.identity(), COLUMNS, SHENXIANG, "POLYGON ((0 0, 0 9, 9 9, 0 0))");
        assertThat(Files.readString(file)).contains("<coordinates>0.0,0.0 9.0,9.0 0.0,9.0 0.0,0.0</coordinates>");
    }

    @Test
    void csv_for_excel_starts_with_a_mark_and_keeps_formulas_from_running() throws IOException {
        Path file = write(FileFormat.CSV, UnaryOperator.identity(), COLUMNS, BLANKS, "");
        String text = Files.readString(file);
        assertThat(text).startsWith("\uFEFF名称,代码").contains("\r\n'=1+1,").endsWith("\r\n");
        Path gb = write(
                FileFormat.CSV, options -> options.withCharset(Charset.forName("GB18030")), COLUMNS, SHENXIANG, "");
        assertThat(new String(Files.readAllBytes(gb), Charset.forName("GB18030")))
                .contains("沈巷镇");
    }

    @Test
    void tables_take_geometry_as_wkt_or_say_that_they_left_it_out() throws IOException {
        Path file = write(FileFormat.CSV, options -> options.withWkt("wkt"), COLUMNS, SHENXIANG, "POINT (1 2)");
        assertThat(Reading.of(file).texts(0)).endsWith("POINT (1 2)");
        write(FileFormat.CSV, UnaryOperator.identity(), COLUMNS, SHENXIANG, "POINT (1 2)");
        assertThat(noted()).containsExactly("X-NO-GEOMETRY");
        Path sheet = write(FileFormat.XLSX, options -> options.withWkt("wkt"), COLUMNS, SHENXIANG, "POINT (1 2)");
        assertThat(Reading.of(sheet).texts(0)).endsWith("POINT (1 2)");
    }

    @Test
    void another_reader_sees_text_where_a_formula_could_have_been() throws IOException {
        Path file = write(FileFormat.XLSX, UnaryOperator.identity(), COLUMNS, BLANKS, "", SHENXIANG, "");
        try (InputStream in = new FileInputStream(file.toFile());
                ReadableWorkbook book = new ReadableWorkbook(in)) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.get(1).getCell(0).getType()).hasToString("STRING");
            assertThat(rows.get(1).getCellText(0)).isEqualTo("=1+1");
            assertThat(rows.get(2).getCellText(1)).isEqualTo("0340207101");
            assertThat(rows.get(2).getCellAsNumber(2)).contains(new BigDecimal(61234));
        }
    }

    /**
     * A4 is paper 9; no number of pages in height. 名称 is widest with 沈巷镇, 3 characters of 2 halves and a margin of 2: 8. The
     * identity is the sixth of six columns, F, so that A to E of the heading and two rows are printed.
     */
    @Test
    void a_workbook_goes_to_the_printer_on_the_width_of_a_page_with_its_headings_and_without_identities()
            throws IOException {
        Path file = write(FileFormat.XLSX, options -> options.withId("设立"), COLUMNS, SHENXIANG, "", BLANKS, "");
        String sheet = part(file, "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("orientation=\"landscape\"", "paperSize=\"9\"", "fitToPage=\"true\"");
        assertThat(sheet).contains("fitToWidth=\"1\"", "fitToHeight=\"0\"", "width=\"8.0\"");
        assertThat(part(file, "xl/workbook.xml"))
                .containsPattern("_xlnm.Print_Titles[^>]*>'[^!]+'!\\$1:\\$1<")
                .containsPattern("_xlnm.Print_Area[^>]*>'[^!]+'!\\$A\\$1:\\$E\\$3<");
        // without an identity, or with one that is not the last, all is printed
        Path first = write(FileFormat.XLSX, options -> options.withId("名称"), COLUMNS, SHENXIANG, "");
        assertThat(part(first, "xl/workbook.xml")).doesNotContain("Print_Area");
    }

    private static String part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void text_too_long_for_a_cell_is_cut_at_a_character_and_said() throws IOException {
        List<SinkColumn> columns = List.of(SinkColumn.text("名称"));
        // 32,766 + a surrogate pair: the pair would be cut in two at 32,767
        Path sheet = write(
                FileFormat.XLSX,
                UnaryOperator.identity(),
                columns,
                List.of(new Cell.Text("甲".repeat(XlsxSink.CELL - 1) + "𠮷")),
                "");
        assertThat(Reading.of(sheet).texts(0).get(0)).hasSize(XlsxSink.CELL - 1);
        assertThat(noted()).containsExactly("X-CUT");
        // 254 bytes hold 84 characters of three bytes and two bytes of the next
        Path shape = write(
                FileFormat.SHAPEFILE,
                UnaryOperator.identity(),
                columns,
                List.of(new Cell.Text("甲".repeat(100))),
                "POINT (1 2)");
        assertThat(Reading.of(shape).texts(0)).containsExactly("甲".repeat(84));
        assertThat(noted()).containsExactly("X-CUT");
    }

    @Test
    void field_names_are_cut_at_characters_and_stay_unique() throws IOException {
        List<SinkColumn> columns =
                List.of(SinkColumn.text("行政区划代码"), SinkColumn.text("行政区划代字"), SinkColumn.text("population"));
        List<Cell> cells = List.of(new Cell.Text("a"), new Cell.Text("b"), new Cell.Text("c"));
        // GBK: 5 characters fit in 10 bytes; the second needs room for _1, so 4 characters and the suffix
        Path gbk = write(FileFormat.SHAPEFILE, options -> options.withCharset(GBK), columns, cells, "POINT (1 2)");
        assertThat(Reading.of(gbk).columns()).containsExactly("行政区划代", "行政区划_1", "population");
        assertThat(noted()).contains("X-FIELD-NAME");
        assertThat(Reading.of(gbk).noted()).isEmpty();
        // UTF-8: 3 characters in 9 bytes; 2 characters and the suffix in 8
        Path utf8 = write(FileFormat.SHAPEFILE, UnaryOperator.identity(), columns, cells, "POINT (1 2)");
        assertThat(Reading.of(utf8).columns()).containsExactly("行政区", "行政_1", "population");
    }

    @Test
    void a_character_without_a_code_in_gbk_becomes_a_question_mark_and_is_said() throws IOException {
        List<SinkColumn> columns = List.of(SinkColumn.text("NAME"));
        Path file = write(
                FileFormat.SHAPEFILE,
                options -> options.withCharset(GBK),
                columns,
                List.of(new Cell.Text("𠮷水")),
                "POINT (1 2)");
        assertThat(Reading.of(file).texts(0)).containsExactly("?水");
        assertThat(noted()).containsExactly("X-UNENCODABLE");
    }

    @Test
    void kinds_of_shape_part_into_shapefiles_of_their_own() throws IOException {
        Path file =
                write(FileFormat.SHAPEFILE, UnaryOperator.identity(), COLUMNS, SHENXIANG, "POINT (1 2)", BLANKS, HOLED);
        assertThat(noted()).containsExactly("X-PARTED");
        Reading points = Reading.of(file, ReadOptions.NONE.withLayer("乡镇_point"));
        Reading polygons = Reading.of(file, ReadOptions.NONE.withLayer("乡镇_polygon"));
        assertThat(points.wkt(0)).isEqualTo("POINT (1 2)");
        assertThat(polygons.texts(0)).startsWith("=1+1");
    }

    @Test
    void identities_are_members_of_features() throws IOException {
        Path file = write(FileFormat.GEOJSON, options -> options.withId("代码"), COLUMNS, SHENXIANG, "");
        assertThat(Files.readString(file)).contains("\"id\":\"0340207101\"").doesNotContain("\"代码\"");
        assertThat(Reading.of(file).columns()).startsWith("id", "名称");
    }

    @Test
    void outer_rings_of_geojson_run_counterclockwise() throws IOException {
        Path file = write(
                FileFormat.GEOJSON, UnaryOperator.identity(), COLUMNS, SHENXIANG, "POLYGON ((0 0, 0 9, 9 9, 0 0))");
        assertThat(Files.readString(file)).contains("[[[0.0,0.0],[9.0,9.0],[0.0,9.0],[0.0,0.0]]]");
    }
}

package org.jieming.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jieming.crs.Crs;
import org.jieming.crs.SourceSystem;
import org.jieming.language.Malformed;
import org.jieming.rule.Finding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** What goes out comes in again as it was, and other programs read it too. */
class SinkTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final List<SinkColumn> COLUMNS = List.of(
            SinkColumn.text("名称"),
            SinkColumn.text("代码"),
            new SinkColumn("人口", SinkColumn.Kind.INTEGER),
            new SinkColumn("面积", SinkColumn.Kind.REAL),
            new SinkColumn("乡镇", SinkColumn.Kind.TRUTH),
            new SinkColumn("设立", SinkColumn.Kind.DAY));
    private static final List<Cell> SHENXIANG = List.of(
            new Cell.Text("沈巷镇"),
            new Cell.Text("0340207101"),
            Cell.ofNumber("61234"),
            Cell.ofNumber("118.25"),
            new Cell.Truth(true),
            new Cell.Day(LocalDate.of(2011, 8, 1)));
    private static final List<Cell> BLANKS =
            List.of(new Cell.Text("=1+1"), Cell.BLANK, Cell.BLANK, Cell.BLANK, Cell.BLANK, Cell.BLANK);
    private static final String HOLED = "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (2 2, 2 4, 4 4, 4 2, 2 2))";

    @TempDir
    Path folder;

    private List<Finding> notes = List.of();

    private Path write(
            FileFormat format, UnaryOperator<WriteOptions> how, List<SinkColumn> columns, Object... cellsAndShapes)
            throws IOException {
        Path file = folder.resolve("out." + format.extension());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Sink sink = Sink.open(format, out, columns, how.apply(WriteOptions.of("乡镇")))) {
            for (int i = 0; i < cellsAndShapes.length; i += 2) {
                sink.write(cells(cellsAndShapes[i]), shape(String.valueOf(cellsAndShapes[i + 1])));
            }
            sink.finish();
            notes = sink.notes();
        }
        return Files.write(file, out.toByteArray());
    }

    private static List<Cell> cells(Object given) {
        List<Cell> cells = new ArrayList<>();
        for (Object each : (List<?>) given) {
            cells.add((Cell) each);
        }
        return cells;
    }

    private static @Nullable Geometry shape(String wkt) {
        try {
            return wkt.isEmpty() ? null : new WKTReader().read(wkt);
        } catch (ParseException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private static String normal(String wkt) {
        Geometry shape = shape(wkt);
        return shape == null ? "" : shape.norm().toText();
    }

    private List<String> noted() {
        return notes.stream().map(Finding::rule).toList();
    }

    @ParameterizedTest
    @EnumSource(value = FileFormat.class, names = "DOCX", mode = EnumSource.Mode.EXCLUDE)
    void every_format_gives_back_names_codes_numbers_and_blanks(FileFormat format) throws IOException {
        Path file = write(format, UnaryOperator.identity(), COLUMNS, SHENXIANG, "", BLANKS, "");
        Reading reading = Reading.of(file);
        assertThat(reading.about().format()).isEqualTo(format);
        int name = format == FileFormat.KML ? reading.columns().indexOf("name") : 0;
        int code = reading.columns().indexOf("代码");
        assertThat(reading.texts(0).get(name)).isEqualTo("沈巷镇");
        assertThat(reading.texts(0).get(code)).isEqualTo("0340207101");
        assertThat(reading.texts(0).subList(code + 1, code + 3)).containsExactly("61234", "118.25");
        assertThat(reading.texts(0).get(code + 4)).isEqualTo("2011-08-01");
        assertThat(reading.texts(1).get(name)).isEqualTo("=1+1");
        assertThat(reading.texts(1).get(code)).isEmpty();
        assertThat(noted()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = FileFormat.class,
            names = {"GEOJSON", "GEOJSON_SEQ", "GEOPACKAGE", "SHAPEFILE", "KML"})
    void every_geometry_comes_back_with_every_digit(FileFormat format) throws IOException {
        for (String wkt : List.of(
                "POINT (118.40000000000001 31.35)",
                "LINESTRING (1 2, 3 4, 5.5 6)",
                "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))",
                "MULTIPOINT ((1 2), (3 4))",
                HOLED,
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))")) {
            Reading reading = Reading.of(write(format, UnaryOperator.identity(), COLUMNS, SHENXIANG, wkt, BLANKS, ""));
            // Direction and start of a ring may differ between formats; the normal form does not know them.
            assertThat(normal(reading.wkt(0))).isEqualTo(normal(wkt));
            assertThat(reading.wkt(1)).isEmpty();
        }
    }

    @Test
    void kinds_survive_where_the_format_has_them() throws IOException {
        for (FileFormat format : List.of(FileFormat.XLSX, FileFormat.GEOPACKAGE, FileFormat.SHAPEFILE)) {
            Reading reading = Reading.of(write(format, UnaryOperator.identity(), COLUMNS, SHENXIANG, "POINT (1 2)"));
            assertThat(reading.rows().get(0).cells())
                    .as(format.name())
                    .containsExactly(
                            new Cell.Text("沈巷镇"),
                            new Cell.Text("0340207101"),
                            new Cell.Number(new BigDecimal("61234"), "61234"),
                            new Cell.Number(new BigDecimal("118.25"), "118.25"),
                            new Cell.Truth(true),
                            new Cell.Day(LocalDate.of(2011, 8, 1)));
        }
    }

    @Test
    void moments_survive_in_sheets_and_databases() throws IOException {
        List<SinkColumn> columns = List.of(new SinkColumn("时间", SinkColumn.Kind.MOMENT));
        List<Cell> cells = List.of(new Cell.Moment(LocalDateTime.of(2023, 8, 1, 7, 5)));
        for (FileFormat format : List.of(FileFormat.XLSX, FileFormat.GEOPACKAGE)) {
            Reading reading = Reading.of(write(format, UnaryOperator.identity(), columns, cells, ""));
            assertThat(reading.rows().get(0).cells()).isEqualTo(cells);
        }
    }

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

    @ParameterizedTest
    @EnumSource(value = FileFormat.class, names = "DOCX", mode = EnumSource.Mode.EXCLUDE)
    void a_row_with_too_few_cells_is_a_programming_error(FileFormat format) {
        assertThatThrownBy(() -> write(format, UnaryOperator.identity(), COLUMNS, List.of(Cell.BLANK), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 cells for 6 columns");
    }

    @Test
    void degrees_alone_go_into_geojson_and_kml() {
        for (FileFormat format : List.of(FileFormat.GEOJSON, FileFormat.KML)) {
            assertThatThrownBy(() -> write(format, options -> options.withCrs(Crs.of(4549)), COLUMNS))
                    .isInstanceOfSatisfying(Malformed.class, refused -> {
                        assertThat(refused.field()).isEqualTo("crs");
                        assertThat(refused.given()).endsWith("/4549");
                    });
        }
    }

    @ParameterizedTest
    @CsvSource({"4490", "4326", "3857", "4549", "4528", "4508"})
    void the_system_is_declared_and_recognised_again(int code) throws IOException {
        for (FileFormat format : List.of(FileFormat.GEOPACKAGE, FileFormat.SHAPEFILE)) {
            Path file = write(
                    format, options -> options.withCrs(Crs.of(code)), COLUMNS, SHENXIANG, "POINT (500000 3400000)");
            String declared = Reading.of(file).about().declaredCrs().orElseThrow();
            assertThat(SourceSystem.parse(declared))
                    .as(format + " " + declared)
                    .isEqualTo(SourceSystem.of(Crs.of(code)));
        }
    }

    @ParameterizedTest
    @EnumSource(value = FileFormat.class, names = "DOCX", mode = EnumSource.Mode.EXCLUDE)
    void what_was_not_finished_is_not_taken_for_a_whole_file(FileFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Sink sink = Sink.open(format, out, COLUMNS, WriteOptions.of("乡镇"))) {
            sink.write(SHENXIANG, null);
        }
        Path file = Files.write(folder.resolve("cut"), out.toByteArray());
        assertThatThrownBy(() -> Reading.of(file)).isInstanceOf(Malformed.class);
    }

    @Test
    void gdal_reads_every_format_with_its_names_numbers_and_shapes() throws IOException {
        assumeTrue(Gdal.available());
        for (FileFormat format : EnumSet.complementOf(EnumSet.of(FileFormat.DOCX))) {
            UnaryOperator<WriteOptions> how = options -> format == FileFormat.CSV ? options.withWkt("WKT") : options;
            Path file = write(format, how, COLUMNS, SHENXIANG, HOLED, BLANKS, "");
            String source = format == FileFormat.SHAPEFILE ? "/vsizip/" + file : file.toString();
            String read = Gdal.geoJson(source);
            assertThat(read)
                    .as(format.name())
                    .contains("沈巷镇")
                    .contains("0340207101")
                    .contains("118.25");
            if (format != FileFormat.XLSX) {
                assertThat(read).as(format.name()).contains("[ 2.0, 4.0 ]");
            }
        }
    }

    @Test
    void gdal_finds_the_geopackage_valid_and_indexed_and_the_gbk_shapefile_readable() throws IOException {
        assumeTrue(Gdal.available());
        Path gpkg = write(FileFormat.GEOPACKAGE, UnaryOperator.identity(), COLUMNS, SHENXIANG, HOLED, BLANKS, HOLED);
        String info = Gdal.run("ogrinfo", "-al", "-so", "-spat", "1", "1", "3", "3", gpkg.toString());
        assertThat(info)
                .contains("Layer name: 乡镇")
                .contains("Geometry: Polygon")
                .contains("Feature Count: 2")
                .contains("China Geodetic Coordinate System 2000")
                .contains("Extent: (0.000000, 0.000000) - (9.000000, 9.000000)")
                .contains("设立: Date")
                .contains("乡镇: Integer(Boolean)")
                .doesNotContain("Warning")
                .doesNotContain("ERROR");
        // An update through GDAL fires the triggers of the index.
        Gdal.run("ogrinfo", gpkg.toString(), "-sql", "DELETE FROM \"乡镇\" WHERE fid = 2");
        assertThat(Gdal.run("ogrinfo", "-al", "-so", gpkg.toString())).contains("Feature Count: 1");
        Path shape = write(FileFormat.SHAPEFILE, options -> options.withCharset(GBK), COLUMNS, SHENXIANG, HOLED);
        assertThat(Gdal.run("ogrinfo", "-al", "/vsizip/" + shape))
                .contains("沈巷镇")
                .contains("代码 (String) = 0340207101")
                .contains("设立 (Date) = 2011/08/01")
                .doesNotContain("Warning");
    }
}

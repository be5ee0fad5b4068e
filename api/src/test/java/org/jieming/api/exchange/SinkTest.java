package org.jieming.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jieming.crs.Crs;
import org.jieming.crs.SourceSystem;
import org.jieming.language.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes out comes in again as it was, and other programs read it too. */
class SinkTest extends Writing {
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

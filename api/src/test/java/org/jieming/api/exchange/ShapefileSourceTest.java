package org.jieming.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jieming.language.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShapefileSourceTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final double[] SHELL = {0, 0, 0, 9, 9, 9, 9, 0, 0, 0};
    private static final double[] HOLE = {2, 2, 4, 2, 4, 4, 2, 4, 2, 2};
    private static final double[] ISLAND = {20, 0, 20, 1, 21, 1, 21, 0, 20, 0};

    @TempDir
    Path folder;

    private Reading read() throws IOException {
        return Reading.of(folder.resolve("a.shp"));
    }

    private void points(int count) throws IOException {
        List<byte[]> records = new java.util.ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add(ShapeFixture.point(118 + i, 31));
        }
        ShapeFixture.shapes(folder, "a", records);
    }

    @Test
    void without_a_cpg_gbk_is_found_out_and_said() throws IOException {
        points(2);
        ShapeFixture.table(folder, "a", GBK, "名称", "鸠江区", "溧阳市");
        Reading reading = read();
        assertThat(reading.columns()).containsExactly("名称");
        assertThat(reading.rows()).extracting(row -> row.cells().get(0).text()).containsExactly("鸠江区", "溧阳市");
        assertThat(reading.wkt(1)).isEqualTo("POINT (119 31)");
        assertThat(reading.noted()).containsExactly("X-CPG-MISSING");
    }

    @Test
    void a_cpg_is_honoured_when_the_bytes_bear_it_out() throws IOException {
        points(1);
        ShapeFixture.table(folder, "a", Charset.forName("Big5"), "NAME", "國語");
        Files.writeString(folder.resolve("a.CPG"), "big5\r\n");
        Reading reading = read();
        assertThat(reading.texts(0)).containsExactly("國語");
        assertThat(reading.noted()).isEmpty();
    }

    @Test
    void a_cpg_that_lies_is_found_out_both_ways() throws IOException {
        points(1);
        ShapeFixture.table(folder, "a", StandardCharsets.UTF_8, "NAME", "鸠江区白茆");
        Files.writeString(folder.resolve("a.cpg"), "GBK");
        assertThat(read().texts(0)).containsExactly("鸠江区白茆");
        ShapeFixture.table(folder, "a", GBK, "NAME", "鸠江区白茆");
        Files.writeString(folder.resolve("a.cpg"), "UTF-8");
        Reading reading = read();
        assertThat(reading.texts(0)).containsExactly("鸠江区白茆");
        assertThat(reading.noted()).containsExactly("X-CPG-LIES");
        Files.writeString(folder.resolve("a.cpg"), "ISO-8859-1");
        assertThat(read().texts(0)).containsExactly("鸠江区白茆");
    }

    @Test
    void a_language_driver_id_stands_in_for_the_cpg() throws IOException {
        points(1);
        ShapeFixture.table(folder, "a", GBK, "NAME", "简体");
        byte[] dbf = Files.readAllBytes(folder.resolve("a.dbf"));
        dbf[29] = 0x4D;
        Files.write(folder.resolve("a.dbf"), dbf);
        Reading reading = read();
        assertThat(reading.about().encoding()).contains("GBK");
        assertThat(reading.noted()).isEmpty();
    }

    @Test
    void holes_go_to_the_shell_around_them_and_several_shells_make_a_multipolygon() throws IOException {
        ShapeFixture.shapes(
                folder,
                "a",
                List.of(
                        ShapeFixture.parts(5, SHELL, ISLAND, HOLE),
                        ShapeFixture.parts(5, SHELL),
                        ShapeFixture.parts(5, HOLE),
                        ShapeFixture.none()));
        ShapeFixture.table(folder, "a", GBK, "NAME", "a", "b", "c", "d");
        Reading reading = read();
        assertThat(reading.wkt(0))
                .isEqualTo("MULTIPOLYGON (((0 0, 0 9, 9 9, 9 0, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2)), "
                        + "((20 0, 20 1, 21 1, 21 0, 20 0)))");
        assertThat(reading.wkt(1)).isEqualTo("POLYGON ((0 0, 0 9, 9 9, 9 0, 0 0))");
        assertThat(reading.wkt(2)).isEqualTo("POLYGON ((2 2, 4 2, 4 4, 2 4, 2 2))");
        assertThat(reading.wkt(3)).isEmpty();
        assertThat(reading.noted()).contains("X-EMPTY");
    }

    @Test
    void heights_are_dropped_and_said() throws IOException {
        ShapeFixture.shapes(folder, "a", List.of(ShapeFixture.parts(13, new double[] {0, 0, 1, 1})));
        ShapeFixture.table(folder, "a", GBK, "NAME", "a");
        Reading reading = read();
        assertThat(reading.wkt(0)).isEqualTo("LINESTRING (0 0, 1 1)");
        assertThat(reading.noted()).contains("X-HEIGHT");
    }

    @Test
    void deleted_records_leave_with_their_shapes() throws IOException {
        points(3);
        ShapeFixture.table(folder, "a", GBK, "NAME", "a", "b", "c");
        byte[] dbf = Files.readAllBytes(folder.resolve("a.dbf"));
        int headerLength = dbf[8] & 0xFF | (dbf[9] & 0xFF) << 8;
        dbf[headerLength + 21] = '*';
        Files.write(folder.resolve("a.dbf"), dbf);
        Reading reading = read();
        assertThat(reading.rows()).extracting(SourceRow::number).containsExactly(1L, 3L);
        assertThat(reading.wkt(1)).isEqualTo("POINT (120 31)");
        assertThat(reading.noted()).contains("X-DELETED");
    }

    @Test
    void a_field_name_cut_inside_a_character_loses_only_that_character() throws IOException {
        points(1);
        // 10 bytes of UTF-8 hold three characters and one byte of the fourth
        ShapeFixture.table(folder, "a", StandardCharsets.ISO_8859_1, "0123456789", "鸠");
        byte[] dbf = Files.readAllBytes(folder.resolve("a.dbf"));
        System.arraycopy("行政区划".getBytes(StandardCharsets.UTF_8), 0, dbf, 32, 10);
        byte[] value = "崇明区 ".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(value, 0, dbf, (dbf[8] & 0xFF) + 1, value.length);
        Files.write(folder.resolve("a.dbf"), dbf);
        Reading reading = read();
        assertThat(reading.columns()).containsExactly("行政区");
        assertThat(reading.texts(0)).containsExactly("崇明区");
        assertThat(reading.noted()).contains("X-FIELD-CUT");
    }

    @Test
    void a_missing_part_is_named_and_a_table_alone_is_read_as_a_table() throws IOException {
        points(1);
        assertThatThrownBy(this::read).isInstanceOf(Malformed.class).hasMessageContaining("lacks its .dbf");
        ShapeFixture.table(folder, "a", GBK, "NAME", "a");
        Files.delete(folder.resolve("a.shx"));
        assertThatThrownBy(this::read).isInstanceOf(Malformed.class).hasMessageContaining("lacks its .shx");
        Files.delete(folder.resolve("a.shp"));
        Reading alone = Reading.of(folder.resolve("a.dbf"));
        assertThat(alone.noted()).contains("X-TABLE-ALONE");
        Files.writeString(folder.resolve("a.prj"), "GEOGCS[]");
        assertThatThrownBy(() -> Reading.of(folder.resolve("a.dbf")))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("lacks its .shp");
    }

    @Test
    void shapes_and_rows_that_cannot_be_matched_are_refused() throws IOException {
        points(2);
        ShapeFixture.table(folder, "a", GBK, "NAME", "a");
        assertThatThrownBy(this::read).isInstanceOf(Malformed.class).hasMessageContaining("cannot be matched");
    }

    @Test
    void a_zip_holds_a_shapefile_whatever_folder_it_is_in_and_tells_what_else_is_there() throws IOException {
        points(1);
        ShapeFixture.table(folder, "a", GBK, "NAME", "鸠江区");
        Path zip = Reading.zip(
                folder.resolve("b.zip"),
                Map.of(
                        "资料/A.SHP", Files.readAllBytes(folder.resolve("a.shp")),
                        "资料/A.shx", Files.readAllBytes(folder.resolve("a.shx")),
                        "资料/a.dbf", Files.readAllBytes(folder.resolve("a.dbf")),
                        "资料/a.prj", "GEOGCS[\"x\"]".getBytes(StandardCharsets.UTF_8),
                        "说明.docx", new byte[1]));
        Reading reading = Reading.of(zip);
        assertThat(reading.texts(0)).containsExactly("鸠江区");
        assertThat(reading.about().declaredCrs()).contains("GEOGCS[\"x\"]");
        assertThat(reading.noted()).contains("X-ARCHIVE");
    }

    @Test
    void a_declared_number_of_points_is_never_believed() throws IOException {
        byte[] shape = ShapeFixture.parts(5, SHELL);
        ByteBuffer.wrap(shape).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(40, 3_000_000);
        ShapeFixture.shapes(folder, "a", List.of(shape, ShapeFixture.parts(5, SHELL)));
        ShapeFixture.table(folder, "a", GBK, "NAME", "bad", "good");
        Reading reading = read();
        assertThat(reading.rows().get(0).findings().toString()).contains("more points than it holds");
        assertThat(reading.wkt(1)).isNotEmpty();
    }

    @Test
    void a_file_that_ends_too_early_is_refused_with_the_record() throws IOException {
        points(3);
        ShapeFixture.table(folder, "a", GBK, "NAME", "a", "b", "c");
        byte[] shp = Files.readAllBytes(folder.resolve("a.shp"));
        Files.write(folder.resolve("a.shp"), java.util.Arrays.copyOf(shp, shp.length - 5));
        assertThatThrownBy(this::read).isInstanceOf(Malformed.class).hasMessageContaining("record 3");
        Files.write(folder.resolve("a.shp"), shp);
        byte[] dbf = Files.readAllBytes(folder.resolve("a.dbf"));
        Files.write(folder.resolve("a.dbf"), java.util.Arrays.copyOf(dbf, dbf.length - 30));
        assertThatThrownBy(this::read).isInstanceOf(Malformed.class).hasMessageContaining("record 2 / 3");
    }
}

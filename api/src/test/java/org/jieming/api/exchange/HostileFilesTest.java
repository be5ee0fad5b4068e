package org.jieming.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jieming.language.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to hurt: each is refused with a clear sentence, in the heap of one row. */
class HostileFilesTest {
    @TempDir
    Path folder;

    private Path text(String name, String text) throws IOException {
        return Reading.file(folder, name, text);
    }

    private static void refused(Path file, String because) {
        assertThatThrownBy(() -> Reading.of(file))
                .isInstanceOfSatisfying(
                        Malformed.class, refusal -> assertThat(refusal.remedy().zh())
                                .as("in Chinese alone")
                                .doesNotContainPattern("[a-z]{3,} [a-z]{2,}"))
                .hasMessageContaining(because);
    }

    /** A file with holes: two gigabytes of nulls that need no room on the disk. */
    private Path nulls(String name, String head) throws IOException {
        Path file = folder.resolve(name);
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.write(head.getBytes(StandardCharsets.UTF_8));
            bytes.setLength(2L << 30);
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.csv", "a.xlsx", "a.shp", "a.gpkg", "a.kml", "a.geojson"})
    void nothing_but_nulls_is_refused_at_once(String name) throws IOException {
        refused(nulls(name, ""), "nothing but null bytes");
    }

    @Test
    void nulls_behind_a_good_beginning_are_refused() throws IOException {
        String head = "名称,代码\n" + "沈巷镇,1\n".repeat(20_000);
        refused(nulls("a.csv", head), "null characters");
    }

    @Test
    void a_bomb_of_nulls_in_a_zip_or_gzip_stops_at_the_ratio() throws IOException {
        Path zip = folder.resolve("a.zip");
        byte[] block = new byte[1 << 20];
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("a.csv"));
            for (int i = 0; i < 200; i++) {
                out.write(block);
            }
        }
        refused(zip, "more than 250 times its size");
        Path gzip = folder.resolve("a.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            for (int i = 0; i < 200; i++) {
                out.write(block);
            }
        }
        refused(gzip, "more than 250 times its size");
    }

    @Test
    void a_workbook_that_unpacks_without_end_stops_at_the_ratio() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            part(out, "xl/workbook.xml", "<workbook><sheets><sheet name='s' id='r1'/></sheets></workbook>");
            part(
                    out,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id='r1' Target='s.xml'/></Relationships>");
            out.putNextEntry(new ZipEntry("xl/s.xml"));
            out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
            byte[] rows = "<row></row>".repeat(100_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100; i++) {
                out.write(rows);
            }
        }
        refused(file, "more than 250 times its size");
    }

    private static void part(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void too_many_entries_and_archives_in_archives_are_refused() throws IOException {
        Path many = folder.resolve("many.zip");
        try (ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(many)))) {
            for (int i = 0; i <= Limits.ENTRIES; i++) {
                out.putNextEntry(new ZipEntry(i + ".csv"));
            }
        }
        refused(many, "10000");
        byte[] inner = Files.readAllBytes(Reading.zip(folder.resolve("i.zip"), Map.of("a.csv", new byte[] {'a'})));
        refused(Reading.zip(folder.resolve("o.zip"), Map.of("i.zip", inner)), "no file we read");
        byte[] disguised = Files.readAllBytes(Reading.zip(folder.resolve("j.zip"), Map.of("a.csv", inner)));
        refused(Reading.zip(folder.resolve("p.zip"), Map.of("a.kml", disguised)), "archives inside archives");
    }

    @Test
    void entries_that_point_out_of_the_folder_stay_inside() throws IOException {
        Path zip = Reading.zip(
                folder.resolve("a.zip"), Map.of("../../escaped.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(Reading.of(zip).rows()).hasSize(1);
        assertThat(folder.getParent().resolve("escaped.csv")).doesNotExist();
    }

    @Test
    void temporary_folders_are_gone_after_success_and_after_refusal() throws IOException {
        long before = temporary();
        Path good =
                Reading.zip(folder.resolve("a.zip"), Map.of("a.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)));
        Reading.of(good);
        Path bad = Reading.zip(folder.resolve("b.zip"), Map.of("a.kml", "<gpx/>".getBytes(StandardCharsets.UTF_8)));
        refused(bad, "gpx");
        assertThat(temporary()).isEqualTo(before);
    }

    private static long temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(each -> each.getFileName().toString().startsWith("jieming-"))
                    .count();
        }
    }

    @Test
    void a_damaged_archive_is_refused() throws IOException {
        byte[] zip = Files.readAllBytes(Reading.zip(folder.resolve("a.zip"), Map.of("a.csv", new byte[5000])));
        refused(Files.write(folder.resolve("b.zip"), Arrays.copyOf(zip, zip.length - 30)), "damaged");
    }

    @Test
    void entities_are_neither_multiplied_nor_fetched() throws IOException {
        String bomb = "<!DOCTYPE kml [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
                + "<kml><Placemark><name>&b;</name></Placemark></kml>";
        refused(text("a.kml", bomb), "DOCTYPE");
        String file = "<!DOCTYPE kml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><kml><name>&x;</name></kml>";
        refused(text("b.kml", file), "DOCTYPE");
        refused(text("c.kml", "<kml><name>&x;</name></kml>"), "");
    }

    @Test
    void depth_is_bounded_in_xml_and_json() throws IOException {
        refused(text("a.kml", "<kml>" + "<Folder>".repeat(100_000)), "levels");
        refused(
                text("a.geojson", "{\"type\":\"Feature\",\"properties\":{\"a\":" + "[".repeat(100_000)),
                "nested too deeply");
        String collections = "{\"type\":\"GeometryCollection\",\"geometries\":[".repeat(20);
        refused(text("b.geojson", collections), "cut off");
    }

    @Test
    void a_value_that_never_ends_stops_at_its_limit() throws IOException {
        String piece = "名".repeat(1 << 20);
        Path kml = folder.resolve("a.kml");
        endless(kml, "<kml><Placemark><name>", piece, 20);
        refused(kml, "characters of one value");
        Path json = folder.resolve("a.geojson");
        endless(json, "{\"type\":\"Feature\",\"properties\":{\"a\":\"", piece, 20);
        Files.writeString(json, "\"}}", StandardOpenOption.APPEND);
        refused(json, "too long");
        Path csv = folder.resolve("a.csv");
        endless(csv, "名称,代码\n\"", piece, 70);
        refused(csv, "never closes");
    }

    private static void endless(Path file, String head, String piece, int times) throws IOException {
        byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(head.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < times; i++) {
                out.write(bytes);
            }
        }
    }

    @Test
    void numbers_that_would_fill_the_memory_when_written_out_stay_text() throws IOException {
        Path json = text(
                "a.geojson",
                "{\"type\":\"Feature\",\"properties\":{\"a\":1e999999999,\"b\":1e-999999999},\"geometry\":null}");
        assertThat(Reading.of(json).rows().get(0).cells())
                .containsExactly(new Cell.Text("1e999999999"), new Cell.Text("1e-999999999"));
    }

    @Test
    void a_shape_that_declares_itself_enormous_allocates_nothing() throws IOException {
        ShapeFixture.shapes(folder, "a", List.of(ShapeFixture.point(1, 2)));
        ShapeFixture.table(folder, "a", StandardCharsets.US_ASCII, "NAME", "a");
        byte[] shx = Files.readAllBytes(folder.resolve("a.shx"));
        byte[] huge = {0x3F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF};
        System.arraycopy(huge, 0, shx, 104, 4);
        Files.write(folder.resolve("a.shx"), shx);
        refused(folder.resolve("a.shp"), "cut off");
    }

    @Test
    void a_record_larger_than_any_shape_is_refused_before_it_is_loaded() throws IOException {
        ShapeFixture.shapes(folder, "a", List.of(ShapeFixture.point(1, 2)));
        ShapeFixture.table(folder, "a", StandardCharsets.US_ASCII, "NAME", "a");
        // both say 200 MiB, in words of two bytes, and a file without blocks on disk is as long
        byte[] shx = Files.readAllBytes(folder.resolve("a.shx"));
        ByteBuffer.wrap(shx).putInt(104, 100 << 20);
        Files.write(folder.resolve("a.shx"), shx);
        try (RandomAccessFile shp = new RandomAccessFile(folder.resolve("a.shp").toFile(), "rw")) {
            shp.seek(104);
            shp.writeInt(100 << 20);
            shp.setLength(201 << 20);
        }
        refused(folder.resolve("a.shp"), "bytes of record 1");
    }

    @Test
    void the_parts_of_a_collection_share_its_limit_of_vertices() throws IOException {
        // 5 × 1,000,000 vertices in one geometry of at most 4,000,000
        Path file = folder.resolve("a.geojson");
        String part = "{\"type\":\"MultiPoint\",\"coordinates\":[" + "[1,1],".repeat(999_999) + "[1,1]]}";
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("{\"type\":\"Feature\",\"properties\":{},\"geometry\":");
            out.write("{\"type\":\"GeometryCollection\",\"geometries\":[");
            out.write(String.join(",", List.of(part, part, part, part, part)));
            out.write("]}}");
        }
        refused(file, "4000000");
    }

    @Test
    void the_geometries_of_a_placemark_share_its_limit_of_vertices() throws IOException {
        // 5 × 1,000,000 vertices in one placemark of at most 4,000,000
        Path file = folder.resolve("a.kml");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("<kml><Placemark><MultiGeometry>");
            for (int i = 0; i < 5; i++) {
                out.write("<LineString><coordinates>" + "1,1 ".repeat(1_000_000) + "</coordinates></LineString>");
            }
            out.write("</MultiGeometry></Placemark></kml>");
        }
        refused(file, "4000000");
    }

    @Test
    void what_is_said_of_a_placemark_has_a_limit_and_is_gathered_in_one_go() throws IOException {
        // 300,000 different values under one name: put together one by one they would move 600 GB
        String values = IntStream.range(0, 300_000)
                .mapToObj(i -> "<Data name='a'><value>" + i + "</value></Data>")
                .collect(Collectors.joining());
        Path many = text("a.kml", "<kml><Placemark><ExtendedData>" + values + "</ExtendedData></Placemark></kml>");
        assertThat(Reading.of(many).texts(0).get(0)).startsWith("0; 1; 2").endsWith("; 299999");
        Path long9 = folder.resolve("b.kml");
        try (Writer out = Files.newBufferedWriter(long9)) {
            out.write("<kml><Placemark><ExtendedData>");
            for (int i = 0; i < 9; i++) {
                out.write("<Data name='" + i + "'><value>" + "x".repeat(8 << 20) + "</value></Data>");
            }
            out.write("</ExtendedData></Placemark></kml>");
        }
        refused(long9, "characters of one placemark");
    }

    @Test
    void the_cells_of_one_row_of_a_worksheet_share_its_limit() throws IOException {
        Path file = folder.resolve("a.xlsx");
        String cell = "<c t='inlineStr'><is><t>" + "x".repeat(8 << 20) + "</t></is></c>";
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.setLevel(Deflater.NO_COMPRESSION);
            part(out, "xl/workbook.xml", "<workbook><sheets><sheet name='s' id='r1'/></sheets></workbook>");
            part(
                    out,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id='r1' Target='s.xml'/></Relationships>");
            out.putNextEntry(new ZipEntry("xl/s.xml"));
            out.write("<worksheet><sheetData><row>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 9; i++) {
                out.write(cell.getBytes(StandardCharsets.UTF_8));
            }
            out.write("</row></sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        }
        refused(file, "characters of row 1");
    }

    @Test
    void empty_rings_and_parts_of_a_binary_weigh_as_much_as_vertices() throws Exception {
        // little-endian; a polygon (3) of 4,000,001 rings without points, 4 bytes each
        ByteBuffer rings = ByteBuffer.allocate(9 + 4 * 4_000_001).order(ByteOrder.LITTLE_ENDIAN);
        rings.put((byte) 1).putInt(3).putInt(4_000_001).rewind();
        assertThatThrownBy(() -> new WkbShape(rings, "a.gpkg").read())
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("4000000");
        // lines (5): 1,000,000 of them, each without points, then as many again inside a collection (7) of five such
        ByteBuffer lines = ByteBuffer.allocate(9 + 5 * (9 + 9 * 1_000_000)).order(ByteOrder.LITTLE_ENDIAN);
        lines.put((byte) 1).putInt(7).putInt(5);
        for (int part = 0; part < 5; part++) {
            lines.put((byte) 1).putInt(5).putInt(1_000_000);
            for (int line = 0; line < 1_000_000; line++) {
                lines.put((byte) 1).putInt(2).putInt(0);
            }
        }
        lines.rewind();
        assertThatThrownBy(() -> new WkbShape(lines, "a.gpkg").read())
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("4000000");
    }

    @Test
    void a_view_that_makes_long_texts_of_nothing_stops_at_the_limit_of_a_row() throws Exception {
        Path file = folder.resolve("a.gpkg");
        String long9 = IntStream.range(0, 9)
                .mapToObj(i -> "hex(zeroblob(" + (4 << 20) + ")) as c" + i)
                .collect(Collectors.joining(", "));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("create table gpkg_contents (table_name text, data_type text)");
            statement.execute("create view v as select " + long9);
            statement.execute("insert into gpkg_contents values ('v', 'attributes')");
        }
        refused(file, "characters of one row");
    }

    @Test
    void a_table_that_declares_billions_of_records_is_refused_before_reading() throws IOException {
        ShapeFixture.table(folder, "a", StandardCharsets.US_ASCII, "NAME", "a");
        byte[] dbf = Files.readAllBytes(folder.resolve("a.dbf"));
        Arrays.fill(dbf, 4, 8, (byte) 0x7F);
        Files.write(folder.resolve("a.dbf"), dbf);
        refused(folder.resolve("a.dbf"), "record 2 / 2139062143");
    }

    @Test
    void a_table_as_wide_as_nobody_needs_is_refused() throws IOException {
        refused(text("a.csv", ",".repeat(Limits.COLUMNS + 1) + "a\n1\n"), "16384");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7", "Rar!\u001A\u0007", "\u0001\u0002\u0000\u0003binary", "[1,2]\n{"})
    void what_we_do_not_read_is_refused_or_read_as_text(String head) throws IOException {
        Path file = text("a.shp", head);
        if (head.startsWith("[")) {
            assertThat(Reading.of(file).about().format()).isEqualTo(FileFormat.CSV);
        } else {
            assertThatThrownBy(() -> Reading.of(file)).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        refused(text("a.csv", ""), "empty");
    }
}

package org.jieming.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.jieming.language.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoPackageSourceTest {
    /** Little-endian header without envelope, then a point 118.4 31.35 with height 7 (type 1001). */
    private static final String POINT_Z =
            "47500001" + "8A110000" + "01E9030000" + "9A99999999995D40" + "9A99999999593F40" + "0000000000001C40";

    @TempDir
    Path folder;

    private Path database(String... statements) throws SQLException {
        Path file = folder.resolve("库 #1%.gpkg");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
        return file;
    }

    private static String[] geoPackage(String... more) {
        String[] frame = {
            "create table gpkg_contents (table_name text, data_type text)",
            "create table gpkg_geometry_columns (table_name text, column_name text, srs_id integer)",
            "create table gpkg_spatial_ref_sys (srs_id integer, organization text, organization_coordsys_id integer,"
                    + " definition text)",
            "insert into gpkg_spatial_ref_sys values (4490, 'epsg', 4490, 'GEOGCS[]'), (100001, 'NONE', 100001, 'PROJCS[x]')",
            "create table \"乡 \"\"镇\" (fid integer primary key, \"名称\" text, geom point, n integer, r real, b boolean,"
                    + " d date, t datetime(6), x blob)",
            "insert into gpkg_contents values ('说明', 'attributes'), ('乡 \"镇', 'features')",
            "create table \"说明\" (id integer primary key, txt)",
            "insert into \"说明\" values (7, 'a')",
            "insert into gpkg_geometry_columns values ('乡 \"镇', 'geom', 4490)",
        };
        String[] all = Arrays.copyOf(frame, frame.length + more.length);
        System.arraycopy(more, 0, all, frame.length, more.length);
        return all;
    }

    @Test
    void a_feature_table_is_read_by_key_with_kinds_as_declared() throws Exception {
        Path file = database(geoPackage("insert into \"乡 \"\"镇\" values (41, '沈巷镇', x'" + POINT_Z
                + "', 9007199254740993, 0.29, 1, '2011-08-01', '2011-08-01T12:30:00Z', x'00')"));
        Reading reading = Reading.of(file);
        assertThat(reading.about().layers()).containsExactly("乡 \"镇", "说明");
        assertThat(reading.about().declaredCrs()).contains("EPSG:4490");
        assertThat(reading.columns()).containsExactly("名称", "n", "r", "b", "d", "t", "x");
        assertThat(reading.rows().get(0).number()).isEqualTo(41);
        assertThat(reading.texts(0))
                .containsExactly("沈巷镇", "9007199254740993", "0.29", "true", "2011-08-01", "2011-08-01T12:30", "");
        assertThat(reading.wkt(0)).isEqualTo("POINT (118.4 31.35)");
        assertThat(reading.noted()).containsExactlyInAnyOrder("X-LAYERS", "X-BINARY", "X-HEIGHT");
    }

    @Test
    void an_attribute_table_is_read_when_asked_for_and_keeps_a_key_that_is_no_fid() throws Exception {
        Path file = database(geoPackage());
        Reading reading = Reading.of(file, ReadOptions.NONE.withLayer("说明"));
        assertThat(reading.columns()).containsExactly("id", "txt");
        assertThat(reading.texts(0)).containsExactly("7", "a");
        assertThat(reading.about().declaredCrs()).isEmpty();
        assertThatThrownBy(() -> Reading.of(file, ReadOptions.NONE.withLayer("x")))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("说明");
    }

    @Test
    void a_system_without_an_authority_is_declared_by_its_text() throws Exception {
        Path file = database(geoPackage("update gpkg_geometry_columns set srs_id = 100001"));
        assertThat(Reading.of(file).about().declaredCrs()).contains("PROJCS[x]");
    }

    @Test
    void a_geometry_that_is_none_blocks_its_own_row() throws Exception {
        Path file = database(geoPackage(
                "insert into \"乡 \"\"镇\" (fid, geom) values (1, x'00'), (2, x'47500001'), (3, x'475000018A110000010200000"
                        + "0FFFFFF7F'), (4, x'" + POINT_Z + "')"));
        Reading reading = Reading.of(file);
        assertThat(reading.rows()).extracting(row -> row.findings().size()).containsExactly(1, 1, 1, 0);
    }

    @Test
    void any_sqlite_table_is_read() throws Exception {
        Path file = database("create table t (a, b)", "insert into t values (1, 'x'), (2.5, null)");
        Reading reading = Reading.of(file);
        assertThat(reading.texts(1)).containsExactly("2.5", "");
        assertThat(reading.rows()).extracting(SourceRow::number).containsExactly(1L, 2L);
    }

    @Test
    void a_view_that_never_ends_is_stopped() throws Exception {
        Path file = database(
                "create table gpkg_contents (table_name text, data_type text)",
                "create view v as with recursive c(x) as (select 1 union all select x + 1 from c) select x from c where x < 0",
                "insert into gpkg_contents values ('v', 'attributes')");
        assertThatThrownBy(() -> Reading.of(file)).isInstanceOf(Malformed.class).hasMessageContaining("asks too much");
    }

    @Test
    void a_table_of_contents_that_never_ends_is_stopped_too() throws Exception {
        Path file = database("create view gpkg_contents as"
                + " with recursive c(x) as (select 1 union all select x + 1 from c)"
                + " select 'v' as table_name, 'attributes' as data_type from c where x < 0");
        assertThatThrownBy(() -> Reading.of(file)).isInstanceOf(Malformed.class).hasMessageContaining("asks too much");
    }

    @Test
    void a_cut_or_overwritten_database_is_refused() throws Exception {
        Path file = database(geoPackage("insert into \"乡 \"\"镇\" (名称) values (hex(zeroblob(20000)))"));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, 3000));
        assertThatThrownBy(() -> Reading.of(file)).isInstanceOf(Malformed.class);
        Arrays.fill(bytes, 16, bytes.length, (byte) 0x5A);
        Files.write(file, bytes);
        assertThatThrownBy(() -> Reading.of(file)).isInstanceOf(Malformed.class);
    }

    @Test
    void changes_that_wait_in_a_log_beside_the_file_are_told() throws Exception {
        Path file = database("create table t (a)", "insert into t values (1)");
        Files.write(Path.of(file + "-wal"), new byte[32]);
        assertThat(Reading.of(file).noted()).contains("X-WAL");
    }

    @Test
    void a_database_that_gdal_made_is_read_with_every_layer() throws IOException {
        assumeTrue(Gdal.available());
        Path json = Reading.file(
                folder,
                "a.geojson",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"名称\":\"沈巷镇\",\"n\":5},"
                        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[9,0],[9,9],[0,0]]]}}]}");
        Path file = folder.resolve("gdal.gpkg");
        Gdal.run("ogr2ogr", "-f", "GPKG", file.toString(), json.toString(), "-a_srs", "EPSG:4490", "-nln", "镇");
        Gdal.run(
                "ogr2ogr",
                "-f",
                "GPKG",
                "-update",
                file.toString(),
                json.toString(),
                "-a_srs",
                "EPSG:4549",
                "-nln",
                "二");
        Reading first = Reading.of(file);
        assertThat(first.about().layers()).containsExactly("镇", "二");
        assertThat(first.about().declaredCrs()).contains("EPSG:4490");
        assertThat(first.texts(0)).containsExactly("沈巷镇", "5");
        assertThat(first.wkt(0)).isEqualTo("POLYGON ((0 0, 9 0, 9 9, 0 0))");
        assertThat(Reading.of(file, ReadOptions.NONE.withLayer("二")).about().declaredCrs())
                .contains("EPSG:4549");
    }
}

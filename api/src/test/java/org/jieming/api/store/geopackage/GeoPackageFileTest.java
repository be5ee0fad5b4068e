package org.jieming.api.store.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jieming.api.job.Progress;
import org.jieming.api.store.Journal;
import org.jieming.api.store.RandomRegister;
import org.jieming.api.store.StoreUnavailable;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Revision;
import org.jieming.rule.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The file as a file: who may open it, what it refuses, how it grows, and what verify sees in it. */
class GeoPackageFileTest {
    private final RandomRegister register = new RandomRegister(31);
    private GeoPackageStore store;

    @BeforeEach
    void fill() throws IOException {
        store = new GeoPackageStore();
        try (Journal journal = store.open()) {
            journal.append(register.next(80));
        }
    }

    @AfterEach
    void drop() {
        store.close();
    }

    @Test
    void a_second_server_is_refused_in_both_languages_until_the_first_has_closed() throws IOException {
        Path otherName = store.file().resolveSibling("link.gpkg");
        Files.createSymbolicLink(otherName, store.file());
        try (Journal first = store.open()) {
            assertThatThrownBy(store::open).isInstanceOfSatisfying(StoreUnavailable.class, refused -> {
                assertThat(refused.sentence().zh()).contains("正由另一个服务");
                assertThat(refused.sentence().en())
                        .contains("in use by another server (process "
                                + ProcessHandle.current().pid());
            });
            assertThatThrownBy(() -> GeoPackageJournal.open(otherName)).isInstanceOf(StoreUnavailable.class);
            assertThat(first.head().value()).isEqualTo(80);
        }
        store.open().close();
    }

    /** GeoPackage 1.3, requirement 2: the four bytes from the 69th on are "GPKG"; GDAL warns of a file without them. */
    @Test
    void a_new_register_bears_the_mark_of_a_geopackage_while_the_server_still_has_it_open() throws IOException {
        // closing the stream drops the locks of SQLite in this process: nothing is written afterwards
        Path fresh = store.file().resolveSibling("fresh.gpkg");
        try (Journal open = GeoPackageJournal.open(fresh);
                InputStream in = Files.newInputStream(fresh)) {
            assertThat(open.head().value()).isZero();
            assertThat(new String(in.readNBytes(72), StandardCharsets.ISO_8859_1))
                    .endsWith("GPKG");
        }
    }

    @Test
    void a_file_of_another_kind_is_refused_and_left_as_it_is() throws IOException {
        Path text = store.file().resolveSibling("notes.gpkg");
        Files.writeString(text, "这是一段文字,不是数据库");
        assertRefused(text, "is no GeoPackage");
        assertThat(Files.readString(text)).isEqualTo("这是一段文字,不是数据库");
    }

    @Test
    void a_geopackage_that_is_no_register_is_refused() {
        store.spoil("DROP TABLE jieming_schema");
        assertRefused(store.file(), "is no register of Jieming");
    }

    @Test
    void a_register_of_a_newer_program_is_refused() {
        store.spoil("INSERT INTO jieming_schema (version, note) VALUES (99, 'from the future')");
        assertRefused(store.file(), "newer Jieming");
    }

    @Test
    void a_register_with_a_property_that_only_a_newer_program_knows_is_refused() {
        store.spoil("ALTER TABLE places_versions ADD COLUMN colour TEXT");
        assertRefused(store.file(), "newer Jieming (places_versions: colour)");
    }

    @Test
    void a_property_that_the_descriptor_gained_becomes_a_column_at_the_next_opening() {
        store.spoil("DROP VIEW places");
        store.spoil("DELETE FROM jieming_columns WHERE column_name = 'transform_note'");
        store.spoil("ALTER TABLE places_versions DROP COLUMN transform_note");
        List<Revision> later = register.next(160);
        long noted = later.stream()
                .flatMap(revision -> revision.asserted().stream())
                .filter(version -> version.type() == ItemType.PLACE)
                .filter(version -> version.values().get("transform_note").isPresent())
                .count();
        assertThat(noted).isPositive();
        try (GeoPackageJournal journal = GeoPackageJournal.open(store.file())) {
            assertThat(journal.append(later)).isTrue();
            journal.file().read(Bilingual.of("读", "reading"), session -> {
                assertThat(session.number("SELECT count(transform_note) FROM places_versions"))
                        .hasValue(noted);
                assertThat(session.number("SELECT count(transform_note) FROM places"))
                        .isPresent();
                return true;
            });
        }
    }

    @Test
    void a_file_with_its_first_page_overwritten_is_called_damaged() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(store.file().toFile(), "rw")) {
            file.seek(16);
            file.write(new byte[4000]);
        }
        assertRefused(store.file(), "damaged");
    }

    @Test
    void pages_overwritten_in_the_middle_are_found_when_reading_and_by_verify() throws Exception {
        List<Long> pages = new ArrayList<>();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + store.file());
                Statement statement = other.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT pageno FROM dbstat WHERE name = 'places_versions' AND pagetype = 'leaf'")) {
            while (rows.next()) {
                pages.add(rows.getLong(1));
            }
        }
        assertThat(pages).isNotEmpty();
        try (RandomAccessFile file = new RandomAccessFile(store.file().toFile(), "rw")) {
            for (long page : pages) {
                file.seek((page - 1) * 4096);
                file.write(new byte[4096]);
            }
        }
        try (Journal journal = store.open()) {
            assertThatThrownBy(() -> journal.load(Progress.SILENT))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageEndingWith(
                            "the file is damaged (SQLITE_CORRUPT). Keep it for inquiry and restore a backup");
        }
        assertFinding("J-STORE", "cannot be read to its end");
    }

    @Test
    void a_row_that_cannot_be_read_is_named_by_verify_and_stops_loading() {
        ItemVersion place = believed(ItemType.PLACE);
        store.spoil("UPDATE places_versions SET valid_from = 'soon' WHERE fid ="
                + " (SELECT max(fid) FROM places_versions WHERE item_id = '" + place.id() + "')");
        assertFinding("J-ROW", place.id().toString());
        try (Journal journal = store.open()) {
            assertThatThrownBy(() -> journal.load(Progress.SILENT))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining(place.id().toString());
        }
    }

    @Test
    void a_shape_replaced_by_other_bytes_is_named_by_verify() {
        ItemVersion place = register.now().believed(ItemType.PLACE).stream()
                .filter(version -> version.shapeOrNull() != null)
                .findFirst()
                .orElseThrow();
        store.spoil("UPDATE places_versions SET geom = x'47500001' WHERE item_id = '" + place.id() + "'");
        assertFinding("J-ROW", place.id().toString());
    }

    @Test
    void an_entry_missing_from_a_spatial_index_is_found() {
        store.spoil("DELETE FROM rtree_places_geom WHERE id = (SELECT max(id) FROM rtree_places_geom)");
        assertFinding("J-LAYER", "The spatial index of layer places lacks row fid");
    }

    @Test
    void an_entry_too_many_in_a_spatial_index_is_found() {
        store.spoil("INSERT INTO rtree_places_geom VALUES (12345, 118, 119, 31, 32)");
        assertFinding("J-LAYER", "should not hold row fid 12345");
    }

    @Test
    void a_wrong_box_in_a_spatial_index_is_found() {
        store.spoil("UPDATE rtree_places_geom SET maxx = maxx + 0.001"
                + " WHERE id = (SELECT max(id) FROM rtree_places_geom)");
        assertFinding("J-LAYER", "has a wrong box for row fid");
    }

    @Test
    void a_view_that_shows_something_else_is_found_and_made_anew_at_the_next_opening() {
        try (GeoPackageJournal journal = GeoPackageJournal.open(store.file())) {
            store.spoil("DROP VIEW places");
            store.spoil("CREATE VIEW places AS SELECT fid AS OGC_FID, geom FROM places_versions");
            assertThat(journal.verify(Progress.SILENT).findings())
                    .extracting(Finding::rule)
                    .containsExactly("J-LAYER");
        }
        try (Journal journal = store.open()) {
            assertThat(journal.verify(Progress.SILENT).findings()).isEmpty();
        }
    }

    @Test
    void a_value_in_a_column_that_is_not_noted_as_used_is_found() {
        store.spoil("DELETE FROM jieming_columns WHERE table_name = 'places_versions' AND column_name = 'name'");
        assertFinding("J-LAYER", "Column name of table places_versions");
    }

    @Test
    void a_program_that_changes_rows_by_accident_is_told_to_use_the_service() throws SQLException {
        try (Journal journal = store.open();
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + store.file());
                Statement statement = other.createStatement()) {
            // enough for a place that is in force today and one that was withdrawn
            journal.append(register.next(200));
            for (String change : List.of(
                    "UPDATE places SET name = 'x'",
                    "INSERT INTO places (name) VALUES ('x')",
                    "DELETE FROM places",
                    "UPDATE places_versions SET name = 'x'",
                    "UPDATE places_versions SET recorded_to = NULL WHERE recorded_to IS NOT NULL",
                    "DELETE FROM places_versions",
                    "UPDATE revisions SET author = 'x'",
                    "DELETE FROM revisions")) {
                assertThatThrownBy(() -> statement.executeUpdate(change), change)
                        .hasMessageContaining("请通过界名服务修改登记内容")
                        .hasMessageContaining("edit the register through its service");
            }
            assertThat(journal.verify(Progress.SILENT).findings()).isEmpty();
        }
    }

    @Test
    void a_full_disk_refuses_a_revision_whole_and_the_next_one_goes_in_when_there_is_room() {
        List<Revision> later = register.next(30);
        try (GeoPackageJournal journal = GeoPackageJournal.open(store.file())) {
            journal.file().write(Bilingual.of("限", "limiting"), session -> session.number("PRAGMA max_page_count = 1"));
            assertThatThrownBy(() -> journal.append(later))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("full");
            assertThat(journal.head().value()).isEqualTo(80);
            journal.file()
                    .write(Bilingual.of("放", "allowing"), session -> session.number("PRAGMA max_page_count = 1000000"));
            assertThat(journal.append(later)).isTrue();
            assertThat(journal.verify(Progress.SILENT).findings()).isEmpty();
        }
    }

    @Test
    void decimals_leave_sqlite_as_text_that_means_the_same_number() {
        // the version of SQLite decides; JournalContract covers it too, this says what to look at when it fails
        try (GeoPackageJournal journal = GeoPackageJournal.open(store.file())) {
            journal.file().read(Bilingual.of("读", "reading"), session -> {
                java.util.Random random = new java.util.Random(17);
                for (int i = 0; i < 20_000; i++) {
                    double number = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(40) - 20);
                    try (var rows = session.bound("SELECT concat(?)", number).executeQuery()) {
                        assertThat(Double.parseDouble(rows.getString(1))).isEqualTo(number);
                    }
                }
                return true;
            });
        }
    }

    private ItemVersion believed(ItemType type) {
        return register.now().believed(type).get(0);
    }

    private void assertFinding(String rule, String text) {
        try (Journal journal = store.open()) {
            List<Finding> findings = journal.verify(Progress.SILENT).findings();
            assertThat(findings)
                    .anyMatch(finding -> finding.rule().equals(rule)
                            && finding.sentence().en().contains(text));
        }
    }

    private static void assertRefused(Path file, String because) {
        assertThatThrownBy(() -> GeoPackageJournal.open(file))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining(because);
    }
}

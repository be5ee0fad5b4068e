package org.jieming.api.store.geopackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jieming.api.store.sql.Session;
import org.jieming.language.Bilingual;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

/** A tree written whole is one to SQLite: its own check finds nothing, and its own module goes on with it. */
class PackedTreeTest {
    private static final Bilingual TRYING = Bilingual.of("试", "trying");
    private static final String TREE = Layer.ALL.get(1).tree();

    private GeoPackageStore store;
    private GeoPackageJournal journal;

    @BeforeEach
    void open() throws IOException {
        store = new GeoPackageStore();
        journal = GeoPackageJournal.open(store.file());
    }

    @AfterEach
    void drop() {
        journal.close();
        store.close();
    }

    @ParameterizedTest
    @CsvSource({
        // a node of 1,228 bytes has a head of 4 and 24 for each entry, so it holds 51; packed, it is given 40
        "0, 1, 0",
        "51, 1, 0",
        // 52 no longer fit the root: two leaves below it
        "52, 3, 1",
        // 2,040 fill 51 leaves, which just fit the root; one more makes 52 leaves, two nodes above them, the root
        "2040, 52, 1",
        "2041, 55, 2",
        // 2,500 leaves, 63 above them, 2 above those, the root
        "100000, 2566, 3"
    })
    void sqlite_finds_nothing_wrong_at_any_height(int entries, int nodes, int depth) {
        journal.file().write(TRYING, session -> {
            PackedTree.write(session, TREE, grid(entries));
            assertThat(text(session, "SELECT rtreecheck('" + TREE + "')")).isEqualTo("ok");
            assertThat(session.number("SELECT count(*) FROM " + TREE)).hasValue(entries);
            assertThat(session.number("SELECT count(*) FROM " + TREE + "_node")).hasValue(nodes);
            // the first two bytes of the root say how high the tree is
            assertThat(text(session, "SELECT hex(substr(data, 1, 2)) FROM " + TREE + "_node WHERE nodeno = 1"))
                    .isEqualTo(String.format("%04X", depth));
            return true;
        });
    }

    @Test
    void sqlite_goes_on_with_it_entry_by_entry_in_the_same_transaction_and_in_the_next() {
        journal.file().write(TRYING, session -> {
            PackedTree.write(session, TREE, grid(5000));
            // takes every second entry away, so that leaves run empty and are merged, and adds others
            changes(session, 2);
            return true;
        });
        journal.file().write(TRYING, session -> {
            changes(session, 3);
            assertThat(text(session, "SELECT rtreecheck('" + TREE + "')")).isEqualTo("ok");
            // of 0 … 4,999 those stay that neither 2 nor 3 divides: 5,000 − 2,500 − 1,667 + 834 = 1,667; 2 x 500 came
            assertThat(session.number("SELECT count(*) FROM " + TREE)).hasValue(1667 + 1000);
            return true;
        });
    }

    @Test
    void coordinates_are_rounded_outwards_to_floats() {
        // 0.1 lies below the float next to it, 0.100000001490116…; 0.3 lies below 0.300000011920929…
        TreeEntries entries = new TreeEntries();
        entries.add(7, new Envelope(0.1, 0.3, 0.1, 0.3));
        for (int side : new int[] {0, 2}) {
            assertThat((double) entries.side(0, side)).isLessThanOrEqualTo(0.1).isGreaterThan(0.09999999);
        }
        for (int side : new int[] {1, 3}) {
            assertThat((double) entries.side(0, side))
                    .isGreaterThanOrEqualTo(0.3)
                    .isLessThan(0.30000002);
        }
    }

    private static void changes(Session session, int step) throws SQLException {
        for (int i = 0; i < 5000; i += step) {
            session.update("DELETE FROM " + TREE + " WHERE id = ?", i);
        }
        for (int i = 0; i < 500; i++) {
            double x = 118 + i / 1000.0;
            session.update("INSERT INTO " + TREE + " VALUES (?, ?, ?, 31, 31)", 10_000 * step + i, x, x);
        }
    }

    /** Points on a grid of 1,000 columns, 0.001 degrees apart. */
    private static TreeEntries grid(int entries) {
        TreeEntries grid = new TreeEntries();
        for (int i = 0; i < entries; i++) {
            double x = 118 + i % 1000 / 1000.0;
            double y = 31 + i / 1000 / 1000.0;
            grid.add(i, new Envelope(x, x, y, y));
        }
        return grid;
    }

    private static String text(Session session, String sql) throws SQLException {
        try (ResultSet row = session.prepared(sql).executeQuery()) {
            return List.of(row.getString(1)).get(0);
        }
    }
}

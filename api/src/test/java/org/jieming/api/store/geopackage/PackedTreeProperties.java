package org.jieming.api.store.geopackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jieming.api.store.sql.Session;
import org.jieming.language.Bilingual;
import org.locationtech.jts.geom.Envelope;

/** Whatever a transaction does to a tree, it then holds what was added and not removed, and finds it by box. */
class PackedTreeProperties {
    private static final Layer LAYER = Layer.ALL.get(1);

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void a_box_finds_what_looking_at_every_entry_finds(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        GeoPackageStore store = new GeoPackageStore();
        try (store;
                GeoPackageJournal journal = GeoPackageJournal.open(store.file())) {
            List<Envelope> boxes = new ArrayList<>();
            TreeSet<Integer> kept = new TreeSet<>();
            // small and large changes in turn, so that trees are packed anew and go on entry by entry
            for (int most : new int[] {3000, 100, 4000, 20}) {
                journal.file().write(Bilingual.of("试", "trying"), session -> {
                    change(random, random.nextInt(most), boxes, kept).apply(session);
                    compare(random, session, boxes, kept);
                    return true;
                });
            }
        }
    }

    private static TreeChanges change(Random random, int count, List<Envelope> boxes, TreeSet<Integer> kept) {
        TreeChanges changes = new TreeChanges(LAYER);
        for (int i = 0; i < count; i++) {
            double x = 100 + random.nextInt(2000) / 100.0;
            double y = 20 + random.nextInt(2000) / 100.0;
            boxes.add(new Envelope(x, x + random.nextInt(3), y, y + random.nextInt(3)));
            kept.add(boxes.size() - 1);
            changes.add(boxes.size() - 1, boxes.get(boxes.size() - 1));
            if (random.nextInt(3) == 0) {
                Integer gone = kept.floor(random.nextInt(boxes.size()));
                if (gone != null) {
                    kept.remove(gone);
                    changes.remove(gone);
                }
            }
        }
        return changes;
    }

    private static void compare(Random random, Session session, List<Envelope> boxes, TreeSet<Integer> kept)
            throws SQLException {
        double x = 100 + random.nextInt(20) + 0.005;
        double y = 20 + random.nextInt(20) + 0.005;
        Envelope asked = new Envelope(x, x + 2, y, y + 2);
        List<Integer> expected =
                kept.stream().filter(row -> asked.intersects(boxes.get(row))).toList();
        List<Integer> found = new ArrayList<>();
        try (ResultSet rows = session.bound(
                        "SELECT id FROM " + LAYER.tree()
                                + " WHERE maxx >= ? AND minx <= ? AND maxy >= ? AND miny <= ? ORDER BY id",
                        asked.getMinX(),
                        asked.getMaxX(),
                        asked.getMinY(),
                        asked.getMaxY())
                .executeQuery()) {
            while (rows.next()) {
                found.add(rows.getInt(1));
            }
        }
        assertThat(found).isEqualTo(expected);
        try (ResultSet row =
                session.prepared("SELECT rtreecheck('" + LAYER.tree() + "')").executeQuery()) {
            assertThat(row.getString(1)).isEqualTo("ok");
        }
    }
}

package org.jieming.api.store.geopackage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.jieming.api.store.sql.Session;
import org.locationtech.jts.geom.Envelope;

/**
 * What one transaction does to the R-tree of a layer, done at its end: entry by entry, or by packing the whole tree anew
 * where so much changes that this costs less.
 */
final class TreeChanges {
    /** From so many changes on packing is thought of, */
    static final int WORTH_PACKING = 1024;
    /** and done when the tree holds at most so many entries for each of them: it costs a fraction of an insertion an entry. */
    private static final int ENTRIES_A_CHANGE = 4;

    private final String tree;
    private final TreeEntries added = new TreeEntries();
    private final Set<Long> removed = new HashSet<>();

    TreeChanges(Layer layer) {
        this.tree = layer.tree();
    }

    /** Takes a new row, numbered higher than all before. */
    void add(long row, Envelope box) {
        added.add(row, box);
    }

    /** Takes a row away that stands in the tree or was added here; one without a box may stand in neither. */
    void remove(long row) {
        removed.add(row);
    }

    void apply(Session session) throws SQLException {
        if (isWorthPacking(session)) {
            PackedTree.write(session, tree, all(session));
        } else {
            oneByOne(session);
        }
    }

    private boolean isWorthPacking(Session session) throws SQLException {
        long changes = added.size() + removed.size();
        return changes >= WORTH_PACKING
                && session.number("SELECT count(*) FROM " + Layer.quoted(tree + "_rowid"))
                                .orElse(0)
                        <= ENTRIES_A_CHANGE * changes;
    }

    private TreeEntries all(Session session) throws SQLException {
        TreeEntries all = new TreeEntries();
        try (ResultSet row = session.prepared(
                        "SELECT id, minx, maxx, miny, maxy FROM " + Layer.quoted(tree) + " ORDER BY id")
                .executeQuery()) {
            while (row.next()) {
                if (!removed.contains(row.getLong(1))) {
                    // floats, which the driver reads as doubles
                    all.add(
                            row.getLong(1),
                            (float) row.getDouble(2),
                            (float) row.getDouble(3),
                            (float) row.getDouble(4),
                            (float) row.getDouble(5));
                }
            }
        }
        for (int entry = 0; entry < added.size(); entry++) {
            if (!removed.contains(added.id(entry))) {
                all.add(added, entry);
            }
        }
        return all;
    }

    /** In the order of the curve, so that each page of the tree is touched fewer times. */
    private void oneByOne(Session session) throws SQLException {
        PreparedStatement row = session.prepared("INSERT INTO " + Layer.quoted(tree) + " VALUES (?, ?, ?, ?, ?)");
        for (int entry : added.alongCurve()) {
            row.setLong(1, added.id(entry));
            for (int side = 0; side < 4; side++) {
                row.setDouble(2 + side, added.side(entry, side));
            }
            row.executeUpdate();
        }
        for (long gone : removed) {
            session.update("DELETE FROM " + Layer.quoted(tree) + " WHERE id = ?", gone);
        }
    }
}

package org.jieming.api.store.geopackage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jieming.api.store.sql.RevisionRows;
import org.jieming.api.store.sql.Session;
import org.jieming.api.store.sql.Written;
import org.jieming.register.GeometryKind;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Revision;
import org.jieming.register.Succession;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPoint;

/** Writes revisions into the tables within a transaction that is not its own. O(log n) a version. For one transaction. */
final class Appender {
    private final Session session;
    private final Written written;
    private final Map<ItemType, Filling> fillings = new EnumMap<>(ItemType.class);
    private final RowInserts rows;

    /** The state of one layer while it is being written to. */
    private static final class Filling {
        private final Layer layer;
        private final TreeChanges tree;
        private final Envelope extent = new Envelope();
        private long lastFid;
        private boolean holdsMultiPoints;

        Filling(Layer layer, long lastFid) {
            this.layer = layer;
            this.tree = new TreeChanges(layer);
            this.lastFid = lastFid;
        }
    }

    Appender(Session session, Written written) {
        this.session = session;
        this.written = written;
        this.rows = new RowInserts(session);
    }

    /** Writes one revision; {@link #finish()} must follow the last. */
    void append(Revision revision) throws SQLException {
        PreparedStatement head = session.prepared("INSERT INTO revisions (" + String.join(", ", RevisionRows.COLUMNS)
                + ") VALUES (?" + ", ?".repeat(RevisionRows.COLUMNS.size() - 1) + ")");
        RevisionRows.bind(head, revision);
        head.executeUpdate();
        for (ItemVersion version : revision.withdrawn()) {
            withdraw(version, revision);
            written.one();
        }
        for (ItemVersion version : revision.asserted()) {
            put(version);
            written.one();
        }
        rows.flush();
        for (Succession succession : revision.successions()) {
            PreparedStatement row = session.prepared("INSERT INTO successions ("
                    + String.join(", ", RevisionRows.SUCCESSION_COLUMNS) + ") VALUES (?, ?, ?, ?, ?)");
            RevisionRows.bind(row, revision.number(), succession);
            row.executeUpdate();
        }
    }

    /** Completes indexes and contents, and tells which columns were used. */
    Set<UsedColumns.Column> finish() throws SQLException {
        for (Filling filling : fillings.values()) {
            filling.tree.apply(session);
            contents(filling);
        }
        return rows.used();
    }

    private void put(ItemVersion version) throws SQLException {
        Filling filling = filling(version.type());
        long fid = ++filling.lastFid;
        rows.add(fid, version);
        Shape shape = version.shapeOrNull();
        if (shape != null) {
            place(filling, fid, shape);
        }
    }

    private void withdraw(ItemVersion version, Revision revision) throws SQLException {
        Filling filling = filling(version.type());
        String table = Layer.quoted(filling.layer.table());
        OptionalLong fid = session.number(
                "SELECT fid FROM " + table + " WHERE item_id = ? AND ifnull(valid_from, '') = ? AND recorded_from = ?"
                        + " AND recorded_to IS NULL",
                version.id().toString(),
                version.valid().firstDay().map(Object::toString).orElse(""),
                version.recorded().value());
        if (fid.isEmpty()) {
            throw new IllegalStateException("Revision " + revision.number() + " withdraws a version of " + version.id()
                    + " that is not believed");
        }
        session.update(
                "UPDATE " + table + " SET recorded_to = ? WHERE fid = ?",
                revision.number().value(),
                fid.getAsLong());
        filling.tree.remove(fid.getAsLong());
    }

    private static void place(Filling filling, long fid, Shape shape) {
        Envelope box = shape.envelope();
        if (box.isNull()) {
            return;
        }
        filling.extent.expandToInclude(box);
        filling.holdsMultiPoints |=
                filling.layer.descriptor().geometry() == GeometryKind.POINT && shape.geometry() instanceof MultiPoint;
        filling.tree.add(fid, box);
    }

    /** Notes the time of change, and lets the extents grow; they may be wider than what is left. */
    private void contents(Filling filling) throws SQLException {
        Layer layer = filling.layer;
        session.update(
                "UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ','now') WHERE table_name IN (?, ?)",
                layer.view(), layer.table());
        Envelope extent = filling.extent;
        if (!extent.isNull()) {
            session.update(
                    "UPDATE gpkg_contents SET min_x = min(ifnull(min_x, ?1), ?1), min_y = min(ifnull(min_y, ?2), ?2),"
                            + " max_x = max(ifnull(max_x, ?3), ?3), max_y = max(ifnull(max_y, ?4), ?4)"
                            + " WHERE table_name IN (?5, ?6)",
                    extent.getMinX(),
                    extent.getMinY(),
                    extent.getMaxX(),
                    extent.getMaxY(),
                    layer.view(),
                    layer.table());
        }
        if (filling.holdsMultiPoints) {
            session.update(
                    "UPDATE gpkg_geometry_columns SET geometry_type_name = 'GEOMETRY' WHERE table_name IN (?, ?)",
                    layer.view(),
                    layer.table());
        }
    }

    private Filling filling(ItemType type) throws SQLException {
        Filling known = fillings.get(type);
        if (known == null) {
            Layer layer = Layer.of(type);
            try (ResultSet rows = session.prepared("SELECT max(fid) FROM " + Layer.quoted(layer.table()))
                    .executeQuery()) {
                known = new Filling(layer, rows.getLong(1));
            }
            fillings.put(type, known);
        }
        return known;
    }
}

package org.jieming.api.store.geopackage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jieming.api.store.sql.Session;
import org.jieming.api.store.sql.StoredText;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;
import org.jieming.register.Values;
import org.jieming.shape.Shape;

/**
 * Rows of versions on their way into their tables. Only the columns that have a value are bound, and rows with the same
 * columns go in {@value #TOGETHER} to a statement, which about halves what a row costs. For one transaction.
 */
final class RowInserts {
    private static final int TOGETHER = 8;

    private final Session session;
    private final Map<Columns, Waiting> waiting = new HashMap<>();
    private final Set<UsedColumns.Column> used = new HashSet<>();

    /** Which properties of a type have a value: one bit each. */
    private record Columns(ItemType type, long low, long high) {}

    private record Row(long fid, ItemVersion version) {}

    /** Rows with the same columns, and the statements for one of them and for several. */
    private record Waiting(String one, String several, List<Row> rows) {}

    RowInserts(Session session) {
        this.session = session;
    }

    /** Takes a row; it stands in its table at the latest after {@link #flush()}. */
    void add(long fid, ItemVersion version) throws SQLException {
        Waiting alike = waiting.computeIfAbsent(columns(version), this::statements);
        alike.rows().add(new Row(fid, version));
        if (alike.rows().size() == TOGETHER) {
            insert(alike.several(), alike.rows());
            alike.rows().clear();
        }
    }

    void flush() throws SQLException {
        for (Waiting alike : waiting.values()) {
            for (Row row : alike.rows()) {
                insert(alike.one(), List.of(row));
            }
            alike.rows().clear();
        }
    }

    /** The columns that any row had a value in. */
    Set<UsedColumns.Column> used() {
        return used;
    }

    private static Columns columns(ItemVersion version) {
        long low = 0;
        long high = 0;
        Values values = version.values();
        for (int n = 0; n < values.size(); n++) {
            int place = values.place(n);
            low |= place < Long.SIZE ? 1L << place : 0;
            high |= place < Long.SIZE ? 0 : 1L << (place - Long.SIZE);
        }
        return new Columns(version.type(), low, high);
    }

    private Waiting statements(Columns columns) {
        Layer layer = Layer.of(columns.type());
        StringBuilder names = new StringBuilder("fid, item_id, valid_from, valid_to, recorded_from, geom");
        StringBuilder marks = new StringBuilder("(?, ?, ?, ?, ?, ?");
        for (int i = 0; i < layer.descriptor().properties().size(); i++) {
            if ((i < Long.SIZE ? columns.low() >>> i : columns.high() >>> (i - Long.SIZE)) % 2 != 0) {
                Property property = layer.descriptor().properties().get(i);
                used.add(new UsedColumns.Column(layer.table(), property.name()));
                names.append(", ").append(Layer.quoted(property.name()));
                marks.append(", ?");
            }
        }
        String one = "INSERT INTO " + Layer.quoted(layer.table()) + " (" + names + ") VALUES " + marks.append(')');
        return new Waiting(one, one + (", " + marks).repeat(TOGETHER - 1), new ArrayList<>(TOGETHER));
    }

    private void insert(String sql, List<Row> rows) throws SQLException {
        PreparedStatement statement = session.prepared(sql);
        int mark = 1;
        for (Row row : rows) {
            mark = bind(statement, mark, row);
        }
        statement.executeUpdate();
    }

    private static int bind(PreparedStatement statement, int first, Row row) throws SQLException {
        ItemVersion version = row.version();
        int mark = first;
        statement.setLong(mark++, row.fid());
        statement.setString(mark++, version.id().toString());
        statement.setString(
                mark++, version.valid().firstDay().map(Object::toString).orElse(null));
        statement.setString(
                mark++, version.valid().endDay().map(Object::toString).orElse(null));
        statement.setLong(mark++, version.recorded().value());
        statement.setBytes(mark++, blob(version));
        for (int n = 0; n < version.values().size(); n++) {
            bind(statement, mark++, version.values().value(n));
        }
        return mark;
    }

    private static byte @org.jspecify.annotations.Nullable [] blob(ItemVersion version) {
        Shape shape = version.shapeOrNull();
        return shape == null
                ? null
                : GeometryBlob.write(shape, version.values().descriptor().geometry());
    }

    private static void bind(PreparedStatement statement, int mark, Object value) throws SQLException {
        if (value instanceof Long number) {
            statement.setLong(mark, number);
        } else if (value instanceof Double number) {
            statement.setDouble(mark, number);
        } else if (value instanceof Boolean truth) {
            statement.setInt(mark, truth ? 1 : 0);
        } else {
            statement.setString(mark, StoredText.write(value));
        }
    }
}

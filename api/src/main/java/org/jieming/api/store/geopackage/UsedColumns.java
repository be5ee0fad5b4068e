package org.jieming.api.store.geopackage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jieming.api.store.sql.Session;
import org.jieming.register.Property;

/**
 * Which columns ever got a value, noted in the file in the transaction that first gave them one. Most columns of the
 * survey form stay empty for a whole register, and loading is twice as fast when nobody asks for them.
 */
final class UsedColumns {
    private final Set<Column> noted = ConcurrentHashMap.newKeySet();

    /** A column of a table of versions. */
    record Column(String table, String name) {}

    /** The properties of a layer whose columns are in use, in the order of the descriptor. */
    static List<Property> of(Session session, Layer layer) throws SQLException {
        Set<String> names = new HashSet<>();
        try (ResultSet rows = session.bound(
                        "SELECT column_name FROM jieming_columns WHERE table_name = ?", layer.table())
                .executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return layer.descriptor().properties().stream()
                .filter(property -> names.contains(property.name()))
                .toList();
    }

    /** Notes columns within the transaction that uses them, those that are not known to be noted already. */
    void note(Session session, Set<Column> columns) throws SQLException {
        for (Column column : columns) {
            if (!noted.contains(column)) {
                session.update(
                        "INSERT OR IGNORE INTO jieming_columns (table_name, column_name) VALUES (?, ?)",
                        column.table(),
                        column.name());
            }
        }
    }

    /** Remembers, after that transaction was committed, that the columns are noted. */
    void remember(Set<Column> columns) {
        noted.addAll(columns);
    }
}

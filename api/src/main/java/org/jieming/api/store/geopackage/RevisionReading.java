package org.jieming.api.store.geopackage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jieming.api.store.sql.RevisionHead;
import org.jieming.api.store.sql.RevisionMerge;
import org.jieming.api.store.sql.RevisionRows;
import org.jieming.api.store.sql.Row;
import org.jieming.api.store.sql.RowStream;
import org.jieming.api.store.sql.Session;
import org.jieming.register.ItemVersion;
import org.jieming.register.Revision;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Succession;
import org.jspecify.annotations.Nullable;

/** Reads revisions and what belongs to them, on one connection. */
final class RevisionReading {
    private static final String HEADS = "SELECT " + String.join(", ", RevisionRows.COLUMNS) + " FROM revisions ";

    private final Session session;

    RevisionReading(Session session) {
        this.session = session;
    }

    /** The head of a revision, or null when there is none of that number. */
    @Nullable
    RevisionHead head(RevisionNumber number) throws SQLException {
        List<RevisionHead> heads = heads("WHERE number = ?", number.value());
        return heads.isEmpty() ? null : heads.get(0);
    }

    /** The newest revision, or null when nothing was written yet. */
    @Nullable
    RevisionHead newest() throws SQLException {
        List<RevisionHead> heads = heads("ORDER BY number DESC LIMIT 1");
        return heads.isEmpty() ? null : heads.get(0);
    }

    /** Heads that some condition and order select. */
    List<RevisionHead> heads(String rest, Object... values) throws SQLException {
        List<RevisionHead> heads = new ArrayList<>();
        try (ResultSet rows = session.bound(HEADS + rest, values).executeQuery()) {
            while (rows.next()) {
                heads.add(RevisionRows.head(rows));
            }
        }
        return heads;
    }

    /** Successions recorded after a revision, by the revision that recorded them. */
    Map<RevisionNumber, List<Succession>> successions(RevisionNumber after) throws SQLException {
        Map<RevisionNumber, List<Succession>> successions = new TreeMap<>();
        String sql = "SELECT " + String.join(", ", RevisionRows.SUCCESSION_COLUMNS)
                + " FROM successions WHERE revision > ? ORDER BY fid";
        try (ResultSet rows = session.bound(sql, after.value()).executeQuery()) {
            while (rows.next()) {
                successions
                        .computeIfAbsent(new RevisionNumber(rows.getLong(1)), revision -> new ArrayList<>())
                        .add(RevisionRows.succession(rows));
            }
        }
        return successions;
    }

    /** The rows of all types that belong to revisions after one. */
    RevisionMerge rows(RevisionNumber after, Consumer<Row> strays) throws SQLException {
        List<RowStream> asserted = new ArrayList<>();
        List<RowStream> withdrawn = new ArrayList<>();
        for (Layer layer : Layer.ALL) {
            asserted.add(VersionRows.asserted(session, layer, after));
            withdrawn.add(VersionRows.withdrawn(session, layer, after));
        }
        return new RevisionMerge(asserted, withdrawn, strays);
    }

    /** Hands over whole revisions after one, in order; holds one at a time. */
    void replay(RevisionNumber after, Consumer<Revision> visitor) throws SQLException {
        Map<RevisionNumber, List<Succession>> successions = successions(after);
        try (RevisionMerge rows = rows(after, row -> {});
                ResultSet heads = session.bound(HEADS + "WHERE number > ? ORDER BY number", after.value())
                        .executeQuery()) {
            while (heads.next()) {
                RevisionHead head = RevisionRows.head(heads);
                visitor.accept(head.with(
                        versions(visit -> rows.asserted(head.number(), visit)),
                        versions(visit -> rows.withdrawn(head.number(), visit)),
                        successions.getOrDefault(head.number(), List.of())));
            }
        }
    }

    private static List<ItemVersion> versions(Consumer<Consumer<Row>> source) {
        List<ItemVersion> versions = new ArrayList<>();
        source.accept(row -> versions.add(row.readable().version()));
        return versions;
    }
}

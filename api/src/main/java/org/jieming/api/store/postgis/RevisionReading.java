package org.jieming.api.store.postgis;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
    /** The columns of {@link RevisionRows#COLUMNS} in the forms stated there. */
    static final String HEADS = "SELECT number, (extract(epoch FROM recorded_at) * 1000)::bigint, author, reason,"
            + " act_number, act_title, act_authority, act_decided_on::text, act_effective_on::text,"
            + " act_announced_on::text, asserted, withdrawn, previous, fingerprint FROM jieming.revisions ";

    private static final String SUCCESSIONS = "SELECT revision, kind, effective::text,"
            + " array_to_json(predecessors)::text, array_to_json(successors)::text FROM jieming.successions ";
    private static final int HEADS_FETCHED_TOGETHER = 1000;
    private static final RowStream NO_ROWS = new RowStream() {
        @Override
        public @Nullable Row next() {
            return null;
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

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
                heads.add(Texts.head(rows));
            }
        }
        return heads;
    }

    /** Successions recorded after a revision, by the revision that recorded them. */
    Map<RevisionNumber, List<Succession>> successions(RevisionNumber after) throws SQLException {
        Map<RevisionNumber, List<Succession>> successions = new TreeMap<>();
        try (ResultSet rows = session.bound(SUCCESSIONS + "WHERE revision > ? ORDER BY fid", after.value())
                .executeQuery()) {
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
        Set<String> asserting = tablesWith("recorded_from", after);
        Set<String> withdrawing = tablesWith("recorded_to", after);
        List<RowStream> asserted = new ArrayList<>();
        List<RowStream> withdrawn = new ArrayList<>();
        for (Layer layer : Layer.ALL) {
            asserted.add(asserting.contains(layer.tableName()) ? VersionRows.asserted(session, layer, after) : NO_ROWS);
            withdrawn.add(
                    withdrawing.contains(layer.tableName()) ? VersionRows.withdrawn(session, layer, after) : NO_ROWS);
        }
        return new RevisionMerge(asserted, withdrawn, strays);
    }

    /** Hands over whole revisions after one, in order; holds one at a time. */
    void replay(RevisionNumber after, Consumer<Revision> visitor) throws SQLException {
        Map<RevisionNumber, List<Succession>> successions = successions(after);
        try (RevisionMerge rows = rows(after, row -> {});
                PreparedStatement statement =
                        session.connection().prepareStatement(HEADS + "WHERE number > ? ORDER BY number")) {
            statement.setFetchSize(HEADS_FETCHED_TOGETHER);
            statement.setLong(1, after.value());
            try (ResultSet heads = statement.executeQuery()) {
                while (heads.next()) {
                    RevisionHead head = Texts.head(heads);
                    visitor.accept(head.with(
                            versions(visit -> rows.asserted(head.number(), visit)),
                            versions(visit -> rows.withdrawn(head.number(), visit)),
                            successions.getOrDefault(head.number(), List.of())));
                }
            }
        }
    }

    /** The tables that have any such row at all: one question instead of twenty open cursors, of which most give nothing. */
    private Set<String> tablesWith(String column, RevisionNumber after) throws SQLException {
        String sql = Layer.ALL.stream()
                .map(layer -> "SELECT '" + layer.tableName() + "' WHERE EXISTS (SELECT FROM " + layer.table()
                        + " WHERE " + column + " > " + after.value() + ")")
                .collect(Collectors.joining(" UNION ALL "));
        Set<String> tables = new HashSet<>();
        try (var statement = session.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static List<ItemVersion> versions(Consumer<Consumer<Row>> source) {
        List<ItemVersion> versions = new ArrayList<>();
        source.accept(row -> versions.add(row.readable().version()));
        return versions;
    }
}

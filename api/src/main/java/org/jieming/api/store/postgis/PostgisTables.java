package org.jieming.api.store.postgis;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jieming.api.store.sql.RevisionHead;
import org.jieming.api.store.sql.RevisionMerge;
import org.jieming.api.store.sql.RevisionRows;
import org.jieming.api.store.sql.Row;
import org.jieming.api.store.sql.RowStream;
import org.jieming.api.store.sql.Session;
import org.jieming.api.store.sql.Tables;
import org.jieming.api.store.sql.VersionRows;
import org.jieming.api.store.sql.Versions;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.RevisionNumber;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the register in a database, in PostgreSQL's dialect. Rows are fetched some at a time within one
 * transaction, where many statements may be open at once; without a transaction all rows are fetched at once.
 */
final class PostgisTables implements Tables {
    static final PostgisTables INSTANCE = new PostgisTables();

    /** The columns of {@link RevisionRows#COLUMNS} in the forms stated there. */
    private static final String HEADS =
            "SELECT number, (extract(epoch FROM recorded_at) * 1000)::bigint, author, reason,"
                    + " act_number, act_title, act_authority, act_decided_on::text, act_effective_on::text,"
                    + " act_announced_on::text, asserted, withdrawn, previous, fingerprint FROM jieming.revisions ";

    private static final String SUCCESSIONS = "SELECT revision, kind, effective::text,"
            + " array_to_json(predecessors)::text, array_to_json(successors)::text FROM jieming.successions ";
    private static final int FETCHED_TOGETHER = 1000;
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

    private PostgisTables() {}

    @Override
    public String heads() {
        return HEADS;
    }

    @Override
    public String successions() {
        return SUCCESSIONS;
    }

    @Override
    public RevisionHead head(ResultSet row) throws SQLException {
        return Texts.head(row);
    }

    @Override
    public PreparedStatement cursor(Session session, String sql) throws SQLException {
        PreparedStatement statement = session.connection().prepareStatement(sql);
        statement.setFetchSize(FETCHED_TOGETHER);
        return statement;
    }

    @Override
    public Versions believed(Session session, ItemType type, String condition) throws SQLException {
        return new CopiedVersions(session, Layer.of(type), condition);
    }

    @Override
    public Versions of(Session session, ItemType type, List<ItemId> ids) throws SQLException {
        return open(
                session,
                Layer.of(type),
                false,
                Tables.among(ids.size()),
                ids.stream().map(ItemId::uuid).toArray());
    }

    @Override
    public RevisionMerge rows(Session session, RevisionNumber after, Consumer<Row> strays) throws SQLException {
        Set<String> asserting = tablesWith(session, "recorded_from", after);
        Set<String> withdrawing = tablesWith(session, "recorded_to", after);
        List<RowStream> asserted = new ArrayList<>();
        List<RowStream> withdrawn = new ArrayList<>();
        for (Layer layer : Layer.ALL) {
            asserted.add(
                    asserting.contains(layer.tableName())
                            ? open(
                                    session,
                                    layer,
                                    false,
                                    "WHERE recorded_from > ? ORDER BY recorded_from, fid",
                                    after.value())
                            : NO_ROWS);
            withdrawn.add(
                    withdrawing.contains(layer.tableName())
                            ? open(
                                    session,
                                    layer,
                                    true,
                                    "WHERE recorded_to > ? ORDER BY recorded_to, item_id",
                                    after.value())
                            : NO_ROWS);
        }
        return new RevisionMerge(asserted, withdrawn, strays);
    }

    /** The tables that have any such row at all: one question instead of twenty open cursors, of which most give nothing. */
    private static Set<String> tablesWith(Session session, String column, RevisionNumber after) throws SQLException {
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

    private VersionRows open(Session session, Layer layer, boolean byWithdrawal, String rest, Object... values)
            throws SQLException {
        PreparedStatement statement = cursor(session, layer.select(rest));
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return new VersionRows(statement, new VersionReader(layer), byWithdrawal);
    }
}

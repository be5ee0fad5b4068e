package org.jieming.api.store.postgis;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jieming.api.store.RecordedVersion;
import org.jieming.api.store.sql.Row;
import org.jieming.api.store.sql.RowFormat;
import org.jieming.api.store.sql.RowStream;
import org.jieming.api.store.sql.Session;
import org.jieming.api.store.sql.UnreadableRow;
import org.jieming.register.RevisionNumber;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a query on one table of versions gives, fetched some at a time. Many may be open at once on a connection,
 * within one transaction; without one, all rows are fetched at once.
 */
final class VersionRows implements RowStream {
    private static final int FETCHED_TOGETHER = 1000;

    private final VersionReader reader;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final boolean byWithdrawal;

    private VersionRows(VersionReader reader, PreparedStatement statement, boolean byWithdrawal) throws SQLException {
        this.reader = reader;
        this.statement = statement;
        this.rows = statement.executeQuery();
        this.byWithdrawal = byWithdrawal;
    }

    /** Rows that some condition and order select. */
    static VersionRows select(Session session, Layer layer, String rest, Object... values) throws SQLException {
        return open(session, layer, false, rest, values);
    }

    /** What was asserted after a revision, in the order of the revisions. */
    static VersionRows asserted(Session session, Layer layer, RevisionNumber after) throws SQLException {
        return open(session, layer, false, "WHERE recorded_from > ? ORDER BY recorded_from, fid", after.value());
    }

    /** What was withdrawn after a revision, in the order of the revisions. */
    static VersionRows withdrawn(Session session, Layer layer, RevisionNumber after) throws SQLException {
        return open(session, layer, true, "WHERE recorded_to > ? ORDER BY recorded_to, item_id", after.value());
    }

    private static VersionRows open(Session session, Layer layer, boolean byWithdrawal, String rest, Object... values)
            throws SQLException {
        PreparedStatement statement = session.connection().prepareStatement(layer.select(rest));
        statement.setFetchSize(FETCHED_TOGETHER);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return new VersionRows(new VersionReader(layer), statement, byWithdrawal);
    }

    /** The next version, or null when there is none. */
    @Nullable
    RecordedVersion nextVersion() throws SQLException {
        return rows.next() ? version(fields()) : null;
    }

    @Override
    public @Nullable Row next() {
        try {
            return rows.next() ? row(fields()) : null;
        } catch (SQLException failed) {
            throw new FailedStream(failed);
        }
    }

    @Override
    public void close() {
        try {
            statement.close();
        } catch (SQLException failed) {
            throw new FailedStream(failed);
        }
    }

    private byte[] fields() throws SQLException {
        byte[][] columns = new byte[reader.fields()][];
        int length = columns.length - 1;
        for (int i = 0; i < columns.length; i++) {
            byte[] column = rows.getBytes(i + 1);
            columns[i] = column == null ? new byte[0] : column;
            length += columns[i].length;
        }
        byte[] fields = new byte[length];
        int at = 0;
        for (byte[] column : columns) {
            System.arraycopy(column, 0, fields, at, column.length);
            at += column.length;
            if (at < length) {
                fields[at++] = (byte) RowFormat.SEPARATOR;
            }
        }
        return fields;
    }

    private RecordedVersion version(byte[] fields) throws SQLException {
        byte[] geometry = rows.getBytes(reader.fields() + 1);
        return geometry == null ? reader.read(fields, fields, 0, 0) : reader.read(fields, geometry, 0, geometry.length);
    }

    private Row row(byte[] fields) throws SQLException {
        try {
            RecordedVersion version = version(fields);
            RevisionNumber revision = byWithdrawal
                    ? version.withdrawn().orElseThrow()
                    : version.version().recorded();
            return new Row(revision.value(), version, () -> reader.name(fields));
        } catch (UnreadableRow damaged) {
            return new Row(byWithdrawal ? damaged.withdrawn() : damaged.recorded(), null, damaged::row);
        }
    }

    /** A failure on its way through an interface that knows no SQL. */
    static final class FailedStream extends RuntimeException {
        FailedStream(SQLException cause) {
            super(cause);
        }

        /** What went wrong. */
        SQLException failure() {
            return (SQLException) getCause();
        }
    }
}

package org.jieming.api.store.geopackage;

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

/** The rows that a query on one table of versions gives, read as they come. */
final class VersionRows implements RowStream {
    private final RowFormat format;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final boolean byWithdrawal;

    private VersionRows(RowFormat format, PreparedStatement statement, boolean byWithdrawal) throws SQLException {
        this.format = format;
        this.statement = statement;
        this.rows = statement.executeQuery();
        this.byWithdrawal = byWithdrawal;
    }

    /** Rows that some condition and order select, read for all properties. */
    static VersionRows select(Session session, Layer layer, String rest, Object... values) throws SQLException {
        return open(session, layer, new RowFormat(layer.descriptor()), false, rest, values);
    }

    /** Rows that some condition selects, read only for the properties that are in use. */
    static VersionRows used(Session session, Layer layer, String rest) throws SQLException {
        RowFormat format = new RowFormat(layer.descriptor(), UsedColumns.of(session, layer));
        return open(session, layer, format, false, rest);
    }

    /** What was asserted after a revision, in the order of the revisions. */
    static VersionRows asserted(Session session, Layer layer, RevisionNumber after) throws SQLException {
        return select(session, layer, "WHERE recorded_from > ? ORDER BY recorded_from, fid", after.value());
    }

    /** What was withdrawn after a revision, in the order of the revisions. */
    static VersionRows withdrawn(Session session, Layer layer, RevisionNumber after) throws SQLException {
        RowFormat format = new RowFormat(layer.descriptor());
        String rest = "WHERE recorded_to > ? ORDER BY recorded_to, item_id";
        return open(session, layer, format, true, rest, after.value());
    }

    /** The statement is a new one each time, so that several can be open at once. */
    private static VersionRows open(
            Session session, Layer layer, RowFormat format, boolean byWithdrawal, String rest, Object... values)
            throws SQLException {
        PreparedStatement statement = session.connection().prepareStatement(layer.select(format, rest));
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return new VersionRows(format, statement, byWithdrawal);
    }

    /** The next version, or null when there is none. */
    @Nullable
    RecordedVersion nextVersion() throws SQLException {
        return rows.next() ? version(rows.getBytes(1)) : null;
    }

    @Override
    public @Nullable Row next() {
        try {
            return rows.next() ? row(rows.getBytes(1)) : null;
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

    private RecordedVersion version(byte[] fields) throws SQLException {
        byte[] blob = rows.getBytes(2);
        try {
            return format.read(
                    fields, GeometryBlob.read(blob, format.descriptor().geometry()));
        } catch (org.jieming.language.Malformed damaged) {
            throw format.unreadable(fields, damaged);
        }
    }

    private Row row(byte[] fields) throws SQLException {
        try {
            RecordedVersion version = version(fields);
            RevisionNumber revision = byWithdrawal
                    ? version.withdrawn().orElseThrow()
                    : version.version().recorded();
            return new Row(revision.value(), version, () -> format.name(fields));
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

package org.jieming.api.store.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jieming.api.store.RecordedVersion;
import org.jieming.register.RevisionNumber;
import org.jspecify.annotations.Nullable;

/** The rows that a query on one table of versions gives, read as they come. */
public final class VersionRows implements RowStream, Versions {
    private final Form form;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final boolean byWithdrawal;

    /** How a store gives a version in the columns of its queries. */
    public interface Form {
        /** The text of the fields of a row. */
        byte[] fields(ResultSet row) throws SQLException;

        /** The version in a row, of which the fields are known. */
        RecordedVersion version(byte[] fields, ResultSet row) throws SQLException;

        /** Which row it is, for people. */
        String name(byte[] fields);
    }

    /**
     * Runs a query.
     *
     * @param statement a new one, bound, which is closed with the rows, so that several can be open at once
     * @param byWithdrawal whether a row belongs to the revision that withdrew it, and not to the one that asserted it
     */
    public VersionRows(PreparedStatement statement, Form form, boolean byWithdrawal) throws SQLException {
        this.form = form;
        this.statement = statement;
        this.rows = statement.executeQuery();
        this.byWithdrawal = byWithdrawal;
    }

    @Override
    public @Nullable RecordedVersion nextVersion() throws SQLException {
        return rows.next() ? form.version(form.fields(rows), rows) : null;
    }

    @Override
    public @Nullable Row next() {
        try {
            return rows.next() ? row(form.fields(rows)) : null;
        } catch (SQLException failed) {
            throw new FailedStream(failed);
        }
    }

    private Row row(byte[] fields) throws SQLException {
        try {
            RecordedVersion version = form.version(fields, rows);
            RevisionNumber revision = byWithdrawal
                    ? version.withdrawn().orElseThrow()
                    : version.version().recorded();
            return new Row(revision.value(), version, () -> form.name(fields));
        } catch (UnreadableRow damaged) {
            return new Row(byWithdrawal ? damaged.withdrawn() : damaged.recorded(), null, damaged::row);
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
}

package org.jieming.api.store.postgis;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jieming.api.store.sql.Session;
import org.jieming.register.Fingerprint;
import org.jieming.register.Revision;

/** The one row that says which revision is the newest; its lock makes the servers take turns. */
final class Turn {
    /** A server that holds the turn and falls silent, frozen or cut off, loses it after so long. */
    private static final String LOSE_IT = ", set_config('idle_in_transaction_session_timeout', '60s', true)";

    private Turn() {}

    /**
     * The newest revision as the row states it.
     *
     * @param number 0 before the first
     * @param fingerprint its fingerprint
     * @param layout the columns that the newest program made
     */
    record Newest(long number, Fingerprint fingerprint, String layout) {}

    /** Reads the row; waits for nobody. */
    static Newest look(Session session) throws SQLException {
        return read(session, "", "");
    }

    /** Waits for the turn and keeps it to the end of the transaction. */
    static Newest take(Session session) throws SQLException {
        return read(session, LOSE_IT, " FOR UPDATE");
    }

    /** States the newest revision; the turn must have been taken. */
    static void move(Session session, Revision newest) throws SQLException {
        session.update(
                "UPDATE jieming.jieming_head SET number = ?, fingerprint = ?",
                newest.number().value(),
                newest.fingerprint().hex());
    }

    private static Newest read(Session session, String also, String locking) throws SQLException {
        try (ResultSet rows = session.prepared(
                        "SELECT number, fingerprint, layout" + also + " FROM jieming.jieming_head" + locking)
                .executeQuery()) {
            if (!rows.next()) {
                throw new SQLException("the row of jieming_head is missing", "02000");
            }
            Newest newest = new Newest(rows.getLong(1), new Fingerprint(rows.getString(2)), rows.getString(3));
            if (!newest.layout().equals(LayerTables.LAYOUT)) {
                throw Schema.newer("layout " + newest.layout());
            }
            return newest;
        }
    }
}

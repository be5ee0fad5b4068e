package org.jieming.api.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A connection that remembers the statements prepared on it, the {@value #MOST} used last. For one thread at a time.
 */
public final class Session implements AutoCloseable {
    /** How many prepared statements are kept. */
    public static final int MOST = 256;

    /** Something to do on a connection. */
    public interface Work<T> {
        /** Does it. */
        T on(Session session) throws SQLException;
    }

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>(16, 0.75f, true);

    /** Takes over a connection. */
    public Session(Connection connection) {
        this.connection = connection;
    }

    /** The connection itself. */
    public Connection connection() {
        return connection;
    }

    /** A statement to bind and run at once; it stays the session's to close. */
    public PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            forgetEldest();
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    /** Runs a statement that gives no rows. */
    public void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs a statement that gives no rows, with some values. */
    public int update(String sql, Object... values) throws SQLException {
        return bound(sql, values).executeUpdate();
    }

    /** The whole number that a query gives, or empty when it gives no row or null. */
    public OptionalLong number(String sql, Object... values) throws SQLException {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            if (!rows.next()) {
                return OptionalLong.empty();
            }
            long number = rows.getLong(1);
            return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
        }
    }

    /** A statement with its values bound. */
    public PreparedStatement bound(String sql, Object... values) throws SQLException {
        PreparedStatement statement = prepared(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** Forgets the prepared statements, for a driver that makes them useless when one fails. */
    public void forget() {
        for (PreparedStatement statement : prepared.values()) {
            try {
                statement.close();
            } catch (SQLException alreadyGone) {
                // the connection lets go of it at the latest when it is closed
            }
        }
        prepared.clear();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void forgetEldest() throws SQLException {
        if (prepared.size() >= MOST) {
            String eldest = prepared.keySet().iterator().next();
            prepared.remove(eldest).close();
        }
    }
}

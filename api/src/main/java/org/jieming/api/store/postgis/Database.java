package org.jieming.api.store.postgis;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import org.jieming.api.store.StoreUnavailable;
import org.jieming.api.store.sql.FailedStream;
import org.jieming.api.store.sql.Session;
import org.jieming.api.store.sql.UnreadableRow;
import org.jieming.language.Bilingual;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pool of connections to one database. A connection found cut is replaced and, where nothing was done yet, the work is
 * begun once more; so a restart of the database is not noticed by those who come after it. Safe for use by several threads.
 */
final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int MOST_CONNECTIONS = 8;
    private static final long MILLIS_TO_WAIT = 5_000;
    private static final int SECONDS_TO_PROVE_ALIVE = 5;

    private final Address address;
    private final HikariDataSource pool;

    private Database(Address address, HikariDataSource pool) {
        this.address = address;
        this.pool = pool;
    }

    /**
     * Makes the pool; it connects when it is first asked.
     *
     * @param onConnecting SQL that readies each new connection
     */
    static Database at(Address address, String onConnecting) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("jieming");
        config.setJdbcUrl(address.url());
        config.setDataSourceProperties(address.properties());
        config.setConnectionInitSql(onConnecting);
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(MILLIS_TO_WAIT);
        config.setInitializationFailTimeout(-1);
        return new Database(address, new HikariDataSource(config));
    }

    /** Where it is. */
    Address address() {
        return address;
    }

    /** Asks in one statement. */
    <T> T ask(Bilingual doing, Session.Work<T> work) {
        return guarded(doing, () -> {
            try (Session session = session()) {
                return work.on(session);
            }
        });
    }

    /** Reads from one consistent state of the database. */
    <T> T read(Bilingual doing, Session.Work<T> work) {
        return guarded(doing, () -> {
            try (Session session = session()) {
                session.connection().setAutoCommit(false);
                session.run("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                return work.on(session);
            }
        });
    }

    /** Like {@link #read}, for work that must not be begun twice. */
    <T> T readOnce(Bilingual doing, Session.Work<T> work) {
        boolean[] begun = {false};
        return read(doing, session -> {
            if (begun[0]) {
                throw new SQLException("the connection was lost while reading", "08006");
            }
            begun[0] = true;
            return work.on(session);
        });
    }

    /** Writes in one statement, on a connection that was just found alive. */
    <T> T write(Bilingual doing, Session.Work<T> work) {
        return guarded(doing, () -> {
            try (Session session = alive()) {
                return work.on(session);
            } catch (SQLException failed) {
                throw Failure.of(doing, failed);
            }
        });
    }

    /** Begins a transaction that writes; what is not committed when the session is closed is taken back. */
    Session begin() throws SQLException {
        Session session = session();
        session.connection().setAutoCommit(false);
        return session;
    }

    /** Forgets all connections that are not in use just now, since one of them was found cut. */
    void forgetConnections() {
        LOG.warn("A connection to {} was lost; connecting anew", address);
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    @Override
    public void close() {
        pool.close();
    }

    private interface Attempt<T> {
        T run() throws SQLException;
    }

    private <T> T guarded(Bilingual doing, Attempt<T> attempt) {
        try {
            try {
                return unwrapped(attempt);
            } catch (SQLException failed) {
                if (!Failure.isCut(failed) || isOutOfReach(failed)) {
                    throw failed;
                }
                forgetConnections();
                return unwrapped(attempt);
            }
        } catch (SQLException failed) {
            throw Failure.of(doing, failed);
        } catch (UnreadableRow damaged) {
            throw Failure.of(doing, damaged);
        }
    }

    private static <T> T unwrapped(Attempt<T> attempt) throws SQLException {
        try {
            return attempt.run();
        } catch (FailedStream failed) {
            throw failed.failure();
        }
    }

    /** Whether the pool itself has tried for as long as it may. */
    private static boolean isOutOfReach(SQLException failed) {
        return failed instanceof java.sql.SQLTransientConnectionException;
    }

    private Session alive() throws SQLException {
        Session session = session();
        if (session.connection().isValid(SECONDS_TO_PROVE_ALIVE)) {
            return session;
        }
        session.close();
        forgetConnections();
        return session();
    }

    private Session session() throws SQLException {
        if (pool.isClosed()) {
            throw new StoreUnavailable(
                    Bilingual.of("与数据库的连接已关闭:" + address, "The connection to the database is closed: " + address),
                    null);
        }
        try {
            Connection connection = pool.getConnection();
            return new Session(connection);
        } catch (HikariPool.PoolInitializationException failed) {
            throw new SQLException(failed.getMessage(), "08001", failed);
        }
    }
}

package org.jieming.api.store.postgis;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jieming.api.store.sql.Session;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Listens, on a connection and a thread of its own, for what other servers append, and connects anew when cut off. After
 * each connecting it calls once, since something may have been missed.
 */
final class Following implements AutoCloseable {
    private static final String CHANNEL = "jieming_revision";
    private static final int MILLIS_BETWEEN_PROBES = 5_000;
    private static final int SECONDS_TO_ANSWER = 10;
    private static final long MILLIS_TO_END = 2_000;
    private static final long FIRST_PAUSE = 50;
    private static final long LONGEST_PAUSE = 1_000;

    private final Address address;
    private final String self;
    private final Runnable listener;
    private final Thread thread;
    private final AtomicReference<@Nullable Connection> connection = new AtomicReference<>();
    private volatile boolean open = true;

    /**
     * Begins to listen.
     *
     * @param self the name under which this server's own appends are announced; they are passed over
     */
    Following(Address address, String self, Runnable listener) {
        this.address = address;
        this.self = self;
        this.listener = listener;
        this.thread = new Thread(this::follow, "journal-follower");
        this.thread.setDaemon(true);
        this.thread.start();
    }

    /** Announces, when the transaction is committed, that a server has appended. */
    static void announce(Session session, String self) throws SQLException {
        session.number("SELECT 1 FROM pg_notify('" + CHANNEL + "', ?)", self);
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
        abort();
        try {
            thread.join(MILLIS_TO_END);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        long pause = FIRST_PAUSE;
        while (open) {
            pause = listenUntilCut() ? FIRST_PAUSE : Math.min(2 * pause, LONGEST_PAUSE);
            sleep(pause);
        }
    }

    /** Whether there was a connection at all. */
    private boolean listenUntilCut() {
        boolean connected = false;
        try (Connection fresh = address.connect()) {
            connection.set(fresh);
            try (Statement statement = fresh.createStatement()) {
                statement.execute("LISTEN " + CHANNEL);
            }
            connected = true;
            listener.run();
            while (open) {
                hear(fresh);
            }
        } catch (SQLException | RuntimeException cut) {
            // the next round connects anew
        } finally {
            connection.set(null);
        }
        return connected;
    }

    private void hear(Connection on) throws SQLException {
        PGNotification[] heard = on.unwrap(PGConnection.class).getNotifications(MILLIS_BETWEEN_PROBES);
        if (heard == null || heard.length == 0) {
            probe(on);
            return;
        }
        for (PGNotification one : heard) {
            if (!one.getParameter().equals(self)) {
                listener.run();
                return;
            }
        }
    }

    private static void probe(Connection on) throws SQLException {
        if (!on.isValid(SECONDS_TO_ANSWER)) {
            throw new SQLException("the connection gives no answer", "08006");
        }
    }

    private void abort() {
        Connection current = connection.get();
        if (current != null) {
            try {
                Executor here = Runnable::run;
                current.abort(here);
            } catch (SQLException alreadyGone) {
                // which is what was wanted
            }
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.jieming.api.store.sql;

import java.sql.SQLException;

/** A failure of a database on its way through an interface that knows no SQL. */
public final class FailedStream extends RuntimeException {
    FailedStream(SQLException cause) {
        super(cause);
    }

    /** What went wrong. */
    public SQLException failure() {
        return (SQLException) getCause();
    }
}

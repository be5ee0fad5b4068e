package org.jieming.api.store.sql;

import java.sql.SQLException;
import org.jieming.api.store.RecordedVersion;
import org.jspecify.annotations.Nullable;

/** Versions as they come out of a table, one after the other; closed by whoever opened them. */
public interface Versions extends AutoCloseable {

    /** The next version, or null when there is none. */
    @Nullable
    RecordedVersion nextVersion() throws SQLException;

    @Override
    void close() throws SQLException;
}

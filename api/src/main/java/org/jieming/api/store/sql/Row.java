package org.jieming.api.store.sql;

import java.util.function.Supplier;
import org.jieming.api.store.RecordedVersion;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table of versions, on its way through a {@link RowStream}.
 *
 * @param revision the revision by which the stream is ordered: the one that recorded the version, or that withdrew it
 * @param version what it holds; null when it cannot be read
 * @param naming says which row it is, for people; asked only when there is something to say of it
 */
public record Row(long revision, @Nullable RecordedVersion version, Supplier<String> naming) {

    /** Which row it is, for people. */
    public String name() {
        return naming.get();
    }

    /**
     * What it holds.
     *
     * @throws UnreadableRow when it cannot be read
     */
    public RecordedVersion readable() {
        if (version == null) {
            throw new UnreadableRow(name(), revision, revision, new IllegalStateException("damaged"));
        }
        return version;
    }
}

package org.jieming.api.store.sql;

import org.jspecify.annotations.Nullable;

/**
 * The rows of one item type in the order of the revisions they belong to; within a revision, asserted rows as they were
 * written and withdrawn rows by item. Closed by whoever opened it.
 */
public interface RowStream extends AutoCloseable {

    /** The next row, or null when there is none. */
    @Nullable
    Row next();

    @Override
    void close();
}

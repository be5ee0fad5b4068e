package org.jieming.api.exchange;

import org.sqlite.ProgressHandler;

/** Stops a query that takes 200 million steps to its next row: endless recursion in a view. */
final class QueryPatience extends ProgressHandler {
    private static final int PATIENCE = 200;

    private int calls;

    /** The query has come to a row. */
    void rowDone() {
        calls = 0;
    }

    @Override
    protected int progress() {
        return ++calls > PATIENCE ? 1 : 0;
    }
}

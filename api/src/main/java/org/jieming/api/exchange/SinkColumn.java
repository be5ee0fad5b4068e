package org.jieming.api.exchange;

import java.util.List;

/**
 * A column to be written.
 *
 * @param name its header, not blank
 * @param kind what its values are; a cell of another kind is written as it can be, and noted where it cannot
 */
public record SinkColumn(String name, Kind kind) {

    /** What the values of a column are. */
    public enum Kind {
        /** Words, and codes whatever digits they are made of. */
        TEXT,
        /** Whole numbers. */
        INTEGER,
        /** Numbers with a fraction. */
        REAL,
        /** Yes or no. */
        TRUTH,
        /** Dates. */
        DAY,
        /** Dates with a time of day. */
        MOMENT
    }

    public SinkColumn {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A column needs a name");
        }
    }

    /** Refuses a row that has not one cell per column. */
    static void check(List<Cell> cells, List<SinkColumn> columns) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
        }
    }

    /** A column of words or codes. */
    public static SinkColumn text(String name) {
        return new SinkColumn(name, Kind.TEXT);
    }
}

package org.jieming.api.store.sql;

/** A row that no version of this program wrote: somebody or something else changed it. */
public final class UnreadableRow extends RuntimeException {
    private final String row;
    private final long recorded;
    private final long withdrawn;

    UnreadableRow(String row, long recorded, long withdrawn, Throwable cause) {
        super(row + ": " + cause.getMessage(), cause);
        this.row = row;
        this.recorded = recorded;
        this.withdrawn = withdrawn;
    }

    /** Which row, for people. */
    public String row() {
        return row;
    }

    /** The revision that recorded it, as far as that can be read; otherwise 0. */
    public long recorded() {
        return recorded;
    }

    /** The revision that withdrew it, as far as that can be read; otherwise 0. */
    public long withdrawn() {
        return withdrawn;
    }
}

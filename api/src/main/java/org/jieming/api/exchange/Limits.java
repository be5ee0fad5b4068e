package org.jieming.api.exchange;

/** What a file may demand of the service; beyond these it is refused with a message that names the limit. */
public final class Limits {
    /** Entries of one archive. */
    public static final int ENTRIES = 10_000;
    /** Bytes that one archive or compressed file may unpack to: 16 GiB. */
    public static final long UNPACKED_BYTES = 16L << 30;
    /** Unpacked bytes for which no ratio is asked: 64 MiB. */
    public static final long RATIO_FREE_BYTES = 64L << 20;
    /** Unpacked bytes per packed byte beyond {@link #RATIO_FREE_BYTES}; nulls deflate to about 1,030. */
    public static final long RATIO = 250;
    /** Columns of one table; the width of a worksheet. */
    public static final int COLUMNS = 16_384;
    /** Characters of one cell. */
    public static final int CELL_CHARS = 16 << 20;
    /** Characters of one row or of one piece of markup. */
    public static final int ROW_CHARS = 64 << 20;
    /** Characters of all shared strings of a workbook, each string counted with 24 more. */
    public static final long SHARED_STRING_CHARS = 128L << 20;
    /** Columns over which a merged area of a worksheet hands on its value. */
    public static final int MERGED_COLUMNS = 512;
    /** Vertices of the geometry of one row. */
    public static final int VERTICES = 4_000_000;
    /** Bytes of one binary value of a database file. */
    public static final int BLOB_BYTES = 128 << 20;
    /** Nesting of markup, JSON and geometry collections. */
    public static final int DEPTH = 64;
    /** Merged areas of one worksheet. */
    public static final int MERGED_AREAS = 100_000;

    private Limits() {}
}

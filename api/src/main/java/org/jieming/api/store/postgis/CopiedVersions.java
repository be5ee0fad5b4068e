package org.jieming.api.store.postgis;

import java.sql.SQLException;
import java.util.Arrays;
import org.jieming.api.store.RecordedVersion;
import org.jieming.api.store.sql.RowFormat;
import org.jieming.api.store.sql.Session;
import org.jieming.api.store.sql.Versions;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * The versions that a condition selects from one table, read by COPY as text: the fastest way out of the database (200,000
 * places of 76 columns: 1.0 s against 2.5 s through a cursor, on a busy machine). One at a time on a connection.
 */
final class CopiedVersions implements Versions {
    private static final String AS_FIELDS = " (FORMAT text, DELIMITER E'\\x1f', NULL '')";

    private final VersionReader reader;
    private final CopyOut copy;

    /**
     * Begins to read.
     *
     * @param condition SQL that begins with WHERE
     */
    CopiedVersions(Session session, Layer layer, String condition) throws SQLException {
        reader = new VersionReader(layer);
        copy = session.connection()
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY (" + layer.select(condition) + ") TO STDOUT" + AS_FIELDS);
    }

    @Override
    public @Nullable RecordedVersion nextVersion() throws SQLException {
        byte[] row = copy.readFromCopy();
        if (row == null) {
            return null;
        }
        // the line end is no field, and the geometry is the last of them
        int end = row.length - 1;
        int geometry = end;
        while (row[geometry - 1] != RowFormat.SEPARATOR) {
            geometry--;
        }
        byte[] fields = unescaped(Arrays.copyOf(row, geometry - 1));
        return reader.read(fields, row, geometry, end);
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private static byte[] unescaped(byte[] text) {
        int first = 0;
        while (first < text.length && text[first] != '\\') {
            first++;
        }
        return first == text.length ? text : unescaped(text, first);
    }

    private static byte[] unescaped(byte[] text, int first) {
        byte[] plain = Arrays.copyOf(text, text.length);
        int length = first;
        for (int i = first; i < text.length; i++) {
            plain[length++] = text[i] == '\\' && i + 1 < text.length ? meant(text[++i]) : text[i];
        }
        return Arrays.copyOf(plain, length);
    }

    /** What a letter behind a backslash stands for (PostgreSQL's manual, "COPY", text format). */
    private static byte meant(byte letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0B;
            default -> letter;
        };
    }
}

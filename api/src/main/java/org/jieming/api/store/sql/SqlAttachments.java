package org.jieming.api.store.sql;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jieming.api.store.Attachments;
import org.jieming.api.store.FileKind;
import org.jieming.api.store.Received;
import org.jieming.language.Bilingual;
import org.jieming.register.Fingerprint;

/**
 * The files in two tables: parts of {@value #PART} bytes, each written by a transaction of its own, and one row about the
 * whole, written last. So no transaction grows with a file, and a file cut off by a crash is not there, but its parts are
 * used when it is sent again.
 */
public final class SqlAttachments implements Attachments {
    static final int PART = 1 << 20;

    private static final Bilingual READING = Bilingual.of("读取附件", "reading an attachment");
    private static final Bilingual WRITING = Bilingual.of("写入附件", "writing an attachment");

    private final Door reading;
    private final Door writing;
    private final String table;
    private final String parts;

    /**
     * The files in the tables {@code jieming_attachments} and {@code jieming_attachment_parts}.
     *
     * @param schema what stands before the names of the tables
     */
    public SqlAttachments(Door reading, Door writing, String schema) {
        this.reading = reading;
        this.writing = writing;
        this.table = schema + "jieming_attachments";
        this.parts = schema + "jieming_attachment_parts";
    }

    @Override
    public Attachment put(InputStream bytes, long most) throws IOException {
        try (Received received = Received.read(bytes, most);
                InputStream in = received.bytes()) {
            Attachment about = received.about();
            if (about(about.hash()).isPresent()) {
                return about;
            }
            int number = 0;
            for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                write(parts + " VALUES (?, ?, ?)", about.hash().hex(), number++, part);
            }
            write(table + " VALUES (?, ?, ?)", about.hash().hex(), about.kind().name(), about.size());
            return about;
        }
    }

    @Override
    public Optional<Attachment> about(Fingerprint hash) {
        return select("WHERE hash = ?", hash.hex()).stream().findFirst();
    }

    @Override
    public List<Attachment> all() {
        return select("ORDER BY hash");
    }

    @Override
    public Optional<InputStream> open(Fingerprint hash) {
        return about(hash).map(about -> new SequenceInputStream(new Parts(about)));
    }

    private void write(String what, Object... values) {
        writing.through(WRITING, session -> session.update("INSERT INTO " + what + " ON CONFLICT DO NOTHING", values));
    }

    private List<Attachment> select(String rest, Object... values) {
        return reading.through(READING, session -> {
            List<Attachment> found = new ArrayList<>();
            try (ResultSet rows = session.bound("SELECT hash, kind, size FROM " + table + " " + rest, values)
                    .executeQuery()) {
                while (rows.next()) {
                    found.add(attachment(rows));
                }
            }
            return found;
        });
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(new Fingerprint(row.getString(1)), FileKind.valueOf(row.getString(2)), row.getLong(3));
    }

    /** Its parts in their order, each fetched when the one before has been read. */
    private final class Parts implements Enumeration<InputStream> {
        private final Attachment of;
        private int next;

        Parts(Attachment of) {
            this.of = of;
        }

        @Override
        public boolean hasMoreElements() {
            return (long) next * PART < of.size();
        }

        @Override
        public InputStream nextElement() {
            if (!hasMoreElements()) {
                throw new NoSuchElementException();
            }
            int number = next++;
            byte[] bytes = reading.through(READING, session -> part(session, number));
            return new ByteArrayInputStream(bytes);
        }

        private byte[] part(Session session, int number) throws SQLException {
            try (ResultSet rows = session.bound(
                            "SELECT bytes FROM " + parts + " WHERE hash = ? AND part = ?",
                            of.hash().hex(),
                            number)
                    .executeQuery()) {
                return rows.next() ? rows.getBytes(1) : new byte[0];
            }
        }
    }
}

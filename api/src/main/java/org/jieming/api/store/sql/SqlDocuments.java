package org.jieming.api.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jieming.api.store.Documents;
import org.jieming.language.Bilingual;

/** The named records in a table of kind, name, JSON and version; each write is a transaction of its own. */
public final class SqlDocuments implements Documents {
    private static final Bilingual READING = Bilingual.of("读取文档", "reading a document");
    private static final Bilingual WRITING = Bilingual.of("写入文档", "writing a document");

    private final Door reading;
    private final Door writing;
    private final String table;
    private final String byCodePoint;

    /**
     * The documents in a table.
     *
     * @param byCodePoint SQL behind a column that orders it by code point; empty where that is usual
     */
    public SqlDocuments(Door reading, Door writing, String table, String byCodePoint) {
        this.reading = reading;
        this.writing = writing;
        this.table = table;
        this.byCodePoint = byCodePoint;
    }

    /** The documents in a table as one transaction sees them. */
    public static SqlDocuments within(Session session, String table, String byCodePoint) {
        Door door = new Door() {
            @Override
            public <T> T through(Bilingual doing, Session.Work<T> work) {
                try {
                    return work.on(session);
                } catch (SQLException failed) {
                    throw new FailedStream(failed);
                }
            }
        };
        return new SqlDocuments(door, door, table, byCodePoint);
    }

    @Override
    public Optional<Document> get(String kind, String name) {
        return Optional.ofNullable(
                select("WHERE kind = ? AND name = ?", kind, name).get(name));
    }

    @Override
    public Map<String, Document> all(String kind) {
        return select("WHERE kind = ? ORDER BY name" + byCodePoint, kind);
    }

    @Override
    public Map<String, Document> under(String kind, String prefix) {
        String within = "WHERE kind = ? AND name" + byCodePoint + " >= ? AND substr(name, 1, length(?)) = ?";
        String order = " ORDER BY name" + byCodePoint;
        // with an end the index is read from there to there, and not to the end of the kind
        return past(prefix)
                .map(end ->
                        select(within + " AND name" + byCodePoint + " < ?" + order, kind, prefix, prefix, prefix, end))
                .orElseGet(() -> select(within + order, kind, prefix, prefix, prefix));
    }

    @Override
    public Map<String, NavigableMap<String, Document>> under(Set<String> kinds, Set<String> prefixes) {
        if (prefixes.stream().anyMatch(prefix -> past(prefix).isEmpty())) {
            return Documents.super.under(kinds, prefixes);
        }
        Map<String, NavigableMap<String, Document>> found = new TreeMap<>();
        kinds.forEach(kind -> found.put(kind, new TreeMap<>()));
        List<String> left = List.copyOf(prefixes);
        for (int from = 0; from < left.size(); from += TOGETHER) {
            read(List.copyOf(found.keySet()), left.subList(from, Math.min(left.size(), from + TOGETHER)), found);
        }
        return found;
    }

    /** Of one text or of {@value #TOGETHER}, filled up with what no name lies between, so that there are two statements of it. */
    private void read(List<String> kinds, List<String> prefixes, Map<String, NavigableMap<String, Document>> found) {
        List<Object> values = new ArrayList<>();
        int places = prefixes.size() == 1 ? 1 : TOGETHER;
        for (int i = 0; i < places; i++) {
            String prefix = i < prefixes.size() ? prefixes.get(i) : "";
            values.add(prefix);
            values.add(past(prefix).orElse(""));
        }
        values.addAll(kinds);
        String sql = "WITH asked (first, past) AS (VALUES (?, ?)" + ", (?, ?)".repeat(places - 1)
                + ") SELECT kind, name, json, version FROM asked CROSS JOIN " + table
                + " WHERE past <> '' AND kind IN (?"
                + ", ?".repeat(kinds.size() - 1) + ") AND name" + byCodePoint + " >= first AND name" + byCodePoint
                + " < past";
        reading.through(READING, session -> {
            try (ResultSet rows = session.bound(sql, values.toArray()).executeQuery()) {
                while (rows.next()) {
                    found.get(rows.getString(1))
                            .put(rows.getString(2), new Document(rows.getString(3), rows.getLong(4)));
                }
            }
            return found;
        });
    }

    /** The first name behind all that begin with a prefix; empty where there is none such. */
    private static Optional<String> past(String prefix) {
        if (prefix.isEmpty()) {
            return Optional.empty();
        }
        int last = prefix.codePointBefore(prefix.length());
        boolean hasNext = last < Character.MAX_CODE_POINT && !Character.isSurrogate((char) (last + 1));
        String before = prefix.substring(0, prefix.length() - Character.charCount(last));
        return hasNext ? Optional.of(before + Character.toString(last + 1)) : Optional.empty();
    }

    @Override
    public Map<String, Document> after(String kind, String name, int most) {
        return select(
                "WHERE kind = ? AND name" + byCodePoint + " > ? ORDER BY name" + byCodePoint + " LIMIT " + most,
                kind,
                name);
    }

    @Override
    public List<String> kinds() {
        return reading.through(READING, session -> {
            List<String> kinds = new ArrayList<>();
            try (ResultSet rows = session.prepared(
                            "SELECT DISTINCT kind" + byCodePoint + " FROM " + table + " ORDER BY 1")
                    .executeQuery()) {
                while (rows.next()) {
                    kinds.add(rows.getString(1));
                }
            }
            return kinds;
        });
    }

    @Override
    public Optional<Long> put(String kind, String name, String json, long expected) {
        int written = expected == 0
                ? update("INSERT INTO " + table + " VALUES (?, ?, ?, 1) ON CONFLICT DO NOTHING", kind, name, json)
                : update(
                        "UPDATE " + table + " SET json = ?, version = version + 1"
                                + " WHERE kind = ? AND name = ? AND version = ?",
                        json,
                        kind,
                        name,
                        expected);
        return written == 1 ? Optional.of(expected + 1) : Optional.empty();
    }

    @Override
    public boolean remove(String kind, String name, long expected) {
        return update("DELETE FROM " + table + " WHERE kind = ? AND name = ? AND version = ?", kind, name, expected)
                == 1;
    }

    private int update(String sql, Object... values) {
        return writing.through(WRITING, session -> session.update(sql, values));
    }

    private Map<String, Document> select(String rest, Object... values) {
        return reading.through(READING, session -> {
            Map<String, Document> documents = new LinkedHashMap<>();
            try (ResultSet rows = session.bound("SELECT name, json, version FROM " + table + " " + rest, values)
                    .executeQuery()) {
                while (rows.next()) {
                    documents.put(rows.getString(1), document(rows));
                }
            }
            return documents;
        });
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(row.getString(2), row.getLong(3));
    }
}

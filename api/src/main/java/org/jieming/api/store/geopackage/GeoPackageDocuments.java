package org.jieming.api.store.geopackage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.store.Documents;
import org.jieming.language.Bilingual;

/** The named records in a table of the file; each write is a transaction of its own, flushed like a revision. */
final class GeoPackageDocuments implements Documents {
    private static final Bilingual READING = Bilingual.of("读取文档", "reading a document");
    private static final Bilingual WRITING = Bilingual.of("写入文档", "writing a document");

    private final GeoPackageFile file;

    GeoPackageDocuments(GeoPackageFile file) {
        this.file = file;
    }

    @Override
    public Optional<Document> get(String kind, String name) {
        return Optional.ofNullable(
                select("WHERE kind = ? AND name = ?", kind, name).get(name));
    }

    @Override
    public Map<String, Document> all(String kind) {
        return select("WHERE kind = ? ORDER BY name", kind);
    }

    @Override
    public List<String> kinds() {
        return file.read(READING, session -> {
            List<String> kinds = new ArrayList<>();
            try (ResultSet rows = session.prepared("SELECT DISTINCT kind FROM jieming_documents ORDER BY kind")
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
        return file.write(WRITING, session -> {
            int written = expected == 0
                    ? session.update("INSERT OR IGNORE INTO jieming_documents VALUES (?, ?, ?, 1)", kind, name, json)
                    : session.update(
                            "UPDATE jieming_documents SET json = ?, version = version + 1"
                                    + " WHERE kind = ? AND name = ? AND version = ?",
                            json,
                            kind,
                            name,
                            expected);
            return written == 1 ? Optional.of(expected + 1) : Optional.empty();
        });
    }

    @Override
    public boolean remove(String kind, String name, long expected) {
        return file.write(
                WRITING,
                session -> session.update(
                                "DELETE FROM jieming_documents WHERE kind = ? AND name = ? AND version = ?",
                                kind,
                                name,
                                expected)
                        == 1);
    }

    private Map<String, Document> select(String rest, Object... values) {
        return file.read(READING, session -> {
            Map<String, Document> documents = new LinkedHashMap<>();
            try (ResultSet rows = session.bound("SELECT name, json, version FROM jieming_documents " + rest, values)
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

package org.jieming.api.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jieming.api.store.Documents;
import org.jieming.register.RevisionNumber;

/**
 * Which revisions are imports, and whose: kept beside the register, because that an import was a mistake is found when the import itself is
 * long forgotten.
 */
public final class WrittenImports {
    private static final String KIND = "written-import";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Documents documents;

    /** Those kept among some documents. */
    public WrittenImports(Documents documents) {
        this.documents = documents;
    }

    /**
     * An import that was written.
     *
     * @param id its name
     * @param owner the account that wrote it
     * @param file what she called the file
     * @param revision the revision it became
     */
    public record WrittenImport(String id, String owner, String file, RevisionNumber revision) {}

    /** Remembers one. */
    void keep(WrittenImport written) {
        String json = MAPPER.createObjectNode()
                .put("owner", written.owner())
                .put("file", written.file())
                .put("revision", written.revision().value())
                .toString();
        documents.put(KIND, written.id(), json, 0);
    }

    /** The written import of that id. */
    public Optional<WrittenImport> find(String id) {
        return documents.get(KIND, id).map(document -> read(id, document.json()));
    }

    /** All of them, the latest first. O(n log n). */
    public List<WrittenImport> all() {
        return documents.all(KIND).entrySet().stream()
                .map(each -> read(each.getKey(), each.getValue().json()))
                .sorted(Comparator.comparing(WrittenImport::revision).reversed())
                .toList();
    }

    private static WrittenImport read(String id, String json) {
        try {
            JsonNode kept = MAPPER.readTree(json);
            return new WrittenImport(
                    id,
                    kept.path("owner").asText(),
                    kept.path("file").asText(),
                    new RevisionNumber(kept.path("revision").asLong()));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The written import " + id + " cannot be read", broken);
        }
    }
}

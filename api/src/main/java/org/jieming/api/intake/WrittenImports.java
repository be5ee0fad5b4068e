package org.jieming.api.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jieming.api.store.Documents;
import org.jieming.api.store.Documents.Document;
import org.jieming.api.store.Journal;
import org.jieming.api.store.RevisionNote;
import org.jieming.register.RevisionNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which revisions are imports, and whose: kept beside the register, because that an import was a mistake is found when the import itself is
 * long forgotten.
 */
public final class WrittenImports {
    private static final Logger LOG = LoggerFactory.getLogger(WrittenImports.class);
    private static final String KIND = "written-import";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Behind the revision at which it was begun an import is looked for among so many: it is written within moments. */
    private static final int NEAR = 1_000;

    private final Journal journal;
    private final Documents documents;

    /** Those of a register. */
    public WrittenImports(Journal journal) {
        this.journal = journal;
        this.documents = journal.documents();
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

    /**
     * Remembers one before it is written, so that none is forgotten where the server dies after its revision. What is said of the revision
     * tells it then.
     *
     * @param id its name
     * @param owner the account that writes it
     * @param file what she calls the file
     * @param grounds what its revision will say
     */
    void begin(String id, String owner, String file, Admission.Grounds grounds) {
        if (find(owner, id).isEmpty()) {
            keep(
                    name(owner, id),
                    content(owner, file)
                            .put("author", grounds.author())
                            .put("reason", grounds.reason())
                            .put("after", journal.head().value()));
        }
    }

    /** Remembers which revision it became. */
    void keep(WrittenImport written) {
        keep(
                name(written.owner(), written.id()),
                content(written.owner(), written.file())
                        .put("revision", written.revision().value()));
    }

    /** Forgets one that was begun and wrote nothing. */
    void leave(String owner, String id) {
        String name = name(owner, id);
        if (find(owner, id).isEmpty()) {
            documents.get(KIND, name).ifPresent(begun -> documents.remove(KIND, name, begun.version()));
        }
    }

    /** Names begin with the account, so that hers are found without everybody's. */
    private static String name(String owner, String id) {
        return owner + "/" + id;
    }

    private static ObjectNode content(String owner, String file) {
        return MAPPER.createObjectNode().put("owner", owner).put("file", file);
    }

    private void keep(String name, ObjectNode content) {
        long version = documents.get(KIND, name).map(Document::version).orElse(0L);
        documents.put(KIND, name, content.toString(), version);
    }

    /** What one that was begun became: what is written stands, and was said before, whether or not that can be kept now. */
    void became(String id, String owner, String file, Optional<RevisionNumber> revision) {
        try {
            revision.ifPresentOrElse(
                    number -> keep(new WrittenImport(id, owner, file, number)), () -> leave(owner, id));
        } catch (RuntimeException lost) {
            LOG.warn("What import {} became, {}, cannot be kept now", id, revision, lost);
        }
    }

    /** The written import of an account. */
    public Optional<WrittenImport> find(String owner, String id) {
        String name = name(owner, id);
        return documents.get(KIND, name).flatMap(document -> written(name, read(name, document)));
    }

    /** The written import of whatever account. O(n). */
    public Optional<WrittenImport> find(String id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Those of an account, the latest first. O(n log n) of hers. */
    public List<WrittenImport> of(String owner) {
        return latest(documents.under(KIND, name(owner, "")));
    }

    /** All of them, the latest first. O(n log n). */
    public List<WrittenImport> all() {
        return latest(documents.all(KIND));
    }

    private List<WrittenImport> latest(Map<String, Document> some) {
        return some.entrySet().stream()
                .flatMap(each -> written(each.getKey(), read(each.getKey(), each.getValue())).stream())
                .sorted(Comparator.comparing(WrittenImport::revision).reversed())
                .toList();
    }

    /** The import with its revision; of one that was begun alone the revision that says what it was to say, if there is one. */
    private Optional<WrittenImport> written(String name, JsonNode kept) {
        Optional<RevisionNumber> revision = kept.has("revision") ? Optional.of(number(kept, "revision")) : said(kept);
        return revision.map(number -> new WrittenImport(
                name.substring(name.lastIndexOf('/') + 1),
                kept.path("owner").asText(),
                kept.path("file").asText(),
                number));
    }

    /** The first revision since one was begun that says what it was to say and is no other import's. */
    private Optional<RevisionNumber> said(JsonNode begun) {
        RevisionNumber after = number(begun, "after");
        List<RevisionNumber> said = journal.notes(new RevisionNumber(after.value() + 1 + NEAR), NEAR).stream()
                .filter(note -> note.number().compareTo(after) > 0)
                .filter(note -> note.author().equals(begun.path("author").asText())
                        && note.reason().equals(begun.path("reason").asText()))
                .map(RevisionNote::number)
                .sorted()
                .toList();
        Set<RevisionNumber> others =
                said.isEmpty() ? Set.of() : known(begun.path("owner").asText());
        return said.stream().filter(number -> !others.contains(number)).findFirst();
    }

    /** The revisions that are known to be imports of hers. */
    private Set<RevisionNumber> known(String owner) {
        return documents.under(KIND, name(owner, "")).entrySet().stream()
                .map(each -> read(each.getKey(), each.getValue()))
                .filter(kept -> kept.has("revision"))
                .map(kept -> number(kept, "revision"))
                .collect(Collectors.toSet());
    }

    private static RevisionNumber number(JsonNode kept, String field) {
        return new RevisionNumber(kept.path(field).asLong());
    }

    private static JsonNode read(String id, Document document) {
        try {
            return MAPPER.readTree(document.json());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The written import " + id + " cannot be read", broken);
        }
    }
}

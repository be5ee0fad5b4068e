package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jieming.api.http.Json;
import org.jieming.api.inspection.Rounds.Kept;
import org.jieming.api.store.Documents;
import org.jieming.api.store.Documents.Document;
import org.jspecify.annotations.Nullable;

/** The office checks of rounds beside the register: one record for the check, which is prepared again as a whole, and one for each note. */
public final class OfficeFiles {
    static final String CHECK = "inspection-office-check";
    static final String NOTE = "inspection-office-note";

    private final Documents documents;

    /** The office checks of a store. */
    public OfficeFiles(Documents documents) {
        this.documents = documents;
    }

    /** What is kept of a round. */
    static OfficeFile of(@Nullable Document kept, Collection<Document> notes) {
        Optional<Document> check = Optional.ofNullable(kept);
        return new OfficeFile(
                check.map(document -> OfficeCheck.kept(new Fields(json(document)))),
                check.map(Document::version).orElse(0L),
                notes.stream()
                        .map(note -> OfficeNote.kept(new Fields(json(note))))
                        .toList());
    }

    /**
     * Keeps a check in the place of the one that stood there; where somebody else was first, theirs stands.
     *
     * @param expected the version of that; 0 before there is one
     */
    public void put(UUID round, OfficeCheck check, long expected) {
        documents.put(CHECK, round.toString(), text(check.json()), expected);
    }

    /** Keeps a note for ever. */
    public Kept keep(UUID round, OfficeNote note) {
        String name = round + "/" + note.id();
        if (documents.put(NOTE, name, text(note.json()), 0).isPresent()) {
            return Kept.KEPT;
        }
        ObjectNode before = json(documents.get(NOTE, name).orElseThrow());
        return Statements.same(before, note.json()) ? Kept.KEPT : Kept.OTHER;
    }

    private static ObjectNode json(Document kept) {
        return Json.read(kept.json().getBytes(StandardCharsets.UTF_8), "document");
    }

    private static String text(ObjectNode json) {
        return new String(Json.bytes(json), StandardCharsets.UTF_8);
    }
}

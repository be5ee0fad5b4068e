package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jieming.api.http.Json;
import org.jieming.api.inspection.FilledBook.Statement;
import org.jieming.api.store.Documents;
import org.jieming.api.store.Documents.Document;
import org.jieming.inspection.Team;

/** The photographs that rows of work packages name and that did not come: one record for each row that lacks some, until it lacks none. */
public final class AwaitedPhotos {
    static final String AWAITED = "inspection-photo-awaited";
    private static final int MOST = 60;

    private final Documents documents;

    /** Those of a store. */
    public AwaitedPhotos(Documents documents) {
        this.documents = documents;
    }

    /**
     * Notes what a row lacks that is kept: what it lacked when it was brought before no longer counts.
     *
     * @param of the marker, segment or place of the row, as people call it
     */
    public void note(UUID round, Team team, Statement row, String of) {
        String name = String.join("/", round.toString(), team.word(), row.layer(), row.about());
        Optional<Document> before = documents.get(AWAITED, name);
        if (row.missing().isEmpty()) {
            before.ifPresent(kept -> documents.remove(AWAITED, name, kept.version()));
            return;
        }
        ObjectNode json = Json.object();
        ArrayNode photos = json.putArray("photos");
        row.missing()
                .forEach(
                        each -> photos.add(AwaitedPhoto.of(name, team, of, each).json()));
        String text = new String(Json.bytes(json), StandardCharsets.UTF_8);
        documents.put(AWAITED, name, text, before.map(Document::version).orElse(0L));
    }

    /** Those of a record. */
    static List<AwaitedPhoto> stored(Fields json) {
        return Nested.each(json, "photos", MOST, AwaitedPhoto::stored);
    }
}

package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.UUID;
import org.jieming.api.http.Json;
import org.jieming.api.store.Attachments.Attachment;
import org.jieming.api.store.Documents;
import org.jieming.inspection.PhotoNote;

/** What became of the photographs of rounds: arrived, lost, withdrawn; one record for each word of it, whose first stands. */
public final class RoundPhotos {
    static final String PHOTO = "inspection-photo";
    static final String LOSS = "inspection-photo-loss";
    static final String WITHDRAWAL = "inspection-photo-withdrawal";

    private final Documents documents;
    private final Clock clock;

    /** The photographs of the rounds of a store. */
    public RoundPhotos(Documents documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** Notes that a photograph of a round has arrived; once is enough. */
    public void arrived(UUID round, Attachment photo, String author) {
        ObjectNode json = Json.object().put("size", photo.size()).put("author", author);
        json.put("received_at", clock.instant().toString());
        documents.put(PHOTO, round + "/" + photo.hash(), Rounds.text(json), 0);
    }

    /** Keeps for ever that a photograph is lost. */
    public void lost(UUID round, PhotoNote loss) {
        documents.put(LOSS, round + "/" + loss.photo(), Rounds.text(Records.json(loss)), 0);
    }

    /** Keeps for ever that a team withdraws a photograph of one of its statements. */
    public void withdrawn(UUID round, PhotoNote withdrawal) {
        String name = String.join(
                "/",
                round.toString(),
                withdrawal.photo().hex(),
                withdrawal.team().word(),
                withdrawal.statement().orElseThrow().toString());
        documents.put(WITHDRAWAL, name, Rounds.text(Records.json(withdrawal)), 0);
    }
}

package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jieming.api.http.Json;
import org.jieming.api.store.Documents;
import org.jieming.api.store.Documents.Document;
import org.jieming.register.ItemId;

/** Which round a line has in a year: one record for each line and year, so that of two plans written at once one is refused. */
public final class RoundClaims {
    private static final String CLAIM = "inspection-claim";
    /** Within this time of a claim its round may still be on its way into the store. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    private final Documents documents;

    /** The claims of a store. */
    public RoundClaims(Documents documents) {
        this.documents = documents;
    }

    /**
     * Claims a year of a line for a round.
     *
     * @param stillHas whether another round, which claimed it before, is there and still of that year
     * @return whether the round has the year now
     */
    public boolean claim(ItemId line, int year, UUID round, Instant now, Predicate<UUID> stillHas) {
        String name = line + "/" + year;
        ObjectNode own = Json.object().put("round", round.toString()).put("at", now.toString());
        Optional<Document> kept = documents.get(CLAIM, name);
        if (kept.isEmpty()) {
            return put(name, own, 0);
        }
        Fields claimed = new Fields(Json.read(kept.get().json().getBytes(StandardCharsets.UTF_8), "document"));
        UUID other = claimed.uuid("round");
        if (other.equals(round)) {
            return true;
        }
        boolean isFresh = claimed.instant("at").plus(ON_ITS_WAY).isAfter(now);
        return !isFresh && !stillHas.test(other) && put(name, own, kept.get().version());
    }

    private boolean put(String name, ObjectNode claim, long expected) {
        return documents
                .put(CLAIM, name, new String(Json.bytes(claim), StandardCharsets.UTF_8), expected)
                .isPresent();
    }
}

package org.jieming.api.auth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jieming.api.http.Json;
import org.jieming.api.store.Documents;

/**
 * What was done about accounts: who signed in or failed to, who was given or lost which rights, which tokens and mappings were
 * made. What was written to the register stands in its journal. Kept for ever, one record each; reading costs all of them.
 */
public final class Trail {
    private static final String KIND = "event";

    private final Documents documents;
    private final Clock clock;

    /** The trail in a store. */
    public Trail(Documents documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Something that was done.
     *
     * @param at when
     * @param account who did it; for a failed attempt to sign in, the account that was tried
     * @param what in a word, for example {@code account-changed}
     * @param about to whom or what
     */
    public record Event(Instant at, String account, String what, String about) {}

    /** Notes that something was done. */
    public void note(String account, String what, String about) {
        Instant now = clock.instant();
        ObjectNode json = Json.object()
                .put("at", now.toString())
                .put("account", account)
                .put("what", what)
                .put("about", about);
        String name = now.toEpochMilli() + "-" + UUID.randomUUID();
        documents.put(KIND, name, new String(Json.bytes(json), StandardCharsets.UTF_8), 0);
    }

    /** All events, newest first. O(events). */
    public List<Event> newestFirst() {
        List<Event> events = new ArrayList<>();
        documents.all(KIND).values().forEach(document -> events.add(parse(document)));
        events.sort(java.util.Comparator.comparing(Event::at).reversed());
        return events;
    }

    private static Event parse(Documents.Document document) {
        ObjectNode json = Json.read(document.json().getBytes(StandardCharsets.UTF_8), "event");
        return new Event(
                Instant.parse(json.path("at").asText()),
                json.path("account").asText(),
                json.path("what").asText(),
                json.path("about").asText());
    }
}

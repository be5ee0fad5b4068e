package org.jieming.api.auth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.http.Json;
import org.jieming.api.store.Documents;

/** Who is signed in. A session is kept under the hash of its cookie, so that nobody who reads the store can use it. */
final class Sessions {
    /** A working day; nobody is signed in on the next one. */
    static final Duration LENGTH = Duration.ofHours(12);

    private static final String KIND = "session";

    private final Documents documents;
    private final Clock clock;

    Sessions(Documents documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    record Session(String account, Instant expires) {}

    /** Begins a session and tells its cookie. */
    String begin(String account) {
        String cookie = Secret.fresh();
        Instant expires = clock.instant().plus(LENGTH);
        ObjectNode json = Json.object().put("account", account).put("expires", expires.toString());
        documents.put(KIND, Secret.hash(cookie), new String(Json.bytes(json), StandardCharsets.UTF_8), 0);
        return cookie;
    }

    /** The session of a cookie, unless it has ended. */
    Optional<Session> find(String cookie) {
        return documents.get(KIND, Secret.hash(cookie)).map(Sessions::parse).filter(this::isOpen);
    }

    void end(String cookie) {
        documents.remove(KIND, Secret.hash(cookie), 1);
    }

    /** Ends all sessions of an account but one. */
    void endOthers(String account, String kept) {
        documents.all(KIND).forEach((hash, document) -> {
            if (parse(document).account().equals(account) && !hash.equals(Secret.hash(kept))) {
                documents.remove(KIND, hash, document.version());
            }
        });
    }

    /** Forgets those that have ended. O(sessions). */
    void sweep() {
        for (Map.Entry<String, Documents.Document> each : documents.all(KIND).entrySet()) {
            if (!isOpen(parse(each.getValue()))) {
                documents.remove(KIND, each.getKey(), each.getValue().version());
            }
        }
    }

    private boolean isOpen(Session session) {
        return clock.instant().isBefore(session.expires());
    }

    private static Session parse(Documents.Document document) {
        ObjectNode json = Json.read(document.json().getBytes(StandardCharsets.UTF_8), "session");
        return new Session(
                json.path("account").asText(),
                Instant.parse(json.path("expires").asText()));
    }
}

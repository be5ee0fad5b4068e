package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jieming.api.http.Json;
import org.jieming.api.store.Documents;
import org.jieming.api.store.Documents.Document;
import org.jieming.api.store.Received;
import org.jieming.register.Fingerprint;

/**
 * What came into rounds and was not read whole, byte for byte beside what was read of it: of one id a few bodies, the first of them
 * first – a device that sends again may say another time of sending in each –, and of one round so many bytes. What is beyond is left
 * out, and its sender told.
 */
public final class AsSent {
    /** Bodies of one id. */
    static final int MOST_OF_ONE = 3;
    /** Bytes of one round. */
    private static final long MOST_BYTES = 128L << 20;

    private static final String KIND = "inspection-as-sent";
    /** How long each is, to be added up without reading them. */
    private static final String SIZE = "inspection-as-sent-size";
    /** Rounds of which all that was kept before sizes were written has one. */
    private static final String MEASURED = "inspection-as-sent-measured";

    private final Documents documents;
    private final Clock clock;
    private final long mostBytes;

    /** Those of a store. */
    public AsSent(Documents documents, Clock clock) {
        this(documents, clock, MOST_BYTES);
    }

    /** Those of a store that takes so many bytes of a round. */
    AsSent(Documents documents, Clock clock, long mostBytes) {
        this.documents = documents;
        this.clock = clock;
        this.mostBytes = mostBytes;
    }

    /** Keeps what came under an id; once is enough. The SHA-256 of it; empty where it is one too many and left out. */
    public Optional<Fingerprint> keep(UUID round, UUID id, byte[] body, String author) {
        Fingerprint content =
                new Fingerprint(HexFormat.of().formatHex(Received.sha256().digest(body)));
        String name = String.join("/", round.toString(), id.toString(), content.hex());
        if (documents.get(KIND, name).isEmpty()) {
            // counted first, and once: who is cut off in between has counted it, and sends it again
            if (documents.get(SIZE, name).isEmpty()) {
                if (isTooMuch(round, id, body.length)) {
                    return Optional.empty();
                }
                documents.put(SIZE, name, text(Json.object().put("bytes", body.length)), 0);
            }
            ObjectNode json = Json.object().put("author", author).put("body", body);
            documents.put(
                    KIND, name, text(json.put("received_at", clock.instant().toString())), 0);
        }
        return Optional.of(content);
    }

    /** Writes the size of what was kept of a round before sizes were; once, since it reads all of it, one at a time. */
    private void measure(UUID round) {
        if (documents.get(MEASURED, round.toString()).isEmpty()) {
            for (String name : names(round)) {
                String whole = round + "/" + name;
                if (documents.get(SIZE, whole).isEmpty()) {
                    documents.put(SIZE, whole, text(Json.object().put("bytes", body(round, name).length)), 0);
                }
            }
            documents.put(MEASURED, round.toString(), "{}", 0);
        }
    }

    private boolean isTooMuch(UUID round, UUID id, long more) {
        measure(round);
        Map<String, Document> there = documents.under(SIZE, round + "/");
        long ofOne = there.keySet().stream()
                .filter(name -> name.startsWith(round + "/" + id + "/"))
                .count();
        long bytes = there.values().stream()
                .mapToLong(size -> json(size).get("bytes").asLong())
                .sum();
        return ofOne >= MOST_OF_ONE || bytes + more > mostBytes;
    }

    /** What there is of a round, by id and SHA-256, without the bodies; one at a time is read. */
    public List<String> names(UUID round) {
        String prefix = round + "/";
        List<String> names = new ArrayList<>();
        Map<String, Document> next = documents.after(KIND, prefix, 1);
        while (next.keySet().stream().anyMatch(name -> name.startsWith(prefix))) {
            String name = next.keySet().iterator().next();
            names.add(name.substring(prefix.length()));
            next = documents.after(KIND, name, 1);
        }
        return names;
    }

    /** One of them as it came. */
    public byte[] body(UUID round, String name) {
        Document kept = documents.get(KIND, round + "/" + name).orElseThrow();
        return Base64.getDecoder().decode(json(kept).get("body").asText());
    }

    private static String text(ObjectNode json) {
        return new String(Json.bytes(json), StandardCharsets.UTF_8);
    }

    private static ObjectNode json(Document kept) {
        return Json.read(kept.json().getBytes(StandardCharsets.UTF_8), "document");
    }
}

package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jieming.api.http.Json;
import org.jieming.api.store.Documents;
import org.jieming.api.store.Documents.Document;
import org.jieming.api.store.Received;
import org.jieming.inspection.Team;
import org.jieming.register.Fingerprint;

/**
 * Under which paths the rows of a team's work packages named the photographs that came with them. A row that is corrected and brought
 * back without its folder still has these: it lacks what neither came nor is kept.
 *
 * @param documents where they are kept
 * @param round the round
 * @param team the team
 */
public record PhotoPaths(Documents documents, UUID round, Team team) {
    private static final String KIND = "inspection-photo-path";

    /**
     * A photograph that came.
     *
     * @param hash the SHA-256 of its bytes
     * @param taken when, as its camera wrote into it
     */
    record Leaf(Fingerprint hash, Optional<Instant> taken) {}

    /** A path may be of any length and hold any character: its digest names it. */
    private String name(String path) {
        String digest = HexFormat.of().formatHex(Received.sha256().digest(path.getBytes(StandardCharsets.UTF_8)));
        return String.join("/", round.toString(), team.word(), digest);
    }

    /** What came under a path last. */
    Optional<Leaf> leaf(String path) {
        return documents.get(KIND, name(path)).map(PhotoPaths::read);
    }

    /** Notes what came under a path; another file of that name takes its place. */
    void note(String path, Leaf leaf) {
        Optional<Document> before = documents.get(KIND, name(path));
        if (before.map(PhotoPaths::read).filter(leaf::equals).isEmpty()) {
            ObjectNode json = Json.object().put("hash", leaf.hash().hex());
            leaf.taken().ifPresent(taken -> json.put("taken_at", taken.toString()));
            String text = new String(Json.bytes(json), StandardCharsets.UTF_8);
            documents.put(KIND, name(path), text, before.map(Document::version).orElse(0L));
        }
    }

    private static Leaf read(Document kept) {
        ObjectNode json = Json.read(kept.json().getBytes(StandardCharsets.UTF_8), "document");
        return new Leaf(
                new Fingerprint(json.get("hash").asText()),
                Optional.ofNullable(json.get("taken_at")).map(taken -> Instant.parse(taken.asText())));
    }
}

package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jieming.api.http.Json;
import org.jieming.api.store.Documents;
import org.jieming.api.store.Documents.Document;
import org.jieming.api.store.Received;
import org.jieming.inspection.Team;
import org.jieming.register.Fingerprint;

/**
 * By what the rows of a team's work packages named the photographs that came with them. A row that is corrected and brought back
 * without its folder still has these: it lacks what neither came nor is kept. Two cameras number alike, so that a path alone tells no
 * photograph: it is that of one marker or segment, in one column, and of the moment at which its row was seen.
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

    /**
     * A photograph as a row names it.
     *
     * @param of the marker, the ends of the segment, or the moment of a place that has neither
     * @param column the column that names it
     * @param path where it lies in its folder
     * @param seen when the row was seen
     */
    record Named(String of, String column, String path, String seen) {}

    /** A path may be of any length and hold any character: a digest names it. */
    private String name(Named named) {
        String all = String.join("\n", named.of(), named.column(), named.path());
        String digest = HexFormat.of().formatHex(Received.sha256().digest(all.getBytes(StandardCharsets.UTF_8)));
        return String.join("/", round.toString(), team.word(), digest);
    }

    /** What came under a name last; of a row of another moment if nothing else ever came under it. */
    Optional<Leaf> leaf(Named named) {
        Map<String, Leaf> came =
                documents.get(KIND, name(named)).map(PhotoPaths::read).orElse(Map.of());
        return Optional.ofNullable(came.get(named.seen())).or(() -> came.values().stream()
                .findFirst()
                .filter(any -> Set.copyOf(came.values()).size() == 1));
    }

    /** Notes what came under a name; another file that a row of the moment names takes its place. */
    void note(Named named, Leaf leaf) {
        Optional<Document> before = documents.get(KIND, name(named));
        Map<String, Leaf> came = new TreeMap<>(before.map(PhotoPaths::read).orElse(Map.of()));
        if (!leaf.equals(came.put(named.seen(), leaf))) {
            String text = new String(Json.bytes(written(came)), StandardCharsets.UTF_8);
            documents.put(KIND, name(named), text, before.map(Document::version).orElse(0L));
        }
    }

    private static ObjectNode written(Map<String, Leaf> came) {
        ObjectNode json = Json.object();
        came.forEach((seen, leaf) -> {
            ObjectNode one = json.putObject(seen).put("hash", leaf.hash().hex());
            leaf.taken().ifPresent(taken -> one.put("taken_at", taken.toString()));
        });
        return json;
    }

    private static Map<String, Leaf> read(Document kept) {
        Map<String, Leaf> came = new TreeMap<>();
        Json.read(kept.json().getBytes(StandardCharsets.UTF_8), "document")
                .properties()
                .forEach(each -> came.put(each.getKey(), leaf(each.getValue())));
        return came;
    }

    private static Leaf leaf(JsonNode json) {
        return new Leaf(
                new Fingerprint(json.get("hash").asText()),
                Optional.ofNullable(json.get("taken_at")).map(taken -> Instant.parse(taken.asText())));
    }
}

package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jieming.api.http.Json;
import org.jieming.api.store.Received;
import org.jieming.inspection.Team;
import org.jieming.inspection.Track;
import org.jieming.register.Fingerprint;

/**
 * That a track is kept: what every look at a round needs to know of it, while its points are read for the report alone.
 *
 * @param id its id
 * @param team whose way
 * @param author the account that sent it
 * @param from the time of its first point, by the clock of the service
 * @param to the time of its last
 * @param points how many it has
 * @param content the SHA-256 of the track as a document, by which a signed report vouches for it
 */
public record TrackNote(UUID id, Team team, String author, Instant from, Instant to, int points, Fingerprint content) {

    static TrackNote of(Track track) {
        byte[] digest = Received.sha256().digest(Json.bytes(Tracks.json(track)));
        List<Track.Point> told = track.told();
        return new TrackNote(
                track.id(),
                track.team(),
                track.author(),
                told.get(0).at(),
                told.get(told.size() - 1).at(),
                told.size(),
                new Fingerprint(HexFormat.of().formatHex(digest)));
    }

    static TrackNote stored(Fields json) {
        return new TrackNote(
                json.uuid("id"),
                Identified.team(json, "team"),
                json.text("author", 40),
                json.instant("from"),
                json.instant("to"),
                json.integer("points", 1, Tracks.MOST_POINTS),
                new Fingerprint(json.text("sha256", 64)));
    }

    /** The note as a document. */
    public ObjectNode json() {
        ObjectNode json = Json.object().put("id", id.toString()).put("team", team.word());
        json.put("author", author).put("from", from.toString()).put("to", to.toString());
        return json.put("points", points).put("sha256", content.hex());
    }
}

package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jieming.api.http.Json;
import org.jieming.inspection.Fix;
import org.jieming.inspection.Team;
import org.jieming.inspection.Track;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.measure.Metres;

/** Tracks as documents: {@code datum} and {@code points}, each with {@code at}, degrees and, where known, its accuracy. */
public final class Tracks {
    /** A walk of 28 hours with a fix every 5 seconds; a telephone sends smaller pieces. */
    static final int MOST_POINTS = 20_000;

    /** Told where the clock was wrong alone, so that what vouches for older tracks stays valid. */
    private static final String AHEAD = "clock_ahead_minutes";

    /** What a device says. */
    public static final Known MEMBERS =
            Known.of("datum", "sent_at").with("points", Known.of("at", "longitude", "latitude", "accuracy_m"));

    private Tracks() {}

    /**
     * Reads what a device sent; throws {@link Malformed} naming what cannot be.
     *
     * @param now when it arrived; member {@code sent_at}, when there is one, tells what the device's clock said then
     */
    public static Track read(Fields json, UUID id, Team team, String author, Instant now) {
        return read(json, id, team, author, Arrival.now(json, now));
    }

    private static Track read(Fields json, UUID id, Team team, String author, Arrival arrival) {
        // refuses shifted systems, and keeps nothing else: both are treated as coincident
        Fix.Datum.parse(json.text("datum", 20));
        List<Track.Point> points = Nested.each(json, "points", MOST_POINTS, Tracks::point);
        return new Track(id, team, author, arrival.ahead(), arrival.at(), points);
    }

    private static Track.Point point(Fields json) {
        Optional<Metres> accuracy = json.object().hasNonNull("accuracy_m")
                ? Optional.of(accuracy(json.number("accuracy_m")))
                : Optional.empty();
        return new Track.Point(json.instant("at"), json.number("longitude"), json.number("latitude"), accuracy);
    }

    private static Metres accuracy(double metres) {
        if (metres < 0) {
            throw new Malformed("accuracy_m", "" + metres, Bilingual.of("不能为负", "it cannot be negative"));
        }
        return new Metres(metres);
    }

    static Track stored(Fields json) {
        Arrival arrival =
                json.object().has(AHEAD) ? Arrival.kept(json) : new Arrival(json.instant("received_at"), Duration.ZERO);
        return read(json, json.uuid("id"), Identified.team(json, "team"), json.text("author", 40), arrival);
    }

    /** A track as a document. */
    public static ObjectNode json(Track track) {
        ObjectNode json = Json.object().put("id", track.id().toString());
        json.put("team", track.team().word()).put("author", track.author()).put("datum", Fix.Datum.WGS84.name());
        if (!track.ahead().isZero()) {
            json.put(AHEAD, track.ahead().toMinutes());
        }
        ArrayNode points = json.putArray("points");
        for (Track.Point point : track.points()) {
            ObjectNode one = points.addObject().put("at", point.at().toString());
            one.put("longitude", point.longitude()).put("latitude", point.latitude());
            point.accuracy().ifPresent(accuracy -> one.put("accuracy_m", accuracy.value()));
        }
        return json;
    }
}

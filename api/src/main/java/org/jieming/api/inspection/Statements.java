package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jieming.api.http.Json;
import org.jieming.inspection.Doubt;
import org.jieming.inspection.Fix;
import org.jieming.inspection.MarkerState;
import org.jieming.inspection.Observation;
import org.jieming.inspection.Photo;
import org.jieming.inspection.Stated;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.measure.Metres;
import org.jieming.register.Fingerprint;

/** Statements of teams as documents. */
public final class Statements {
    /** What a device says. */
    public static final Known MEMBERS = Known.of(
                    "marker",
                    "observed_at",
                    "sent_at",
                    "state",
                    "inscription",
                    "objects",
                    "surroundings_changed",
                    "note",
                    "opinion",
                    "responsible",
                    "deadline")
            .with("fix", StatedJson.FIX)
            .with("photos", StatedJson.PHOTO);

    /** Members that entries kept in former days lack. */
    private static final List<String> SINCE = List.of("side", "team");

    private static final int MOST_OBJECTS = 30;
    private static final int MOST_PHOTOS = 60;
    static final int LONGEST_NOTE = 4_000;
    private static final int LONGEST_DEVICE = 100;
    private static final int LONGEST_CAPTION = 200;

    private Statements() {}

    /**
     * Reads what a device sent; throws {@link Malformed} naming what cannot be.
     *
     * @param id the id by which it was sent
     * @param team whose statement it is
     * @param author the account that sent it
     * @param now when it arrived; member {@code sent_at}, when there is one, tells what the device's clock said then
     */
    public static Observation read(Fields json, UUID id, Team team, String author, Instant now) {
        return read(json, id, team, author, Arrival.now(json, now));
    }

    private static Observation read(Fields json, UUID id, Team team, String author, Arrival arrival) {
        return new Observation(
                id,
                Identified.item(json, "marker"),
                team,
                author,
                json.instant("observed_at"),
                arrival.ahead(),
                arrival.at(),
                new MarkerState(json.textOrEmpty("state", 40)),
                Nested.one(json, "fix", Statements::fix),
                json.flag("inscription"),
                json.flags("objects", MOST_OBJECTS),
                json.flag("surroundings_changed"),
                photos(json),
                json.textOrEmpty("note", LONGEST_NOTE),
                AdviceJson.read(json));
    }

    static Observation stored(Fields json) {
        return read(json, json.uuid("id"), Identified.team(json, "team"), json.text("author", 40), Arrival.kept(json));
    }

    /** Reads a position; throws {@link Malformed} naming what cannot be. */
    public static Fix fix(Fields json) {
        double accuracy = json.number("accuracy_m");
        if (!(accuracy > 0)) {
            throw new Malformed("accuracy_m", "" + accuracy, Bilingual.of("应大于 0", "more than 0 is expected"));
        }
        return new Fix(
                json.number("longitude"),
                json.number("latitude"),
                new Metres(accuracy),
                Fix.Datum.parse(json.text("datum", 20)),
                Optional.of(json.textOrEmpty("device", LONGEST_DEVICE)).filter(text -> !text.isEmpty()),
                json.object().hasNonNull("age_s") ? Optional.of(age(json)) : Optional.empty());
    }

    private static Duration age(Fields json) {
        return Duration.ofSeconds(json.integer("age_s", 0, Integer.MAX_VALUE));
    }

    static List<Photo> photos(Fields json) {
        return Nested.each(json, "photos", MOST_PHOTOS, Statements::photo);
    }

    private static Photo photo(Fields json) {
        return new Photo(
                new Fingerprint(json.text("hash", 64)),
                Photo.Subject.parse(json.textOrEmpty("subject", 20)),
                json.instant("taken_at"),
                Nested.one(json, "fix", Statements::fix),
                json.textOrEmpty("caption", LONGEST_CAPTION));
    }

    /** A statement as a document. */
    public static ObjectNode json(Observation stated) {
        ObjectNode json = Json.object().put("id", stated.id().toString());
        json.put("marker", stated.marker().toString()).put("team", stated.team().word());
        json.put("author", stated.author())
                .put("observed_at", stated.observedAt().toString())
                .put("clock_ahead_minutes", (int) stated.ahead().toMinutes());
        json.put("state", stated.state().code());
        stated.fix().ifPresentOrElse(fix -> json.set("fix", json(fix)), () -> json.putNull("fix"));
        json.put("inscription", stated.inscription().orElse(null));
        ObjectNode objects = json.putObject("objects");
        for (Map.Entry<String, Boolean> each : stated.objects().entrySet()) {
            objects.put(each.getKey(), each.getValue());
        }
        json.put("surroundings_changed", stated.surroundingsChanged().orElse(null));
        ArrayNode photos = json.putArray("photos");
        stated.photos().forEach(photo -> photos.add(json(photo)));
        AdviceJson.tell(json.put("note", stated.note()), stated.advice());
        return json;
    }

    static ObjectNode json(Photo photo) {
        ObjectNode json = Json.object().put("hash", photo.hash().hex());
        json.put("subject", photo.subject().word())
                .put("taken_at", photo.takenAt().toString());
        photo.where().ifPresent(fix -> json.set("fix", json(fix)));
        if (!photo.caption().isEmpty()) {
            json.put("caption", photo.caption());
        }
        return json;
    }

    static ObjectNode json(Fix fix) {
        ObjectNode json = Json.object().put("longitude", fix.longitude()).put("latitude", fix.latitude());
        json.put("accuracy_m", fix.accuracy().value()).put("datum", fix.datum().name());
        fix.device().ifPresent(device -> json.put("device", device));
        fix.age().ifPresent(age -> json.put("age_s", age.toSeconds()));
        return json;
    }

    /** What is shown beside a statement: when it arrived and what is doubtful of it. No signature vouches for either. */
    static ObjectNode told(ObjectNode json, Stated stated, Set<Doubt> doubts) {
        json.put("received_at", stated.receivedAt().toString());
        return told(json, doubts);
    }

    /** The same with what is doubtful of it. */
    public static ObjectNode told(ObjectNode json, Set<Doubt> doubts) {
        ArrayNode told = json.putArray("doubts");
        doubts.forEach(each -> told.addObject()
                .put("code", each.word())
                .put("zh", each.title().zh())
                .put("en", each.title().en()));
        return json;
    }

    /**
     * Whether a document states what is kept, whoever of the team sent it, whatever the clock said then and when it arrived. What
     * was kept before entries named a side or a team is compared without.
     */
    static boolean same(ObjectNode kept, ObjectNode sent) {
        List<String> unknown =
                SINCE.stream().filter(member -> !kept.has(member)).toList();
        return bare(kept).equals(bare(sent).without(unknown));
    }

    private static ObjectNode bare(ObjectNode json) {
        // read again, so that numbers are of one kind
        return Json.read(Json.bytes(json), "observation")
                .without(List.of("author", "clock_ahead_minutes", "at", "received_at"));
    }
}

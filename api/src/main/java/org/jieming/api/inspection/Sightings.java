package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jieming.api.http.Json;
import org.jieming.inspection.Fix;
import org.jieming.inspection.Photo;
import org.jieming.inspection.Sighting;
import org.jieming.inspection.Sighting.Kind;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemId;

/** Statements on places without a marker, as documents. */
public final class Sightings {
    /** What a device says. */
    public static final Known MEMBERS = Known.of("kind", "marker", "observed_at", "sent_at", "number", "note")
            .with("fix", StatedJson.FIX)
            .with("photos", StatedJson.PHOTO);

    private static final int LONGEST_NUMBER = 40;

    private Sightings() {}

    /** Reads what a device sent, as {@link Statements#read} does for markers. */
    public static Sighting read(Fields json, UUID id, Team team, String author, Instant now) {
        return read(json, id, team, author, Arrival.now(json, now));
    }

    static Sighting stored(Fields json) {
        Team team = Identified.team(json, "team");
        return read(json, json.uuid("id"), team, json.text("author", 40), Arrival.kept(json));
    }

    private static Sighting read(Fields json, UUID id, Team team, String author, Arrival arrival) {
        Kind kind = Kind.parse(json.textOrEmpty("kind", 20));
        Optional<ItemId> moved = Optional.of(json.textOrEmpty("marker", 36))
                .filter(text -> !text.isEmpty())
                .map(text -> Identified.item("marker", text));
        Optional<Fix> fix = Nested.one(json, "fix", Statements::fix);
        List<Photo> photos = Statements.photos(json);
        String note = json.textOrEmpty("note", Statements.LONGEST_NOTE);
        demand(
                (kind == Kind.MOVE) == moved.isPresent(),
                "marker",
                "请指明要移动的界桩(仅建议移动时填写)",
                "name the marker to be moved, and none otherwise");
        demand(
                kind == Kind.UNLISTED || !note.isEmpty(),
                "note",
                "请写明增设或移动的理由",
                "say why a marker is to be added or moved");
        demand(fix.isPresent() || !note.isEmpty(), "note", "没有位置时请用文字说明在何处", "without a fix say in words where it is");
        return new Sighting(
                id,
                kind,
                moved,
                team,
                author,
                json.instant("observed_at"),
                arrival.ahead(),
                arrival.at(),
                fix,
                json.textOrEmpty("number", LONGEST_NUMBER),
                photos,
                note);
    }

    private static void demand(boolean holds, String field, String zh, String en) {
        if (!holds) {
            throw new Malformed(field, "", Bilingual.of(zh, en));
        }
    }

    /** A statement as a document. */
    public static ObjectNode json(Sighting stated) {
        ObjectNode json = Json.object().put("id", stated.id().toString());
        json.put("kind", stated.kind().word());
        stated.marker().ifPresent(marker -> json.put("marker", marker.toString()));
        json.put("team", stated.team().word()).put("author", stated.author());
        json.put("observed_at", stated.observedAt().toString())
                .put("clock_ahead_minutes", (int) stated.ahead().toMinutes());
        stated.fix().ifPresentOrElse(fix -> json.set("fix", Statements.json(fix)), () -> json.putNull("fix"));
        json.put("number", stated.number());
        ArrayNode photos = json.putArray("photos");
        stated.photos().forEach(photo -> photos.add(Statements.json(photo)));
        return json.put("note", stated.note());
    }
}

package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jieming.api.http.Json;
import org.jieming.inspection.LineFeature;
import org.jieming.inspection.Segment;
import org.jieming.inspection.SegmentEnd;
import org.jieming.inspection.SegmentStatement;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/** Statements of teams on segments as documents. */
public final class SegmentStatements {
    /** What a device says. */
    public static final Known MEMBERS = Known.of(
                    "from",
                    "to",
                    "observed_at",
                    "sent_at",
                    "walked",
                    "feature",
                    "recognisable",
                    "changed",
                    "encroached",
                    "note")
            .with("photos", StatedJson.PHOTO);

    private SegmentStatements() {}

    /** Reads what a device sent, as {@link Statements#read} does for markers. */
    public static SegmentStatement read(Fields json, UUID id, Team team, String author, Instant now) {
        return read(json, id, team, author, Arrival.now(json, now));
    }

    static SegmentStatement stored(Fields json) {
        return read(json, json.uuid("id"), Identified.team(json, "team"), json.text("author", 40), Arrival.kept(json));
    }

    private static SegmentStatement read(Fields json, UUID id, Team team, String author, Arrival arrival) {
        boolean walked = json.flag("walked")
                .orElseThrow(() -> new Malformed(
                        "walked",
                        "",
                        Bilingual.of("请说明是否踏查(true 或 false)", "say whether it was walked, true or false")));
        return new SegmentStatement(
                id,
                segment(json),
                team,
                author,
                json.instant("observed_at"),
                arrival.ahead(),
                arrival.at(),
                walked,
                Optional.of(json.textOrEmpty("feature", 20))
                        .filter(text -> !text.isEmpty())
                        .map(LineFeature::parse),
                json.flag("recognisable"),
                json.flag("changed"),
                json.flag("encroached"),
                Statements.photos(json),
                json.textOrEmpty("note", Statements.LONGEST_NOTE));
    }

    static Segment segment(Fields json) {
        return new Segment(
                SegmentEnd.parse("from", json.text("from", 36)), SegmentEnd.parse("to", json.text("to", 36)));
    }

    /** A statement as a document. */
    public static ObjectNode json(SegmentStatement stated) {
        ObjectNode json = Json.object().put("id", stated.id().toString());
        json.put("from", stated.segment().from().word())
                .put("to", stated.segment().to().word());
        json.put("team", stated.team().word()).put("author", stated.author());
        json.put("observed_at", stated.observedAt().toString())
                .put("clock_ahead_minutes", (int) stated.ahead().toMinutes());
        json.put("walked", stated.walked());
        json.put("feature", stated.feature().map(LineFeature::word).orElse(null));
        json.put("recognisable", stated.recognisable().orElse(null));
        json.put("changed", stated.changed().orElse(null));
        json.put("encroached", stated.encroached().orElse(null));
        ArrayNode photos = json.putArray("photos");
        stated.photos().forEach(photo -> photos.add(Statements.json(photo)));
        return json.put("note", stated.note());
    }
}

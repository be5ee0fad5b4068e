package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jieming.api.http.Json;
import org.jieming.inspection.Segment;
import org.jieming.inspection.Team;

/**
 * What somebody saw on imagery or a map at the desk. Kept for ever, and read by both teams at once: it is no statement of the field.
 *
 * @param id made by the sender, so that sending twice is sending once
 * @param team whose note it is
 * @param author who wrote it
 * @param at when
 * @param source which imagery or map it was
 * @param taken the day of the image or the edition; empty where it is not known
 * @param segment the stretch between two markers it speaks of; empty for the whole line
 * @param text what was seen
 */
public record OfficeNote(
        UUID id,
        Team team,
        String author,
        Instant at,
        String source,
        Optional<LocalDate> taken,
        Optional<Segment> segment,
        String text) {
    /** What a note says. */
    public static final Known MEMBERS = Known.of("source", "taken_on", "from", "to", "text");

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_SOURCE = 200;

    /** Reads a note; throws {@link org.jieming.language.Malformed} naming what cannot be. */
    public static OfficeNote read(Fields json, UUID id, Team team, String author, Instant at) {
        boolean isPart = json.object().hasNonNull("from") || json.object().hasNonNull("to");
        return new OfficeNote(
                id,
                team,
                author,
                at,
                json.text("source", LONGEST_SOURCE),
                json.dayIfStated("taken_on"),
                isPart ? Optional.of(SegmentStatements.segment(json)) : Optional.empty(),
                json.text("text", LONGEST_TEXT));
    }

    static OfficeNote kept(Fields json) {
        return read(json, json.uuid("id"), Identified.team(json, "team"), json.text("author", 40), json.instant("at"));
    }

    /** The note as a document. */
    public ObjectNode json() {
        ObjectNode json = Json.object().put("id", id.toString()).put("team", team.word());
        json.put("author", author).put("at", at.toString()).put("source", source);
        taken.ifPresent(day -> json.put("taken_on", day.toString()));
        segment.ifPresent(
                part -> json.put("from", part.from().word()).put("to", part.to().word()));
        return json.put("text", text);
    }
}

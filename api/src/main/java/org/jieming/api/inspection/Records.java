package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jieming.api.http.Json;
import org.jieming.inspection.Paper;
import org.jieming.inspection.PhotoNote;
import org.jieming.inspection.Signature;
import org.jieming.inspection.Step;
import org.jieming.inspection.Team;
import org.jieming.register.Fingerprint;
import org.jieming.register.RevisionNumber;

/** Steps of handling and signatures as documents. */
public final class Records {
    private static final int LONGEST_TEXT = 4_000;

    /** What a step says. */
    public static final Known STEP =
            Known.of("marker", "kind", "present", "text", "step", "responsible", "deadline", "done_on");

    private Records() {}

    /** Reads a step that a team sends; throws {@link org.jieming.language.Malformed} naming what cannot be. */
    public static Step read(Fields json, UUID id, Team team, String author, Instant at) {
        Set<Team> present = json.texts("present", 2).stream()
                .map(word -> Identified.team("present", word))
                .collect(Collectors.toSet());
        return new Step(
                id,
                Identified.item(json, "marker"),
                Step.Kind.parse(json.text("kind", 20)),
                team,
                author,
                at,
                present,
                json.textOrEmpty("text", LONGEST_TEXT),
                json.textOrEmpty("step", 100).isEmpty() ? Optional.empty() : Optional.of(json.uuid("step")),
                AdviceJson.duty(json),
                json.dayIfStated("done_on"));
    }

    static Step stored(Fields json) {
        return read(json, json.uuid("id"), Identified.team(json, "team"), json.text("author", 40), json.instant("at"));
    }

    /** A step as a document. */
    public static ObjectNode json(Step step) {
        ObjectNode json = Json.object().put("id", step.id().toString());
        json.put("marker", step.marker().toString()).put("kind", step.kind().word());
        json.put("team", step.team().word()).put("author", step.author());
        json.put("at", step.at().toString());
        ArrayNode present = json.putArray("present");
        step.present().stream().sorted().forEach(team -> present.add(team.word()));
        // what was signed before proposals were named reads as it did
        step.proposal().ifPresent(proposal -> json.put("step", proposal.toString()));
        AdviceJson.tell(json, step.duty());
        step.doneOn().ifPresent(day -> json.put("done_on", day.toString()));
        return json.put("text", step.text());
    }

    /** Reads why a photograph is lost or withdrawn; throws {@link org.jieming.language.Malformed} without a reason. */
    public static PhotoNote photoNote(Fields json, Fingerprint photo, Team team, String author, Instant at) {
        Optional<UUID> statement =
                json.object().hasNonNull("statement") ? Optional.of(json.uuid("statement")) : Optional.empty();
        return new PhotoNote(photo, statement, team, author, at, json.text("reason", LONGEST_TEXT));
    }

    static PhotoNote photoNote(Fields json) {
        return photoNote(
                json,
                new Fingerprint(json.text("hash", 64)),
                Identified.team(json, "team"),
                json.text("author", 40),
                json.instant("at"));
    }

    /** What is said of a photograph as a document. */
    public static ObjectNode json(PhotoNote note) {
        ObjectNode json = Json.object().put("hash", note.photo().hex());
        // what was signed before withdrawals named their statement reads as it did
        note.statement().ifPresent(statement -> json.put("statement", statement.toString()));
        return json.put("team", note.team().word())
                .put("author", note.author())
                .put("at", note.at().toString())
                .put("reason", note.reason());
    }

    /** A signature as a document. */
    public static ObjectNode json(Signature signature) {
        ObjectNode json = Json.object().put("paper", signature.paper().word());
        json.put("team", signature.team().word())
                .put("fingerprint", signature.content().hex());
        json.put("author", signature.author()).put("at", signature.at().toString());
        signature.register().ifPresent(revision -> json.put("register_revision", revision.value()));
        signature.unfinished().ifPresent(reason -> json.put("unfinished", reason));
        return json;
    }

    static Signature signature(Fields json) {
        return new Signature(
                Paper.parse(json.text("paper", 20)),
                Identified.team(json, "team"),
                new Fingerprint(json.text("fingerprint", 64)),
                json.text("author", 40),
                json.instant("at"),
                Optional.of(json.object().path("register_revision"))
                        .filter(JsonNode::isNumber)
                        .map(revision -> new RevisionNumber(revision.asLong())),
                Optional.of(json.textOrEmpty("unfinished", LONGEST_TEXT)).filter(reason -> !reason.isEmpty()));
    }
}
